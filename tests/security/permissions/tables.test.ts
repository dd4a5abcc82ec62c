/** A new type or field has no row yet: what to add is said here. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode } from 'graphql';
import { namesIn, rules } from '#schema/permissions/rules.ts';
import { tables } from '#schema/permissions/tables.ts';
import { isEntity } from './selection.ts';

const root = resolve(import.meta.dirname, '../../../schema');
const files = globSync('{identity,nexus,region/*}.graphql', { cwd: root }).map((file) =>
  file.replace('.graphql', ''),
);

type Objects = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** `Type.field` of every object type that a schema file declares, and what is looked up by key or sent. */
function declared(file: string): string[] {
  const { definitions } = parse(readFileSync(join(root, `${file}.graphql`), 'utf8'));
  return definitions
    .filter((node): node is Objects => /^ObjectType/.test(node.kind))
    .flatMap((node) =>
      [
        ...(isEntity(node) ? ['@key'] : []),
        ...(node.interfaces?.some(({ name }) => name.value === 'RegionEvent') ? ['@event'] : []),
        ...(node.fields ?? []).map(({ name }) => name.value),
      ].map((field) => `${node.name.value}.${field}`),
    );
}

const listed = (file: string): string[] =>
  Object.entries(tables[file] ?? {}).flatMap(([type, row]) =>
    Object.values(row).flatMap((fields) =>
      fields
        .trim()
        .split(/\s+/)
        .map((field) => `${type}.${field}`),
    ),
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

  it('hide from the API what is for services alone, and nothing else of a root', () => {
    const api = parse(readFileSync(join(root, 'api.graphql'), 'utf8'));
    const open = new Set(
      api.definitions
        .filter((node): node is Objects => node.kind === Kind.OBJECT_TYPE_DEFINITION)
        .flatMap((node) => (node.fields ?? []).map(({ name }) => `${node.name.value}.${name.value}`)),
    );
    for (const [type, row] of Object.values(tables).flatMap((table) => Object.entries(table)))
      if (/^(Query|Mutation|Subscription)$/.test(type))
        for (const [rule, fields] of Object.entries(row))
          for (const field of namesIn(fields))
            expect([`${type}.${field}`, open.has(`${type}.${field}`)]).toEqual([
              `${type}.${field}`,
              rule !== 'service',
            ]);
  });
});
