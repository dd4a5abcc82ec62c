import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { createProjector, type Projector } from '#gateway/engine/project/projector.ts';
import { planRequest } from './plan-request.ts';

/** A projector of an operation over an interface `Node` that `types` objects implement. */
function projectorOf(types: number, query: string): Projector {
  const fields = 'id: ID! size: Int next: Node list: [Node!]';
  const objects = Array.from({ length: types }, (_, index) => `type T${index} implements Node { ${fields} }`);
  const schema = buildSchema(`interface Node { ${fields} } type Query { node: Node } ${objects.join('\n')}`);
  return createProjector(planRequest(schema, query).shape, () => false);
}

const project = (projector: Projector, data: Record<string, unknown>) =>
  projector.project(data, [], () => 'null', new Set(), false);

const nested = (depth: number, inner: string) =>
  `{ node ${'{ next '.repeat(depth)}{ ${inner} }${' }'.repeat(depth)} }`;

it('an interface inside an interface weighs as much as its levels, not what they multiply to', () => {
  const weights = [1, 2, 8].map((depth) => projectorOf(20, nested(depth, 'id')).fields);
  expect(weights).toEqual([41, 61, 181]);
});

it('every type of it is written as itself, with its own place in errors', () => {
  const projector = projectorOf(3, '{ node { list { __typename size next { ... on T1 { id } size } } } }');
  const node = (type: number, size: unknown) => ({ __typename: `T${type}`, id: `${type}`, size });
  const list = [
    { ...node(0, 1), next: node(1, 2) },
    { ...node(1, 3), next: node(2, 'wrong') },
    { ...node(2, 'wrong'), next: node(0, 4) },
  ];
  const { text, errors } = project(projector, { node: { __typename: 'T0', list } });
  expect(JSON.parse(text)).toEqual({
    node: {
      list: [
        { __typename: 'T0', size: 1, next: { id: '1', size: 2 } },
        { __typename: 'T1', size: 3, next: { size: null } },
        { __typename: 'T2', size: null, next: { size: 4 } },
      ],
    },
  });
  expect(errors.map(({ path }) => path)).toEqual([
    ['node', 'list', 1, 'next', 'size'],
    ['node', 'list', 2, 'size'],
  ]);
});

it('the same fragment at two places reports each by its own path', () => {
  const projector = projectorOf(
    2,
    '{ a: node { ...f } b: node { ...f } } fragment f on Node { next { size } }',
  );
  const wrong = { __typename: 'T0', next: { __typename: 'T1', size: 'wrong' } };
  const { errors } = project(projector, { _alias_a: wrong, _alias_b: wrong });
  expect(errors.map(({ path }) => path)).toEqual([
    ['a', 'next', 'size'],
    ['b', 'next', 'size'],
  ]);
});

it('what selects too much on too many types is refused', () => {
  const fields = Array.from({ length: 200 }, (_, index) => `f${index}: size`).join(' ');
  expect(() => projectorOf(60, nested(1, fields))).toThrow('too many fields on too many types');
  expect(projectorOf(40, nested(1, fields)).fields).toBeLessThan(10_000);
});

it('written the plain way, it is no longer than its levels, and refused when it would be', () => {
  const interfaces = 'interface Node { id: ID! size: Int next: Node }';
  const objects = Array.from(
    { length: 20 },
    (_, index) => `type T${index} implements Node { id: ID! size: Int next: Node }`,
  );
  const schema = buildSchema(`${interfaces} type Query { node: Node } ${objects.join('\n')}`);
  expect(planRequest(schema, nested(8, 'id')).plainQuery().length).toBeLessThan(200);
  const byType = (inner: string) => `next { ... on T0 { id } ... on T1 { size } ${inner} }`;
  const levels = Array.from({ length: 8 }).reduce<string>(byType, 'id');
  expect(() => planRequest(schema, `{ node { ${levels} } }`).plainQuery()).toThrow(RangeError);
});

describe('where null may not stand', () => {
  const schema = buildSchema(`type Query { node: Node! nodes: [Node!] deep: [[Int!]] opt: Query }
    interface Node { id: ID } type A implements Node { id: ID }`);
  const ask = (query: string, data: Record<string, unknown>) => {
    const { text, errors } = project(
      createProjector(planRequest(schema, query).shape, () => false),
      data,
    );
    return [JSON.parse(text), errors.map(({ path }) => path)];
  };

  it.each([
    ['{ node { id } }', { node: { __typename: 'Zed' } }, null, ['node']],
    ['{ opt { node { id } } }', { opt: { node: { __typename: 'Zed' } } }, { opt: null }, ['opt', 'node']],
    ['{ nodes { id } }', { nodes: [{ __typename: 'A', id: 1 }, null] }, { nodes: null }, ['nodes', 1]],
    ['{ nodes { id } }', { nodes: [{ __typename: 'Zed' }] }, { nodes: null }, ['nodes', 0]],
    ['{ deep }', { deep: [[1], [1, null]] }, { deep: [[1], null] }, ['deep', 1, 1]],
  ])('a null has an error at its place: %s of %j', (query, data, expected, path) => {
    expect(ask(query, data)).toEqual([expected, [path]]);
  });
});
