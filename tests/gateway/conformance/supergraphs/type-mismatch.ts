/** Fields of one name whose types differ between union members, implementations or subgraphs. */
import { find, type SupergraphCase } from '../supergraph.ts';

const user = { __typename: 'User', id: 'u', name: 'Ada', tags: ['x'], size: 1 };
const admin = { __typename: 'Admin', id: 'a', name: null, tags: null, size: 2 };

export const typeMismatch: SupergraphCase = {
  name: 'type-mismatch',
  subgraphs: {
    a: {
      sdl: `type User @key(fields: "id") { id: ID! name: String @shareable size: Float @shareable }
            type Query { users: [User!]! }`,
      resolvers: { Query: { users: () => [user] }, User: { __resolveReference: find([user]) } },
    },
    b: {
      sdl: `union Account = User | Admin
            interface Sized { size: Float }
            type User implements Sized @key(fields: "id") { id: ID! name: String! @shareable tags: [String!] size: Float! @shareable twins: [Account!]! }
            type Admin implements Sized { id: ID! name: String tags: [String] size: Float twins: [Account]! }
            type Query { accounts: [Account!]! sized: [Sized] }`,
      resolvers: {
        Query: { accounts: () => [user, admin], sized: () => [user, admin] },
        User: { __resolveReference: find([user]), twins: () => [admin] },
        Admin: { twins: () => [user, admin] },
      },
    },
  },
  cases: [
    {
      name: 'members whose field differs in nullability are asked apart and answered under one name',
      query: '{ accounts { ... on User { name } ... on Admin { name } } }',
      expected: { data: { accounts: [{ name: 'Ada' }, { name: null }] } },
    },
    {
      name: 'the difference may be deeper down',
      query:
        '{ accounts { ... on User { id twins { ... on User { id name } ... on Admin { id name } } } ... on Admin { id } } }',
      expected: { data: { accounts: [{ id: 'u', twins: [{ id: 'a', name: null }] }, { id: 'a' }] } },
    },
    {
      name: 'a field nullable in one subgraph and not in the other is nullable for clients',
      query: '{ users { id name twins { ... on Admin { name id } } } }',
      expected: { data: { users: [{ id: 'u', name: 'Ada', twins: [{ name: null, id: 'a' }] }] } },
    },
    {
      name: 'an interface’s field covers implementations that are stricter',
      query: '{ sized { size ... on User { s: size } ... on Admin { s: size } } }',
      expected: {
        data: {
          sized: [
            { size: 1, s: 1 },
            { size: 2, s: 2 },
          ],
        },
      },
    },
  ],
};
