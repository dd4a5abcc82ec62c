/** A new type or field has no row yet: what to add is said here. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode } from 'graphql';
import { namesIn, rules } from '#schema/permissions/rules.ts';
import { tables } from '#schema/permissions/tables.ts';
import { rulesOf } from './judge.ts';
import { isEntity } from './selection.ts';

const root = resolve(import.meta.dirname, '../../../schema');
const files = globSync('{identity,nexus,travel,region/*}.graphql', { cwd: root }).map((file) =>
  file.replace('.graphql', ''),
);

type Objects = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const objectsOf = (file: string): Objects[] =>
  parse(readFileSync(join(root, `${file}.graphql`), 'utf8')).definitions.filter((node): node is Objects =>
    /^ObjectType/.test(node.kind),
  );

/** `Type.field` of every object type that a schema file declares. */
const fieldsOf = (file: string): string[] =>
  objectsOf(file).flatMap(({ name: type, fields = [] }) =>
    fields.map(({ name }) => `${type.value}.${name.value}`),
  );

/** What needs a row: fields, and what is looked up by key or sent. */
const declared = (file: string): string[] => [
  ...fieldsOf(file),
  ...objectsOf(file).flatMap((node) => [
    ...(isEntity(node) ? [`${node.name.value}.@key`] : []),
    ...(node.interfaces?.some(({ name }) => name.value === 'RegionEvent')
      ? [`${node.name.value}.@event`]
      : []),
  ]),
];

const listed = (file: string): string[] =>
  Object.entries(tables[file] ?? {}).flatMap(([type, row]) =>
    Object.values(row).flatMap((fields) => namesIn(fields).map((field) => `${type}.${field}`)),
  );

const words = Object.keys(rules).join(', ');

describe('the permission tables', () => {
  it('are as many as there are schema files', () => {
    const missing = files
      .filter((file) => !tables[file])
      .map(
        (file) =>
          `schema/${file}.graphql has no table: add schema/permissions/${file}.ts, name it in schema/permissions/tables.ts`,
      );
    expect(missing).toEqual([]);
    expect(Object.keys(tables).filter((file) => !files.includes(file))).toEqual([]);
  });

  it.each(Object.keys(tables))('have a row for each field of %s', (file) => {
    const rows = new Set(listed(file));
    const missing = declared(file)
      .filter((field) => !rows.has(field))
      .map((field) => `${field} has no row: add it to schema/permissions/${file}.ts under one of ${words}`);
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(tables))('say each thing once, and only what is in the schema: %s', (file) => {
    const [rows, fields] = [listed(file), new Set(declared(file))];
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
    expect(rows.filter((row) => !fields.has(row))).toEqual([]);
  });

  it('hide from the API what is for services and the gateway alone, and nothing else of a root', () => {
    const open = new Set(fieldsOf('api'));
    const hidden = new Set<string>(['service', 'gateway', 'follower']);
    const roots = Object.keys(tables)
      .flatMap((file) => [...rulesOf(new RegExp(`^${file}$`))])
      .filter(([field]) => /^(Query|Mutation|Subscription)\./.test(field));
    expect(roots.filter(([field, rule]) => open.has(field) === hidden.has(rule))).toEqual([]);
  });
});
