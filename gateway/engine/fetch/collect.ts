/** Finds the objects of an answer that a path of the plan means. */
import type { Path } from '#gateway/engine/plan/plan.ts';
import type { IsOfType } from '#gateway/supergraph/load.ts';
import { isObject, maxListDepth, ownValue, type JsonObject } from './objects.ts';

/** A segment of a path, with the test its types stand for. */
export type Step =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'types'; readonly matches: (typename: unknown) => boolean };

export function stepsOf(path: Path, isOfType: IsOfType): Step[] {
  return path.map((segment): Step => {
    if ('field' in segment) return { kind: 'field', name: segment.field };
    if ('list' in segment) return { kind: 'list' };
    return { kind: 'types', matches: (typename) => segment.types.some((type) => isOfType(typename, type)) };
  });
}

/** Adds the objects the steps lead to, in the order of the answer; one that stands twice is added twice. */
export function collect(
  value: unknown,
  steps: readonly Step[],
  found: JsonObject[],
  from = 0,
  lists = 0,
): void {
  let current = value;
  for (let index = from; index < steps.length; index += 1) {
    if (Array.isArray(current)) {
      const next = steps[index]?.kind === 'list' ? index + 1 : index;
      if (lists < maxListDepth)
        for (const item of current as unknown[]) collect(item, steps, found, next, lists + 1);
      return;
    }
    if (!isObject(current)) return;
    const step = steps[index] as Step;
    if (step.kind === 'field') current = ownValue(current, step.name);
    else if (step.kind === 'types' && !step.matches(ownValue(current, '__typename'))) return;
  }
  if (isObject(current)) found.push(current);
  else if (Array.isArray(current) && lists < maxListDepth)
    for (const item of current as unknown[]) collect(item, steps, found, steps.length, lists + 1);
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
  if (step.kind === 'types' && !step.matches(ownValue(value, '__typename'))) return [];
  return collectPaths(value, steps, from + 1, path, lists);
}
