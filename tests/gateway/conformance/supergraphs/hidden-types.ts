/** Types that clients must not see, behind interfaces and unions that they do see: null for clients, whole for requirements. */
import { find, type SupergraphCase } from '../supergraph.ts';

const parcels = [
  { id: 'p1', content: { __typename: 'Weapon', mass: 4, calibre: 9 } },
  { id: 'p2', content: { __typename: 'Grain', mass: 7, kind: 'rye' } },
];

export const hiddenTypes: SupergraphCase = {
  name: 'hidden-types',
  subgraphs: {
    depot: {
      sdl: `type Parcel @key(fields: "id") { id: ID! content: Content any: Any }
            interface Content { mass: Int! }  union Any = Weapon | Grain
            type Weapon implements Content @shareable { mass: Int! calibre: Int }
            type Grain implements Content @shareable { mass: Int! kind: String }
            type Query { parcels: [Parcel!]! contents: [Content] }`,
      resolvers: {
        Query: { parcels: () => parcels, contents: () => parcels.map(({ content }) => content) },
        Parcel: { __resolveReference: find(parcels), any: ({ content }: any) => content },
      },
    },
    customs: {
      sdl: `type Parcel @key(fields: "id") { id: ID! content: Content @external
              toll: String @requires(fields: "content { mass ... on Weapon { calibre } ... on Grain { kind } }") }
            interface Content { mass: Int! }
            type Weapon implements Content @shareable @inaccessible { mass: Int! calibre: Int }
            type Grain implements Content @shareable { mass: Int! kind: String }
            type Query { held: [Parcel!]! }`,
      resolvers: {
        Query: { held: () => parcels.map(({ id }) => ({ id })) },
        Parcel: {
          __resolveReference: (reference: any) => reference,
          toll: ({ content: { mass, calibre, kind } }: any) => `${mass} ${calibre ?? kind}`,
        },
      },
    },
  },
  cases: [
    {
      name: 'an object of a hidden type is null behind its interface, also where only common fields are asked for',
      query: '{ parcels { content { mass } } }',
      expected: { data: { parcels: [{ content: null }, { content: { mass: 7 } }] } },
    },
    {
      name: 'it is null inside a list, and below a fetched entity',
      query: '{ contents { mass } held { content { mass } } }',
      expected: {
        data: { contents: [null, { mass: 7 }], held: [{ content: null }, { content: { mass: 7 } }] },
      },
    },
    {
      name: 'its name is not told',
      query: '{ parcels { content { __typename } any { __typename } } }',
      expected: {
        data: {
          parcels: [
            { content: null, any: null },
            { content: { __typename: 'Grain' }, any: { __typename: 'Grain' } },
          ],
        },
      },
    },
    {
      name: 'a hidden member of a union is null',
      query: '{ parcels { any { ... on Grain { kind } ... on Content { mass } } } }',
      expected: { data: { parcels: [{ any: null }, { any: { kind: 'rye', mass: 7 } }] } },
    },
    {
      name: 'what is required of it is still sent',
      query: '{ parcels { toll } held { toll content { mass } } }',
      expected: {
        data: {
          parcels: [{ toll: '4 9' }, { toll: '7 rye' }],
          held: [
            { toll: '4 9', content: null },
            { toll: '7 rye', content: { mass: 7 } },
          ],
        },
      },
    },
    {
      name: 'it cannot be spread',
      query: '{ contents { ... on Weapon { calibre } } }',
      expected: { errors: 1 },
      asked: { depot: 0 },
    },
  ],
};
