/** Entities with several keys: each subgraph knows another one, and the way may lead over a third. */
import { find, type SupergraphCase } from '../supergraph.ts';

const ids = [
  { id: 's1', code: 'SOL', name: 'Sol Station' },
  { id: 's2', code: 'VEG', name: 'Vega Station' },
];
const ports = [
  { code: 'SOL', berths: 40, port: { zone: 'A', slip: 1 } },
  { code: 'VEG', berths: 12, port: { zone: 'B', slip: 2 } },
];
const taxes = [
  { port: { zone: 'A', slip: 1 }, tax: 0.1 },
  { port: { zone: 'B', slip: 2 }, tax: 0.25 },
];
const crews = [
  { id: 's1', tags: [{ key: 'a' }, { key: 'b' }], crew: 7 },
  { id: 's2', tags: [], crew: 3 },
];
const awards = [
  { id: 's1', tags: [{ key: 'a' }, { key: 'b' }], award: 'gold' },
  { id: 's2', tags: [], award: 'none' },
];

export const keys: SupergraphCase = {
  name: 'keys',
  subgraphs: {
    registry: {
      sdl: `type Station @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String }
            type Query { stations: [Station!]! }`,
      resolvers: { Query: { stations: () => ids }, Station: { __resolveReference: find(ids) } },
    },
    harbour: {
      sdl: `type Station @key(fields: "code") @key(fields: "port { zone slip }") { code: String! berths: Int port: Port! }
            type Port @shareable { zone: String! slip: Int! }
            type Query { busiest: Station }`,
      resolvers: { Query: { busiest: () => ports[0] }, Station: { __resolveReference: find(ports) } },
    },
    customs: {
      sdl: `type Station @key(fields: "port { zone slip }") { port: Port! tax: Float }
            type Port @shareable { zone: String! slip: Int! }
            type Query { dearest: Station }`,
      resolvers: { Query: { dearest: () => taxes[1] }, Station: { __resolveReference: find(taxes) } },
    },
    staff: {
      sdl: `type Station @key(fields: "id") @key(fields: "id tags { key }") { id: ID! tags: [Tag!]! crew: Int }
            type Tag @shareable { key: String! }`,
      resolvers: { Station: { __resolveReference: find(crews) } },
    },
    honours: {
      sdl: `type Station @key(fields: "id tags { key }") { id: ID! tags: [Tag!]! award: String }
            type Tag @shareable { key: String! }
            type Query { praised: [Station] }`,
      resolvers: { Query: { praised: () => awards }, Station: { __resolveReference: find(awards) } },
    },
  },
  cases: [
    {
      name: 'each subgraph is asked by the key it knows',
      query: '{ stations { name berths crew } }',
      expected: {
        data: {
          stations: [
            { name: 'Sol Station', berths: 40, crew: 7 },
            { name: 'Vega Station', berths: 12, crew: 3 },
          ],
        },
      },
      asked: { harbour: 1, staff: 1, customs: 0 },
    },
    {
      name: 'a key of a nested object is reached over the subgraph that knows both keys',
      query: '{ stations { id tax } }',
      expected: {
        data: {
          stations: [
            { id: 's1', tax: 0.1 },
            { id: 's2', tax: 0.25 },
          ],
        },
      },
      asked: { customs: ['"port":{"'] },
    },
    {
      name: 'the chain of keys is walked backwards too',
      query: '{ dearest { tax name crew } }',
      expected: { data: { dearest: { tax: 0.25, name: 'Vega Station', crew: 3 } } },
    },
    {
      name: 'a key that holds a list of objects is sent whole, empty lists included',
      query: '{ stations { id award } }',
      expected: {
        data: {
          stations: [
            { id: 's1', award: 'gold' },
            { id: 's2', award: 'none' },
          ],
        },
      },
    },
    {
      name: 'a list of objects as key leads back by its simple part',
      query: '{ praised { award name tags { key } } }',
      expected: {
        data: {
          praised: [
            { award: 'gold', name: 'Sol Station', tags: [{ key: 'a' }, { key: 'b' }] },
            { award: 'none', name: 'Vega Station', tags: [] },
          ],
        },
      },
    },
    {
      name: 'nested key fields that the client asks for by other names stay the client’s',
      query: '{ busiest { port { where: zone } tax zone: berths } }',
      expected: { data: { busiest: { port: { where: 'A' }, tax: 0.1, zone: 40 } } },
    },
    {
      name: 'all five subgraphs make one station',
      query: '{ busiest { award crew tax berths name code } }',
      expected: {
        data: {
          busiest: { award: 'gold', crew: 7, tax: 0.1, berths: 40, name: 'Sol Station', code: 'SOL' },
        },
      },
    },
  ],
};
