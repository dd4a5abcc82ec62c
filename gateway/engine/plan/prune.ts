/**
 * Decides `@skip` and `@include` before an operation is planned: a subgraph is then never asked for what is left out, and
 * what one field needs never hangs on the condition of another.
 */
import {
  Kind,
  visit,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Denial, Forbidden } from '#gateway/pipeline/authorize/verdict.ts';
import { conditionsOf, isCondition, type Condition } from '#gateway/regions/fetch-document.ts';
import type { Fragments } from './split-document.ts';

/** Stands where nothing is left; it is asked for, not answered. */
export const emptied = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** The variables that conditions of an operation and of its fragments stand on, in alphabetical order. */
export function conditionVariables(operation: OperationDefinitionNode, fragments: Fragments): string[] {
  const names = new Set<string>();
  const spread = new Set<string>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void =>
    void visit(node, {
      Directive: (directive) => {
        for (const { variable } of conditionsOf([directive]))
          if (isCondition(directive) && variable !== undefined) names.add(variable);
      },
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || spread.has(value)) return;
        spread.add(value);
        look(fragment);
      },
    });
  look(operation);
  return [...names].toSorted();
}

export interface Pruned {
  operation: OperationDefinitionNode;
  fragments: Fragments;
  /** Those of the forbidden fields that are left. */
  forbidden: Forbidden;
}

export function prune(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  holds: (condition: Condition) => boolean,
  forbidden: Forbidden = new Map(),
): Pruned {
  const left = new Map<FieldNode, Denial>();

  function ofSelection(node: SelectionNode): SelectionNode[] {
    if (!conditionsOf(node.directives).every(holds)) return [];
    const directives = (node.directives ?? []).filter((directive) => !isCondition(directive));
    if (node.kind === Kind.FRAGMENT_SPREAD) return [{ ...node, directives }];
    if (node.kind === Kind.INLINE_FRAGMENT)
      return [{ ...node, directives, selectionSet: ofSet(node.selectionSet) }];
    const { selectionSet } = node;
    const field = { ...node, directives, ...(selectionSet && { selectionSet: ofSet(selectionSet) }) };
    const denial = forbidden.get(node);
    if (denial) left.set(field, denial);
    return [field];
  }

  function ofSet(set: SelectionSetNode): SelectionSetNode {
    const selections = set.selections.flatMap(ofSelection);
    // An object of which nothing is left is still an object.
    return { ...set, selections: selections.length > 0 ? selections : [emptied] };
  }

  const ofDefinition = <T extends OperationDefinitionNode | FragmentDefinitionNode>(node: T): T => ({
    ...node,
    selectionSet: ofSet(node.selectionSet),
  });
  return {
    operation: ofDefinition(operation),
    fragments: new Map([...fragments].map(([name, fragment]) => [name, ofDefinition(fragment)])),
    forbidden: left,
  };
}
