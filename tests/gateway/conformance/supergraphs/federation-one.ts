/** Subgraphs of Federation 1: `extend type`, `@extends`, `@external` keys, and one of Federation 2 beside them. */
import { find, type SupergraphCase } from '../supergraph.ts';

const ships = [
  { id: '1', reg: 'R1', name: 'Lark', mass: 4 },
  { id: '2', reg: 'R2', name: 'Ox', mass: 9 },
];
const tolls = [
  { id: '1', toll: 3 },
  { id: '2', toll: 6 },
];
const marks = [
  { id: '1', reg: 'R1', mark: 'A' },
  { id: '2', reg: 'R2', mark: 'B' },
];

export const federationOne: SupergraphCase = {
  name: 'federation-one',
  subgraphs: {
    owner: {
      federation: 1,
      sdl: `type Ship @key(fields: "id") @key(fields: "reg") { id: ID! reg: String! name: String mass: Int }
            extend type Query { ships: [Ship!]! ship: Ship }`,
      resolvers: {
        Query: { ships: () => ships, ship: () => ships[1] },
        Ship: { __resolveReference: find(ships) },
      },
    },
    tolls: {
      federation: 1,
      sdl: `extend type Ship @key(fields: "id") { id: ID! @external mass: Int @external toll: Int fee: Int @requires(fields: "mass") }
            extend type Query { dearest: Ship @provides(fields: "mass") last: Ship }`,
      resolvers: {
        Query: { dearest: () => ({ id: '2', mass: 900 }), last: () => ({ id: '2' }) },
        Ship: {
          __resolveReference: find(tolls),
          fee: ({ mass }: any) => (mass === undefined ? -1 : mass * 2),
        },
      },
    },
    marks: {
      federation: 1,
      sdl: `type Ship @extends @key(fields: "reg") { reg: String! @external mark: String copy: [Ship] }
            type Query @extends { marked: [Ship] }`,
      resolvers: {
        Query: { marked: () => marks },
        Ship: { __resolveReference: find(marks), copy: () => [{ reg: 'R1' }] },
      },
    },
    modern: {
      sdl: `extend type Ship @key(fields: "id") @key(fields: "reg") { id: ID! @external reg: String! @external flag: String }
            type Mail @extends @key(fields: "id") { id: ID! to: Ship }
            type Query { flagged: Ship mail: Mail }`,
      resolvers: {
        Query: {
          flagged: () => ({ id: '1', reg: 'R1', flag: 'red' }),
          mail: () => ({ id: 'm', to: { id: '2', reg: 'R2', flag: 'blue' } }),
        },
        Ship: {
          __resolveReference: find(
            marks.map(({ id, reg }) => ({ id, reg, flag: id === '1' ? 'red' : 'blue' })),
          ),
        },
      },
    },
  },
  cases: [
    {
      name: 'an extended type is completed by its key',
      query: '{ ships { name toll } }',
      expected: {
        data: {
          ships: [
            { name: 'Lark', toll: 3 },
            { name: 'Ox', toll: 6 },
          ],
        },
      },
    },
    {
      name: 'an extension leads back to its owner',
      query: '{ dearest { id name } last { name mass } }',
      expected: { data: { dearest: { id: '2', name: 'Ox' }, last: { name: 'Ox', mass: 9 } } },
    },
    {
      name: 'an extension may require and may provide',
      query: '{ ship { fee } last { fee } dearest { mass } }',
      expected: { data: { ship: { fee: 18 }, last: { fee: 18 }, dearest: { mass: 900 } } },
    },
    {
      name: 'an extension by another key is reached from the first',
      query: '{ last { mark } marked { toll name } }',
      expected: {
        data: {
          last: { mark: 'B' },
          marked: [
            { toll: 3, name: 'Lark' },
            { toll: 6, name: 'Ox' },
          ],
        },
      },
    },
    {
      name: 'keys that are external count as known where they are declared',
      query: '{ flagged { id reg flag } }',
      expected: { data: { flagged: { id: '1', reg: 'R1', flag: 'red' } } },
      asked: { owner: 0 },
    },
    {
      name: 'extensions of both versions work on one entity',
      query: '{ mail { id to { flag mark toll fee name copy { flag id } } } }',
      expected: {
        data: {
          mail: {
            id: 'm',
            to: { flag: 'blue', mark: 'B', toll: 6, fee: 18, name: 'Ox', copy: [{ flag: 'red', id: '1' }] },
          },
        },
      },
    },
  ],
};
