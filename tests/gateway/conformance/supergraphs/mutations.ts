/** Mutations run one after the other, also where they belong to different subgraphs; what they return is completed. */
import type { SupergraphCase } from '../supergraph.ts';

let log: string[] = [];
let credits: Record<string, number> = {};
const note = (entry: string) => {
  log.push(entry);
  return log.join(' ');
};
const account = (id: string) => ({ __typename: 'Account', id });

export const mutations: SupergraphCase = {
  name: 'mutations',
  reset() {
    log = [];
    credits = { a: 10, b: 5 };
  },
  subgraphs: {
    bank: {
      sdl: `type Account @key(fields: "id") { id: ID! credits: Int! }
            type Mutation { pay(id: ID!, amount: Int!): Account noteBank(text: String!): String! refuse: Account strict: Account! open(input: Open!): Payload }
            input Open { id: ID! gift: Int = 7 }
            type Payload { account: Account accounts: [Account!]! }
            type Query { account(id: ID!): Account log: String @shareable }`,
      resolvers: {
        Query: { account: (_: unknown, { id }: any) => account(id), log: () => log.join(' ') },
        Account: { __resolveReference: ({ id }: any) => account(id), credits: ({ id }: any) => credits[id] },
        Mutation: {
          pay: (_: unknown, { id, amount }: any) => {
            note(`pay${amount}`);
            credits[id] = (credits[id] ?? 0) + amount;
            return account(id);
          },
          noteBank: (_: unknown, { text }: any) => note(`bank:${text}`),
          refuse: () => {
            note('refuse');
            throw new Error('refused');
          },
          strict: () => {
            throw new Error('refused');
          },
          open: (_: unknown, { input }: any) => {
            credits[input.id] = input.gift;
            return { account: account(input.id), accounts: [account('a'), account(input.id)] };
          },
        },
      },
    },
    mail: {
      sdl: `type Account @key(fields: "id") { id: ID! credits: Int! @external letters: [String!] worth: String @requires(fields: "credits") }
            type Mutation { noteMail(text: String!): String! send(to: ID!): Account }
            type Query { log: String @shareable }`,
      resolvers: {
        Query: { log: () => log.join(' ') },
        Account: {
          __resolveReference: (reference: any) => reference,
          letters: ({ id }: any) => [`dear ${id}`],
          worth: ({ credits: owned }: any) => `${owned} credits`,
        },
        Mutation: {
          noteMail: (_: unknown, { text }: any) => note(`mail:${text}`),
          send: (_: unknown, { to }: any) => {
            note('send');
            return account(to);
          },
        },
      },
    },
  },
  cases: [
    {
      name: 'C12: mutations of one subgraph run in their order',
      query: 'mutation { a: noteBank(text: "1") b: noteBank(text: "2") }',
      expected: { data: { a: 'bank:1', b: 'bank:1 bank:2' } },
    },
    {
      name: 'C12: mutations that alternate between subgraphs run in their order',
      query:
        'mutation { a: noteBank(text: "1") b: noteMail(text: "2") c: noteBank(text: "3") d: noteMail(text: "4") }',
      expected: {
        data: {
          a: 'bank:1',
          b: 'bank:1 mail:2',
          c: 'bank:1 mail:2 bank:3',
          d: 'bank:1 mail:2 bank:3 mail:4',
        },
      },
    },
    {
      name: 'what a mutation returns is completed by other subgraphs',
      query: 'mutation { pay(id: "a", amount: 5) { credits letters } }',
      expected: { data: { pay: { credits: 15, letters: ['dear a'] } } },
    },
    {
      name: 'the payload’s fields are read before the next mutation changes them',
      query:
        'mutation { a: pay(id: "a", amount: 1) { credits worth } send(to: "a") { credits } b: pay(id: "a", amount: 1) { credits worth } }',
      expected: {
        data: {
          a: { credits: 11, worth: '11 credits' },
          send: { credits: 11 },
          b: { credits: 12, worth: '12 credits' },
        },
      },
    },
    {
      name: 'what a payload’s field requires is fetched after the mutation',
      query: 'mutation { send(to: "b") { worth } }',
      expected: { data: { send: { worth: '5 credits' } } },
    },
    {
      name: 'entities nested in a payload are completed with input and variable values in place',
      query:
        'mutation ($in: Open!) { open(input: $in) { account { credits letters } accounts { id worth } } }',
      variables: { in: { id: 'n' } },
      expected: {
        data: {
          open: {
            account: { credits: 7, letters: ['dear n'] },
            accounts: [
              { id: 'a', worth: '10 credits' },
              { id: 'n', worth: '7 credits' },
            ],
          },
        },
      },
    },
    {
      name: 'C12: a refused mutation is null, and those after it still run',
      query: 'mutation { noteMail(text: "1") refuse { id } noteBank(text: "2") }',
      expected: {
        data: { noteMail: 'mail:1', refuse: null, noteBank: 'mail:1 refuse bank:2' },
        errors: [['refuse']],
      },
    },
    {
      name: 'a refused non-null mutation leaves no data',
      query: 'mutation { strict { id } }',
      expected: { data: null, errors: [['strict']] },
    },
    {
      name: 'skipped mutations do not run',
      query:
        'mutation ($no: Boolean!) { a: noteBank(text: "1") @include(if: $no) b: noteMail(text: "2") c: noteBank(text: "3") @skip(if: true) }',
      variables: { no: false },
      expected: { data: { b: 'mail:2' } },
      asked: { bank: 0, mail: 1 },
    },
    {
      name: 'the name of the mutation type is known without running anything',
      query: 'mutation { __typename }',
      expected: { data: { __typename: 'Mutation' } },
      asked: { bank: 0, mail: 0 },
    },
    {
      name: 'the operation is chosen by name among several',
      query: 'mutation one { noteBank(text: "1") } mutation two { noteMail(text: "2") } query three { log }',
      operationName: 'two',
      expected: { data: { noteMail: 'mail:2' } },
      asked: { bank: 0 },
    },
  ],
};
