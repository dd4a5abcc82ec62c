/** Finds the objects of an answer that a path of the plan means. */
import type { Path } from '#gateway/engine/plan/plan.ts';
import type { IsOfType } from '#gateway/supergraph/load.ts';
import { isInherited, isObject, maxListDepth, ownValue, type JsonObject } from './objects.ts';

/** A segment of a path, with the test its types stand for. */
export type Step =
  | { readonly kind: 'field'; readonly name: string; readonly inherited: boolean }
  | { readonly kind: 'list' }
  | { readonly kind: 'types'; readonly matches: (typename: unknown) => boolean };

/** Objects in the order of the answer, one that stands twice twice; each with where it stands. */
export interface Places {
  readonly objects: JsonObject[];
  /** Undefined for the answer itself. */
  readonly holders: (JsonObject | unknown[] | undefined)[];
  readonly keys: (string | number)[];
}

export function stepsOf(path: Path, isOfType: IsOfType): Step[] {
  return path.map((segment): Step => {
    if ('field' in segment)
      return { kind: 'field', name: segment.field, inherited: isInherited(segment.field) };
    if ('list' in segment) return { kind: 'list' };
    const known = new Map<unknown, boolean>();
    return {
      kind: 'types',
      matches(typename) {
        let matches = known.get(typename);
        if (matches === undefined) {
          matches = segment.types.some((type) => isOfType(typename, type));
          // Names come from servers: only those of types are kept.
          if (matches) known.set(typename, matches);
        }
        return matches;
      },
    };
  });
}

export function collect(data: JsonObject, paths: readonly (readonly Step[])[]): Places {
  const places: Places = { objects: [], holders: [], keys: [] };
  for (const steps of paths) visit(data, steps, 0, undefined, '', places);
  return places;
}

function visit(
  value: unknown,
  steps: readonly Step[],
  from: number,
  holder: JsonObject | unknown[] | undefined,
  key: string | number,
  places: Places,
  lists = 0,
): void {
  let current = value;
  let holding = holder;
  let at = key;
  for (let index = from; index <= steps.length; index += 1) {
    const step = steps[index];
    if (Array.isArray(current)) {
      const items = current as unknown[];
      const next = step?.kind === 'list' ? index + 1 : index;
      if (lists < maxListDepth)
        for (let item = 0; item < items.length; item += 1)
          visit(items[item], steps, next, items, item, places, lists + 1);
      return;
    }
    if (typeof current !== 'object' || current === null) return;
    const object = current as JsonObject;
    if (!step) {
      places.objects.push(object);
      places.holders.push(holding);
      places.keys.push(at);
    } else if (step.kind === 'field') {
      holding = object;
      at = step.name;
      current = step.inherited ? ownValue(object, at) : object[at];
    } else if (step.kind === 'types' && !step.matches(object['__typename'])) return;
  }
}

/** The client's paths of the same objects, in the same order: only needed when something went wrong. */
export function collectPaths(
  value: unknown,
  steps: readonly Step[],
  from = 0,
  path: readonly (string | number)[] = [],
  lists = 0,
): (readonly (string | number)[])[] {
  const step = steps[from];
  if (Array.isArray(value)) {
    if (lists >= maxListDepth) return [];
    const next = step?.kind === 'list' ? from + 1 : from;
    return value.flatMap((item, index) => collectPaths(item, steps, next, [...path, index], lists + 1));
  }
  if (!isObject(value)) return [];
  if (!step) return [path];
  if (step.kind === 'field')
    return collectPaths(ownValue(value, step.name), steps, from + 1, [...path, step.name], lists);
  if (step.kind === 'types' && !step.matches(value['__typename'])) return [];
  return collectPaths(value, steps, from + 1, path, lists);
}
