/** The interface `Node` over types whose subgraphs do not all know that they implement it. */
import { find, type SupergraphCase } from '../supergraph.ts';

const account = { __typename: 'Account', id: 'acc' };
const chat = { __typename: 'Chat', id: 'cht' };

export const node: SupergraphCase = {
  name: 'node',
  subgraphs: {
    a: {
      sdl: `interface Node { id: ID! }
            type Account implements Node @key(fields: "id") { id: ID! username: String! chats: [Chat!]! }
            type Chat implements Node @key(fields: "id") { id: ID! account: Account! }
            type Query { node(id: ID!): Node chat: Chat account: Account }`,
      resolvers: {
        Query: {
          node: (_: unknown, { id }: any) => [account, chat].find((row) => row.id === id),
          chat: () => chat,
          account: () => account,
        },
        Account: { __resolveReference: find([account]), username: () => 'ada', chats: () => [chat] },
        Chat: { __resolveReference: find([chat]), account: () => account },
      },
    },
    b: {
      sdl: `interface Node { id: ID! }
            type Chat implements Node @key(fields: "id") { id: ID! text: String! }
            type Account @key(fields: "id") { id: ID! nick: String }
            type Query { latest: Node }`,
      resolvers: {
        Query: { latest: () => chat },
        Chat: { __resolveReference: find([chat]), text: () => 'hi' },
        Account: { __resolveReference: ({ id }: any) => ({ id, nick: 'A' }) },
      },
    },
    c: {
      sdl: `type Account @key(fields: "id") { id: ID! age: Int }`,
      resolvers: { Account: { __resolveReference: ({ id }: any) => ({ id, age: 36 }) } },
    },
  },
  cases: [
    {
      name: 'the key of the interface is answered',
      query: '{ node(id: "acc") { id } account { id } }',
      expected: { data: { node: { id: 'acc' }, account: { id: 'acc' } } },
    },
    {
      name: 'an implementation found by the interface is completed',
      query: '{ node(id: "cht") { __typename id ... on Chat { text account { username nick } } } }',
      expected: {
        data: {
          node: { __typename: 'Chat', id: 'cht', text: 'hi', account: { username: 'ada', nick: 'A' } },
        },
      },
    },
    {
      name: 'an implementation one subgraph does not know as such is asked of the other',
      query: '{ node(id: "acc") { ... on Account { username age nick chats { text } } } }',
      expected: { data: { node: { username: 'ada', age: 36, nick: 'A', chats: [{ text: 'hi' }] } } },
    },
    {
      name: 'entities refer to each other over the interface’s key',
      query:
        '{ chat { id text account { id chats { id account { nick } } } } latest { id ... on Chat { account { age } } ... on Account { nick } } }',
      expected: {
        data: {
          chat: {
            id: 'cht',
            text: 'hi',
            account: { id: 'acc', chats: [{ id: 'cht', account: { nick: 'A' } }] },
          },
          latest: { id: 'cht', account: { age: 36 } },
        },
      },
    },
    {
      name: 'two nodes under aliases with variables are told apart',
      query:
        'query ($a: ID!, $b: ID!) { a: node(id: $a) { ...n } b: node(id: $b) { ...n } none: node(id: "?") { id } } fragment n on Node { id ... on Account { nick } ... on Chat { text } }',
      variables: { a: 'acc', b: 'cht' },
      expected: { data: { a: { id: 'acc', nick: 'A' }, b: { id: 'cht', text: 'hi' }, none: null } },
    },
  ],
};
