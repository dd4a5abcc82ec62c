/** Reads and replaces the shard key of a root field: a literal or a variable, direct or inside an input object. */
import {
  Kind,
  type ArgumentNode,
  type FieldNode,
  type ObjectFieldNode,
  type ValueNode,
  type VariableNode,
} from 'graphql';
import type { ShardArgument } from '#gateway/supergraph/shard-keys.ts';
import { variableOf, type Variables } from './fetch-document.ts';

/** Null when it is missing or null; items of a list may be null themselves. */
export type ShardValue = string | (string | null)[] | null;

export function readShardValue(
  field: FieldNode,
  shard: ShardArgument,
  variables: Variables,
  defaults: Variables,
): ShardValue {
  const { path } = shard;
  let node = field.arguments?.find(({ name }) => name.value === path[0])?.value;
  for (let depth = 1; node; depth += 1) {
    if (node.kind === Kind.VARIABLE) {
      return valueOf(inside(variableOf(node.name.value, variables, defaults), path.slice(depth)), shard.list);
    }
    if (depth === path.length) {
      const literal = (item: ValueNode): unknown => {
        if (item.kind === Kind.VARIABLE) return variableOf(item.name.value, variables, defaults);
        return 'value' in item ? item.value : null;
      };
      return valueOf(node.kind === Kind.LIST ? node.values.map(literal) : literal(node), shard.list);
    }
    node =
      node.kind === Kind.OBJECT
        ? node.fields.find(({ name }) => name.value === path[depth])?.value
        : undefined;
  }
  return null;
}

function inside(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined;
    current = (current as Record<string, unknown>)[name];
  }
  return current;
}

function valueOf(value: unknown, list: boolean): ShardValue {
  if (value === null || value === undefined) return null;
  if (!list) return textOf(value);
  // GraphQL takes a single value for a list of one.
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => (item === null || item === undefined ? null : textOf(item)));
}

/** An ID is a text or a number; anything else becomes a key that no shard has. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A field whose shard key is given by a variable of our own. */
export interface Rewritten {
  node: FieldNode;
  /** SDL type of the new variable. */
  type: string;
  /** Variable that held the object around the key before, if one did. */
  base: string | undefined;
  /** Path from the new variable's value to the key inside it. */
  rest: readonly string[];
}

/** Puts `$variable` where the field's shard key is, or where the object that holds it comes from a variable. */
export function rewriteShardValue(
  field: FieldNode,
  { path, types }: ShardArgument,
  variable: string,
): Rewritten {
  const replacement: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } };
  let place = 0;
  let base: string | undefined;
  const replace = (value: ValueNode | undefined, depth: number): ValueNode => {
    const name = path[depth];
    if (name === undefined || value?.kind !== Kind.OBJECT) {
      place = depth;
      base = name !== undefined && value?.kind === Kind.VARIABLE ? value.name.value : undefined;
      return replacement;
    }
    return {
      ...value,
      fields: put<ObjectFieldNode>(value.fields, Kind.OBJECT_FIELD, name, (inner) =>
        replace(inner, depth + 1),
      ),
    };
  };
  const args = put<ArgumentNode>(field.arguments ?? [], Kind.ARGUMENT, path[0], (inner) => replace(inner, 1));
  return {
    node: { ...field, arguments: args },
    type: types[place - 1] ?? 'ID',
    base,
    rest: path.slice(place),
  };
}

/** The entries with the one called `name` replaced, or added. */
function put<T extends ArgumentNode | ObjectFieldNode>(
  entries: readonly T[],
  kind: T['kind'],
  name: string,
  replace: (value: ValueNode | undefined) => ValueNode,
): T[] {
  const known = entries.find((entry) => entry.name.value === name);
  const entry = { kind, name: { kind: Kind.NAME, value: name }, value: replace(known?.value) } as T;
  return known ? entries.map((other) => (other === known ? entry : other)) : [...entries, entry];
}

/** The value of a rewritten field's variable: the object that was there, with `key` in its place. */
export function rewrittenValue(
  { base, rest }: Rewritten,
  key: unknown,
  variables: Variables,
  defaults: Variables,
): unknown {
  const place = (around: unknown, depth: number): unknown => {
    const name = rest[depth];
    if (name === undefined) return key;
    const record = (typeof around === 'object' ? around : null) as Record<string, unknown> | null;
    return { ...record, [name]: place(record?.[name], depth + 1) };
  };
  return place(base === undefined ? undefined : variableOf(base, variables, defaults), 0);
}
