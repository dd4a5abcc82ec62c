/** What a request asks for, by response key. A server must not fill places of the answer that belong to others. */
import type { SelectionSetNode } from 'graphql';
import { fieldsOf, responseKey, type FetchDocument } from '#gateway/regions/fetch-document.ts';
import { maxListDepth } from './objects.ts';

/** Null for a leaf, of which nothing is selected. */
export type Asked = ReadonlyMap<string, Asked | null>;

export function askedOf({ operation, fragments }: FetchDocument): Asked {
  const read = (sets: readonly SelectionSetNode[]): Asked => {
    const inner = new Map<string, SelectionSetNode[]>();
    for (const { node } of sets.flatMap((set) => fieldsOf(set, fragments, []))) {
      const key = responseKey(node);
      inner.set(key, [...(inner.get(key) ?? []), ...(node.selectionSet ? [node.selectionSet] : [])]);
    }
    return new Map([...inner].map(([key, below]) => [key, below.length > 0 ? read(below) : null]));
  };
  return read([operation.selectionSet]);
}

/** Takes out of an answer, in place, what was not asked for. */
export function dropUnasked(value: unknown, asked: Asked, lists = 0): void {
  if (Array.isArray(value)) {
    if (lists < maxListDepth) for (const item of value as unknown[]) dropUnasked(item, asked, lists + 1);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Record<string, unknown>;
  // oxlint-disable-next-line guard-for-in -- faster than a list of keys; what JSON gives inherits nothing that shows here
  for (const key in object) {
    const inner = asked.get(key);
    if (inner === undefined) delete object[key];
    else if (inner !== null) dropUnasked(object[key], inner, lists);
  }
}
