import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { compose } from '#schema/compose.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

/** Composes subgraphs as `npm run compose` does, from a folder of their own. */
function composed(...subgraphs: string[]): Map<string, string> {
  const root = mkdtempSync(join(tmpdir(), 'compose-'));
  const names = subgraphs.map((sdl, index) => {
    writeFileSync(join(root, `s${index}.graphql`), link + sdl);
    return `  s${index}: { routing_url: "http://s${index}", schema: { file: "s${index}.graphql" } }`;
  });
  writeFileSync(
    join(root, 'supergraph.yaml'),
    `federation_version: "=2.9.0"\nsubgraphs:\n${names.join('\n')}\n`,
  );
  try {
    return compose(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const query = 'type Query { t: T }';

test('C18: what CI composes is what is committed', () => {
  const root = join(import.meta.dirname, '../../..');
  for (const [file, text] of compose())
    expect([file, readFileSync(join(root, file), 'utf8')]).toEqual([file, text]);
  expect(composed(`type T { a: Int } ${query}`).get('schema/api.graphql')).toContain('t: T');
});

test.each([
  [
    'a key that nobody resolves',
    [`type T @key(fields: "id") { id: ID! } ${query}`, 'type T @key(fields: "uuid") { uuid: ID! b: Int }'],
    'cannot find field "T.b"',
  ],
  [
    'a field of two types',
    [
      `type T @key(fields: "id") { id: ID! n: Int @shareable } ${query}`,
      'type T @key(fields: "id") { id: ID! n: String @shareable }',
    ],
    'Type of field "T.n" is incompatible',
  ],
  [
    'a field that may be null in one subgraph only',
    [
      `type T @key(fields: "id") { id: ID! n: Int @shareable } ${query}`,
      'type T @key(fields: "id") { id: ID! n: Int! @shareable }',
    ],
    'Type of field "T.n" is inconsistent but compatible',
  ],
  [
    'a field of two subgraphs that is not shareable',
    [`type T @key(fields: "id") { id: ID! n: Int } ${query}`, 'type T @key(fields: "id") { id: ID! n: Int }'],
    'Non-shareable field "T.n"',
  ],
])('C18: %s stops CI', (_name, subgraphs, message) => {
  expect(() => composed(...subgraphs)).toThrow(message);
});

test.each([
  'type Query { __x: Int }',
  'type Query { a(__proto__: Int): Int }',
  'type __X { a: Int } type Query { x: __X }',
  'enum E { __proto__ } type Query { e: E }',
  'type Query { a(constructor: Int): Int }',
  'type Query { toString: Int }',
  'type constructor { a: Int } type Query { x: constructor }',
  'input I { hasOwnProperty: Int } type Query { a(i: I): Int }',
  'enum E { valueOf } type Query { e: E }',
])('D5: %s is refused', (sdl) => {
  expect(() => composed(sdl)).toThrow(/^Composition failed:\n- \[s0\] (?:The name|Name) /);
});

test('types of one interface that cannot be asked for together are refused', () => {
  const event = (name: string, type: string): string =>
    `type ${name} implements Event { id: ID! at: ${type} }`;
  const subgraph = (...types: string[]): string =>
    `interface Event { id: ID! } ${types.join(' ')} type Query { events: [Event!]! }`;
  expect(() => composed(subgraph(event('A', 'Int'), event('B', 'Int!')))).toThrow(
    '[s0] A.at: Int and B.at: Int! cannot be asked for together, as Event: rename one.',
  );
  expect(() => composed(subgraph(event('A', 'Int'), event('B', 'Int')))).not.toThrow();
});
