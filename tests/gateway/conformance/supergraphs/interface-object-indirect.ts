/** Interface objects met on the way: through another entity, and one that cannot be resolved. */
import { find, type SupergraphCase } from '../supergraph.ts';

const tracks = [
  { __typename: 'Song', id: 'a', title: 'Hum', note: 'loud' },
  { __typename: 'Talk', id: 'b', title: 'News', note: 'dull' },
];
const authors = [
  { id: 'a', author: 'Ada' },
  { id: 'b', author: 'Boris' },
];

export const interfaceObjectIndirect: SupergraphCase = {
  name: 'interface-object-indirect',
  subgraphs: {
    tracks: {
      sdl: `interface Track @key(fields: "id") { id: ID! title: String! note: String }
            type Song implements Track @key(fields: "id") { id: ID! title: String! note: String @shareable }
            type Talk implements Track @key(fields: "id") { id: ID! title: String! note: String @shareable }
            type Query { tracks: [Track!]! }`,
      resolvers: {
        Query: { tracks: () => tracks },
        Track: { __resolveReference: find(tracks) },
        Song: { __resolveReference: find(tracks) },
        Talk: { __resolveReference: find(tracks) },
      },
    },
    authors: {
      sdl: `type Track @key(fields: "id") @interfaceObject { id: ID! author: String! }`,
      resolvers: { Track: { __resolveReference: find(authors) } },
    },
    lists: {
      sdl: `type Track @key(fields: "id", resolvable: false) @interfaceObject { id: ID! note: String @shareable }
            type List @key(fields: "id") { id: ID! tracks: [Track!]! first: Track }
            type Query { list: List }`,
      resolvers: {
        Query: {
          list: () => ({
            id: 'l',
            tracks: [
              { id: 'b', note: 'dull' },
              { id: 'a', note: 'loud' },
            ],
            first: { id: 'a', note: 'loud' },
          }),
        },
        List: { __resolveReference: (list: any) => list },
      },
    },
  },
  cases: [
    {
      name: 'an object type that cannot be resolved still refers to the interface',
      query: '{ list { tracks { title } } }',
      expected: { data: { list: { tracks: [{ title: 'News' }, { title: 'Hum' }] } } },
    },
    {
      name: 'its key alone asks nobody else',
      query: '{ list { tracks { id } first { id } } }',
      expected: { data: { list: { tracks: [{ id: 'b' }, { id: 'a' }], first: { id: 'a' } } } },
      asked: { tracks: 0, authors: 0 },
    },
    {
      name: 'the names of its types are looked up',
      query: '{ list { tracks { __typename } } }',
      expected: { data: { list: { tracks: [{ __typename: 'Talk' }, { __typename: 'Song' }] } } },
    },
    {
      name: 'a field of another object type is reached from it',
      query: '{ list { first { author } } }',
      expected: { data: { list: { first: { author: 'Ada' } } } },
    },
    {
      name: 'a fragment on an implementation filters what it refers to',
      query: '{ list { tracks { ... on Song { title author } } } }',
      expected: { data: { list: { tracks: [{}, { title: 'Hum', author: 'Ada' }] } } },
    },
    {
      name: 'a field it shares with the interface is read where it is at hand',
      query: '{ list { first { note id } } tracks { note } }',
      expected: {
        data: { list: { first: { note: 'loud', id: 'a' } }, tracks: [{ note: 'loud' }, { note: 'dull' }] },
      },
    },
    {
      name: 'a shared field inside a fragment on an implementation is read for that type only',
      query:
        '{ list { tracks { ... on Talk { note } } first { id ... on Song { note } ... on Talk { id note title } } } }',
      expected: { data: { list: { tracks: [{ note: 'dull' }, {}], first: { id: 'a', note: 'loud' } } } },
      apolloIsWrong: 'It asks a subgraph for the field by a key that this subgraph cannot resolve.',
    },
    {
      name: 'only a shared field inside a fragment still asks for the type',
      query: '{ list { first { ... on Song { note } } } }',
      expected: { data: { list: { first: { note: 'loud' } } } },
      apolloIsWrong: 'It asks a subgraph for the field by a key that this subgraph cannot resolve.',
    },
    {
      name: 'fields of all sides meet, with the type’s name under an alias',
      query: '{ list { id tracks { id kind: __typename author title } } tracks { author } }',
      expected: {
        data: {
          list: {
            id: 'l',
            tracks: [
              { id: 'b', kind: 'Talk', author: 'Boris', title: 'News' },
              { id: 'a', kind: 'Song', author: 'Ada', title: 'Hum' },
            ],
          },
          tracks: [{ author: 'Ada' }, { author: 'Boris' }],
        },
      },
    },
  ],
};
