/** The two queries the gateways are measured with, and the right answers. */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { buildSchema, execute, parse, type GraphQLFieldResolver } from 'graphql';
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

export interface Workload {
  name: 'large' | 'small';
  about: string;
  query: string;
  /** The request's body as JSON. */
  body: string;
  /** The right answer as a monolith gives it. */
  expected: { data: unknown };
}

/** The same data in one piece: what it answers owes nothing to any query planner. */
const monolith = buildSchema(/* GraphQL */ `
  type Query {
    me: User
    user(id: ID!): User
    users: [User]
    topProducts(first: Int = 5): [Product]
  }
  type User {
    id: ID!
    name: String
    username: String
    birthday: Int
    reviews: [Review]
  }
  type Review {
    id: ID!
    body: String
    product: Product
    author: User
  }
  type Product {
    upc: String!
    name: String
    price: Int
    weight: Int
    inStock: Boolean
    shippingEstimate: Int
    reviews: [Review]
  }
`);

type Resolvers = Record<string, (source: never, args: never) => unknown>;
const resolvers: Record<string, Resolvers> = {
  Query: {
    users: () => users,
    topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first),
  },
  User: { reviews: reviewsByUser },
  Review: {
    product: ({ upc }: Review) => products.find((product) => product.upc === upc),
    author: () => users.find((user) => user.id === authorId),
  },
  Product: {
    inStock: ({ upc }: Product) => inStock.has(upc),
    shippingEstimate,
    reviews: ({ upc }: Product) => reviews.filter((review) => review.upc === upc),
  },
};

const resolve: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, args, _, info) => {
  const own = resolvers[info.parentType.name]?.[info.fieldName];
  return own ? own(source as never, args as never) : source[info.fieldName];
};

function workload(name: Workload['name'], about: string): Workload {
  const query = readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');
  const answer = execute({ schema: monolith, document: parse(query), rootValue: {}, fieldResolver: resolve });
  if (answer instanceof Promise || answer.errors) throw new Error(`The monolith does not answer ${name}.`);
  // Through JSON, as a client reads it: graphql-js makes objects without a prototype.
  const expected = JSON.parse(JSON.stringify({ data: answer.data })) as { data: unknown };
  return { name, about, query, body: JSON.stringify({ query }), expected };
}

export const workloads: readonly Workload[] = [
  workload('large', 'four subgraphs, seven calls when equal entities are asked for once, 87 KB of answer'),
  workload('small', 'one call of one subgraph'),
];

/**
 * Compares an answer with the right one, whatever the order of keys.
 * @returns the first difference in words; undefined when there is none
 */
export function wrongAnswer(workload: Workload, status: number, text: string): string | undefined {
  const say = (what: string): string => `${what}: ${text.slice(0, 300)}`;
  if (status !== 200) return say(`status ${status}`);
  let answer: Record<string, unknown>;
  try {
    answer = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return say('not JSON');
  }
  if (answer['errors'] !== undefined) return say('errors');
  return isDeepStrictEqual(answer['data'], workload.expected.data) ? undefined : say('other data');
}
