/** Entities that refer to each other in a circle, with keys that hold other entities. */
import { find, type SupergraphCase } from '../supergraph.ts';

const wares = [
  { id: '1', pid: 'p1', category: { id: 'c1', tag: 't1' } },
  { id: '2', pid: 'p2', category: { id: 'c2', tag: 't2' } },
];
const priced = wares.map((ware, i) => ({
  id: ware.id,
  pid: ware.pid,
  category: ware.category,
  price: { amount: 10 * (i + 1) },
}));
const categories = [
  { id: 'c1', tag: 't1', main: { id: '2', pid: 'p2' } },
  { id: 'c2', tag: 't2', main: { id: '1', pid: 'p1' } },
];
const listed = { products: wares.map(({ id }) => ({ id })) };

export const circle: SupergraphCase = {
  name: 'circle',
  subgraphs: {
    catalog: {
      sdl: `type Query { top: List! }
            type List @key(fields: "products { id }") { products: [Ware!]! }
            type Ware @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { top: () => listed } },
    },
    links: {
      sdl: `type Ware @key(fields: "id") @key(fields: "id pid") { id: ID! pid: ID! }`,
      resolvers: { Ware: { __resolveReference: find(wares.map(({ id, pid }) => ({ id, pid }))) } },
    },
    prices: {
      sdl: `type Ware @key(fields: "id pid category { id tag }") { id: ID! pid: ID! category: Category @shareable price: Price }
            type Category @key(fields: "id tag") { id: ID! tag: String } type Price { amount: Float }
            type List @key(fields: "products { id pid category { id tag } } pick { id }") { products: [Ware!]! first: Ware @shareable pick: Ware @shareable }`,
      resolvers: {
        Ware: {
          __resolveReference: find(priced),
          price: ({ id }: any) => priced.find((ware) => ware.id === id)?.price,
        },
        List: {
          __resolveReference: ({ products, pick }: any) => ({
            products,
            pick,
            first: { ...priced[0], ...products[0] },
          }),
        },
      },
    },
    products: {
      sdl: `type Ware @key(fields: "id") @key(fields: "id pid") { id: ID! pid: ID! category: Category @shareable }
            type Category @key(fields: "id") { id: ID! tag: String @shareable main: Ware }
            type List @key(fields: "products { id }") @key(fields: "products { id pid }") { products: [Ware!]! pick: Ware @shareable }`,
      resolvers: {
        Ware: {
          __resolveReference: find(wares),
          category: ({ id }: any) => wares.find((ware) => ware.id === id)?.category,
        },
        Category: {
          __resolveReference: find(categories),
          main: ({ id }: any) => categories.find((row) => row.id === id)?.main,
        },
        List: {
          __resolveReference: ({ products }: any) => ({
            products: products.map(find(wares)),
            pick: wares[1],
          }),
        },
      },
    },
  },
  cases: [
    {
      name: 'a circle is walked once around',
      query: '{ top { products { id category { main { category { main { id } } } } } } }',
      expected: {
        data: {
          top: {
            products: [
              { id: '1', category: { main: { category: { main: { id: '1' } } } } },
              { id: '2', category: { main: { category: { main: { id: '2' } } } } },
            ],
          },
        },
      },
    },
    {
      name: 'a key that holds an entity is gathered over two subgraphs',
      query: '{ top { products { price { amount } } } }',
      expected: { data: { top: { products: [{ price: { amount: 10 } }, { price: { amount: 20 } }] } } },
    },
    {
      name: 'a key that holds a list of entities is gathered item by item',
      query:
        '{ top { products { id pid price { amount } category { main { id } id } } pick { id } first { id } } }',
      expected: {
        data: {
          top: {
            products: [
              { id: '1', pid: 'p1', price: { amount: 10 }, category: { main: { id: '2' }, id: 'c1' } },
              { id: '2', pid: 'p2', price: { amount: 20 }, category: { main: { id: '1' }, id: 'c2' } },
            ],
            pick: { id: '2' },
            first: { id: '1' },
          },
        },
      },
    },
    {
      name: 'the end of the circle is completed like its beginning',
      query: '{ top { pick { category { tag main { pid price { amount } } } } } }',
      expected: {
        data: { top: { pick: { category: { tag: 't2', main: { pid: 'p1', price: { amount: 10 } } } } } },
      },
    },
  ],
};
