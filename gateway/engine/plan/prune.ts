/**
 * Decides `@skip` and `@include` before an operation is planned: a subgraph is then never asked for what is left out, and
 * what one field needs never hangs on the condition of another.
 */
import { Kind, visit, type DocumentNode, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import { conditionsOf, isCondition, type Condition } from '#gateway/regions/fetch-document.ts';
import type { Fragments } from './split-document.ts';

/** Stands where nothing is left; it is asked for, not answered. */
export const emptied = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** The variables that conditions of a document stand on, in alphabetical order. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (node) => {
      for (const { variable } of conditionsOf([node]))
        if (isCondition(node) && variable !== undefined) names.add(variable);
    },
  });
  return [...names].toSorted();
}

export interface Pruned {
  operation: OperationDefinitionNode;
  fragments: Fragments;
}

export function prune(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  holds: (condition: Condition) => boolean,
): Pruned {
  const keep = <T extends SelectionNode>(node: T): T | null | undefined => {
    if (!node.directives?.some(isCondition)) return undefined;
    if (!conditionsOf(node.directives).every(holds)) return null;
    return { ...node, directives: node.directives.filter((directive) => !isCondition(directive)) };
  };
  const visitor = {
    Field: keep,
    InlineFragment: keep,
    FragmentSpread: keep,
    SelectionSet: {
      // An object of which nothing is left is still an object.
      leave: (node: { selections: readonly SelectionNode[] }) =>
        node.selections.length === 0 ? { ...node, selections: [emptied] } : undefined,
    },
  };
  const left = visit(operation, visitor);
  return {
    operation: left,
    fragments: new Map([...fragments].map(([name, fragment]) => [name, visit(fragment, visitor)])),
  };
}
