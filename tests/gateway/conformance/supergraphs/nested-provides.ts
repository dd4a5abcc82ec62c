/** Provided selections that go several levels down, over lists. */
import { find, type SupergraphCase } from '../supergraph.ts';

const sectors = [
  { id: 'n1', name: 'Core', parent: null },
  { id: 'n2', name: 'Rim', parent: { id: 'n1', name: 'Core' } },
];
const wares = [{ id: 'w1', title: 'Ore' }];

export const nestedProvides: SupergraphCase = {
  name: 'nested-provides',
  subgraphs: {
    atlas: {
      sdl: `type Sector @key(fields: "id") { id: ID! name: String @shareable parent: Sector @shareable }`,
      resolvers: { Sector: { __resolveReference: find(sectors) } },
    },
    trade: {
      sdl: `type Query { wares: [Ware] @provides(fields: "found { name parent { id name } }")  bare: [Ware] }
            type Ware @key(fields: "id") { id: ID! found: [Sector] }
            type Sector @key(fields: "id") { id: ID! name: String @external parent: Sector @external }`,
      resolvers: {
        Query: {
          wares: () => [
            { id: 'w1', found: [{ id: 'n2', name: 'Rim!', parent: { id: 'n1', name: 'Core!' } }] },
          ],
          bare: () => [{ id: 'w1', found: [{ id: 'n2' }] }],
        },
        Ware: { __resolveReference: (ware: any) => ({ ...ware, found: [{ id: 'n2' }] }) },
      },
    },
    titles: {
      sdl: `type Ware @key(fields: "id") { id: ID! title: String }`,
      resolvers: { Ware: { __resolveReference: find(wares) } },
    },
  },
  cases: [
    {
      name: 'all of a nested selection is taken from the provider',
      query: '{ wares { found { name parent { name } } } }',
      expected: { data: { wares: [{ found: [{ name: 'Rim!', parent: { name: 'Core!' } }] }] } },
      asked: { atlas: 0 },
    },
    {
      name: 'one level deeper than provided goes to the owner',
      query: '{ wares { title found { parent { id parent { id } } } } }',
      expected: { data: { wares: [{ title: 'Ore', found: [{ parent: { id: 'n1', parent: null } }] }] } },
    },
    {
      name: 'the same type without a provider is asked of its owner',
      query: '{ bare { found { id name parent { name } } } }',
      expected: { data: { bare: [{ found: [{ id: 'n2', name: 'Rim', parent: { name: 'Core' } }] }] } },
      asked: { atlas: 1 },
    },
  ],
};
