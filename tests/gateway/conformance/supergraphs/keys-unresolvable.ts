/** Keys by which a subgraph refers to an entity but cannot be asked for it. */
import { find, type SupergraphCase } from '../supergraph.ts';

const rows = [
  { id: '1', pid: 'p1', code: { one: 'a', two: 'b' }, name: 'first' },
  { id: '2', pid: 'p2', code: { one: 'c', two: 'd' }, name: 'second' },
];
const localNames = [
  { code: { one: 'a', two: 'b' }, local: 'erster' },
  { code: { one: 'c', two: 'd' }, local: 'zweiter' },
];

export const keysUnresolvable: SupergraphCase = {
  name: 'keys-unresolvable',
  subgraphs: {
    a: {
      sdl: `type Part @key(fields: "id") @key(fields: "id pid") @key(fields: "code { one two }") { id: ID! pid: ID! code: Code! name: String }
            type Code @shareable { one: ID! two: ID! }
            type Query { parts: [Part!]! }`,
      resolvers: { Query: { parts: () => rows }, Part: { __resolveReference: find(rows) } },
    },
    b: {
      sdl: `type Part @key(fields: "id", resolvable: false) @key(fields: "id pid", resolvable: false) @key(fields: "code { one two }") { id: ID! pid: ID! code: Code! local: String }
            type Code @shareable { one: ID! two: ID! }
            type Box @key(fields: "id") { id: ID! parts: [Part!]! }
            type Query { box: Box }`,
      resolvers: {
        Query: { box: () => ({ id: 'x', parts: rows.map((row, i) => ({ ...row, ...localNames[i] })) }) },
        Box: {
          __resolveReference: ({ id }: any) => ({
            id,
            parts: rows.map((row, i) => ({ ...row, ...localNames[i] })),
          }),
        },
        // By any other key it would find nothing.
        Part: { __resolveReference: ({ code }: any) => (code ? find(localNames)({ code }) : null) },
      },
    },
    c: {
      sdl: `type Part @key(fields: "id", resolvable: false) { id: ID! }
            type Query { pick: Part }`,
      resolvers: { Query: { pick: () => ({ id: '2' }) } },
    },
  },
  cases: [
    {
      name: 'a subgraph is asked by the key it resolves, not by one it only knows',
      query: '{ parts { name local } }',
      expected: {
        data: {
          parts: [
            { name: 'first', local: 'erster' },
            { name: 'second', local: 'zweiter' },
          ],
        },
      },
      asked: { b: ['"code":{'] },
    },
    {
      name: 'it refers to others by any of its keys',
      query: '{ box { id parts { local id name } } }',
      expected: {
        data: {
          box: {
            id: 'x',
            parts: [
              { local: 'erster', id: '1', name: 'first' },
              { local: 'zweiter', id: '2', name: 'second' },
            ],
          },
        },
      },
    },
    {
      name: 'a mere reference is completed over the subgraph that knows both keys',
      query: '{ pick { id name local } }',
      expected: { data: { pick: { id: '2', name: 'second', local: 'zweiter' } } },
    },
  ],
};
