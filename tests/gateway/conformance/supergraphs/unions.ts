/** A union and an interface with other members in each subgraph, over shareable fields. */
import { find, type SupergraphCase } from '../supergraph.ts';

const book = { __typename: 'Book', id: 'm1', title: 'Charts' };
const song = { __typename: 'Song', id: 'm2', title: 'Hum' };
const film = { __typename: 'Film', id: 'm3', title: 'Void' };

export const unions: SupergraphCase = {
  name: 'unions',
  subgraphs: {
    a: {
      sdl: `union Media = Book | Song
            interface Item { id: ID! }
            type Book implements Item @key(fields: "id") { id: ID! title: String @shareable pages: Int aOnly: String }
            type Song implements Item @key(fields: "id") { id: ID! title: String @shareable }
            type Shelf @key(fields: "id") { id: ID! best: Media @shareable first: Media }
            type Query { media: Media @shareable onlyA: [Media!] shelf: Shelf item: Item @shareable }`,
      resolvers: {
        Query: {
          media: () => book,
          onlyA: () => [book, song],
          shelf: () => ({ id: 'x', best: book, first: song }),
          item: () => book,
        },
        Shelf: { __resolveReference: () => ({ id: 'x', best: book, first: song }) },
        Book: {
          __resolveReference: find([{ ...book, pages: 12, aOnly: 'a' }]),
          pages: () => 12,
          aOnly: () => 'a',
        },
        Song: { __resolveReference: find([song]) },
      },
    },
    b: {
      sdl: `union Media = Book | Film
            interface Item { id: ID! }
            type Book implements Item @key(fields: "id") { id: ID! title: String @shareable bOnly: String }
            type Film implements Item @key(fields: "id") { id: ID! title: String @shareable minutes: Int }
            type Shelf @key(fields: "id") { id: ID! best: Media @shareable last: Media }
            type Query { media: Media @shareable onlyB: [Media!] item: Item @shareable }`,
      resolvers: {
        Query: { media: () => book, onlyB: () => [film, book], item: () => book },
        Shelf: { __resolveReference: () => ({ id: 'x', best: book, last: film }) },
        Book: { __resolveReference: find([{ ...book, bOnly: 'b' }]), bOnly: () => 'b' },
        Film: { __resolveReference: find([film]), minutes: () => 90 },
      },
    },
  },
  cases: [
    {
      name: 'a member both subgraphs know is read from either',
      query: '{ media { __typename ... on Book { title } } }',
      expected: { data: { media: { __typename: 'Book', title: 'Charts' } } },
    },
    {
      name: 'members that the asked subgraph does not know are left out of the request',
      query: '{ onlyA { __typename ... on Book { title } ... on Song { title } ... on Film { title } } }',
      expected: {
        data: {
          onlyA: [
            { __typename: 'Book', title: 'Charts' },
            { __typename: 'Song', title: 'Hum' },
          ],
        },
      },
      asked: { a: ['!Film'], b: 0 },
    },
    {
      name: 'the other subgraph leaves out the other member',
      query: '{ onlyB { ... on Song { title } ... on Film { minutes } ... on Book { title } } }',
      expected: { data: { onlyB: [{ minutes: 90 }, { title: 'Charts' }] } },
      asked: { b: ['!Song'], a: 0 },
    },
    {
      name: 'a member’s fields from both subgraphs are put together',
      query: '{ media { ... on Book { aOnly bOnly } } }',
      expected: { data: { media: { aOnly: 'a', bOnly: 'b' } } },
    },
    {
      name: 'a shared root field under an interface reads both sides too',
      query: '{ item { __typename id ... on Book { bOnly pages } ... on Film { minutes } } }',
      expected: { data: { item: { __typename: 'Book', id: 'm1', bOnly: 'b', pages: 12 } } },
    },
    {
      name: 'below an entity each field’s own subgraph decides which members there are',
      query:
        '{ shelf { first { ... on Song { title } ... on Film { title } } last { ... on Song { title } ... on Film { minutes } } } }',
      expected: { data: { shelf: { first: { title: 'Hum' }, last: { minutes: 90 } } } },
    },
    {
      name: 'a shareable union below an entity is answered',
      query: '{ shelf { best { __typename ... on Book { title bOnly } } } }',
      expected: { data: { shelf: { best: { __typename: 'Book', title: 'Charts', bOnly: 'b' } } } },
    },
    {
      name: 'only `__typename` of a union is enough',
      query: '{ onlyA { kind: __typename } onlyB { __typename } }',
      expected: {
        data: {
          onlyA: [{ kind: 'Book' }, { kind: 'Song' }],
          onlyB: [{ __typename: 'Film' }, { __typename: 'Book' }],
        },
      },
    },
  ],
};
