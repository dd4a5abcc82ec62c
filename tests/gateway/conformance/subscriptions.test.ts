/** Federated subscriptions: every event is completed by the other subgraphs. ApolloGateway has none, so there is no oracle here. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startSubgraph } from '#tests/kit/subgraph.ts';
import { sdlOf } from './supergraph.ts';
import { startUnderTest, type Answer, type GatewayUnderTest } from './under-test.ts';

const radar = sdlOf({
  sdl: `type Query { radar: Boolean }
        type Subscription { seen(first: Int = 2): Ship  things: Thing }
        union Thing = Ship | Rock  type Rock { mass: Int }
        type Ship @key(fields: "id") { id: ID! bearing: Int }`,
  resolvers: {},
});
const yard = sdlOf({
  sdl: `type Ship @key(fields: "id") { id: ID! name: String bearing: Int @external turn: Int @requires(fields: "bearing") sure: String! }`,
  resolvers: {},
});

const emit = (name: string, values: unknown[]) => ({
  async *subscribe() {
    for (const value of values) yield { [name]: value };
  },
});
const ship = { __typename: 'Ship', id: '1', bearing: 90 };
const ghost = { __typename: 'Ship', id: '9', bearing: 10 };

const missing = {
  message: 'A service gave nothing to show for Ship.sure where null may not stand.',
  path: ['seen', 'sure'],
  extensions: { code: 'SUBGRAPH_BAD_REPLY' },
};

const cases: { name: string; query: string; variables?: Record<string, unknown>; expected: Answer[] }[] = [
  {
    name: 'each event is completed by another subgraph, in the order asked for',
    query: 'subscription { seen { name id } }',
    expected: [{ data: { seen: { name: 'Lark', id: '1' } } }, { data: { seen: { name: null, id: '9' } } }],
  },
  {
    name: 'what a field requires comes from the event',
    query: 'subscription { seen { turn } }',
    expected: [{ data: { seen: { turn: 180 } } }, { data: { seen: { turn: null } } }],
  },
  {
    name: 'conditions, aliases and names of types hold in every event',
    query: 'subscription ($x: Boolean!) { s: seen { kind: __typename name @skip(if: $x) b: bearing } }',
    variables: { x: true },
    expected: [{ data: { s: { kind: 'Ship', b: 90 } } }, { data: { s: { kind: 'Ship', b: 10 } } }],
  },
  {
    name: 'events of a union are completed by their type',
    query: 'subscription { things { ... on Rock { mass } ... on Ship { name } } }',
    expected: [
      { data: { things: { mass: 5 } } },
      { data: { things: null } },
      { data: { things: { name: 'Lark' } } },
    ],
  },
  {
    name: 'a non-null field that is missing makes its entity null in that event only',
    query: 'subscription { seen { sure } }',
    expected: [{ data: { seen: { sure: 'yes' } } }, { errors: [missing], data: { seen: null } }],
  },
];

describe('subscriptions', () => {
  const stack = new AsyncDisposableStack();
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    const sources = stack.use(
      await startSubgraph({
        typeDefs: radar,
        resolvers: {
          Subscription: {
            seen: emit('seen', [ship, ghost]),
            things: emit('things', [{ __typename: 'Rock', mass: 5 }, null, ship]),
          },
          Ship: { __resolveReference: async (reference: object) => reference },
        },
      }),
    );
    const names = stack.use(
      await startSubgraph({
        typeDefs: yard,
        resolvers: {
          Ship: {
            __resolveReference: async (reference: { id: string }) =>
              reference.id === '1' ? { ...reference, name: 'Lark', sure: 'yes' } : null,
            turn: ({ bearing }: { bearing: number }) => bearing * 2,
          },
        },
      }),
    );
    const { supergraphSdl, errors } = composeServices([
      { name: 'radar', url: sources.url, typeDefs: parse(radar) },
      { name: 'yard', url: names.url, typeDefs: parse(yard) },
    ]);
    if (!supergraphSdl) throw new Error(errors?.join('\n'));
    gateway = stack.use(await startUnderTest(supergraphSdl));
  });
  afterAll(() => stack.disposeAsync());

  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, { query, variables, expected }) => {
    const events = await gateway.events({ query, ...(variables && { variables }) });
    expect(JSON.stringify(events, null, 2)).toBe(JSON.stringify(expected, null, 2));
  });
});
