/** A subgraph operation, read once: its root fields by response key, their conditions, and where their shard keys stand. */
import {
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ShardArgument, ShardKeys } from '#gateway/supergraph/shard-keys.ts';

/** `@skip` or `@include` on the way to a field. */
export interface Condition {
  /** The value with which the field is left out. */
  skipsWhen: boolean;
  variable: string | undefined;
  value: boolean;
}

export interface ConditionedField {
  node: FieldNode;
  conditions: readonly Condition[];
}

export interface RootField {
  /** Place among the operation's root fields. */
  index: number;
  key: string;
  /** More than one when the document selects the field repeatedly; they have the same arguments then. */
  selections: ConditionedField[];
  shard: ShardArgument | undefined;
}

export interface FetchDocument {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly roots: readonly RootField[];
  /** Response keys of `__typename` at the root. */
  readonly typenames: readonly string[];
  /** Defaults of the operation's variables. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Reads the one operation of a subgraph document. `shardKeys` is undefined for a subgraph that is not sharded. */
export function readFetchDocument(document: DocumentNode, shardKeys: ShardKeys | undefined): FetchDocument {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new TypeError('a subgraph fetch without an operation');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const roots = new Map<string, RootField>();
  const typenames: string[] = [];
  for (const field of fieldsOf(operation.selectionSet, fragments, [])) {
    const name = field.node.name.value;
    const key = responseKey(field.node);
    if (name === '__typename') typenames.push(key);
    else if (roots.has(key)) roots.get(key)?.selections.push(field);
    else {
      const shard = shardKeys?.roots[operation.operation].get(name);
      roots.set(key, { index: roots.size, key, selections: [field], shard });
    }
  }
  return { operation, fragments, roots: [...roots.values()], typenames, defaults: defaultsOf(operation) };
}

/** The fields of a selection set with fragments opened, whatever their type condition: root types have no subtypes. */
export function fieldsOf(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  outer: readonly Condition[],
): ConditionedField[] {
  return selections.flatMap((selection) => {
    const conditions = [...outer, ...conditionsOf(selection.directives)];
    if (selection.kind === Kind.FIELD) return [{ node: selection, conditions }];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    return inner ? fieldsOf(inner, fragments, conditions) : [];
  });
}

export function conditionsOf(directives: readonly DirectiveNode[] = []): Condition[] {
  return directives.filter(isCondition).map(({ name, arguments: [argument] = [] }) => {
    const value = argument?.value;
    return {
      skipsWhen: name.value === 'skip',
      variable: value?.kind === Kind.VARIABLE ? value.name.value : undefined,
      value: value?.kind === Kind.BOOLEAN && value.value,
    };
  });
}

export function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

/** True when no condition leaves the field out. */
export function holds(
  conditions: readonly Condition[],
  variables: Variables,
  { defaults }: FetchDocument,
): boolean {
  return conditions.every(holdsFor(variables, defaults));
}

/** Decides single conditions for an operation's variables. */
export function holdsFor(variables: Variables, defaults: Variables): (condition: Condition) => boolean {
  return ({ skipsWhen, variable, value }) => {
    const actual = variable === undefined ? value : variableOf(variable, variables, defaults);
    return (actual === true) !== skipsWhen;
  };
}

/** The value of a variable, or its default where none was given. */
export function variableOf(name: string, variables: Variables, defaults: Variables): unknown {
  const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (given !== undefined) return given;
  return Object.hasOwn(defaults, name) ? defaults[name] : undefined;
}

export function responseKey(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions) {
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return defaults;
}

export function isMutation({ operation }: FetchDocument): boolean {
  return operation.operation === OperationTypeNode.MUTATION;
}
