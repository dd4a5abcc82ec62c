/** Entities of a sharded subgraph: each resolvable `@key` must hold the shard key, or their representations could not be routed. */
import { GraphQLError, Kind, parse, type ConstDirectiveNode, type SelectionSetNode } from 'graphql';
import {
  argumentOf,
  directivesOf,
  hasDirective,
  lineOf,
  namedType,
  type FieldsType,
  type SchemaIndex,
} from './schema-index.ts';
import type { Fault, Subgraph } from './subgraph.ts';

type Path = readonly string[];

/** Entity type to the path of the shard key in each of its keys. */
export function readEntityKeys(
  schema: SchemaIndex,
  subgraph: Subgraph,
  faults: Fault[],
): Map<string, Path[]> {
  const entities = new Map<string, Path[]>();
  for (const type of schema.outputs.values()) {
    for (const join of directivesOf(type, 'join__type')) {
      const key = argumentOf(join, 'key');
      if (argumentOf(join, 'graph') !== subgraph.id || typeof key !== 'string') continue;
      if (argumentOf(join, 'resolvable') === false) continue;
      const path = readKey(schema, type, key, join, faults);
      if (path) entities.set(type.name.value, [...(entities.get(type.name.value) ?? []), path]);
    }
  }
  return entities;
}

function readKey(
  schema: SchemaIndex,
  type: FieldsType,
  key: string,
  join: ConstDirectiveNode,
  faults: Fault[],
): Path | undefined {
  const name = `@key(fields: "${key}") of ${type.name.value}`;
  const selections = parseKey(key);
  const paths = selections ? shardPaths(schema, type, selections) : [];
  const [path, ...more] = paths;
  if (path && more.length === 0) return path;
  const fault = path
    ? `${name} holds ${paths.length} fields with @shardKey; it needs exactly one.`
    : `${name} holds no field with @shardKey, so its representations cannot be routed.`;
  faults.push({ line: lineOf(join), message: fault });
  return undefined;
}

function parseKey(key: string): SelectionSetNode | undefined {
  try {
    const [definition] = parse(`{${key}}`, { noLocation: true }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function shardPaths(schema: SchemaIndex, type: FieldsType, { selections }: SelectionSetNode): Path[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return [];
    const field = type.fields?.find((node) => node.name.value === selection.name.value);
    if (!field) return [];
    if (hasDirective(field, 'shardKey')) return [[field.name.value]];
    const inner = schema.outputs.get(namedType(field.type));
    if (!inner || !selection.selectionSet) return [];
    return shardPaths(schema, inner, selection.selectionSet).map((path) => [field.name.value, ...path]);
  });
}
