/** Unions below shareable paths: which members may be asked depends on the subgraphs that can still serve the path. */
import type { SupergraphCase } from '../supergraph.ts';

const text = { __typename: 'Text', body: 'hi' };
const image = { __typename: 'Image', url: 'i.png' };
const video = { __typename: 'Video', length: 3 };

export const partialUnions: SupergraphCase = {
  name: 'partial-unions',
  subgraphs: {
    a: {
      sdl: `type Query { page: Page @shareable  pageA: Page }
            type Page @key(fields: "id") { id: ID! body: Body @shareable top: Block }
            type Body @shareable { block: Block }
            union Block = Text | Image
            type Text @shareable { body: String } type Image { url: String }`,
      resolvers: {
        Query: {
          page: () => ({ id: '1', body: { block: text }, top: image }),
          pageA: () => ({ id: '1', body: { block: text }, top: image }),
        },
        Page: { __resolveReference: () => ({ id: '1', body: { block: text }, top: image }) },
      },
    },
    b: {
      sdl: `type Query { page: Page @shareable  pageB: Page }
            type Page @key(fields: "id") { id: ID! body: Body @shareable end: Block }
            type Body @shareable { block: Block }
            union Block = Text | Video
            type Text @shareable { body: String } type Video { length: Int }`,
      resolvers: {
        Query: {
          page: () => ({ id: '1', body: { block: text }, end: video }),
          pageB: () => ({ id: '1', body: { block: text }, end: video }),
        },
        Page: { __resolveReference: () => ({ id: '1', body: { block: text }, end: video }) },
      },
    },
  },
  cases: [
    {
      name: 'a member common to all is answered on a shared path',
      query: '{ page { body { block { __typename ... on Text { body } } } } }',
      expected: { data: { page: { body: { block: { __typename: 'Text', body: 'hi' } } } } },
    },
    {
      name: 'members that only one side knows may be asked without harm',
      query:
        '{ page { body { block { ... on Text { body } ... on Image { url } ... on Video { length } } } } }',
      expected: { data: { page: { body: { block: { body: 'hi' } } } } },
    },
    {
      name: 'fields of one subgraph offer its own members',
      query:
        '{ page { top { ... on Image { url } ... on Video { length } } end { ... on Image { url } ... on Video { length } } } }',
      expected: { data: { page: { top: { url: 'i.png' }, end: { length: 3 } } } },
    },
    {
      name: 'a way over the entity ends at the members of the other subgraph',
      query:
        '{ pageA { id end { __typename ... on Video { length } ... on Text { body } } body { block { ... on Video { length } ... on Text { body } } } } }',
      expected: {
        data: {
          pageA: { id: '1', end: { __typename: 'Video', length: 3 }, body: { block: { body: 'hi' } } },
        },
      },
    },
  ],
};
