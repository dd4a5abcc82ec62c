/** One entity under four keys that overlap, referred to by another entity with yet another choice of them. */
import { find, type SupergraphCase } from '../supergraph.ts';

const crates = [{ id: 'c1', lot: 'L1', seal: { maker: 'M', serial: 's9' }, goods: 'ore' }];
const weights = [{ id: 'c1', seal: { maker: 'M', serial: 's9' }, weight: 70 }];

export const keysMashup: SupergraphCase = {
  name: 'keys-mashup',
  subgraphs: {
    depot: {
      sdl: `type Crate @key(fields: "id") @key(fields: "id lot") @key(fields: "seal { serial }") @key(fields: "id seal { maker serial }") {
              id: ID! lot: ID! seal: Seal! goods: String! }
            type Seal { maker: ID! serial: ID! }`,
      resolvers: { Crate: { __resolveReference: find(crates) } },
    },
    scale: {
      sdl: `type Crate @key(fields: "id") @key(fields: "seal { serial }") @key(fields: "id seal { maker serial }") {
              id: ID! seal: Seal! @external goods: String! @external
              weight: Int! @requires(fields: "goods") stamp: String! @requires(fields: "seal { maker }") }
            type Seal { maker: ID! @external serial: ID! @external }
            type Ship @key(fields: "id") { id: ID! crates: [Crate!]! }
            type Query { ship: Ship }`,
      resolvers: {
        Query: { ship: () => ({ id: 'x', crates: [{ id: 'c1' }] }) },
        Ship: { __resolveReference: () => ({ id: 'x', crates: [{ id: 'c1' }] }) },
        Crate: {
          __resolveReference: find(weights.map(({ id, weight }) => ({ id, weight }))),
          weight: ({ weight, goods }: any) => (goods === 'ore' ? weight : -1),
          stamp: ({ seal }: any) => `by ${seal.maker}`,
        },
      },
    },
  },
  cases: [
    {
      name: 'entities of a list are completed by the simplest key that both know',
      query: '{ ship { id crates { id goods } } }',
      expected: { data: { ship: { id: 'x', crates: [{ id: 'c1', goods: 'ore' }] } } },
    },
    {
      name: 'what a field requires is fetched elsewhere and brought back by key',
      query: '{ ship { crates { weight goods } } }',
      expected: { data: { ship: { crates: [{ weight: 70, goods: 'ore' }] } } },
    },
    {
      name: 'a required field may be inside an object that is part of a key',
      query: '{ ship { crates { stamp seal { serial } lot } } }',
      expected: { data: { ship: { crates: [{ stamp: 'by M', seal: { serial: 's9' }, lot: 'L1' }] } } },
    },
  ],
};
