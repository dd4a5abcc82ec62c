/** `@tag`, `@composeDirective`, `@cost` and links of one’s own: they are composed, and change no answer. */
import { find, type SupergraphCase } from '../supergraph.ts';

const rows = [{ id: '1', name: 'Sol', planets: 8 }];
const links = (more: string) => `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed", import: [{ name: "@key", as: "@unique" }, "@tag", { name: "@inaccessible", as: "@hidden" }, "@shareable", "@composeDirective", "@cost", "@listSize"])
  ${more}`;

export const tags: SupergraphCase = {
  name: 'tags',
  subgraphs: {
    a: {
      federation: 'own',
      sdl: `${links('@link(url: "https://example.com/hint/v1.0", import: ["@hint"]) @composeDirective(name: "@hint")')}
            directive @hint(text: String) repeatable on FIELD_DEFINITION | OBJECT
            type Star @unique(fields: "id") @tag(name: "public") @hint(text: "hot") { id: ID! name: String @tag(name: "x") @hint(text: "a") @hint(text: "b") }
            type Query { stars(first: Int = 3 @tag(name: "y")): [Star!]! @cost(weight: 5) @listSize(slicingArguments: ["first"]) }`,
      resolvers: { Query: { stars: () => rows }, Star: { __resolveReference: find(rows) } },
    },
    b: {
      federation: 'own',
      sdl: `${links('')}
            type Star @unique(fields: "id") { id: ID! planets: Int @cost(weight: 2) rings: Int @hidden }`,
      resolvers: { Star: { __resolveReference: find(rows) } },
    },
  },
  cases: [
    {
      name: 'tagged, costed and hinted fields are answered like all others',
      query: '{ stars(first: 1) { name planets } }',
      expected: { data: { stars: [{ name: 'Sol', planets: 8 }] } },
    },
    {
      name: 'a directive under another name holds',
      query: '{ stars { rings } }',
      expected: { errors: 1 },
      asked: { a: 0 },
    },
  ],
};
