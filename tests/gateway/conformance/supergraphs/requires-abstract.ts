/** Requirements that reach through interfaces and unions, by fragments or by common fields. */
import { find, type SupergraphCase } from '../supergraph.ts';

const homes = [
  { id: 'u1', home: { __typename: 'Planet', id: 'h1', name: 'Terra', moons: 1 } },
  { id: 'u2', home: { __typename: 'Station', id: 'h2', name: 'Vega', berths: 4 } },
  { id: 'u3', home: null },
];
const users = homes.map(({ id }) => ({ id }));

export const requiresAbstract: SupergraphCase = {
  name: 'requires-abstract',
  subgraphs: {
    places: {
      sdl: `interface Home { id: ID! name: String }
            union Place = Planet | Station
            type Planet implements Home @key(fields: "id") { id: ID! name: String @shareable moons: Int @shareable }
            type Station implements Home @key(fields: "id") { id: ID! name: String @shareable berths: Int @shareable }
            type User @key(fields: "id") { id: ID! home: Home place: Place }`,
      resolvers: {
        User: { __resolveReference: find(homes), place: ({ home }: any) => home },
      },
    },
    users: {
      sdl: `interface Home { id: ID! name: String }
            union Place = Planet | Station
            type Planet implements Home @key(fields: "id") { id: ID! name: String @external moons: Int @external }
            type Station implements Home @key(fields: "id") { id: ID! name: String @external berths: Int @external }
            type User @key(fields: "id") { id: ID! home: Home @external place: Place @external
              city: String @requires(fields: "home { __typename name }")
              size: String @requires(fields: "home { ... on Planet { moons } ... on Station { berths } }")
              where: String @requires(fields: "place { ... on Station { name } ... on Planet { moons } }") }
            type Query { users: [User!]! }`,
      resolvers: {
        Query: { users: () => users },
        User: {
          __resolveReference: find(users),
          city: ({ home }: any) => home && `${home.__typename} ${home.name}`,
          size: ({ home }: any) => home && `${home.moons ?? '-'}/${home.berths ?? '-'}`,
          where: ({ place }: any) => place && `${place.name ?? '-'}/${place.moons ?? '-'}`,
        },
      },
    },
  },
  cases: [
    {
      name: 'a common field of an interface is sent with the name of its type',
      query: '{ users { city } }',
      expected: { data: { users: [{ city: 'Planet Terra' }, { city: 'Station Vega' }, { city: null }] } },
    },
    {
      name: 'fragments in a requirement send what applies',
      query: '{ users { id size } }',
      expected: {
        data: {
          users: [
            { id: 'u1', size: '1/-' },
            { id: 'u2', size: '-/4' },
            { id: 'u3', size: null },
          ],
        },
      },
    },
    {
      name: 'fragments on a union in a requirement send what applies',
      query: '{ users { where } }',
      expected: { data: { users: [{ where: '-/1' }, { where: 'Vega/-' }, { where: null }] } },
    },
    {
      name: 'the client may read the required interface in its own way',
      query: '{ users { size home { ... on Planet { name } } city } }',
      expected: {
        data: {
          users: [
            { size: '1/-', home: { name: 'Terra' }, city: 'Planet Terra' },
            { size: '-/4', home: {}, city: 'Station Vega' },
            { size: null, home: null, city: null },
          ],
        },
      },
    },
    {
      name: 'all requirements at once do not disturb each other',
      query: '{ users { where size city } }',
      expected: {
        data: {
          users: [
            { where: '-/1', size: '1/-', city: 'Planet Terra' },
            { where: 'Vega/-', size: '-/4', city: 'Station Vega' },
            { where: null, size: null, city: null },
          ],
        },
      },
    },
  ],
};
