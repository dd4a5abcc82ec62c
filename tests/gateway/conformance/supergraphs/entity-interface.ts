/** Interfaces that refer to themselves, and fields of implementations that moved or require. */
import { find, type SupergraphCase } from '../supergraph.ts';

const book = { __typename: 'Book', id: '1', reviews: 2, made: 2100 };
const atlas = { __typename: 'Atlas', id: '2', reviews: 5, made: 2050 };

export const entityInterface: SupergraphCase = {
  name: 'entity-interface',
  subgraphs: {
    a: {
      sdl: `interface Product { id: ID! made: Int sample: Product }
            type Book implements Product @key(fields: "id") { id: ID! made: Int @override(from: "b") sample: Product pages: Int }
            type Atlas implements Product @key(fields: "id") { id: ID! made: Int sample: Product }
            type Query { product: Product products: [Product] }`,
      resolvers: {
        Query: { product: () => book, products: () => [book, atlas] },
        Book: { __resolveReference: find([book]), sample: () => atlas, pages: () => 80 },
        Atlas: { __resolveReference: find([atlas]), sample: () => book },
      },
    },
    b: {
      sdl: `interface Rated { id: ID! reviews: Int }
            type Book implements Rated @key(fields: "id") { id: ID! made: Int reviews: Int pages: Int @external score: Int @requires(fields: "pages") }
            type Atlas implements Rated @key(fields: "id") { id: ID! reviews: Int score: Int }
            type Query { rated: [Rated] }`,
      resolvers: {
        Query: { rated: () => [atlas, { ...book, made: -1 }] },
        Book: {
          __resolveReference: find([{ id: '1', reviews: 2, made: -1 }]),
          score: ({ pages, reviews }: any) => pages * reviews,
        },
        Atlas: { __resolveReference: find([atlas]), score: ({ reviews }: any) => reviews },
      },
    },
  },
  cases: [
    {
      name: 'an interface that refers to itself is followed down',
      query: '{ product { sample { sample { id __typename sample { id } } } } }',
      expected: {
        data: { product: { sample: { sample: { id: '1', __typename: 'Book', sample: { id: '2' } } } } },
      },
    },
    {
      name: 'at each level the implementations are completed elsewhere',
      query:
        '{ product { ... on Book { reviews } sample { ... on Atlas { reviews score } sample { ... on Book { score } } } } }',
      expected: {
        data: { product: { reviews: 2, sample: { reviews: 5, score: 5, sample: { score: 160 } } } },
      },
    },
    {
      name: 'a field overridden in one implementation only is taken from its new subgraph under the interface',
      query: '{ products { made } }',
      expected: { data: { products: [{ made: 2100 }, { made: 2050 }] } },
    },
    {
      name: 'the overridden field is fetched from where the old subgraph starts',
      query: '{ rated { id reviews ... on Book { made } ... on Atlas { made } } }',
      expected: {
        data: {
          rated: [
            { id: '2', reviews: 5, made: 2050 },
            { id: '1', reviews: 2, made: 2100 },
          ],
        },
      },
    },
    {
      name: 'an interface of one subgraph is read through the interface of the other',
      query: '{ rated { ... on Product { made sample { id } } } products { ... on Rated { reviews } } }',
      expected: {
        data: {
          rated: [
            { made: 2050, sample: { id: '1' } },
            { made: 2100, sample: { id: '2' } },
          ],
          products: [{ reviews: 2 }, { reviews: 5 }],
        },
      },
    },
    {
      name: 'a requirement of one implementation is fetched for that one only',
      query: '{ rated { ... on Book { score } ... on Atlas { score } } }',
      expected: { data: { rated: [{ score: 5 }, { score: 160 }] } },
    },
  ],
};
