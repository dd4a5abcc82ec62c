/** `__typename` everywhere, aliased, alone, on roots, unions, interfaces and entities; and introspection. */
import { find, type SupergraphCase } from '../supergraph.ts';

const admin = { __typename: 'Admin', id: '1', name: 'Ada' };
const oven = { __typename: 'Oven', heat: 200 };

export const typename: SupergraphCase = {
  name: 'typename',
  subgraphs: {
    a: {
      sdl: `"What cooks." union Product = Oven | Toaster
            type Oven { heat: Int } type Toaster { slots(wide: Boolean = true, size: Size = BIG): Int @deprecated(reason: "too small") }
            enum Size { BIG SMALL } scalar When
            interface User { id: ID! } type Admin implements User @key(fields: "id") { id: ID! name: String when: When }
            type Query { product: Product user: User users: [User!]! admin: Admin }`,
      resolvers: {
        Query: { product: () => oven, user: () => admin, users: () => [admin], admin: () => admin },
        Admin: { __resolveReference: find([admin]), when: () => ({ year: 2102, days: [1, '2', null] }) },
      },
    },
    b: {
      sdl: `type Admin @key(fields: "id") { id: ID! secret: String @inaccessible badge: String } type Hidden @inaccessible { x: Int }
            type Query { count: Int hidden: Hidden @inaccessible }`,
      resolvers: {
        Query: { count: () => 1 },
        Admin: { __resolveReference: ({ id }: any) => ({ id, badge: `#${id}` }) },
      },
    },
  },
  cases: [
    {
      name: 'the root’s name asks no subgraph',
      query: '{ __typename again: __typename }',
      expected: { data: { __typename: 'Query', again: 'Query' } },
      asked: { a: 0, b: 0 },
    },
    {
      name: 'the root’s name stands beside fields of several subgraphs, in its place',
      query: '{ count a: __typename user { id } ... on Query { b: __typename } }',
      expected: { data: { count: 1, a: 'Query', user: { id: '1' }, b: 'Query' } },
    },
    {
      name: 'a union tells its member under every alias',
      query:
        '{ product { a: __typename __typename ... on Oven { b: __typename heat } ... on Toaster { c: __typename } } }',
      expected: { data: { product: { a: 'Oven', __typename: 'Oven', b: 'Oven', heat: 200 } } },
    },
    {
      name: 'an interface tells its implementation',
      query:
        '{ user { __typename ... on User { t: __typename } } users { __typename ... on Admin { badge } } }',
      expected: {
        data: { user: { __typename: 'Admin', t: 'Admin' }, users: [{ __typename: 'Admin', badge: '#1' }] },
      },
    },
    {
      name: 'an entity’s name comes with fields of another subgraph',
      query: '{ admin { badge __typename } }',
      expected: { data: { admin: { badge: '#1', __typename: 'Admin' } } },
    },
    {
      name: '`__typename` may be the alias of something else',
      query: '{ admin { kind: __typename name badge } user { kind: id } }',
      expected: { data: { admin: { kind: 'Admin', name: 'Ada', badge: '#1' }, user: { kind: '1' } } },
    },
    {
      name: 'a custom scalar is passed on as it came',
      query: '{ admin { when badge } }',
      expected: { data: { admin: { when: { year: 2102, days: [1, '2', null] }, badge: '#1' } } },
    },
    {
      name: 'a type is described without asking a subgraph',
      query: `{ __type(name: "Toaster") { kind fields(includeDeprecated: true) { name isDeprecated deprecationReason
                args { name defaultValue type { name kind } } } none: fields { name } } }`,
      expected: {
        data: {
          __type: {
            kind: 'OBJECT',
            fields: [
              {
                name: 'slots',
                isDeprecated: true,
                deprecationReason: 'too small',
                args: [
                  { name: 'wide', defaultValue: 'true', type: { name: 'Boolean', kind: 'SCALAR' } },
                  { name: 'size', defaultValue: 'BIG', type: { name: 'Size', kind: 'ENUM' } },
                ],
              },
            ],
            none: [],
          },
        },
      },
      asked: { a: 0, b: 0 },
    },
    {
      name: 'members of unions and interfaces are described',
      query:
        '{ p: __type(name: "Product") { possibleTypes { name } description } u: __type(name: "User") { possibleTypes { name } kind } }',
      expected: {
        data: {
          p: { possibleTypes: [{ name: 'Oven' }, { name: 'Toaster' }], description: 'What cooks.' },
          u: { possibleTypes: [{ name: 'Admin' }], kind: 'INTERFACE' },
        },
      },
    },
    {
      name: 'the schema’s description stands beside data',
      query: 'query q { __schema { queryType { name } mutationType { name } } count }',
      expected: { data: { __schema: { queryType: { name: 'Query' }, mutationType: null }, count: 1 } },
    },
    {
      name: 'variables reach introspection',
      query: 'query ($n: String!, $on: Boolean!) { __type(name: $n) { name @include(if: $on) kind } }',
      variables: { n: 'Size', on: false },
      expected: { data: { __type: { kind: 'ENUM' } } },
    },
    {
      name: 'introspection of which conditions leave nothing is an empty object',
      query:
        'query ($on: Boolean!) { __type(name: "Toaster") { name @include(if: $on) } __schema { queryType { ...f @include(if: $on) } } } fragment f on __Type { name }',
      variables: { on: false },
      expected: { data: { __type: {}, __schema: { queryType: {} } } },
    },
    {
      name: 'federation’s own types and hidden ones are not described',
      query:
        '{ a: __type(name: "_Entity") { name } b: __type(name: "join__Graph") { name } c: __type(name: "Hidden") { name } d: __type(name: "_Any") { name } }',
      expected: { data: { a: null, b: null, c: null, d: null } },
    },
    {
      name: 'a hidden field is refused as if it were not there',
      query: '{ admin { secret } }',
      expected: { errors: 1 },
      asked: { a: 0, b: 0 },
    },
  ],
};
