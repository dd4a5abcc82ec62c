/** Root fields and value types that several subgraphs share, each knowing other fields of what they return. */
import { find, type SupergraphCase } from '../supergraph.ts';

const names = { brand: 'Vega', name: 'Vega Mk2' };

export const sharedRoot: SupergraphCase = {
  name: 'shared-root',
  subgraphs: {
    a: {
      sdl: `type Query { ship: Ship @shareable ships: [Ship!] @shareable }
            type Ship @shareable { id: ID! label: Label } type Label @shareable { name: String }`,
      resolvers: {
        Query: {
          ship: () => ({ id: '1', label: names }),
          ships: () => [{ id: '1', label: names }, { id: '2' }],
        },
      },
    },
    b: {
      sdl: `type Query { ship: Ship @shareable ships: [Ship!] @shareable }
            type Ship @shareable { id: ID! label: Label engine: Engine } type Label @shareable { brand: String } type Engine { power: Int }`,
      resolvers: {
        Query: {
          ship: () => ({ id: '1', label: names, engine: { power: 7 } }),
          ships: () => [{ id: '1', label: names, engine: { power: 7 } }, { id: '2' }],
        },
      },
    },
    c: {
      sdl: `type Query { ship: Ship @shareable ships: [Ship!] @shareable } type Ship @shareable { id: ID! price: Price } type Price @key(fields: "id") { id: ID! amount: Int }`,
      resolvers: {
        Query: {
          ship: () => ({ id: '1', price: { id: 'p', amount: 9 } }),
          ships: () => [{ id: '1' }, { id: '2', price: { id: 'p', amount: 9 } }],
        },
        Price: { __resolveReference: find([{ id: 'p', amount: 9 }]) },
      },
    },
    d: {
      sdl: `type Price @key(fields: "id") { id: ID! currency: String }`,
      resolvers: { Price: { __resolveReference: find([{ id: 'p', currency: 'CR' }]) } },
    },
  },
  cases: [
    {
      name: 'a field all subgraphs know is asked of one',
      query: '{ ship { id } }',
      expected: { data: { ship: { id: '1' } } },
    },
    {
      name: 'a shared root is asked of every subgraph that knows a part, and merged',
      query: '{ ship { id label { name brand } engine { power } price { amount } } }',
      expected: {
        data: {
          ship: {
            id: '1',
            label: { name: 'Vega Mk2', brand: 'Vega' },
            engine: { power: 7 },
            price: { amount: 9 },
          },
        },
      },
    },
    {
      name: 'lists of a shared root are merged item by item',
      query: '{ ships { id label { brand name } engine { power } } }',
      expected: {
        data: {
          ships: [
            { id: '1', label: { brand: 'Vega', name: 'Vega Mk2' }, engine: { power: 7 } },
            { id: '2', label: null, engine: null },
          ],
        },
      },
    },
    {
      name: 'an entity below a shared root is completed',
      query: '{ ship { price { currency amount } label { brand } } }',
      expected: { data: { ship: { price: { currency: 'CR', amount: 9 }, label: { brand: 'Vega' } } } },
    },
    {
      name: 'aliases of a shared root are merged apart',
      query: '{ a: ship { label { name } } b: ship { label { n: name b: brand } } }',
      expected: { data: { a: { label: { name: 'Vega Mk2' } }, b: { label: { n: 'Vega Mk2', b: 'Vega' } } } },
    },
  ],
};
