/** Applies a plan's rewrites: values and keys that a subgraph names differently from the answer. */
import type { Rewrite } from '#gateway/engine/plan/plan.ts';
import type { IsOfType } from '#gateway/supergraph/load.ts';
import { isObject, maxListDepth, ownValue, setValue, type JsonObject } from './objects.ts';

/** Changes `value` in place. An object that does not say its type is taken for the one that is meant. */
export function rewrite(value: unknown, rewrites: readonly Rewrite[], isOfType: IsOfType): void {
  for (const each of rewrites) apply(value, each, 0, isOfType);
}

function apply(value: unknown, each: Rewrite, index: number, isOfType: IsOfType, lists = 0): void {
  if (Array.isArray(value)) {
    if (lists < maxListDepth)
      for (const item of value as unknown[]) apply(item, each, index, isOfType, lists + 1);
    return;
  }
  const segment = each.path[index];
  if (!segment || !isObject(value)) return;
  if ('types' in segment) {
    const typename = ownValue(value, '__typename');
    if (typename === undefined || segment.types.some((type) => isOfType(typename, type)))
      apply(value, each, index + 1, isOfType, lists);
  } else if (index < each.path.length - 1)
    apply(ownValue(value, segment.key), each, index + 1, isOfType, lists);
  else change(value, segment.key, each);
}

function change(object: JsonObject, key: string, { change: how }: Rewrite): void {
  if ('setTo' in how) {
    setValue(object, key, how.setTo);
    return;
  }
  if (!Object.hasOwn(object, key)) return;
  const value = object[key];
  delete object[key];
  setValue(object, how.renameTo, value);
}
