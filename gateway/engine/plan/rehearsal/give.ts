/** What a subgraph gives for a selection, worked out from the supergraph alone. */
import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import { fieldText } from '#gateway/engine/plan/data-keys.ts';
import type { Fragments } from '#gateway/engine/plan/split-document.ts';
import type { SubgraphTypes } from '#gateway/supergraph/subgraph-types.ts';
import type { Place, Rehearsed } from './place.ts';

/** A subgraph's document, as far as it has to be known. */
export interface Source {
  readonly types: SubgraphTypes;
  readonly fragments: Fragments;
  /** The subgraph's id in `join__Graph`. */
  readonly graph: string;
  /** Called for each object that is made. */
  readonly count: () => void;
}

/** Whether the subgraph was told what it requires. */
type Knows = (required: SelectionSetNode) => boolean;

const knowsNothing: Knows = () => false;

/**
 * An object of the type with all that the selection asks for and the subgraph has.
 * @param knows what the subgraph was told about the object; of objects further down it knows nothing
 */
export function giveObject(
  type: string,
  set: SelectionSetNode,
  source: Source,
  knows: Knows = knowsNothing,
): Rehearsed {
  source.count();
  const given: Rehearsed = { typename: undefined, fields: new Map() };
  giveTo(type, given, set, source, knows);
  return given;
}

function giveTo(type: string, target: Rehearsed, set: SelectionSetNode, source: Source, knows: Knows): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      giveField(type, target, selection, source, knows);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : source.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value ?? type;
    if (fragment && source.types.objectsOf(condition, source.graph).has(type))
      giveTo(type, target, fragment.selectionSet, source, knows);
  }
}

function giveField(type: string, target: Rehearsed, node: FieldNode, source: Source, knows: Knows): void {
  const { types, graph } = source;
  const key = (node.alias ?? node.name).value;
  if (node.name.value === '__typename') {
    if (key === '__typename') target.typename = types.nameOf(type, graph);
    return;
  }
  const returned = types.fieldType(type, node.name.value, graph);
  // The subgraph would refuse the request: planners do not make such mistakes.
  if (returned === undefined) return;
  const place: Place | undefined =
    target.fields.get(key)?.place ?? (node.selectionSet && new Map<string, Rehearsed>());
  const required = types.requiredFor(type, node.name.value, graph);
  const field = required && !knows(required) ? 'worked out without what it requires' : fieldText(node);
  target.fields.set(key, { field, place });
  if (!place || !node.selectionSet) return;
  for (const inner of types.objectsOf(returned, graph)) {
    const present = place.get(inner);
    if (present) giveTo(inner, present, node.selectionSet, source, knowsNothing);
    else place.set(inner, giveObject(inner, node.selectionSet, source));
  }
}
