/** Names that JavaScript's objects have by themselves, as aliases, variables and keys: to a client they are names like any other. */
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { parse, print, validate, visit, type GraphQLSchema } from 'graphql';
import { drawQuery } from './random/query.ts';
import { drawRows, type Draw } from './random/rows.ts';
import { apiSchemaOf, monolith, subgraphsOf, type Store } from './random/world.ts';
import { worlds } from './random/worlds.ts';
import { serveSubgraphs, type Subgraphs } from './subgraphs.ts';
import { find, type SupergraphCase } from './supergraph.ts';
import { startUnderTest, type GatewayUnderTest } from './under-test.ts';

const hostile = [
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'toJSON'],
  ...['isPrototypeOf', '__defineGetter__', 'length', 'name', 'caller', 'catch', 'finally', 'Symbol'],
];
const untouched = () => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(atStart);
  expect(Object.keys(Object.prototype)).toEqual([]);
};
const atStart = Object.getOwnPropertyNames(Object.prototype).toSorted();

const ships = [
  { id: '1', name: 'Lark', mass: 3 },
  { id: '2', name: 'Ox', mass: 9 },
];
const world: SupergraphCase = {
  name: 'names',
  subgraphs: {
    ships: {
      sdl: `scalar JSON input In { text: String data: JSON inner: In }
            type Ship @key(fields: "id") { id: ID! name: String }
            type Query { ship: Ship ships: [Ship!]! echo(in: In, data: JSON, text: String): JSON }`,
      resolvers: {
        Query: { ship: () => ships[0], ships: () => ships, echo: (_: unknown, args: unknown) => args },
        Ship: { __resolveReference: find(ships) },
      },
    },
    freight: {
      sdl: `type Ship @key(fields: "id") { id: ID! mass: Int }`,
      resolvers: { Ship: { __resolveReference: find(ships) } },
    },
  },
  cases: [],
};

describe('of a small world', () => {
  const stack = new AsyncDisposableStack();
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    const subgraphs = stack.use(await serveSubgraphs(world));
    gateway = stack.use(await startUnderTest(subgraphs.supergraphSdl));
  });
  afterAll(() => stack.disposeAsync());

  it.each(hostile)(
    'D1, D4: %s is an alias at the root, of an object, in lists and of another subgraph’s field',
    async (name) => {
      const answer = await gateway.ask({
        query: `{ ${name}: ships { ${name}: mass id } ship { ${name}: name m: mass } }`,
      });
      const list = `[{"${name}":3,"id":"1"},{"${name}":9,"id":"2"}]`;
      expect(JSON.stringify(answer)).toBe(`{"data":{"${name}":${list},"ship":{"${name}":"Lark","m":3}}}`);
      untouched();
    },
  );

  it('D1: all of them at once, each where it was asked for (D7)', async () => {
    const names = hostile.slice(0, 14);
    const query = (order: readonly string[]) =>
      `{ ship { ${order.map((name) => `${name}: mass`).join(' ')} } }`;
    for (const order of [names, names.toReversed()]) {
      const { data } = (await gateway.ask({ query: query(order) })) as { data: { ship: object } };
      expect(Object.keys(data.ship)).toEqual(order);
    }
    untouched();
  });

  it.each(hostile)('D2: $%s is a variable', async (name) => {
    const variables = JSON.parse(`{"${name}":"x"}`) as Record<string, unknown>;
    const query = `query ($${name}: String) { echo(text: $${name}) }`;
    expect(await gateway.ask({ query, variables })).toEqual({ data: { echo: { text: 'x' } } });
  });

  it.each(['__proto__', 'constructor', 'toString', 'then'])(
    'D2: %s in a JSON variable arrives as it was sent, at any depth',
    async (name) => {
      const data = JSON.parse(
        `{"${name}":{"polluted":1,"in":[{"${name}":{"polluted":2}}]},"b":1}`,
      ) as unknown;
      const query = 'query ($data: JSON, $in: In) { a: echo(data: $data) b: echo(in: $in) }';
      const answer = await gateway.ask({ query, variables: { data, in: { inner: { data } } } });
      expect(JSON.stringify(answer)).toBe(
        JSON.stringify({ data: { a: { data }, b: { in: { inner: { data } } } } }),
      );
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      untouched();
    },
  );

  it('D2: a field that an input has not is refused by whatever name', async () => {
    for (const name of ['__proto__', 'constructor']) {
      const variables = JSON.parse(`{"in":{"${name}":{"polluted":1}}}`) as Record<string, unknown>;
      const { data, errors } = await gateway.ask({ query: 'query ($in: In) { echo(in: $in) }', variables });
      expect([data, errors?.[0]?.extensions?.['code']]).toEqual([undefined, 'BAD_USER_INPUT']);
    }
  });

  it('D4: an alias `then` makes no promise of what holds it', async () => {
    const query = '{ then: ship { then: id } ships { then: name catch: mass } }';
    expect(await gateway.ask({ query })).toEqual({
      data: {
        then: { then: '1' },
        ships: [
          { then: 'Lark', catch: 3 },
          { then: 'Ox', catch: 9 },
        ],
      },
    });
  });

  it('D7: keys stand in the order of the request, the first place of one that is asked twice', async () => {
    const query = `query { ships { b: mass ...f a: name b: mass 	id } ship { ...f mass ... on Ship { name id } } } fragment f on Ship { z: id a: name }`;
    expect(JSON.stringify(await gateway.ask({ query }))).toBe(
      '{"data":{"ships":[{"b":3,"z":"1","a":"Lark","id":"1"},{"b":9,"z":"2","a":"Ox","id":"2"}],' +
        '"ship":{"z":"1","a":"Lark","mass":3,"name":"Lark","id":"1"}}}',
    );
  });
});

