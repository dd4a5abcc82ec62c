/** Which fields an entity fetch asks of a type: the places where a failed server leaves nulls. */
import { Kind, type SelectionSetNode } from 'graphql';
import {
  conditionsOf,
  holds,
  responseKey,
  type Condition,
  type FetchDocument,
  type Variables,
} from './fetch-document.ts';

interface SelectedKey {
  key: string;
  conditions: readonly Condition[];
}

const cache = new WeakMap<FetchDocument, Map<string, readonly SelectedKey[]>>();

/** Response keys that the root field `key` of the fetch selects on `type`, without `__typename`. */
export function entityKeysOf(
  document: FetchDocument,
  key: string,
  type: string,
  supertypes: ReadonlyMap<string, ReadonlySet<string>>,
  variables: Variables,
): string[] {
  let types = cache.get(document);
  if (!types) cache.set(document, (types = new Map()));
  const id = `${key} ${type}`;
  let selected = types.get(id);
  if (!selected) types.set(id, (selected = select(document, key, type, supertypes)));
  const keys = new Set<string>();
  for (const each of selected) {
    if (holds(each.conditions, variables, document)) keys.add(each.key);
  }
  return [...keys];
}

function select(
  document: FetchDocument,
  key: string,
  type: string,
  supertypes: ReadonlyMap<string, ReadonlySet<string>>,
): SelectedKey[] {
  const applies = (condition: string | undefined) =>
    condition === undefined || condition === type || (supertypes.get(type)?.has(condition) ?? false);
  const collect = ({ selections }: SelectionSetNode, outer: readonly Condition[]): SelectedKey[] =>
    selections.flatMap((selection) => {
      const conditions = [...outer, ...conditionsOf(selection.directives)];
      if (selection.kind === Kind.FIELD) {
        return selection.name.value === '__typename' ? [] : [{ key: responseKey(selection), conditions }];
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : document.fragments.get(selection.name.value);
      return fragment && applies(fragment.typeCondition?.name.value)
        ? collect(fragment.selectionSet, conditions)
        : [];
    });
  return document.roots
    .filter((root) => root.key === key)
    .flatMap(({ selections }) => selections)
    .flatMap(({ node, conditions }) => (node.selectionSet ? collect(node.selectionSet, conditions) : []));
}
