/** `@provides`: on an entity, nested, on an interface and on a union; the provider is trusted on that path only. */
import { find, type SupergraphCase } from '../supergraph.ts';

const pilots = [
  { id: 'p1', name: 'Ada', rank: 3, ship: { id: 's1' } },
  { id: 'p2', name: 'Boris', rank: 1, ship: { id: 's2' } },
];
const ships = [
  { __typename: 'Scout', id: 's1', label: 'Lark', range: 9 },
  { __typename: 'Tug', id: 's2', label: 'Ox', pull: 70 },
];
const lark = { __typename: 'Scout', id: 's1', label: 'Lark (provided)' };
const ox = { __typename: 'Tug', id: 's2' };

export const provides: SupergraphCase = {
  name: 'provides',
  subgraphs: {
    people: {
      sdl: `type Pilot @key(fields: "id") { id: ID! name: String! @shareable rank: Int ship: Scout }
            type Scout @key(fields: "id") { id: ID! }
            type Query { pilots: [Pilot!]! }`,
      resolvers: { Query: { pilots: () => pilots }, Pilot: { __resolveReference: find(pilots) } },
    },
    yard: {
      sdl: `interface Ship { id: ID! label: String }
            union Craft = Scout | Tug
            type Scout implements Ship @key(fields: "id") { id: ID! label: String @shareable range: Int }
            type Tug implements Ship @key(fields: "id") { id: ID! label: String @shareable pull: Int }`,
      resolvers: {
        Scout: { __resolveReference: find(ships) },
        Tug: { __resolveReference: find(ships) },
      },
    },
    races: {
      sdl: `type Pilot @key(fields: "id") { id: ID! name: String! @external races: [Race] }
            type Race @key(fields: "id") { id: ID! winner: Pilot @provides(fields: "name") loser: Pilot
              lead: Ship @provides(fields: "... on Scout { label }") any: Craft @provides(fields: "... on Scout { label }") other: Craft }
            interface Ship { id: ID! }
            union Craft = Scout | Tug
            type Scout implements Ship @key(fields: "id") { id: ID! label: String @external }
            type Tug implements Ship @key(fields: "id") { id: ID! }
            type Query { race: Race fleet: [Ship] @provides(fields: "... on Scout { label }") }`,
      resolvers: {
        Query: { race: () => ({ id: 'r1' }), fleet: () => [ox, lark] },
        Race: {
          __resolveReference: (race: any) => race,
          winner: () => ({ id: 'p1', name: 'Ada (provided)' }),
          loser: () => ({ id: 'p2', name: 'never read' }),
          lead: () => lark,
          any: () => lark,
          other: () => lark,
        },
        Pilot: { __resolveReference: (pilot: any) => pilot, races: () => [{ id: 'r1' }] },
      },
    },
  },
  cases: [
    {
      name: 'a provided field is taken where it is provided',
      query: '{ race { winner { name } } }',
      expected: { data: { race: { winner: { name: 'Ada (provided)' } } } },
      asked: { people: 0 },
    },
    {
      name: 'on another path the same field comes from its owner',
      query: '{ race { loser { name } } }',
      expected: { data: { race: { loser: { name: 'Boris' } } } },
      asked: { people: 1 },
    },
    {
      name: 'what is not provided is fetched beside it',
      query: '{ race { winner { name rank } } }',
      expected: { data: { race: { winner: { name: 'Ada (provided)', rank: 3 } } } },
    },
    {
      name: 'a provided field below a fetched entity is used too',
      query: '{ pilots { races { winner { name } } } }',
      expected: {
        data: {
          pilots: [
            { races: [{ winner: { name: 'Ada (provided)' } }] },
            { races: [{ winner: { name: 'Ada (provided)' } }] },
          ],
        },
      },
    },
    {
      name: 'a fragment on one implementation may be provided on an interface',
      query: '{ race { lead { id ... on Scout { label } } } }',
      expected: { data: { race: { lead: { id: 's1', label: 'Lark (provided)' } } } },
      asked: { yard: 0 },
    },
    {
      name: 'a fragment on one member may be provided on a union',
      query:
        '{ race { any { __typename ... on Scout { label } ... on Tug { label } } other { ... on Scout { label } } } }',
      expected: {
        data: {
          race: { any: { __typename: 'Scout', label: 'Lark (provided)' }, other: { label: 'Lark' } },
        },
      },
    },
    {
      name: 'a provided field in a list of an interface leaves the others to their owner',
      query: '{ fleet { id ... on Scout { label range } ... on Tug { label pull } } }',
      expected: {
        data: {
          fleet: [
            { id: 's2', label: 'Ox', pull: 70 },
            { id: 's1', label: 'Lark (provided)', range: 9 },
          ],
        },
      },
    },
  ],
};
