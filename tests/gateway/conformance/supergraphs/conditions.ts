/** `@skip` and `@include`: literal and by variable, on fields, fragments and nested; what is skipped is not fetched. */
import { find, type SupergraphCase } from '../supergraph.ts';

const ships = [{ __typename: 'Ship', id: '1', name: 'Lark' }];
const holds = [{ id: '1', cargo: 5, price: 2, owner: { id: 'o', name: 'Ada' } }];
const deeper = [{ id: 'o', fame: 3 }];

export const conditions: SupergraphCase = {
  name: 'conditions',
  subgraphs: {
    ships: {
      sdl: `interface Craft { id: ID! name: String } type Ship implements Craft @key(fields: "id") { id: ID! name: String price: Int @external }
            type Query { ship: Ship craft: Craft }`.replace(' price: Int @external', ''),
      resolvers: {
        Query: { ship: () => ships[0], craft: () => ships[0] },
        Ship: { __resolveReference: find(ships) },
      },
    },
    holds: {
      sdl: `type Ship @key(fields: "id") { id: ID! name: String @external cargo: Int price: Int owner: Owner tag: String @requires(fields: "name") }
            type Owner @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Ship: { __resolveReference: find(holds), tag: ({ name }: any) => `<${name}>` } },
    },
    fame: {
      sdl: `type Owner @key(fields: "id") { id: ID! fame: Int }`,
      resolvers: { Owner: { __resolveReference: find(deeper) } },
    },
  },
  cases: [
    {
      name: 'a field that is literally skipped or not included is neither fetched nor answered',
      query: '{ ship { name cargo @skip(if: true) price @include(if: false) } }',
      expected: { data: { ship: { name: 'Lark' } } },
      asked: { holds: 0 },
    },
    {
      name: 'literal conditions that hold change nothing',
      query: '{ ship { name @include(if: true) cargo @skip(if: false) } }',
      expected: { data: { ship: { name: 'Lark', cargo: 5 } } },
    },
    {
      name: 'a variable may leave out all of another subgraph',
      query: 'query ($with: Boolean!) { ship { name cargo @include(if: $with) } }',
      variables: { with: false },
      expected: { data: { ship: { name: 'Lark' } } },
      asked: { holds: 0 },
    },
    {
      name: 'a variable may keep all of another subgraph',
      query: 'query ($with: Boolean!) { ship { name cargo @include(if: $with) } }',
      variables: { with: true },
      expected: { data: { ship: { name: 'Lark', cargo: 5 } } },
    },
    {
      name: 'a variable’s default decides when it is not given',
      query:
        'query ($a: Boolean = true, $b: Boolean = false) { ship { cargo @skip(if: $a) price @skip(if: $b) } }',
      expected: { data: { ship: { price: 2 } } },
    },
    {
      name: 'both conditions on one field must hold',
      query:
        'query ($i: Boolean!, $s: Boolean!) { ship { a: cargo @include(if: $i) @skip(if: $s) b: cargo @skip(if: $i) @include(if: $s) c: cargo @include(if: $i) } }',
      variables: { i: true, s: true },
      expected: { data: { ship: { c: 5 } } },
    },
    {
      name: 'conditions on fragments reach all inside, over subgraphs',
      query: `query ($x: Boolean!) { ship { name ... @include(if: $x) { cargo owner { fame } } ...f @skip(if: $x) } }
              fragment f on Ship { price owner { name } }`,
      variables: { x: false },
      expected: { data: { ship: { name: 'Lark', price: 2, owner: { name: 'Ada' } } } },
      asked: { fame: 0 },
    },
    {
      name: 'the same field with and without a condition is answered',
      query:
        'query ($x: Boolean!) { ship { cargo cargo @include(if: $x) ... @skip(if: $x) { owner { name } } owner @include(if: $x) { fame } } }',
      variables: { x: true },
      expected: { data: { ship: { cargo: 5, owner: { fame: 3 } } } },
    },
    {
      name: 'nested conditions must all hold',
      query:
        'query ($a: Boolean!, $b: Boolean!) { ship { ... on Ship @include(if: $a) { cargo @include(if: $b) owner @skip(if: $b) { fame @include(if: $a) } } } }',
      variables: { a: true, b: false },
      expected: { data: { ship: { owner: { fame: 3 } } } },
    },
    {
      name: 'a skipped root field is absent, and its subgraph is not asked',
      query: 'query ($x: Boolean!) { ship @include(if: $x) { name } }',
      variables: { x: false },
      expected: { data: {} },
      asked: { ships: 0, holds: 0 },
    },
    {
      name: 'all fields of an object skipped leaves an empty object',
      query: 'query ($x: Boolean!) { ship { cargo @include(if: $x) } }',
      variables: { x: false },
      expected: { data: { ship: {} } },
    },
    {
      name: 'what is required by a skipped field is not answered either',
      query: 'query ($x: Boolean!) { ship { id tag @skip(if: $x) } }',
      variables: { x: true },
      expected: { data: { ship: { id: '1' } } },
    },
    {
      name: 'what is required by an included field is fetched',
      query:
        'query ($x: Boolean!) { ship { tag @include(if: $x) } craft { ... on Ship @include(if: $x) { price } } }',
      variables: { x: true },
      expected: { data: { ship: { tag: '<Lark>' }, craft: { price: 2 } } },
    },
    {
      name: 'conditions stand on `__typename` too',
      query:
        'query ($x: Boolean!) { __typename @include(if: $x) ship { __typename @skip(if: $x) id } craft { t: __typename @include(if: $x) } }',
      variables: { x: true },
      expected: { data: { __typename: 'Query', ship: { id: '1' }, craft: { t: 'Ship' } } },
    },
  ],
};
