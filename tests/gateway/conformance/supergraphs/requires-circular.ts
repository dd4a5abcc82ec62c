/** Two subgraphs whose fields require each other’s, step by step. */
import { find, type SupergraphCase } from '../supergraph.ts';

const logs = [
  { id: 'j1', pilot: { id: 'p1' } },
  { id: 'j2', pilot: { id: 'p2' } },
];
const ranks = [
  { id: 'p1', years: 12 },
  { id: 'p2', years: 2 },
];

const apolloIsWrong =
  'It asks the first subgraph for required fields that are external there, together with what requires them.';

export const requiresCircular: SupergraphCase = {
  name: 'requires-circular',
  subgraphs: {
    logs: {
      sdl: `type Log @key(fields: "id") { id: ID! pilot: Pilot!
              byVeteran: Boolean! @requires(fields: "pilot { years veteran }")  }
            type Pilot @key(fields: "id") { id: ID! years: Int! @external veteran: Boolean! @external
              bonus: Int! @requires(fields: "years") }
            type Query { logs: [Log!]! }`,
      resolvers: {
        Query: { logs: () => logs },
        Log: {
          __resolveReference: (reference: any) => ({
            ...logs.find(({ id }) => id === reference.id),
            ...reference,
          }),
          byVeteran: ({ pilot }: any) => pilot.veteran && pilot.years > 0,
        },
        Pilot: {
          __resolveReference: (reference: any) => reference,
          bonus: ({ years }: any) => (years === undefined ? -1 : years * 10),
        },
      },
    },
    pilots: {
      sdl: `type Pilot @key(fields: "id") { id: ID! years: Int! bonus: Int! @external
              veteran: Boolean! @requires(fields: "bonus") }`,
      resolvers: {
        Pilot: { __resolveReference: find(ranks), veteran: ({ bonus }: any) => bonus >= 100 },
      },
    },
  },
  cases: [
    {
      name: 'a step forth and back is made for one requirement',
      query: '{ logs { pilot { veteran } } }',
      expected: { data: { logs: [{ pilot: { veteran: true } }, { pilot: { veteran: false } }] } },
      apolloIsWrong,
    },
    {
      name: 'a field requires what requires a field of its own subgraph',
      query: '{ logs { byVeteran } }',
      expected: { data: { logs: [{ byVeteran: true }, { byVeteran: false }] } },
      apolloIsWrong,
    },
    {
      name: 'every stage of the circle can be read at once',
      query: '{ logs { byVeteran pilot { years bonus veteran } } }',
      expected: {
        data: {
          logs: [
            { byVeteran: true, pilot: { years: 12, bonus: 120, veteran: true } },
            { byVeteran: false, pilot: { years: 2, bonus: 20, veteran: false } },
          ],
        },
      },
      apolloIsWrong,
    },
  ],
};
