/** Reading and joining the objects of an answer. They come from JSON, with keys that clients choose: `__proto__` is one like any other. */
import { copyOf, deepest } from '#gateway/regions/copy.ts';

export type JsonObject = Record<string, unknown>;

/** Lists on the way to one object: more than a selection can ask for, fewer than overflow the stack. */
export const maxListDepth = 256;

/** Whether a `__typename` is that of an object type. */
export type IsObjectType = (typename: unknown) => boolean;

/** Names every object has by inheritance: reading or writing them needs care. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a key must be read with `ownValue` and written with `setValue`. */
export function isInherited(key: string): boolean {
  return inherited.has(key);
}

export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function setValue(object: JsonObject, key: string, value: unknown): void {
  if (inherited.has(key)) {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else object[key] = value;
}

/**
 * Lets go of what an object holds, when nobody reads it any more. A promise that was waited for long has moved to the old
 * generation: dead, it would keep its answer alive until the next full collection (decision 0009).
 */
export function letGoOf(object: JsonObject): void {
  for (const key of Object.keys(object)) setValue(object, key, undefined);
}

/**
 * Puts what `from` holds into `into`: objects are joined, lists item by item; values of `from` win, but null never takes
 * the place of an object, and no other name that of the object's own type: an interface object knows only its interface.
 * @param copy whether what is put in must share nothing with `from`
 */
export function merge(
  into: JsonObject,
  from: JsonObject,
  isObjectType: IsObjectType,
  copy = false,
  depth = 0,
): void {
  for (const key of Object.keys(from)) {
    const value = from[key];
    if (typeof value !== 'object') {
      if (key !== '__typename' || !isObjectType(ownValue(into, key))) setValue(into, key, value);
      continue;
    }
    const given = copy ? (copyOf(value) as object | null) : value;
    const present = ownValue(into, key);
    if (typeof present !== 'object' || present === null) setValue(into, key, given);
    else if (given !== null && present !== given) mergeValue(present, given, isObjectType, depth + 1);
  }
}

function mergeValue(present: object, value: object, isObjectType: IsObjectType, depth: number): void {
  if (depth > deepest) return;
  if (Array.isArray(present) && Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      const before: unknown = present[index];
      if (typeof before === 'object' && before !== null && typeof item === 'object' && item !== null) {
        if (before !== item) mergeValue(before, item, isObjectType, depth + 1);
      } else if (item !== undefined && !(item === null && before !== undefined)) present[index] = item;
    });
  } else if (isObject(present) && isObject(value)) merge(present, value, isObjectType, false, depth);
}
