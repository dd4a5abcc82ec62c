/** `@inaccessible` on fields, arguments, types and inputs: hidden from clients, still there for keys and requirements. */
import { find, type SupergraphCase } from '../supergraph.ts';

const rows = [
  { id: '1', secret: 'x', salt: 3, friends: ['2'] },
  { id: '2', secret: 'y', salt: 4, friends: [] },
];

export const inaccessible: SupergraphCase = {
  name: 'inaccessible',
  subgraphs: {
    people: {
      sdl: `type Person @key(fields: "secret") { id: ID! secret: ID! @inaccessible salt: Int @inaccessible
              friends(kind: Kind = FAMILY @inaccessible, first: Int = 5): [Person!]! backdoor: Backdoor @inaccessible }
            enum Kind { FAMILY @inaccessible FRIEND } type Backdoor @inaccessible { open: Boolean }
            union Any @inaccessible = Person
            type Query { people(filter: Filter): [Person!]! any: Any @inaccessible }
            input Filter { id: ID raw: String = "raw" @inaccessible }`,
      resolvers: {
        Query: {
          people: (_: unknown, { filter }: any) =>
            rows.filter(({ id }) => !filter?.id || (id === filter.id && filter.raw === 'raw')),
        },
        Person: {
          __resolveReference: find(rows),
          friends: ({ friends }: any, { kind }: any) =>
            kind === 'FAMILY' ? rows.filter(({ id }) => friends.includes(id)) : [],
        },
      },
    },
    hashes: {
      sdl: `type Person @key(fields: "secret") { secret: ID! salt: Int @external hash: String @requires(fields: "salt") type: Kind }
            enum Kind { FAMILY FRIEND }`,
      resolvers: {
        Person: {
          __resolveReference: (reference: any) => reference,
          hash: ({ secret, salt }: any) => `${secret}${salt}`,
          type: ({ secret }: any) => (secret === 'x' ? 'FAMILY' : 'FRIEND'),
        },
      },
    },
  },
  cases: [
    {
      name: 'a hidden field still serves as key and as requirement',
      query: '{ people { id hash } }',
      expected: {
        data: {
          people: [
            { id: '1', hash: 'x3' },
            { id: '2', hash: 'y4' },
          ],
        },
      },
    },
    {
      name: 'C8: a hidden field cannot be asked for',
      query: '{ people { secret } }',
      expected: { errors: 1 },
      asked: { people: 0 },
    },
    {
      name: 'C8: nor under another name',
      query: '{ people { id: secret } }',
      expected: { errors: true },
      asked: { people: 0 },
    },
    {
      name: 'C8: nor in a fragment, within another and under a condition',
      query:
        'query ($no: Boolean = false) { people { ...a } } fragment a on Person { ... @include(if: $no) { ...b } } fragment b on Person { salt backdoor { open } }',
      expected: { errors: true },
      asked: { people: 0 },
    },
    {
      name: 'C8: nor a hidden type or root field',
      query: '{ any { ... on Person { id } } people { ... on Any { __typename } ... on Backdoor { open } } }',
      expected: { errors: true },
      asked: { people: 0 },
    },
    {
      name: 'C8: nor a hidden value of an enum, in a variable',
      query: 'query ($k: Kind) { people { friends(kind: $k) { id } } }',
      variables: { k: 'FAMILY' },
      expected: { errors: true },
      asked: { people: 0 },
    },
    {
      name: 'a hidden argument keeps its default',
      query: '{ people { friends { id hash } } }',
      expected: { data: { people: [{ friends: [{ id: '2', hash: 'y4' }] }, { friends: [] }] } },
    },
    {
      name: 'a hidden argument cannot be given',
      query: '{ people { friends(kind: FRIEND) { id } } }',
      expected: { errors: true },
      asked: { people: 0 },
    },
    {
      name: 'a hidden input field keeps its default and cannot be given',
      query: 'query ($f: Filter) { people(filter: $f) { id } }',
      variables: { f: { id: '2' } },
      expected: { data: { people: [{ id: '2' }] } },
    },
    {
      name: 'a hidden input field in a variable is refused',
      query: 'query ($f: Filter) { people(filter: $f) { id } }',
      variables: { f: { raw: 'other' } },
      expected: { errors: 1 },
      asked: { people: 0 },
    },
    {
      name: 'a hidden enum value is answered as null',
      query: '{ people { type } }',
      expected: { data: { people: [{ type: null }, { type: 'FRIEND' }] } },
    },
    {
      name: 'hidden things are not described',
      query:
        '{ a: __type(name: "Backdoor") { name } b: __type(name: "Any") { name } __type(name: "Kind") { enumValues { name } } f: __type(name: "Filter") { inputFields { name } } }',
      expected: {
        data: {
          a: null,
          b: null,
          __type: { enumValues: [{ name: 'FRIEND' }] },
          f: { inputFields: [{ name: 'id' }] },
        },
      },
    },
  ],
};
