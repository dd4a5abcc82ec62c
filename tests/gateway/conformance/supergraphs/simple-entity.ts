/** One entity, a key, and subgraphs that each know a part of it. */
import { find, type SupergraphCase } from '../supergraph.ts';

const named = [
  { id: 'h1', name: 'Scout' },
  { id: 'h2', name: 'Freighter' },
  { id: 'h3', name: 'Tug' },
];
const priced = [
  { id: 'h1', price: 1200 },
  { id: 'h2', price: 8000 },
];

export const simpleEntity: SupergraphCase = {
  name: 'simple-entity',
  subgraphs: {
    catalog: {
      sdl: `type Hull @key(fields: "id") { id: ID! name: String! }
            type Query { hull(id: ID!): Hull  hulls: [Hull!]!  pairs: [[Hull]]  nothing: Hull }`,
      resolvers: {
        Query: {
          hull: (_: unknown, { id }: { id: string }) => named.find((hull) => hull.id === id),
          hulls: () => named,
          pairs: () => [[named[0], null], [], [named[1], named[0]], null],
          nothing: () => null,
        },
        Hull: { __resolveReference: find(named) },
      },
    },
    shop: {
      sdl: `type Hull @key(fields: "id") { id: ID! price: Int }`,
      resolvers: { Hull: { __resolveReference: find(priced) } },
    },
  },
  cases: [
    {
      name: 'a field of another subgraph is fetched by key',
      query: '{ hull(id: "h1") { name price } }',
      expected: { data: { hull: { name: 'Scout', price: 1200 } } },
      asked: { catalog: 1, shop: 1 },
    },
    {
      name: 'fields are answered in the order they were asked for, wherever they come from',
      query: '{ hull(id: "h1") { price id name } }',
      expected: { data: { hull: { price: 1200, id: 'h1', name: 'Scout' } } },
    },
    {
      name: 'the key alone needs no second subgraph',
      query: '{ hull(id: "h2") { id } }',
      expected: { data: { hull: { id: 'h2' } } },
      asked: { shop: 0 },
    },
    {
      name: 'a list is fetched in one request, and an entity unknown there has null fields',
      query: '{ hulls { name price } }',
      expected: {
        data: {
          hulls: [
            { name: 'Scout', price: 1200 },
            { name: 'Freighter', price: 8000 },
            { name: 'Tug', price: null },
          ],
        },
      },
      asked: { shop: 1 },
    },
    {
      name: 'lists of lists keep their shape, empty lists and nulls',
      query: '{ pairs { id price } }',
      expected: {
        data: {
          pairs: [
            [{ id: 'h1', price: 1200 }, null],
            [],
            [
              { id: 'h2', price: 8000 },
              { id: 'h1', price: 1200 },
            ],
            null,
          ],
        },
      },
    },
    {
      name: 'an entity that is null asks nobody else',
      query: '{ nothing { price } hull(id: "none") { price } }',
      expected: { data: { nothing: null, hull: null } },
      asked: { shop: 0 },
    },
    {
      name: 'two aliases of one root field get their own entities',
      query: '{ a: hull(id: "h1") { price } b: hull(id: "h2") { price name } }',
      expected: { data: { a: { price: 1200 }, b: { price: 8000, name: 'Freighter' } } },
    },
    {
      name: 'aliases of entity fields hold on both sides',
      query: '{ hull(id: "h1") { cost: price label: name again: price } }',
      expected: { data: { hull: { cost: 1200, label: 'Scout', again: 1200 } } },
    },
    {
      name: 'an alias may take the name of another subgraph’s field',
      query: '{ hull(id: "h1") { price: name name: price } }',
      expected: { data: { hull: { price: 'Scout', name: 1200 } } },
    },
    {
      name: 'an alias may take the name of the key',
      query: '{ hull(id: "h1") { id: name price } }',
      expected: { data: { hull: { id: 'Scout', price: 1200 } } },
      apolloIsWrong:
        'Its planner selects the key under the name the alias already took; the key wins in the answer.',
    },
  ],
};
