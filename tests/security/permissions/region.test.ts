/** Asks a region's server for everything and tries everything as everybody, and compares with the permission tables. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, parse, type GraphQLObjectType } from 'graphql';
import { everybody, mayDo, refusalCode, type Role } from '#schema/permissions/rules.ts';
import { tables } from '#schema/permissions/tables.ts';
import { regionActs } from './region-acts.ts';
import { regionEvents } from './region-events.ts';
import { regionWorld, type RegionWorld } from './region-world.ts';
import { fingerprint } from './fingerprint.ts';
import { judge, rulesOf } from './judge.ts';
import { codeAt, readObject, type Answer, type Seen } from './seen.ts';
import { argumentsOf, everything, type Arguments } from './selection.ts';

const schema = buildSubgraphSchema([
  { typeDefs: parse(readFileSync(new URL('../../../schema/region.graphql', import.meta.url), 'utf8')) },
]);
const ruleOf = rulesOf(
  Object.entries(tables)
    .filter(([file]) => file.startsWith('region/'))
    .map(([, table]) => table),
);
const ruleOfRoot = (field: string) => {
  const rule = ruleOf.get(field);
  if (!rule) throw new Error(`${field} has no row`);
  return rule;
};

let world: RegionWorld;
let given: Arguments;
const seen: Seen[] = [];
beforeAll(async () => {
  world = await regionWorld();
  given = argumentsIn(world);
}, 60_000);
afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
});

/** What fields need to be asked for something that is there. */
function argumentsIn({ region, hidden, capital, subject, combatId }: RegionWorld): Arguments {
  return {
    'Query.sector': `regionId: "${region.regionId}", number: ${hidden}`,
    'Query.pilots': `regionIds: ["${region.regionId}"]`,
    'Subscription.regionEvents': `regionId: "${region.regionId}"`,
    'Region.sector': `number: ${hidden}`,
    'Region.route': `from: ${capital.from}, to: ${capital.to}`,
    'Region.pilot': `playerId: "${subject.player.id}"`,
    'Region.combat': `id: "${combatId}"`,
    'Region.wrecks': `sector: ${hidden}`,
    'Market.best': 'commodity: ORE, direction: BUY, first: 100',
    'Market.routes': 'first: 100',
    'BoardEntry.quote': 'direction: BUY, quantity: 1',
  };
}

/** The key of the one object of each type that everybody asks for. */
function keysIn({ region, hidden, station, planetId, subject }: RegionWorld): Record<string, object> {
  const { regionId } = region;
  return {
    Region: { id: regionId },
    Sector: { regionId, number: hidden },
    Station: { regionId, id: station.id },
    Planet: { regionId, id: planetId },
    Pilot: { regionId, playerId: subject.player.id },
    Ship: { regionId, id: subject.shipId },
  };
}

const ask = (role: Role, document: string, variables?: Record<string, unknown>): Promise<Answer> =>
  world.region.ask(document, variables, world.players[role]);

describe('in a region', () => {
  it('everybody is shown of each object what the tables say', async () => {
    const keys = keysIn(world);
    const entities = [...ruleOf.keys()].flatMap((field) =>
      field.endsWith('.@key') ? [field.slice(0, -5)] : [],
    );
    expect(entities.filter((name) => !keys[name])).toEqual([]);
    for (const role of everybody)
      for (const name of entities) {
        const type = schema.getType(name) as GraphQLObjectType;
        const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${name} ${everything(schema, type, given)} } }`;
        const answer = await ask(role, document, { r: [{ __typename: name, ...keys[name] }] });
        const [object] = (answer.data as any)._entities;
        const path = ['_entities', 0];
        seen.push({
          role,
          field: `${name}.@key`,
          shown: Number(object !== null),
          code: codeAt(answer, path),
        });
        if (object) seen.push(...readObject(schema, role, answer, object, path));
      }
  });

  it('everybody may ask the root fields that the tables say', async () => {
    const root = schema.getQueryType() as GraphQLObjectType;
    const faults: string[] = [];
    for (const field of Object.values(root.getFields()).filter(({ name }) => !name.startsWith('_')))
      for (const role of everybody) {
        const rule = ruleOfRoot(`Query.${field.name}`);
        const answer = await ask(role, `{ ${field.name}${argumentsOf(root, field, given)} { __typename } }`);
        const expected = mayDo(rule, role) ? undefined : refusalCode(rule, role);
        const code = codeAt(answer, [field.name]);
        if (code !== expected) faults.push(`${field.name} as ${role}: ${code}, not ${expected} (${rule})`);
      }
    expect(faults).toEqual([]);
  });

  it('everybody is sent the events that the tables say', async () => {
    const { events, refusals } = await regionEvents(world, schema);
    const rule = ruleOfRoot('Subscription.regionEvents');
    for (const role of everybody)
      expect([role, refusals[role]]).toEqual([role, mayDo(rule, role) ? undefined : refusalCode(rule, role)]);
    for (const { role, event } of events) {
      const type = String(event['__typename']);
      seen.push({ role, field: `${type}.@event`, shown: 1 });
      seen.push(...readObject(schema, role, {}, event, []));
    }
    for (const name of new Set(events.map(({ event }) => String(event['__typename']))))
      for (const role of everybody) seen.push({ role, field: `${name}.@event`, shown: 0 });
  });

  it('everybody may do what the tables say, and what is refused writes nothing', async () => {
    const { data, faults } = { data: [] as Seen[], faults: [] as string[] };
    const root = schema.getMutationType() as GraphQLObjectType;
    const acts = regionActs(world);
    const tried = new Set(acts.map(({ name }) => name));
    for (const name of Object.keys(root.getFields()))
      if (!tried.has(name)) faults.push(`nobody tries ${name}: add it to region-acts.ts`);
    for (const act of acts) {
      const rule = ruleOfRoot(`Mutation.${act.name}`);
      const payload = schema.getType(root.getFields()[act.name]!.type.toString().replace(/!$/, ''));
      if (!isObjectType(payload)) throw new Error(`${act.name} has no payload`);
      const selection = everything(schema, payload, given);
      const document = `mutation { ${act.name}(${act.given}) ${selection} }`;
      const before = await fingerprint(world.region);
      for (const role of everybody.filter(
        (each) => !mayDo(rule, each) && !(rule === 'service' && each === 'anonymous'),
      )) {
        const answer = await ask(role, document);
        const [code, expected] = [codeAt(answer, [act.name]), refusalCode(rule, role)];
        if (code !== expected || (answer.data as any)?.[act.name])
          faults.push(`${act.name} as ${role}: ${code}, not ${expected} (${rule})`);
      }
      if ((await fingerprint(world.region)) !== before) faults.push(`${act.name} was refused and wrote`);
      for (const role of everybody
        .filter((each) => mayDo(rule, each))
        .toSorted((a) => (a === 'subject' ? -1 : 0))) {
        const answer = await ask(role, document);
        const code = codeAt(answer, [act.name]);
        if (/^(UNAUTHENTICATED|FORBIDDEN|PILOT_REQUIRED|INTERNAL)$/.test(code ?? ''))
          faults.push(`${act.name} as ${role}: ${code}, but the tables say ${rule}`);
        const done = (answer.data as any)?.[act.name];
        if (done) data.push(...readObject(schema, role, answer, done, [act.name]));
        if (role === act.by && !done) faults.push(`${act.name} came to nothing as ${role}: ${code}`);
      }
    }
    expect(faults).toEqual([]);
    seen.push(...data);
  }, 60_000);

  it('and there is nothing that the tables say of which nobody has tried it', () => {
    expect(judge(ruleOf, seen)).toEqual([]);
  });
});
