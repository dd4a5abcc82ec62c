/** Required fields that take arguments, while the client asks for the same fields with other ones. */
import { find, type SupergraphCase } from '../supergraph.ts';

const goods = [
  { upc: 'ore', base: 10 },
  { upc: 'gas', base: 4 },
];
const rates = { CREDIT: 1, GOLD: 100 } as Record<string, number>;

export const requiresArguments: SupergraphCase = {
  name: 'requires-arguments',
  subgraphs: {
    market: {
      sdl: `type Good @key(fields: "upc") { upc: ID! price(currency: String!): Int label(lang: String = "en"): String origin: Place }
            type Place { tariff(currency: String! = "GOLD"): Int }
            type Query { goods: [Good!]! good: Good }  type Mutation { stock(upc: ID!): Good }`,
      resolvers: {
        Query: { goods: () => goods, good: () => goods[0] },
        Mutation: { stock: (_: unknown, reference: any) => find(goods)(reference) },
        Good: {
          __resolveReference: find(goods),
          price: ({ base }: any, { currency }: any) => base * (rates[currency] ?? 0),
          label: ({ upc }: any, { lang }: any) => `${upc}-${lang}`,
          origin: ({ base }: any) => ({ base }),
        },
        Place: { tariff: ({ base }: any, { currency }: any) => base + (rates[currency] ?? 0) },
      },
    },
    freight: {
      sdl: `type Good @key(fields: "upc") { upc: ID! price(currency: String!): Int @external label(lang: String = "en"): String @external
              duty: Int @requires(fields: "price(currency: \\"CREDIT\\")")
              insurance: Int @requires(fields: "price(currency: \\"GOLD\\")")
              sticker: String @requires(fields: "label(lang: \\"fr\\")") origin: Place @external
              levy: Int @requires(fields: "origin { tariff(currency: \\"CREDIT\\") }") }
            type Place @external { tariff(currency: String! = "GOLD"): Int }`,
      resolvers: {
        Good: {
          __resolveReference: find(goods.map(({ upc }) => ({ upc }))),
          duty: ({ price }: any) => (price === undefined ? -1 : price / 2),
          insurance: ({ price }: any) => (price === undefined ? -1 : price * 3),
          sticker: ({ label }: any) => `[${label}]`,
          levy: ({ origin }: any) => origin.tariff,
        },
      },
    },
  },
  cases: [
    {
      name: 'a required field is fetched with the arguments of the requirement',
      query: '{ good { duty sticker } }',
      expected: { data: { good: { duty: 5, sticker: '[ore-fr]' } } },
    },
    {
      name: 'the client may ask for the required field with the same arguments',
      query: '{ goods { duty price(currency: "CREDIT") } }',
      expected: {
        data: {
          goods: [
            { duty: 5, price: 10 },
            { duty: 2, price: 4 },
          ],
        },
      },
    },
    {
      name: 'the client’s other argument does not reach the requirement',
      query: '{ good { price(currency: "GOLD") duty } }',
      expected: { data: { good: { price: 1000, duty: 5 } } },
      apolloIsWrong: 'Its planner merges both uses of the field into one, so duty is counted in gold.',
    },
    {
      name: 'a variable as the client’s argument does not reach the requirement',
      query: 'query ($c: String!) { goods { price(currency: $c) duty } }',
      variables: { c: 'GOLD' },
      expected: {
        data: {
          goods: [
            { price: 1000, duty: 5 },
            { price: 400, duty: 2 },
          ],
        },
      },
      apolloIsWrong: 'Its planner merges both uses of the field into one, so duty is counted in gold.',
    },
    {
      name: 'two requirements of one field with different arguments do not mix',
      query: '{ good { duty insurance } }',
      expected: { data: { good: { duty: 5, insurance: 3000 } } },
      apolloIsWrong: 'Its planner merges both requirements into one fetch of the field.',
    },
    {
      name: 'aliases for several arguments stand beside two requirements',
      query:
        '{ good { gold: price(currency: "GOLD") credit: price(currency: "CREDIT") insurance en: label de: label(lang: "de") sticker } }',
      expected: {
        data: {
          good: {
            gold: 1000,
            credit: 10,
            insurance: 3000,
            en: 'ore-en',
            de: 'ore-de',
            sticker: '[ore-fr]',
          },
        },
      },
    },
    {
      name: 'the client’s argument below an object does not reach what is required below it',
      query: '{ good { origin { tariff(currency: "SILVER") } levy } goods { levy } }',
      expected: { data: { good: { origin: { tariff: 10 }, levy: 11 }, goods: [{ levy: 11 }, { levy: 5 }] } },
      apolloIsWrong: 'Its planner merges both uses of the field into one.',
    },
    {
      name: 'nor does an argument that the client leaves to its default',
      query: '{ good { origin { tariff } levy } }',
      expected: { data: { good: { origin: { tariff: 110 }, levy: 11 } } },
      apolloIsWrong: 'Its planner merges both uses of the field into one.',
    },
    {
      name: 'the payload of a mutation keeps both arguments apart, too',
      query: 'mutation { stock(upc: "gas") { price(currency: "GOLD") duty insurance } }',
      expected: { data: { stock: { price: 400, duty: 2, insurance: 1200 } } },
      asked: { market: 1 },
      apolloIsWrong: 'Its planner merges all uses of the field into one.',
    },
  ],
};
