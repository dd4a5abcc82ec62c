/** An operation without some of its fields, as a document that is valid again. */
import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document with this operation alone: without the given fields, without the fragments and variables that only they
 * used; what would select nothing selects `__typename`.
 */
export function withoutFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  removed: ReadonlySet<FieldNode> | ReadonlyMap<FieldNode, unknown>,
): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  /** Fragments still in use, by name, in the order they are met. */
  const used = new Map<string, FragmentDefinitionNode>();

  function use(name: string): void {
    const fragment = fragments.get(name);
    if (!fragment || used.has(name)) return;
    used.set(name, fragment);
    used.set(name, { ...fragment, selectionSet: ofSet(fragment.selectionSet) });
  }

  function ofSelection(node: SelectionNode): SelectionNode[] {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      use(node.name.value);
      return [node];
    }
    if (node.kind === Kind.FIELD && removed.has(node)) return [];
    return [node.selectionSet ? { ...node, selectionSet: ofSet(node.selectionSet) } : node];
  }

  function ofSet(set: SelectionSetNode): SelectionSetNode {
    const selections = set.selections.flatMap(ofSelection);
    return { ...set, selections: selections.length > 0 ? selections : [typename] };
  }

  const kept = { ...operation, selectionSet: ofSet(operation.selectionSet) };
  const names = variablesOf([kept, ...used.values()]);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    names.has(variable.name.value),
  );
  return { kind: Kind.DOCUMENT, definitions: [{ ...kept, variableDefinitions }, ...used.values()] };
}

function variablesOf(
  definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[],
): Set<string> {
  const names = new Set<string>();
  for (const definition of definitions) {
    visit(definition, {
      // A definition is no use.
      VariableDefinition: () => false,
      Variable: (node) => {
        names.add(node.name.value);
      },
    });
  }
  return names;
}
