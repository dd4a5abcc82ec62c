/** A value without a key is completed over the entity that holds it. */
import { find, type SupergraphCase } from '../supergraph.ts';

const category = (id: string) => ({ id, details: { text: `all about ${id}`, count: 3 } });

export const parentEntity: SupergraphCase = {
  name: 'parent-entity',
  subgraphs: {
    a: {
      sdl: `type Query { wares: [Ware!]! } type Ware @key(fields: "id pid") { id: ID! pid: ID! }`,
      resolvers: {
        Query: {
          wares: () => [
            { id: '1', pid: 'p1' },
            { id: '2', pid: 'p2' },
          ],
        },
        Ware: { __resolveReference: (ware: any) => ware },
      },
    },
    b: {
      sdl: `type Ware @key(fields: "id pid") { id: ID! pid: ID! category: Category @shareable }
            type Category { details: Details @shareable } type Details @shareable { count: Int }`,
      resolvers: { Ware: { __resolveReference: (ware: any) => ({ ...ware, category: category(ware.id) }) } },
    },
    c: {
      sdl: `type Ware @key(fields: "id pid") { id: ID! pid: ID! category: Category @shareable name: String }
            type Category { details: Details @shareable name: String } type Details @shareable { text: String }`,
      resolvers: {
        Ware: {
          __resolveReference: (ware: any) => ({
            ...ware,
            name: `ware ${ware.id}`,
            category: { ...category(ware.id), name: `category of ${ware.id}` },
          }),
        },
      },
    },
    d: {
      sdl: `type Query { first: Ware } type Ware @key(fields: "id") @key(fields: "id pid") { id: ID! pid: ID! kind: Kind }
            type Kind @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { first: () => ({ id: '1', pid: 'p1', kind: { id: 'k1' } }) },
        Ware: {
          __resolveReference: find([
            { id: '1', pid: 'p1', kind: { id: 'k1' } },
            { id: '2', pid: 'p2', kind: { id: 'k2' } },
          ]),
        },
        Kind: { __resolveReference: (kind: any) => kind },
      },
    },
    e: {
      sdl: `type Kind @key(fields: "id") { id: ID! name: String @shareable }
            type Ware @key(fields: "id") { id: ID! kind: Kind @external summary: String @requires(fields: "kind { id }") }`,
      resolvers: {
        Kind: { __resolveReference: ({ id }: any) => ({ id, name: `kind ${id}` }) },
        Ware: { __resolveReference: (ware: any) => ware, summary: ({ id, kind }: any) => `${id}:${kind.id}` },
      },
    },
  },
  cases: [
    {
      name: 'both parts of a value are fetched over its parent',
      query: '{ wares { category { details { count text } } } }',
      expected: {
        data: {
          wares: [
            { category: { details: { count: 3, text: 'all about 1' } } },
            { category: { details: { count: 3, text: 'all about 2' } } },
          ],
        },
      },
    },
    {
      name: 'a value’s field known by one subgraph is fetched over the parent there',
      query: '{ first { id category { name details { count } } } }',
      expected: { data: { first: { id: '1', category: { name: 'category of 1', details: { count: 3 } } } } },
    },
    {
      name: 'values and entities below one parent come from five subgraphs',
      query: '{ first { name kind { name } summary category { details { text count } } pid } }',
      expected: {
        data: {
          first: {
            name: 'ware 1',
            kind: { name: 'kind k1' },
            summary: '1:k1',
            category: { details: { text: 'all about 1', count: 3 } },
            pid: 'p1',
          },
        },
      },
    },
    {
      name: 'entities below a list of parents are completed in their places',
      query: '{ wares { kind { name } summary } }',
      expected: {
        data: {
          wares: [
            { kind: { name: 'kind k1' }, summary: '1:k1' },
            { kind: { name: 'kind k2' }, summary: '2:k2' },
          ],
        },
      },
    },
  ],
};
