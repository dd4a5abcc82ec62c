/** Answers that were spoilt at random: whatever comes, clients get what the schema promises, and others what is theirs. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isErrorCode } from '#wire/error-codes.ts';
import { errorsOf } from '../engine/galaxy.ts';
import { startCanned, type CannedSubgraphs } from './canned.ts';

const shop = /* GraphQL */ `
  type Item @key(fields: "id") {
    id: ID!
    name: String
    price: Float
    count: Int!
    sold: Boolean
    tags: [[String!]]
    owner: Owner!
    rank: Rank
  }
  type Owner {
    name: String
    items: [Item!]
  }
  enum Rank {
    LOW
    HIGH
  }
  type Query {
    item: Item
    items: [Item]
    hello: String
  }
`;
const stock = /* GraphQL */ `
  type Item @key(fields: "id") {
    id: ID!
    stock: Int
    box: Box
  }
  type Box {
    width: Int!
  }
  type Query {
    ping: String
  }
`;
const fields = 'id name price count sold tags rank stock box { width }';
const query = `{ item { ${fields} owner { name items { id count } } } items { ${fields} } hello ping }`;
const selected = (parse(query).definitions[0] as OperationDefinitionNode).selectionSet;

const item = (id: string) => ({
  ...{
    __typename: 'Item',
    id,
    name: 'ore',
    price: 1.5,
    count: 3,
    sold: true,
    tags: [['a'], null],
    rank: 'LOW',
  },
  owner: { name: 'ada', items: [{ __typename: 'Item', id: '9', count: 1 }] },
});
const goods = { data: { item: item('1'), items: [item('2'), null, item('1')], hello: 'hi' } };
const entity = { stock: 7, box: { width: 2 } };

let world: CannedSubgraphs;
beforeAll(async () => {
  world = await startCanned({ shop, stock });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

/** Whether a value is what the schema promises at its place; `null` too where it may be. */
function fits(value: unknown, type: GraphQLOutputType, set: SelectionSetNode | undefined): boolean {
  if (value === null) return !isNonNullType(type);
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return Array.isArray(value) && value.every((each) => fits(each, nullable.ofType, set));
  const named = getNamedType(nullable);
  if (isEnumType(named)) return ['LOW', 'HIGH'].includes(value as string);
  switch (named.name) {
    case 'Int':
      return Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31;
    case 'Float':
      return Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'String':
    case 'ID':
      return typeof value === 'string';
    default:
      return fitsObject(value, named as GraphQLObjectType, set as SelectionSetNode);
  }
}

function fitsObject(value: unknown, type: GraphQLObjectType, { selections }: SelectionSetNode): boolean {
  const nodes = selections.flatMap((node) => (node.kind === Kind.FIELD ? [node] : []));
  const keys = nodes.map(({ name }) => name.value);
  if (typeof value !== 'object' || JSON.stringify(Object.keys(value as object)) !== JSON.stringify(keys))
    return false;
  return nodes.every((node) => {
    const field = type.getFields()[node.name.value];
    return field && fits((value as Record<string, unknown>)[node.name.value], field.type, node.selectionSet);
  });
}

const key = fc.constantFrom('__proto__', 'constructor', '__typename', 'id', 'items', 'data', 'x', 'length');
const junk: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, -1, 1.5, 2 ** 31, 2 ** 60, '', 'x', '7', 'LOW', 'Item', 'Query', [], {}),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** Puts junk somewhere into a JSON value: in the place of a part, or beside the parts of an object. */
function spoilt(value: unknown, draw: fc.GeneratorValue): unknown {
  if (typeof value !== 'object' || value === null || draw(fc.nat, { max: 3 }) === 0) return draw(() => junk);
  if (Array.isArray(value)) {
    const at = draw(fc.nat, { max: value.length });
    return at === value.length
      ? [...value, draw(() => junk)]
      : value.map((each, n) => (n === at ? spoilt(each, draw) : each));
  }
  const entries = Object.entries(value);
  const at = draw(fc.nat, { max: entries.length });
  if (at === entries.length) return Object.fromEntries([...entries, [draw(() => key), draw(() => junk)]]);
  return Object.fromEntries(entries.map(([name, each], n) => [name, n === at ? spoilt(each, draw) : each]));
}

test('D8, H1: what the schema promises is kept, and one subgraph’s trouble is not another’s', async () => {
  const root = world.engine.schema.getQueryType() as GraphQLObjectType;
  const property = fc.asyncProperty(fc.gen(), async (draw) => {
    const [bad, worse] = [spoilt(goods, draw), spoilt({ data: { _entities: [entity, entity] } }, draw)];
    const spoilStock = draw(fc.boolean);
    const result = await world.run(query, {
      shop: JSON.stringify(bad),
      stock: (response, { variables }) => {
        const representations = variables['representations'] as unknown[] | undefined;
        const right = {
          data: representations ? { _entities: representations.map(() => entity) } : { ping: 'pong' },
        };
        const answer = representations && spoilStock ? worse : right;
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      },
    });
    expect(fitsObject(result.data, root, selected)).toBe(true);
    expect(result.data?.['ping']).toBe('pong');
    for (const { extensions, path } of errorsOf(result)) {
      expect(isErrorCode(extensions?.['code'])).toBe(true);
      expect(path?.[0]).not.toBe('ping');
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 400 });
});

test('H9: an answer that is cut anywhere is whole or nothing', async () => {
  const text = JSON.stringify(goods);
  for (let length = 0; length <= text.length; length += 7) {
    const { data } = await world.run('{ hello ping }', {
      shop: text.slice(0, length),
      stock: '{"data":{"ping":"pong"}}',
    });
    expect(data).toEqual({ hello: null, ping: 'pong' });
  }
});
