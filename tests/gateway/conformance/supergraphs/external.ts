/** `@external` without a reason one can see: fields that are declared in a subgraph but must come from their owner. */
import { find, type SupergraphCase } from '../supergraph.ts';

const owners = [{ id: 'a', upc: 'u1', weight: 10, price: 5, shipping: 50 }];

export const external: SupergraphCase = {
  name: 'external',
  subgraphs: {
    products: {
      sdl: `type Product @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! weight: Int price: Int @shareable }
            type Query { product: Product }`,
      resolvers: { Query: { product: () => owners[0] }, Product: { __resolveReference: find(owners) } },
    },
    shipping: {
      federation: 1,
      sdl: `extend type Product @key(fields: "upc") { upc: ID! @external weight: Int @external price: Int @external
              estimate: Int @requires(fields: "weight") }
            extend type Query { cheapest: Product }`,
      resolvers: {
        Query: { cheapest: () => ({ upc: 'u1', price: -1, weight: -1 }) },
        Product: { __resolveReference: (product: any) => product, estimate: ({ weight }: any) => weight * 3 },
      },
    },
    tax: {
      sdl: `type Product @key(fields: "id") { id: ID! price: Int @external estimate: Int @external
              tax: Int @requires(fields: "price estimate") }
            type Query { taxed: Product }`,
      resolvers: {
        Query: { taxed: () => ({ id: 'a', price: -1, estimate: -1 }) },
        Product: {
          __resolveReference: (product: any) => product,
          tax: ({ price, estimate }: any) => price + estimate,
        },
      },
    },
  },
  cases: [
    {
      name: 'an external field is taken from its owner although the subgraph declares it',
      query: '{ cheapest { weight price } taxed { price } }',
      expected: { data: { cheapest: { weight: 10, price: 5 }, taxed: { price: 5 } } },
    },
    {
      name: 'requirements over three subgraphs start where all is external',
      query: '{ taxed { tax } }',
      expected: { data: { taxed: { tax: 35 } } },
    },
    {
      name: 'the same requirements start elsewhere',
      query: '{ cheapest { tax estimate } product { tax } }',
      expected: { data: { cheapest: { tax: 35, estimate: 30 }, product: { tax: 35 } } },
    },
  ],
};
