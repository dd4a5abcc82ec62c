/** One interface and one union whose implementations are spread over subgraphs that know different parts of them. */
import { find, type SupergraphCase } from '../supergraph.ts';

const scout = { __typename: 'Scout', id: 's1', name: 'Lark', range: 9 };
const tug = { __typename: 'Tug', id: 't1', name: 'Ox', pull: 70, towing: { __typename: 'Scout', id: 's1' } };
const probe = { __typename: 'Probe', name: 'Eye' };
const rows = [scout, tug, probe];
const costs = [
  { id: 's1', cost: 5, crew: [{ __typename: 'Human', name: 'Ada' }] },
  {
    id: 't1',
    cost: 8,
    crew: [
      { __typename: 'Robot', model: 'R2' },
      { __typename: 'Human', name: 'Cleo' },
    ],
  },
];

export const interfaces: SupergraphCase = {
  name: 'interfaces',
  subgraphs: {
    fleet: {
      sdl: `interface Craft { name: String! }
            interface Named { name: String! }
            type Scout implements Craft & Named @key(fields: "id") { id: ID! name: String! range: Int }
            type Tug implements Craft & Named @key(fields: "id") { id: ID! name: String! pull: Int towing: Craft }
            type Probe implements Craft { name: String! }
            union Thing = Scout | Tug | Probe
            type Query { crafts: [Craft!]! craft(i: Int!): Craft things: [Thing] named: Named }`,
      resolvers: {
        Query: {
          crafts: () => rows,
          craft: (_: unknown, { i }: { i: number }) => rows[i],
          things: () => [probe, null, tug],
          named: () => tug,
        },
        Scout: { __resolveReference: find([scout]) },
        Tug: { __resolveReference: find([tug]), towing: () => scout },
      },
    },
    books: {
      sdl: `interface Priced { cost: Int }
            union Crew = Human | Robot
            type Human { name: String! } type Robot { model: String! }
            type Scout implements Priced @key(fields: "id") { id: ID! cost: Int crew: [Crew!] }
            type Tug implements Priced @key(fields: "id") { id: ID! cost: Int crew: [Crew!] }
            type Query { priced: [Priced] }`,
      resolvers: {
        Query: { priced: () => costs.map((row, i) => ({ __typename: i ? 'Tug' : 'Scout', ...row })) },
        Scout: { __resolveReference: find(costs) },
        Tug: { __resolveReference: find(costs) },
      },
    },
  },
  cases: [
    {
      name: 'a field of the interface is asked of all implementations at once',
      query: '{ crafts { name } }',
      expected: { data: { crafts: [{ name: 'Lark' }, { name: 'Ox' }, { name: 'Eye' }] } },
      asked: { fleet: 1, books: 0 },
    },
    {
      name: 'each implementation gets its own fields, and others get none',
      query: '{ crafts { __typename ... on Scout { range } ... on Tug { pull } } }',
      expected: {
        data: {
          crafts: [
            { __typename: 'Scout', range: 9 },
            { __typename: 'Tug', pull: 70 },
            { __typename: 'Probe' },
          ],
        },
      },
    },
    {
      name: 'items of a list are completed by type from another subgraph',
      query: '{ crafts { name ... on Scout { cost } ... on Tug { price: cost } } }',
      expected: {
        data: { crafts: [{ name: 'Lark', cost: 5 }, { name: 'Ox', price: 8 }, { name: 'Eye' }] },
      },
    },
    {
      name: 'an interface of another subgraph may narrow what the first one returns',
      query: '{ crafts { ... on Priced { cost } ... on Named { name } } }',
      expected: { data: { crafts: [{ cost: 5, name: 'Lark' }, { cost: 8, name: 'Ox' }, {}] } },
    },
    {
      name: 'fragments nest through interfaces back to a type',
      query:
        '{ craft(i: 1) { ... on Named { ... on Craft { ... on Tug { towing { ... on Scout { cost name } } } } } } }',
      expected: { data: { craft: { towing: { cost: 5, name: 'Lark' } } } },
    },
    {
      name: 'fragments that cannot apply leave nothing',
      query: '{ craft(i: 2) { ... on Scout { cost } } named { ... on Scout { range } } }',
      expected: { data: { craft: {}, named: {} } },
    },
    {
      name: 'a union keeps its nulls and reads members by type',
      query: '{ things { __typename ... on Probe { name } ... on Tug { cost pull } } }',
      expected: {
        data: {
          things: [{ __typename: 'Probe', name: 'Eye' }, null, { __typename: 'Tug', cost: 8, pull: 70 }],
        },
      },
    },
    {
      name: 'an interface may be spread on a union',
      query: '{ things { ... on Craft { name ... on Priced { cost } } } }',
      expected: { data: { things: [{ name: 'Eye' }, null, { name: 'Ox', cost: 8 }] } },
    },
    {
      name: 'a union below a fetched entity is read by member',
      query: '{ crafts { ... on Tug { crew { __typename ... on Robot { model } ... on Human { name } } } } }',
      expected: {
        data: {
          crafts: [
            {},
            {
              crew: [
                { __typename: 'Robot', model: 'R2' },
                { __typename: 'Human', name: 'Cleo' },
              ],
            },
            {},
          ],
        },
      },
    },
    {
      name: 'entities that come as an interface of the second subgraph are named by the first',
      query: '{ priced { cost ... on Scout { name } ... on Tug { name pull } } }',
      expected: {
        data: {
          priced: [
            { cost: 5, name: 'Lark' },
            { cost: 8, name: 'Ox', pull: 70 },
          ],
        },
      },
    },
    {
      name: 'named fragments on interface and types merge their nested selections',
      query: `query { crafts { ...a ...b } } fragment a on Craft { name ... on Tug { towing { name } } }
              fragment b on Tug { towing { __typename ... on Scout { range } } }`,
      expected: {
        data: {
          crafts: [
            { name: 'Lark' },
            { name: 'Ox', towing: { name: 'Lark', __typename: 'Scout', range: 9 } },
            { name: 'Eye' },
          ],
        },
      },
    },
  ],
};
