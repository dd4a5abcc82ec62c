/** Interface objects that cannot be asked for, and an interface that nothing implements where it is returned. */
import { find, type SupergraphCase } from '../supergraph.ts';

const crates = [{ __typename: 'Crate', id: 'c1', label: 'ore' }];

export const interfaceObjectUnresolvable: SupergraphCase = {
  name: 'interface-object-unresolvable',
  subgraphs: {
    harbour: {
      sdl: `interface Beacon @key(fields: "id") { id: ID! }
            type Cargo @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }
            type Query { beacon: Beacon cargo: Cargo! }`,
      resolvers: {
        Query: { beacon: () => ({ __typename: 'Beacon', id: 'b1' }), cargo: () => ({ id: 'c1' }) },
      },
    },
    tower: {
      sdl: `type Beacon @key(fields: "id", resolvable: false) @interfaceObject { id: ID! range: Int }
            interface Cargo @key(fields: "id") { id: ID! }
            type Crate implements Cargo @key(fields: "id") { id: ID! label: String! }
            type Query { light: Beacon }`,
      resolvers: {
        Query: { light: () => ({ id: 'b1', range: 7 }) },
        Cargo: { __resolveReference: find(crates) },
        Crate: { __resolveReference: find(crates) },
      },
    },
  },
  cases: [
    {
      name: 'an interface object is read where it is returned, although no type implements its interface',
      query: '{ light { id range } }',
      expected: { data: { light: { id: 'b1', range: 7 } } },
      asked: { harbour: 0 },
    },
    {
      name: 'its key alone is read there too',
      query: '{ light { id } }',
      expected: { data: { light: { id: 'b1' } } },
    },
    {
      name: 'a field that no way leads to is refused, not answered by null in silence',
      query: '{ beacon { range } }',
      expected: { errors: 1 },
      apolloIsWrong: 'Its plan is empty: the field is null without an error.',
    },
    {
      name: 'an interface that nothing implements is the error of the subgraph that returns it',
      query: '{ beacon { id } }',
      expected: { data: { beacon: null }, errors: true },
    },
    {
      name: 'the key of an interface object is read without asking for its type',
      query: '{ cargo { id } }',
      expected: { data: { cargo: { id: 'c1' } } },
      asked: { tower: 0 },
    },
    {
      name: 'a field of an implementation is not one of the interface',
      query: '{ cargo { id label } }',
      expected: { errors: true },
    },
    {
      name: 'a fragment on an implementation asks the other subgraph for the type',
      query: '{ cargo { ... on Crate { id label } } }',
      expected: { data: { cargo: { id: 'c1', label: 'ore' } } },
    },
    {
      name: 'the type is asked for even when the fragment selects no more than the key',
      query: '{ cargo { ... on Crate { id } } }',
      expected: { data: { cargo: { id: 'c1' } } },
      asked: { tower: 1 },
    },
  ],
};
