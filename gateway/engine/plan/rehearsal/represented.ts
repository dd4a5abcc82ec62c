/** Whether an object of a rehearsal can be told about to a subgraph. */
import type { EntityBatch, FieldRequirement, Requirement, Rewrite } from '#gateway/engine/plan/plan.ts';
import type { IsOfType } from '#gateway/supergraph/load.ts';
import type { Rehearsed } from './place.ts';

/** The name of the type by which the object is represented; undefined when it lacks what the representation takes. */
export function representedAs(
  target: Rehearsed,
  { requires, inputRewrites }: EntityBatch,
  isOfType: IsOfType,
): string | undefined {
  const { typename } = target;
  if (typename === undefined) return undefined;
  const fields = fieldsOf(requires, typename, isOfType);
  if (fields.length === 0 || !fields.every((field) => has(target, field, isOfType))) return undefined;
  return inputRewrites.reduce((name, each) => renamed(name, each, isOfType), typename);
}

function fieldsOf(
  requires: readonly Requirement[],
  typename: string | undefined,
  isOfType: IsOfType,
): FieldRequirement[] {
  return requires.flatMap((requirement) => {
    if ('name' in requirement) return [requirement];
    const { type, selections } = requirement;
    const applies = type === undefined || typename === undefined || isOfType(typename, type);
    return applies ? fieldsOf(selections, typename, isOfType) : [];
  });
}

function has(target: Rehearsed, { key, selections }: FieldRequirement, isOfType: IsOfType): boolean {
  if (key === '__typename') return target.typename !== undefined;
  const given = target.fields.get(key);
  if (!given || !selections) return given !== undefined;
  return [...(given.place?.values() ?? [])].every((inner) =>
    fieldsOf(selections, inner.typename, isOfType).every((field) => has(inner, field, isOfType)),
  );
}

function renamed(typename: string, { path, change }: Rewrite, isOfType: IsOfType): string {
  const [first, second] = path;
  if (!('setTo' in change) || path.length !== 2 || !first || !second) return typename;
  const applies = 'types' in first && first.types.some((type) => isOfType(typename, type));
  return applies && 'key' in second && second.key === '__typename' ? String(change.setTo) : typename;
}
