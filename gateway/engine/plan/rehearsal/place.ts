/** The answer of a rehearsal: which fields the objects have that might stand at each place, without their values. */
import type { Path, Rewrite } from '#gateway/engine/plan/plan.ts';
import type { IsOfType } from '#gateway/supergraph/load.ts';

/** What may stand at one place: per object type, an object of it. */
export type Place = Map<string, Rehearsed>;

/** An object of one type, as far as it has been given. */
export interface Rehearsed {
  /** What it says its type is: for an interface object, the name of the interface. */
  typename: string | undefined;
  /** By response key. */
  readonly fields: Map<string, Given>;
}

export interface Given {
  /** Name and arguments. */
  readonly field: string;
  /** Undefined for a leaf. */
  readonly place: Place | undefined;
}

/** The objects a path of the plan means, each with its type. */
export function objectsAt(root: Place, path: Path, isOfType: IsOfType): [string, Rehearsed][] {
  let found = [...root];
  for (const segment of path) {
    if ('field' in segment)
      found = found.flatMap(([, { fields }]) => [...(fields.get(segment.field)?.place ?? [])]);
    else if ('types' in segment)
      found = found.filter(([, { typename }]) => segment.types.some((type) => isOfType(typename, type)));
  }
  return found;
}

/** Puts `from`, which is used up, into `into` as answers are merged: no name takes the place of the object's own type. */
export function mergeRehearsed(into: Rehearsed, from: Rehearsed, type: string): void {
  if (into.typename !== type) into.typename = from.typename ?? into.typename;
  for (const [key, given] of from.fields) {
    const known = into.fields.get(key)?.place;
    if (known && given.place) {
      mergePlace(known, given.place);
      into.fields.set(key, { field: given.field, place: known });
    } else into.fields.set(key, given);
  }
}

export function mergePlace(into: Place, from: Place): void {
  for (const [type, given] of from) {
    const target = into.get(type);
    if (target) mergeRehearsed(target, given, type);
    else into.set(type, given);
  }
}

/** Renames keys as a plan's output rewrites do. */
export function renameKeys(
  targets: readonly Rehearsed[],
  rewrites: readonly Rewrite[],
  isOfType: IsOfType,
): void {
  for (const { path, change } of rewrites) {
    const last = path.at(-1);
    if (!('renameTo' in change) || !last || !('key' in last)) continue;
    let found = targets;
    for (const segment of path.slice(0, -1))
      found =
        'key' in segment
          ? found.flatMap(({ fields }) => [...(fields.get(segment.key)?.place?.values() ?? [])])
          : found.filter(
              ({ typename }) =>
                typename === undefined || segment.types.some((type) => isOfType(typename, type)),
            );
    for (const { fields } of found) renameKey(fields, last.key, change.renameTo);
  }
}

function renameKey(fields: Map<string, Given>, from: string, to: string): void {
  const given = fields.get(from);
  if (!given) return;
  fields.delete(from);
  fields.set(to, given);
}
