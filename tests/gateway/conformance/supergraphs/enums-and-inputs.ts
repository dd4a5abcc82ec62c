/** Enums and inputs that differ between subgraphs: only what all understand is offered, what one returns may be more. */
import { find, type SupergraphCase } from '../supergraph.ts';

const rows = [
  { id: '1', state: 'DOCKED', mood: 'CALM' },
  { id: '2', state: 'LOST', mood: 'ANGRY' },
];

export const enumsAndInputs: SupergraphCase = {
  name: 'enums-and-inputs',
  subgraphs: {
    a: {
      sdl: `enum State { DOCKED LOST @inaccessible }  enum Sort { NAME SIZE }  enum Mood { CALM ANGRY }
            input Filter { text: String = "any" sort: Sort limits: Limits }  input Limits { min: Int = 1 max: Int }
            type Ship @key(fields: "id") { id: ID! state: State states: [State] sure: State! mood: Mood }
            type Query { ships(filter: Filter = { text: "none" }): [Ship!]! echo(filter: Filter, deep: [[Int!]]): String
              moods(mood: Mood): String  lost: Ship }`,
      resolvers: {
        Query: {
          ships: () => rows,
          lost: () => rows[1],
          echo: (_: unknown, args: any) => JSON.stringify(args),
          moods: (_: unknown, { mood }: any) => `in ${mood}`,
        },
        Ship: {
          __resolveReference: find(rows),
          states: ({ state }: any) => [state, 'DOCKED'],
          sure: ({ state }: any) => state,
        },
      },
    },
    b: {
      sdl: `enum State { DOCKED LOST @inaccessible }  enum Sort { NAME SIZE }  enum Mood { CALM ANGRY }
            input Filter { text: String = "any" sort: Sort size: Int }
            type Ship @key(fields: "id") { id: ID! found(filter: Filter, sort: Sort = SIZE, list: [Sort!] = [NAME]): String }`,
      resolvers: {
        Ship: { __resolveReference: find(rows), found: (_: unknown, args: any) => JSON.stringify(args) },
      },
    },
  },
  cases: [
    {
      name: 'a value all may see is returned',
      query: '{ ships { id mood } }',
      expected: {
        data: {
          ships: [
            { id: '1', mood: 'CALM' },
            { id: '2', mood: 'ANGRY' },
          ],
        },
      },
    },
    {
      name: 'a value clients may not see becomes null',
      query: '{ ships { id state } }',
      expected: {
        data: {
          ships: [
            { id: '1', state: 'DOCKED' },
            { id: '2', state: null },
          ],
        },
      },
    },
    {
      name: 'a value clients may not see becomes null inside a list',
      query: '{ lost { states } }',
      expected: { data: { lost: { states: [null, 'DOCKED'] } } },
    },
    {
      name: 'a value clients may not see takes a non-null field’s parent with it',
      query: '{ lost { id sure } }',
      expected: { data: { lost: null }, errors: [['lost', 'sure']] },
      apolloIsWrong: 'It says nothing of a null where null may not stand.',
    },
    {
      name: 'a field that one subgraph’s input lacks is not offered',
      query: '{ echo(filter: { limits: { max: 3 } }) }',
      expected: { errors: 1 },
      asked: { a: 0 },
    },
    {
      name: 'fields and defaults common to all inputs arrive',
      query: '{ echo(filter: { sort: SIZE }, deep: [[1, 2], null, []]) }',
      expected: { data: { echo: '{"filter":{"text":"any","sort":"SIZE"},"deep":[[1,2],null,[]]}' } },
    },
    {
      name: 'variables inside inputs arrive, and those left out do not',
      query: 'query ($t: String, $s: Sort, $d: [[Int!]]) { echo(filter: { text: $t, sort: $s }, deep: $d) }',
      variables: { s: 'NAME' },
      expected: { data: { echo: '{"filter":{"text":"any","sort":"NAME"}}' } },
    },
    {
      name: 'a variable’s default and an explicit null are told apart',
      query: 'query ($t: String = "dft", $s: Sort = SIZE) { echo(filter: { text: $t, sort: $s }) }',
      variables: { s: null },
      expected: { data: { echo: '{"filter":{"text":"dft","sort":null}}' } },
    },
    {
      name: 'arguments of entity fields take enums, lists and defaults',
      query: 'query ($f: Filter) { lost { a: found b: found(filter: $f, sort: NAME, list: SIZE) } }',
      variables: { f: { sort: 'SIZE' } },
      expected: {
        data: {
          lost: {
            a: '{"sort":"SIZE","list":["NAME"]}',
            b: '{"filter":{"text":"any","sort":"SIZE"},"sort":"NAME","list":["SIZE"]}',
          },
        },
      },
    },
    {
      name: 'a single value stands for a list with one item in variables too',
      query: 'query ($d: [[Int!]]) { echo(deep: $d) }',
      variables: { d: 7 },
      expected: { data: { echo: '{"deep":[[7]]}' } },
    },
    {
      name: 'a variable of the wrong type is refused before anyone is asked',
      query: 'query ($s: Sort) { echo(filter: { sort: $s }) }',
      variables: { s: 'COLOUR' },
      expected: { errors: 1 },
      asked: { a: 0 },
    },
  ],
};
