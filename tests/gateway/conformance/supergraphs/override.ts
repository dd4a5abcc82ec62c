/** `@override`: a field moves to another subgraph, wholly, from one that is not there, or for a percentage of requests. */
import { find, type SupergraphCase } from '../supergraph.ts';

const old = [{ id: 'b1', owner: 'old owner', rent: 1, zone: 'old zone', area: 'old area' }];
const fresh = [{ id: 'b1', owner: 'new owner', rent: 2, zone: 'new zone', area: 'new area', built: 2100 }];

export const override: SupergraphCase = {
  name: 'override',
  subgraphs: {
    ledger: {
      sdl: `type Berth @key(fields: "id") { id: ID! owner: String rent: Int zone: String area: String built: Int @shareable }
            type Query { berths: [Berth!]! }`,
      resolvers: {
        Query: { berths: () => old.map((berth) => ({ ...berth, built: 2100 })) },
        Berth: { __resolveReference: find(old) },
      },
    },
    estate: {
      sdl: `type Berth @key(fields: "id") { id: ID!
              owner: String @override(from: "ledger")
              built: Int @shareable @override(from: "long-gone")
              zone: String @override(from: "ledger", label: "percent(0)")
              area: String @override(from: "ledger", label: "percent(100)") }
            type Query { estates: [Berth!]! }`,
      resolvers: {
        Query: { estates: () => fresh },
        Berth: { __resolveReference: find(fresh.map(({ rent: _rent, ...berth }) => berth)) },
      },
    },
  },
  cases: [
    {
      name: 'an overridden field comes from its new subgraph, though the old one has it at hand',
      query: '{ berths { owner rent } }',
      expected: { data: { berths: [{ owner: 'new owner', rent: 1 }] } },
    },
    {
      name: 'the new subgraph serves its field without the old one',
      query: '{ estates { id owner } }',
      expected: { data: { estates: [{ id: 'b1', owner: 'new owner' }] } },
      asked: { ledger: 0 },
    },
    {
      name: 'an override from a subgraph that does not exist changes nothing',
      query: '{ berths { built } estates { built } }',
      expected: { data: { berths: [{ built: 2100 }], estates: [{ built: 2100 }] } },
    },
    {
      name: 'a move at zero percent stays with the old subgraph',
      query: '{ berths { zone } estates { zone } }',
      expected: { data: { berths: [{ zone: 'old zone' }], estates: [{ zone: 'old zone' }] } },
    },
    {
      name: 'a move at a hundred percent is done',
      query: '{ berths { area } estates { area } }',
      expected: { data: { berths: [{ area: 'new area' }], estates: [{ area: 'new area' }] } },
      apolloIsWrong: 'It never activates a percentage label, so the field stays with the old subgraph.',
    },
    {
      name: 'moved and unmoved fields of one entity are put together',
      query: '{ estates { rent zone owner id } }',
      expected: { data: { estates: [{ rent: 1, zone: 'old zone', owner: 'new owner', id: 'b1' }] } },
    },
  ],
};
