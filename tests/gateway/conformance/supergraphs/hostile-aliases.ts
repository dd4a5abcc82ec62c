/** Aliases that take the names of keys and of required fields, where planners rewrite selections. */
import { find, type SupergraphCase } from '../supergraph.ts';

const pilots = [
  { id: 'p1', code: 'c1', ship: { id: 's1' } },
  { id: 'p2', code: 'c2', ship: { id: 's2' } },
];
const ships = [
  { id: 's1', name: 'Lark', mass: 3, log: [{ day: 1 }], escort: { id: 's2' } },
  { id: 's2', name: 'Ox', mass: 9, log: [], escort: null },
];
const rated = [
  { id: 's1', rivals: [{ id: 's2' }] },
  { id: 's2', rivals: [{ id: 's1' }] },
];

const apolloIsWrong = 'It takes what stands under the alias for the field of that name.';

export const hostileAliases: SupergraphCase = {
  name: 'hostile-aliases',
  subgraphs: {
    people: {
      sdl: `type Pilot @key(fields: "id") @key(fields: "code") { id: ID! code: String! ship: Ship }  type Ship @key(fields: "id") { id: ID! }
            type Query { pilots: [Pilot!]! }`,
      resolvers: { Query: { pilots: () => pilots }, Pilot: { __resolveReference: find(pilots) } },
    },
    ships: {
      sdl: `type Ship @key(fields: "id") { id: ID! name: String! mass: Int! log: [Entry!]! escort: Ship } type Entry { day: Int }
            type Query { flagship: Ship }`,
      resolvers: {
        Query: { flagship: () => ships[0] },
        Ship: { __resolveReference: find(ships), escort: ({ escort }: any) => escort && ships[1] },
      },
    },
    freight: {
      sdl: `type Ship @key(fields: "id") { id: ID! mass: Int! @external fee: Int @requires(fields: "mass") }`,
      resolvers: { Ship: { __resolveReference: (ship: any) => ship, fee: ({ mass }: any) => mass * 2 } },
    },
    ratings: {
      sdl: `type Ship @key(fields: "id") { id: ID! fee: Int @external name: String! @external verdict: String @requires(fields: "fee name") rivals: [Ship!] }
            type Pilot @key(fields: "code") { code: String! medals: Int }`,
      resolvers: {
        Ship: {
          __resolveReference: (ship: any) => ship,
          verdict: ({ name, fee }: any) => `${name}: ${fee}`,
          rivals: ({ id }: any) => rated.find((row) => row.id === id)?.rivals,
        },
        Pilot: { __resolveReference: ({ code }: any) => ({ code, medals: 1 }) },
      },
    },
  },
  cases: [
    {
      name: 'the key’s name may stand for an object below a fetched entity',
      query: '{ pilots { ship { verdict ... on Ship { id: log { day } } } } }',
      expected: {
        data: {
          pilots: [
            { ship: { verdict: 'Lark: 6', id: [{ day: 1 }] } },
            { ship: { verdict: 'Ox: 18', id: [] } },
          ],
        },
      },
    },
    {
      name: 'the names of key and required field may be exchanged',
      query: '{ flagship { id: mass mass: id fee } }',
      expected: { data: { flagship: { id: 3, mass: 's1', fee: 6 } } },
      apolloIsWrong,
    },
    {
      name: 'one key’s name may stand for the other key',
      query: '{ pilots { id: code code: id medals } }',
      expected: {
        data: {
          pilots: [
            { id: 'c1', code: 'p1', medals: 1 },
            { id: 'c2', code: 'p2', medals: 1 },
          ],
        },
      },
      apolloIsWrong,
    },
    {
      name: 'a computed field may take the name of what it requires',
      query: '{ flagship { mass: fee fee: verdict name: mass } }',
      expected: { data: { flagship: { mass: 6, fee: 'Lark: 6', name: 3 } } },
      apolloIsWrong,
    },
    {
      name: 'names that planners use themselves may be aliases',
      query:
        '{ flagship { _internal_qp_alias_0: id mass__alias_0: name representations: mass _entities: fee } }',
      expected: {
        data: {
          flagship: { _internal_qp_alias_0: 's1', mass__alias_0: 'Lark', representations: 3, _entities: 6 },
        },
      },
    },
    {
      name: 'an object’s name may stand for a scalar and a scalar’s for an object',
      query: '{ flagship { log: name name: escort { log: fee fee: name } } }',
      expected: { data: { flagship: { log: 'Lark', name: { log: 18, fee: 'Ox' } } } },
    },
    {
      name: 'what a subgraph’s own list requires of the others is fetched and brought back',
      query: '{ flagship { rivals { verdict } } }',
      expected: { data: { flagship: { rivals: [{ verdict: 'Ox: 18' }] } } },
    },
    {
      name: 'requirements go back and forth through two levels of one subgraph’s lists',
      query: '{ flagship { verdict rivals { verdict fee rivals { verdict name } } } }',
      expected: {
        data: {
          flagship: {
            verdict: 'Lark: 6',
            rivals: [{ verdict: 'Ox: 18', fee: 18, rivals: [{ verdict: 'Lark: 6', name: 'Lark' }] }],
          },
        },
      },
    },
  ],
};
