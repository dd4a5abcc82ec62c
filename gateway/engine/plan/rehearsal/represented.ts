/** What a subgraph can be told about an object of a rehearsal. */
import { Kind, type SelectionSetNode } from 'graphql';
import { fieldText } from '#gateway/engine/plan/data-keys.ts';
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

/** Whether a representation brings all of the selection, each field with the arguments it is required with. */
export function brings(
  target: Rehearsed,
  requirements: readonly Requirement[],
  { selections }: SelectionSetNode,
  isOfType: IsOfType,
): boolean {
  const fields = fieldsOf(requirements, target.typename, isOfType);
  return selections.every((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value;
      const applies = type === undefined || isOfType(target.typename, type);
      return !applies || brings(target, requirements, selection.selectionSet, isOfType);
    }
    if (selection.name.value === '__typename') return true;
    return fields.some(({ name, key, selections: inner = [] }) => {
      const given = target.fields.get(key);
      if (name !== selection.name.value || given?.field !== fieldText(selection)) return false;
      const below = selection.selectionSet;
      return !below || [...(given.place?.values() ?? [])].every((one) => brings(one, inner, below, isOfType));
    });
  });
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
