/** Nulls in keys, entities that are not there, and how errors and nulls spread to nullable parents. */
import { find, type SupergraphCase } from '../supergraph.ts';

const posts = [
  { id: '1', author: { handle: 'ada' } },
  { id: '2', author: { handle: null } },
  { id: '3', author: null },
  { id: '4', author: { handle: 'ghost' } },
];
const authors = [{ handle: 'ada', name: 'Ada', motto: 'on', age: 36 }];
const fail = () => {
  throw new Error('broken');
};

export const nulls: SupergraphCase = {
  name: 'nulls',
  subgraphs: {
    posts: {
      sdl: `type Post @key(fields: "id") { id: ID! author: Author }
            type Author @key(fields: "handle") { handle: ID }
            type Query { posts: [Post]! post(id: ID!): Post firm: [Post!]! broken: String sturdy: String! wall: Wall }
            type Wall { first: Post second: Post! list: [Post!] }`,
      resolvers: {
        Query: {
          posts: () => posts,
          post: (_: unknown, { id }: { id: string }) => posts.find((post) => post.id === id),
          firm: () => posts,
          broken: fail,
          sturdy: () => 'oak',
          wall: () => ({ first: posts[3], second: posts[0], list: posts }),
        },
        Post: { __resolveReference: find(posts) },
      },
    },
    authors: {
      sdl: `type Author @key(fields: "handle") { handle: ID name: String motto: String! age: Int fault: Int hard: Int! }`,
      resolvers: { Author: { __resolveReference: find(authors), fault: fail, hard: fail } },
    },
    votes: {
      sdl: `type Post @key(fields: "id") { id: ID! score: Int score2: Int! trouble: [Int] }`,
      resolvers: {
        Post: {
          __resolveReference: ({ id }: any) => {
            if (id === '2') throw new Error('no such post');
            return id === '4'
              ? null
              : { id, score: 10 * id, score2: 10 * id, trouble: [1, new Error('bad'), 3] };
          },
        },
      },
    },
  },
  cases: [
    {
      name: 'a null key, a null entity and an unknown one all give null fields, without an error',
      query: '{ posts { id author { name } } }',
      expected: {
        data: {
          posts: [
            { id: '1', author: { name: 'Ada' } },
            { id: '2', author: { name: null } },
            { id: '3', author: null },
            { id: '4', author: { name: null } },
          ],
        },
      },
    },
    {
      name: 'a non-null field of an entity that is not there makes its parent null',
      query: '{ post(id: "4") { id author { motto } } }',
      expected: { data: { post: { id: '4', author: null } }, errors: [['post', 'author', 'motto']] },
      apolloIsWrong: 'It says nothing of a null where null may not stand.',
    },
    {
      name: 'an entity’s error is told at the client’s path and takes only its own fields',
      query: '{ posts { id score } }',
      expected: {
        data: {
          posts: [
            { id: '1', score: 10 },
            { id: '2', score: null },
            { id: '3', score: 30 },
            { id: '4', score: null },
          ],
        },
        errors: 1,
      },
    },
    {
      name: 'a missing non-null field takes the items of a list that may hold null',
      query: '{ posts { score2 } }',
      expected: { data: { posts: [{ score2: 10 }, null, { score2: 30 }, null] }, errors: true },
    },
    {
      name: 'a missing non-null field takes a list that must not hold null',
      query: '{ wall { list { score2 } } }',
      expected: { data: { wall: { list: null } }, errors: true },
    },
    {
      name: 'nulls spread up to the whole answer where nothing may be null',
      query: '{ firm { score2 } sturdy }',
      expected: { data: null, errors: true },
    },
    {
      name: 'a nullable branch fails while its sibling stands',
      query: '{ wall { first { score2 } second { score2 } } }',
      expected: {
        data: { wall: { first: null, second: { score2: 10 } } },
        errors: [['wall', 'first', 'score2']],
      },
      apolloIsWrong: 'It says nothing of a null where null may not stand.',
    },
    {
      name: 'an error in a field of an entity carries the path of that field',
      query: '{ post(id: "1") { author { age fault name } } }',
      expected: {
        data: { post: { author: { age: 36, fault: null, name: 'Ada' } } },
        errors: [['post', 'author', 'fault']],
      },
    },
    {
      name: 'an error path names aliases',
      query: '{ p: post(id: "1") { a: author { f: fault } } }',
      expected: { data: { p: { a: { f: null } } }, errors: [['p', 'a', 'f']] },
    },
    {
      name: 'an error in a non-null field of an entity makes the entity null',
      query: '{ post(id: "1") { id author { hard } } }',
      expected: { data: { post: { id: '1', author: null } }, errors: [['post', 'author', 'hard']] },
    },
    {
      name: 'an error inside a list of scalars names its place',
      query: '{ post(id: "3") { trouble } }',
      expected: { data: { post: { trouble: [1, null, 3] } }, errors: [['post', 'trouble', 1]] },
    },
    {
      name: 'an error at the root stands beside the data of other subgraphs’ fields',
      query: '{ broken sturdy post(id: "1") { score } }',
      expected: { data: { broken: null, sturdy: 'oak', post: { score: 10 } }, errors: [['broken']] },
    },
  ],
};
