import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { getNamedType, isInputObjectType, type GraphQLArgument, type GraphQLInputField } from 'graphql';
import { subgraphSchema } from '#tests/kit/subgraph-schema.ts';
import { codeOf } from '#tests/kit/region-server.ts';
import { fingerprintOf } from './permissions/fingerprint.ts';
import { regionActs } from './permissions/region-acts.ts';
import { regionWorld, type RegionWorld } from './permissions/region-world.ts';

// Every act of a region, each tried some twenty times: long on a busy machine.
jest.setTimeout(240_000);

let world: RegionWorld;
beforeAll(async () => {
  world = await regionWorld();
});
afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
});

const fields = subgraphSchema('region').getMutationType()?.getFields() ?? {};
/** What no quantity of the type is. */
const wrong: Record<string, string[]> = {
  Int: ['0', '-1', '1.5', '2147483648', '1e3', '1e309', '"1"'],
  SafeInt: ['0', '-1', '1.5', '9007199254740992', '1e309', '"1"'],
  Float: ['-1', '1e9', '1e309', '"1"'],
};
/** May well be 0. */
const orNone = ['fuel', 'organics', 'equipment', 'toll', 'maxToll', 'defenseSpending'];
/** Bounds that others are held against: may be less than 0, too. */
const bounds = ['maxUnitPrice', 'minUnitPrice', 'maxPrice', 'minReputation'];
/** Numbers of sectors: there is none like that, or it is not here. */
const sectors = ['to', 'number', 'sector'];
const elsewhere = ['SECTOR_NOT_FOUND', 'NOT_IN_SECTOR'];

/** Numbers that an act takes, by the input object they stand in; undefined for its own arguments. */
function numbersOf(
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
  within?: string,
): { name: string; within: string | undefined; values: string[] }[] {
  return inputs.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (isInputObjectType(named)) return numbersOf(Object.values(named.getFields()), name);
    const values = (wrong[named.name] ?? []).filter(
      (value) =>
        !(value === '0' && orNone.includes(name)) && !(['0', '-1'].includes(value) && bounds.includes(name)),
    );
    return [{ name, within, values }];
  });
}

/** The arguments with this number instead of the one there is, or beside the others. */
function withNumber(given: string, name: string, within: string | undefined, value: string): string {
  const there = new RegExp(`\\b${name}: [-.\\d]+`);
  if (there.test(given)) return given.replace(there, `${name}: ${value}`);
  if (within === undefined) return `${given}, ${name}: ${value}`;
  const input = new RegExp(`\\b${within}: \\{`);
  return input.test(given)
    ? given.replace(input, `${within}: { ${name}: ${value}, `)
    : `${given}, ${within}: { ${name}: ${value} }`;
}

test('J1: no quantity of any act is none, negative, fractional, beyond its type or a text, and nothing is written', async () => {
  const { region, players } = world;
  const held = (): Promise<string> => fingerprintOf(region, ['logins']);
  const faults: string[] = [];
  let tried = 0;
  for (const { name, given = '', by } of regionActs(world)) {
    const act = fields[name];
    if (!by || !act) continue;
    const text = typeof given === 'function' ? given(by) : given;
    const before = await held();
    for (const { name: number, within, values } of numbersOf(act.args))
      for (const value of values) {
        tried += 1;
        const attempt = `mutation { ${name}(${withNumber(text, number, within, value)}) { __typename } }`;
        const code = codeOf(await region.ask(attempt, {}, players[by]));
        const expected = sectors.includes(number) ? ['BAD_USER_INPUT', ...elsewhere] : ['BAD_USER_INPUT'];
        if (!expected.includes(String(code)))
          faults.push(`${name} takes ${number}: ${value} (${String(code)})`);
      }
    if ((await held()) !== before) faults.push(`${name} wrote`);
    // What comes next may need what this one does.
    await region.ask(`mutation { ${name}(${text}) { __typename } }`, {}, players[by]);
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(300);
});
