/** A field that moved and is required, and one that moved and requires. */
import { find, type SupergraphCase } from '../supergraph.ts';

const rows = [
  { id: '1', name: 'ada', score: 3 },
  { id: '2', name: 'bo', score: 4 },
];

export const overrideRequires: SupergraphCase = {
  name: 'override-requires',
  subgraphs: {
    a: {
      sdl: `type User @key(fields: "id") { id: ID name: String @override(from: "b") aName: String }
            type Query { usersA: [User] }`,
      resolvers: {
        Query: { usersA: () => rows },
        User: { __resolveReference: find(rows), aName: ({ name }: any) => `a-${name}` },
      },
    },
    b: {
      sdl: `type User @key(fields: "id") { id: ID name: String score: Int double: Int }
            type Query { usersB: [User] }`,
      resolvers: {
        Query: { usersB: () => rows.map((row) => ({ ...row, name: 'old' })) },
        User: { __resolveReference: find(rows.map((row) => ({ ...row, name: 'old' }))), double: () => -1 },
      },
    },
    c: {
      sdl: `type User @key(fields: "id") { id: ID name: String @external score: Int @external
              shout: String @requires(fields: "name") double: Int @override(from: "b") @requires(fields: "score") }
            type Query { usersC: [User] }`,
      resolvers: {
        Query: { usersC: () => rows.map(({ id }) => ({ id })) },
        User: {
          __resolveReference: (user: any) => user,
          shout: ({ name }: any) => name?.toUpperCase(),
          double: ({ score }: any) => score * 2,
        },
      },
    },
  },
  cases: [
    {
      name: 'a required field that moved is fetched from where it is now',
      query: '{ usersB { shout name } }',
      expected: {
        data: {
          usersB: [
            { shout: 'ADA', name: 'ada' },
            { shout: 'BO', name: 'bo' },
          ],
        },
      },
    },
    {
      name: 'a field that moved may require what stayed behind',
      query: '{ usersB { double } usersC { double } }',
      expected: { data: { usersB: [{ double: 6 }, { double: 8 }], usersC: [{ double: 6 }, { double: 8 }] } },
    },
    {
      name: 'from the new subgraph a requirement is sent at once',
      query: '{ usersA { id shout aName } }',
      expected: {
        data: {
          usersA: [
            { id: '1', shout: 'ADA', aName: 'a-ada' },
            { id: '2', shout: 'BO', aName: 'a-bo' },
          ],
        },
      },
      asked: { b: 0 },
    },
    {
      name: 'all moved and required fields meet in the third subgraph',
      query: '{ usersC { shout double aName score name } }',
      expected: {
        data: {
          usersC: [
            { shout: 'ADA', double: 6, aName: 'a-ada', score: 3, name: 'ada' },
            { shout: 'BO', double: 8, aName: 'a-bo', score: 4, name: 'bo' },
          ],
        },
      },
    },
  ],
};