describe('D8: random queries with such aliases', () => {
  const fleet = worlds.find(({ name }) => name === 'fleet');
  if (!fleet) throw new Error('there is no world `fleet`');
  const stack = new AsyncDisposableStack();
  const store: Store = { rows: {} };
  let subgraphs: Subgraphs;
  let gateway: GatewayUnderTest;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    subgraphs = stack.use(await serveSubgraphs(subgraphsOf(fleet, store)));
    gateway = stack.use(await startUnderTest(subgraphs.supergraphSdl));
    schema = apiSchemaOf(subgraphs.supergraphSdl);
  });
  afterAll(() => stack.disposeAsync());

  /** The query with aliases of its own choice renamed. */
  function renamed(draw: Draw, query: string): string {
    const aliased = visit(parse(query), {
      Field: (node) => {
        if (node.alias ? !/^x\d+$/.test(node.alias.value) : draw(fc.nat, { max: 4 }) > 0) return undefined;
        const value = draw(fc.constantFrom, ...hostile);
        return { ...node, alias: { ...node.name, value } };
      },
    });
    return print(aliased);
  }

  test('are answered as by graphql-js over the same data, text for text', async () => {
    let asked = 0;
    const property = fc.asyncProperty(fc.gen(), async (draw) => {
      store.rows = drawRows(draw, fleet, schema);
      const { query: plain, variables } = drawQuery(draw, schema, false);
      const query = renamed(draw, plain);
      const document = parse(query);
      fc.pre(validate(schema, document).length === 0);
      const expected = await monolith(fleet, store, schema, document, variables);
      const answer = await gateway.ask({ query, variables });
      fc.pre(answer.errors?.[0]?.extensions?.['code'] !== 'QUERY_TOO_LARGE');
      asked += 1;
      if (JSON.stringify(answer) !== JSON.stringify(expected))
        throw new Error(
          `${query}\n${JSON.stringify(variables)}\nexpected ${JSON.stringify(expected)}\nanswered ${JSON.stringify(answer)}`,
        );
    });
    await fc.assert(property, { numRuns: 60 });
    expect(asked).toBeGreaterThan(20);
    untouched();
  });
});
