/** `@requires` in its plain, nested, chained and crossed forms. */
import { find, type SupergraphCase } from '../supergraph.ts';

const crates = [
  { id: '1', mass: 10, size: { w: 2, h: 3 }, owner: { id: 'o1' }, parts: [{ n: 1 }, { n: 2 }] },
  { id: '2', mass: null, size: null, owner: null, parts: null },
];
const freight = [{ id: '1' }, { id: '2' }];
const owners = [{ id: 'o1', tier: 3 }];

export const requires: SupergraphCase = {
  name: 'requires',
  subgraphs: {
    stock: {
      sdl: `type Crate @key(fields: "id") { id: ID! mass: Int size: Size owner: Owner parts: [Part!] }
            type Size @shareable { w: Int! h: Int! }  type Part @shareable { n: Int! }
            type Owner @key(fields: "id") { id: ID! }
            type Query { crate(id: ID!): Crate crates: [Crate!]! }`,
      resolvers: {
        Query: {
          crates: () => crates,
          crate: (_: unknown, { id }: { id: string }) => crates.find((crate) => crate.id === id),
        },
        Crate: { __resolveReference: find(crates) },
      },
    },
    members: {
      sdl: `type Owner @key(fields: "id") { id: ID! tier: Int! }`,
      resolvers: { Owner: { __resolveReference: find(owners) } },
    },
    freight: {
      sdl: `type Crate @key(fields: "id") {
              id: ID! mass: Int @external size: Size @external parts: [Part!] @external owner: Owner @external
              fee: Int @requires(fields: "mass")
              area: Int @requires(fields: "size { w h }")
              total: Int @requires(fields: "parts { n }")
              rebate: Int @requires(fields: "owner { tier }")
              both: String @requires(fields: "mass size { w }") }
            type Size @shareable { w: Int! h: Int! }  type Part @shareable { n: Int! }
            type Owner @key(fields: "id", resolvable: false) { id: ID! tier: Int! @external }
            type Query { heaviest: Crate }`,
      resolvers: {
        Query: { heaviest: () => freight[0] },
        Crate: {
          __resolveReference: find(freight),
          fee: ({ mass }: any) => (mass === undefined ? -1 : mass === null ? 0 : mass * 2),
          area: ({ size }: any) => (size ? size.w * size.h : null),
          total: ({ parts }: any) => parts?.reduce((sum: number, { n }: { n: number }) => sum + n, 0) ?? null,
          rebate: ({ owner }: any) => owner && owner.tier * 5,
          both: ({ mass, size }: any) => `${mass}/${size?.w ?? '-'}`,
        },
      },
    },
    billing: {
      sdl: `type Crate @key(fields: "id") { id: ID! fee: Int @external area: Int @external
              bill: String @requires(fields: "fee")  quote: String @requires(fields: "fee area") }`,
      resolvers: {
        Crate: {
          __resolveReference: find(freight),
          bill: ({ fee }: any) => `pay ${fee}`,
          quote: ({ fee, area }: any) => `${fee} for ${area}`,
        },
      },
    },
  },
  cases: [
    {
      name: 'a required field is fetched first and sent along',
      query: '{ crate(id: "1") { fee } }',
      expected: { data: { crate: { fee: 20 } } },
      asked: { freight: ['"mass":10'] },
    },
    {
      name: 'a required field that is null is sent as null',
      query: '{ crate(id: "2") { fee area } }',
      expected: { data: { crate: { fee: 0, area: null } } },
    },
    {
      name: 'required objects and lists are sent with the selected fields',
      query: '{ crates { id area total } }',
      expected: {
        data: {
          crates: [
            { id: '1', area: 6, total: 3 },
            { id: '2', area: null, total: null },
          ],
        },
      },
    },
    {
      name: 'a required field of a nested entity may live in a third subgraph',
      query: '{ crates { rebate } }',
      expected: { data: { crates: [{ rebate: 15 }, { rebate: null }] } },
      asked: { members: 1 },
    },
    {
      name: 'what is required may itself require',
      query: '{ crate(id: "1") { bill } }',
      expected: { data: { crate: { bill: 'pay 20' } } },
    },
    {
      name: 'a chain of requirements ends in the subgraph it started from',
      query: '{ heaviest { quote } }',
      expected: { data: { heaviest: { quote: '20 for 6' } } },
      apolloIsWrong: 'It asks the first subgraph for fee and area before it has fetched what they require.',
    },
    {
      name: 'fields with different requirements are answered together',
      query: '{ crate(id: "1") { quote fee both total rebate mass } }',
      expected: {
        data: { crate: { quote: '20 for 6', fee: 20, both: '10/2', total: 3, rebate: 15, mass: 10 } },
      },
    },
    {
      name: 'a skipped field takes nothing away from another field’s requirements',
      query: 'query ($s: Boolean!) { crate(id: "1") { fee area @skip(if: $s) bill } }',
      variables: { s: true },
      expected: { data: { crate: { fee: 20, bill: 'pay 20' } } },
      apolloIsWrong: 'It puts the fetch of both fields under the condition of one.',
    },
    {
      name: 'an alias on a required field does not rename what is sent',
      query: '{ crate(id: "1") { mass: id fee weight: mass } }',
      expected: { data: { crate: { mass: '1', fee: 20, weight: 10 } } },
      apolloIsWrong: 'It sends what stands under the alias “mass” as the required field.',
    },
    {
      name: 'what the client asks of a required object does not narrow what is sent',
      query: '{ crate(id: "1") { size { w } area both } }',
      expected: { data: { crate: { size: { w: 2 }, area: 6, both: '10/2' } } },
    },
  ],
};
