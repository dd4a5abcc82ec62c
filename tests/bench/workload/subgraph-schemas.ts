/** The four subgraphs of the public gateway benchmark as executable schemas. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import {
  authorId,
  inStock,
  products,
  reviews,
  reviewsByUser,
  shippingEstimate,
  users,
  type Product,
  type Review,
} from './data.ts';

interface Subgraph {
  typeDefs: string;
  resolvers: Record<string, Record<string, unknown>>;
}

type Key<Name extends string> = Record<Name, string>;

const accounts: Subgraph = {
  typeDefs: /* GraphQL */ `
    extend type Query {
      me: User
      user(id: ID!): User
      users: [User]
    }
    type User @key(fields: "id") {
      id: ID!
      name: String
      username: String
      birthday: Int
    }
  `,
  resolvers: {
    Query: {
      me: () => users[0],
      user: (_: unknown, { id }: Key<'id'>) => users.find((user) => user.id === id),
      users: () => users,
    },
    User: { __resolveReference: async ({ id }: Key<'id'>) => users.find((user) => user.id === id) },
  },
};

const inventory: Subgraph = {
  typeDefs: /* GraphQL */ `
    extend type Product @key(fields: "upc") {
      upc: String! @external
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }
  `,
  resolvers: {
    Product: {
      __resolveReference: async (representation: object) => representation,
      inStock: ({ upc }: Product) => inStock.has(upc),
      shippingEstimate,
    },
  },
};

const catalogue: Subgraph = {
  typeDefs: /* GraphQL */ `
    extend type Query {
      topProducts(first: Int = 5): [Product]
    }
    type Product @key(fields: "upc") {
      upc: String!
      name: String
      price: Int
      weight: Int
    }
  `,
  resolvers: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: {
      __resolveReference: async ({ upc }: Key<'upc'>) => products.find((product) => product.upc === upc),
    },
  },
};

const opinions: Subgraph = {
  typeDefs: /* GraphQL */ `
    type Review @key(fields: "id") {
      id: ID!
      body: String
      product: Product
      author: User @provides(fields: "username")
    }
    extend type User @key(fields: "id") {
      id: ID! @external
      username: String @external
      reviews: [Review]
    }
    extend type Product @key(fields: "upc") {
      upc: String! @external
      reviews: [Review]
    }
  `,
  resolvers: {
    Review: {
      __resolveReference: async ({ id }: Key<'id'>) => reviews.find((review) => review.id === id),
      product: ({ upc }: Review) => ({ upc }),
      author: () => users.find((user) => user.id === authorId),
    },
    User: { __resolveReference: async (user: object) => user, reviews: reviewsByUser },
    Product: {
      __resolveReference: async (product: object) => product,
      reviews: ({ upc }: Product) => reviews.filter((review) => review.upc === upc),
    },
  },
};

// 2.15 takes modules as a list; its types still say otherwise.
type Modules = Parameters<typeof buildSubgraphSchema>[0];

function build({ typeDefs, resolvers }: Subgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }] as Modules);
}

const subgraphs: Record<string, Subgraph> = { accounts, inventory, products: catalogue, reviews: opinions };

/** Schema by the path it is served at. */
export const subgraphSchemas: ReadonlyMap<string, GraphQLSchema> = new Map(
  Object.entries(subgraphs).map(([name, subgraph]) => [`/${name}`, build(subgraph)]),
);

/** SDL by name, for gateways that do not take a supergraph. */
export const subgraphSdl: Record<string, string> = Object.fromEntries(
  Object.entries(subgraphs).map(([name, { typeDefs }]) => [name, typeDefs]),
);
