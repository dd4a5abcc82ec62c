/** Parts an operation into what subgraphs are asked and what the gateway answers itself: the schema's own fields. */
import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DataKeyOf } from './data-keys.ts';

export interface SplitDocument {
  /** Text for the planner; undefined when no subgraph is needed. */
  query: string | undefined;
  /** `__schema` and `__type` alone. */
  introspection: DocumentNode | undefined;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
}

export function splitDocument(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  dataKeyOf: DataKeyOf,
): SplitDocument {
  const asked = documentOf(operation, fragments, ({ name }) => !name.value.startsWith('__'));
  const introspection = documentOf(operation, fragments, ({ name }) => isIntrospection(name.value));
  return { query: asked && print(withDataKeys(asked, dataKeyOf)), introspection };
}

function isIntrospection(name: string): boolean {
  return name === '__schema' || name === '__type';
}

function withDataKeys(document: DocumentNode, dataKeyOf: DataKeyOf): DocumentNode {
  return visit(document, {
    Field: (node) => {
      const { alias: _alias, ...plain } = node;
      // The plan itself goes by the names of types.
      const value = node.name.value === '__typename' ? '__typename' : dataKeyOf(node);
      return value === node.name.value ? plain : { ...node, alias: { kind: Kind.NAME, value } };
    },
  });
}

/** The operation with those of its root fields that are kept, and with what these use. */
function documentOf(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  keep: (field: FieldNode) => boolean,
): DocumentNode | undefined {
  const selectionSet = filter(operation.selectionSet, fragments, keep);
  if (!selectionSet) return undefined;
  const used = new Set<string>();
  const needed = new Map<string, FragmentDefinitionNode>();
  const collect = (node: SelectionSetNode): void => {
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || needed.has(name.value)) return;
        needed.set(name.value, fragment);
        collect(fragment.selectionSet);
      },
    });
  };
  collect(selectionSet);
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
    used.has(variable.name.value),
  );
  const { directives: _directives, ...rest } = operation;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...rest, ...(variableDefinitions && { variableDefinitions }), selectionSet },
      ...needed.values(),
    ],
  };
}

/** Root fields stand in fragments, too: those that lose some become inline. */
function filter(
  set: SelectionSetNode,
  fragments: Fragments,
  keep: (field: FieldNode) => boolean,
): SelectionSetNode | undefined {
  const { selections } = set;
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return keep(selection) ? [selection] : [];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const inner = fragment && filter(fragment.selectionSet, fragments, keep);
    if (!fragment || !inner) return [];
    if (inner === fragment.selectionSet) return [selection];
    const { typeCondition } = fragment;
    const { directives = [] } = selection;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        directives,
        selectionSet: inner,
        ...(typeCondition && { typeCondition }),
      },
    ];
  });
  if (kept.length === 0) return undefined;
  const same = kept.length === selections.length && kept.every((node, index) => node === selections[index]);
  return same ? set : { kind: Kind.SELECTION_SET, selections: kept };
}
