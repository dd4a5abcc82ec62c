/** Asks a server for everything and tries everything as everybody. */
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { everybody, mayDo, refusalCode, type Role, type RuleName } from '#schema/permissions/rules.ts';
import { codeAt, readObject, type Answer, type Seen } from './seen.ts';
import { argumentsOf, everything, type Arguments } from './selection.ts';

export interface Act {
  name: string;
  /** Its arguments, if it has any; they reach its rule. */
  given?: string | ((role: Role) => string);
  /** Who succeeds; left out where nobody may, or nobody can. */
  by?: Role | undefined;
}

export type Maker = (name: string, given?: string, by?: Role) => Act;

export interface Place {
  schema: GraphQLSchema;
  ruleOf: Map<string, RuleName>;
  given: Arguments;
  /** The key of the one object of each type that everybody asks for. */
  keys: Record<string, object>;
  /** Every mutation, in an order in which each comes to something. */
  acts: Act[];
  ask(role: Role, document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** What the database holds, in one word. */
  fingerprint(): Promise<string>;
}

interface Walk {
  seen: Seen[];
  /** What is not as the tables say, in words. */
  faults: string[];
}

async function ask({ ask: send }: Place, ...asked: Parameters<Place['ask']>): Promise<Answer> {
  const answer = await send(...asked);
  const broken = answer.errors?.find(({ extensions }) => extensions['code'] === 'INTERNAL');
  if (broken || answer.data === undefined)
    throw new Error(`as ${asked[0]}: ${JSON.stringify(answer.errors)}`);
  return answer;
}

/** Everybody looks up one object of each type and asks for all there is of it. */
export async function walkObjects(place: Place): Promise<Walk> {
  const { schema, ruleOf, given, keys } = place;
  const walk: Walk = { seen: [], faults: [] };
  const names = [...ruleOf.keys()].flatMap((field) => (field.endsWith('.@key') ? [field.slice(0, -5)] : []));
  for (const name of names) {
    if (!keys[name]) walk.faults.push(`nobody looks up ${name}: give the test's world the key of one`);
    const type = schema.getType(name) as GraphQLObjectType;
    const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${name} ${everything(schema, type, given)} } }`;
    const variables = { r: [{ __typename: name, ...keys[name] }] };
    // One after the other: at once they ask for more than a busy machine's few connections give in time.
    const answers: Answer[] = [];
    for (const role of everybody) answers.push(await ask(place, role, document, variables));
    for (const [index, answer] of answers.entries()) {
      const role = everybody[index] as Role;
      const [object] = (answer.data as { _entities: (Record<string, unknown> | null)[] })._entities;
      const code = codeAt(answer, ['_entities', 0]);
      walk.seen.push({ role, field: `${name}.@key`, shown: Number(Boolean(object)), code });
      if (object) walk.seen.push(...readObject(schema, role, answer, object, ['_entities', 0]));
    }
  }
  return walk;
}

/** Everybody asks every field of Query. */
export async function walkQueries(place: Place): Promise<Walk> {
  const { schema, given } = place;
  const walk: Walk = { seen: [], faults: [] };
  const root = schema.getQueryType() as GraphQLObjectType;
  for (const field of Object.values(root.getFields()).filter(({ name }) => !name.startsWith('_'))) {
    const type = getNamedType(field.type);
    const selection = isObjectType(type) ? everything(schema, type, given) : '';
    const document = `{ ${field.name}${argumentsOf(root, field, given)} ${selection} }`;
    for (const role of asking(place, `Query.${field.name}`)) {
      const answer = await ask(place, role, document);
      walk.faults.push(...(refusalFault(place, `Query.${field.name}`, role, answer) ?? []));
      walk.seen.push(...shownBy(place, role, field.name, answer));
    }
  }
  return walk;
}

/** Everybody tries every mutation; those who may not before and after those who may, and nothing may be written then. */
export async function walkMutations(place: Place): Promise<Walk> {
  const walk: Walk = { seen: [], faults: [] };
  const fields = (place.schema.getMutationType() as GraphQLObjectType).getFields();
  for (const name of Object.keys(fields))
    if (!place.acts.some((act) => act.name === name))
      walk.faults.push(`nobody tries ${name}: add it to the acts`);
  let held = await place.fingerprint();
  for (const act of place.acts) {
    const field = `Mutation.${act.name}`;
    const rule = ruleAt(place, field);
    const refused = asking(place, field).filter((role) => !mayDo(rule, role));
    held = await tryRefused(place, { act, roles: refused, held }, walk);
    const may = everybody.filter((role) => mayDo(rule, role));
    for (const role of may.toSorted((a, b) => Number(b === act.by) - Number(a === act.by))) {
      const answer = await tryAct(place, act, role);
      const shown = shownBy(place, role, act.name, answer);
      walk.seen.push(...shown);
      walk.faults.push(...(refusalFault(place, field, role, answer) ?? []));
      if (role === act.by && !(answer.data as Record<string, unknown> | null)?.[act.name])
        walk.faults.push(`${field} came to nothing as ${role}: ${codeAt(answer, [act.name])}`);
    }
    // Once more after it was done: what somebody else began is nothing that others may go on with.
    held = await tryRefused(place, { act, roles: refused, held: await place.fingerprint() }, walk);
  }
  return walk;
}

/** All of them at once are refused by the rule, and nothing is written. Returns the fingerprint of what the database holds then. */
async function tryRefused(
  place: Place,
  { act, roles, held }: { act: Act; roles: Role[]; held: string },
  walk: Walk,
): Promise<string> {
  const field = `Mutation.${act.name}`;
  const faults = roles.map(
    async (role) => refusalFault(place, field, role, await tryAct(place, act, role)) ?? [],
  );
  walk.faults.push(...(await Promise.all(faults)).flat());
  const holds = await place.fingerprint();
  if (holds !== held) walk.faults.push(`${field} was refused and wrote`);
  return holds;
}

async function tryAct(place: Place, { name, given }: Act, role: Role): Promise<Answer> {
  const { schema } = place;
  const type = getNamedType(schema.getMutationType()?.getFields()[name]?.type);
  const selection = isObjectType(type) ? everything(schema, type, place.given) : '';
  const text = typeof given === 'function' ? given(role) : given;
  return await ask(place, role, `mutation { ${name}${text ? `(${text})` : ''} ${selection} }`);
}

export function ruleAt({ ruleOf }: Pick<Place, 'ruleOf'>, field: string): RuleName {
  const rule = ruleOf.get(field);
  if (!rule) throw new Error(`${field} has no row`);
  return rule;
}

/** Services ask without a player, as nobody does who comes through the gateway. */
function asking(place: Place, field: string): Role[] {
  const service = ruleAt(place, field) === 'service';
  return everybody.filter((role) => !(service && role === 'anonymous'));
}

/** Codes that say who may; any other refusal comes after that was asked. */
const ofRules = ['UNAUTHENTICATED', 'FORBIDDEN', 'PILOT_REQUIRED'];

function refusalFault(place: Place, field: string, role: Role, answer: Answer): string[] | undefined {
  const rule = ruleAt(place, field);
  const [, name = ''] = field.split('.');
  const code = codeAt(answer, [name]);
  if (mayDo(rule, role))
    return code && ofRules.includes(code)
      ? [`${field} refuses ${role} with ${code}; the table says ${rule}`]
      : [];
  const expected = refusalCode(rule, role);
  const shown = (answer.data as Record<string, unknown> | null)?.[name] ?? null;
  return code === expected && shown === null
    ? []
    : [`${field} answers ${role} with ${code ?? 'data'}, not ${expected}; the table says ${rule}`];
}

function shownBy({ schema }: Place, role: Role, field: string, answer: Answer): Seen[] {
  const value = (answer.data as Record<string, unknown> | null)?.[field];
  return typeof value === 'object' && value !== null && '__typename' in value
    ? readObject(schema, role, answer, value, [field])
    : [];
}
