/** Selections that must be merged: repeated fields, arguments, aliases, fragments in fragments, over subgraphs. */
import { find, type SupergraphCase } from '../supergraph.ts';

const ship = {
  id: '1',
  name: 'Lark',
  captain: { id: 'c' },
  log: [
    { day: 1, note: 'a' },
    { day: 2, note: 'b' },
  ],
};

export const merging: SupergraphCase = {
  name: 'merging',
  subgraphs: {
    ships: {
      sdl: `type Ship @key(fields: "id") { id: ID! name: String captain: Captain log(first: Int = 9): [Day!]! }
            type Captain @key(fields: "id") { id: ID! } type Day { day: Int note(upper: Boolean = false): String }
            type Query { ship(id: ID = "1"): Ship }`,
      resolvers: {
        Query: { ship: (_: unknown, { id }: any) => (id === '1' ? ship : null) },
        Ship: {
          __resolveReference: find([ship]),
          log: ({ log }: any, { first }: any) => log.slice(0, first),
        },
        Day: { note: ({ note }: any, { upper }: any) => (upper ? note.toUpperCase() : note) },
      },
    },
    people: {
      sdl: `type Captain @key(fields: "id") { id: ID! name(style: Style, pad: [Int!] = [1]): String friends(first: Int): [Captain!]! }
            input Style { title: String = "Capt." end: String }
            type Ship @key(fields: "id") { id: ID! crew(role: String!): Int }`,
      resolvers: {
        Captain: {
          __resolveReference: (captain: any) => captain,
          name: ({ id }: any, args: any) =>
            `${args.style?.title ?? ''}${id}${args.style?.end ?? ''}${args.pad?.length ?? 'null'}`,
          friends: ({ id }: any, { first }: any) =>
            Array.from({ length: first ?? 1 }, (_, i) => ({ id: `${id}${i}` })),
        },
        Ship: { __resolveReference: (one: any) => one, crew: (_: unknown, { role }: any) => role.length },
      },
    },
  },
  cases: [
    {
      name: 'repeated fields are answered once, with all their selections',
      query:
        '{ ship { captain { id } name captain { name } name ...s } } fragment s on Ship { captain { friends { id } } }',
      expected: {
        data: { ship: { captain: { id: 'c', name: 'c1', friends: [{ id: 'c0' }] }, name: 'Lark' } },
      },
    },
    {
      name: 'one field under several aliases keeps its arguments apart, in lists too',
      query:
        '{ ship { all: log { day } one: log(first: 1) { note up: note(upper: true) } log(first: 0) { day } } }',
      expected: { data: { ship: { all: [{ day: 1 }, { day: 2 }], one: [{ note: 'a', up: 'A' }], log: [] } } },
    },
    {
      name: 'aliases with arguments hold on entity fields of another subgraph',
      query:
        '{ ship { a: crew(role: "cook") b: crew(role: "gunner") captain { x: name(style: {}) y: name(style: { title: null, end: "!" }, pad: [1, 2]) } } }',
      expected: { data: { ship: { a: 4, b: 6, captain: { x: 'Capt.c1', y: 'c!2' } } } },
    },
    {
      name: 'variables of one operation reach the subgraphs that need them, and only those',
      query:
        'query ($role: String!, $n: Int, $end: String = "?") { ship { name crew(role: $role) captain { friends(first: $n) { name(style: { end: $end }) } } } }',
      variables: { role: 'pilot', n: 2 },
      expected: {
        data: {
          ship: {
            name: 'Lark',
            crew: 5,
            captain: { friends: [{ name: 'Capt.c0?1' }, { name: 'Capt.c1?1' }] },
          },
        },
      },
      asked: { ships: ['!role'] },
    },
    {
      name: 'a variable given as null is passed on as null, one left out is left out',
      query: 'query ($pad: [Int!], $id: ID) { ship(id: $id) { captain { name(pad: $pad) } } }',
      variables: { pad: null },
      expected: { data: { ship: { captain: { name: 'cnull' } } } },
    },
    {
      name: 'same aliases in exclusive places do not meet',
      query:
        '{ a: ship { x: name captain { x: id } } b: ship { x: id captain { x: name } } none: ship(id: "9") { captain { name } } }',
      expected: {
        data: { a: { x: 'Lark', captain: { x: 'c' } }, b: { x: '1', captain: { x: 'c1' } }, none: null },
      },
    },
    {
      name: 'strings with quotes, line breaks and unicode come through as literals and as variables',
      query:
        'query ($e: String) { ship { captain { a: name(style: { title: "\\"q\\" \\u2013 ", end: "\\n" }) b: name(style: { title: "", end: $e }) c: name(style: { title: """block "x" """ }) } } }',
      variables: { e: '"\\\n–🚀' },
      expected: { data: { ship: { captain: { a: '"q" – c\n1', b: 'c"\\\n–🚀1', c: 'block "x" c1' } } } },
    },
    {
      name: 'an invalid operation is refused before anyone is asked',
      query: '{ ship { nothing } }',
      expected: { errors: 1 },
      asked: { ships: 0, people: 0 },
    },
  ],
};
