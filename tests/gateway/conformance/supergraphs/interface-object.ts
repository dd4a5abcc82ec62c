/** An interface with a key, and subgraphs that add fields to all its implementations as one object type. */
import { find, type SupergraphCase } from '../supergraph.ts';

const media = [
  { __typename: 'Book', id: 'm1', title: 'Charts', pages: 12 },
  { __typename: 'Song', id: 'm2', title: 'Hum', seconds: 90 },
];
const votes = [
  { id: 'm1', stars: 5, critic: { name: 'Ada' } },
  { id: 'm2', stars: 2, critic: null },
];

export const interfaceObject: SupergraphCase = {
  name: 'interface-object',
  subgraphs: {
    library: {
      sdl: `interface Media @key(fields: "id") { id: ID! title: String }
            type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
            type Song implements Media @key(fields: "id") { id: ID! title: String seconds: Int }
            type Query { media: [Media!]! books: [Book!]! }`,
      resolvers: {
        Query: { media: () => media, books: () => [media[0]] },
        Media: { __resolveReference: find(media) },
        Book: { __resolveReference: find(media) },
        Song: { __resolveReference: find(media) },
      },
    },
    votes: {
      sdl: `type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int critic: Critic twin: Media points(of: Int): Int }
            type Critic { name: String }
            type Query { best: Media! rated: [Media!]! }`,
      resolvers: {
        Query: { best: () => votes[0], rated: () => votes },
        Media: {
          __resolveReference: find(votes),
          twin: ({ id }: any) => votes.find((row) => row.id !== id),
          points: (_: any, { of }: any) => of,
        },
      },
    },
    labels: {
      sdl: `type Media @key(fields: "id") @interfaceObject { id: ID! title: String @external stars: Int @external
              label: String @requires(fields: "title") grade: String @requires(fields: "stars title") }`,
      resolvers: {
        Media: {
          __resolveReference: find(media.map(({ id }) => ({ id }))),
          label: ({ title }: any) => `"${title}"`,
          grade: ({ stars, title }: any) => `${title}: ${stars}`,
        },
      },
    },
  },
  cases: [
    {
      name: 'a field of the object type is there on the interface',
      query: '{ media { title stars } }',
      expected: {
        data: {
          media: [
            { title: 'Charts', stars: 5 },
            { title: 'Hum', stars: 2 },
          ],
        },
      },
      asked: { votes: ['"__typename":"Media"'] },
    },
    {
      name: 'a field of the object type is there on an implementation',
      query: '{ books { pages stars } }',
      expected: { data: { books: [{ pages: 12, stars: 5 }] } },
    },
    {
      name: 'a field of the object type is there inside fragments on implementations',
      query: '{ media { ... on Book { stars } ... on Song { seconds stars } } }',
      expected: { data: { media: [{ stars: 5 }, { seconds: 90, stars: 2 }] } },
    },
    {
      name: 'what the object type returns needs nobody else while no type is asked for',
      query: '{ best { id stars critic { name __typename } } }',
      expected: { data: { best: { id: 'm1', stars: 5, critic: { name: 'Ada', __typename: 'Critic' } } } },
      asked: { library: 0 },
    },
    {
      name: 'the name of the type is that of the implementation',
      query: '{ rated { __typename stars } }',
      expected: {
        data: {
          rated: [
            { __typename: 'Book', stars: 5 },
            { __typename: 'Song', stars: 2 },
          ],
        },
      },
    },
    {
      name: 'a fragment on an implementation below the object type asks for the type first',
      query: '{ rated { ... on Book { pages } ... on Song { stars } } }',
      expected: { data: { rated: [{ pages: 12 }, { stars: 2 }] } },
    },
    {
      name: 'a field of the interface is fetched behind the object type',
      query: '{ best { title stars } }',
      expected: { data: { best: { title: 'Charts', stars: 5 } } },
    },
    {
      name: 'an object type behind an object type still gets its real type',
      query: '{ best { twin { __typename title twin { id ... on Book { pages } } } } }',
      expected: {
        data: { best: { twin: { __typename: 'Song', title: 'Hum', twin: { id: 'm1', pages: 12 } } } },
      },
    },
    {
      name: 'an object type may require a field of the interface',
      query: '{ media { label } best { label } books { label } }',
      expected: {
        data: {
          media: [{ label: '"Charts"' }, { label: '"Hum"' }],
          best: { label: '"Charts"' },
          books: [{ label: '"Charts"' }],
        },
      },
    },
    {
      name: 'an object type may require fields of the interface and of another object type',
      query: '{ rated { grade } media { ... on Song { grade id } } }',
      expected: {
        data: {
          rated: [{ grade: 'Charts: 5' }, { grade: 'Hum: 2' }],
          media: [{}, { grade: 'Hum: 2', id: 'm2' }],
        },
      },
    },
    {
      name: 'the name of the type stays the implementation’s when it is asked for behind the object type’s field',
      query:
        '{ books { stars __typename } media { ... on Song { critic { name } kind: __typename stars __typename } } }',
      expected: {
        data: {
          books: [{ stars: 5, __typename: 'Book' }],
          media: [{}, { critic: null, kind: 'Song', stars: 2, __typename: 'Song' }],
        },
      },
      apolloIsWrong:
        'The name of the object type overwrites the real one, and the entity then counts as null.',
    },
    {
      name: 'aliased names of the type are those of the implementation as well',
      query: '{ best { a: __typename stars b: __typename ... on Media { c: __typename } } }',
      expected: { data: { best: { a: 'Book', stars: 5, b: 'Book', c: 'Book' } } },
    },
    {
      name: 'one alias may mean different fields of the object type on different implementations',
      query: '{ media { ... on Book { text: label } ... on Song { text: grade } } }',
      expected: { data: { media: [{ text: '"Charts"' }, { text: 'Hum: 2' }] } },
      apolloIsWrong: 'To its subgraph the interface object is one type: the plan takes one field for both.',
    },
    {
      name: 'one field may have different arguments on different implementations',
      query: '{ media { ... on Book { points(of: 1) } ... on Song { points(of: 2) } } }',
      expected: { data: { media: [{ points: 1 }, { points: 2 }] } },
      apolloIsWrong: 'To its subgraph the interface object is one type: the plan takes one field for both.',
    },
  ],
};
