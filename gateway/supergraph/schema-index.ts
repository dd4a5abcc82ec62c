/** Look-ups in the AST of a composed supergraph: its types, its roots, and what the join directives say. */
import {
  Kind,
  type OperationTypeNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from 'graphql';

export type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export interface SchemaIndex {
  /** Object and interface types by name. */
  readonly outputs: ReadonlyMap<string, FieldsType>;
  readonly unions: ReadonlyMap<string, UnionTypeDefinitionNode>;
  readonly inputs: ReadonlyMap<string, InputObjectTypeDefinitionNode>;
  readonly enums: ReadonlyMap<string, EnumTypeDefinitionNode>;
  /** Names of the root types. */
  readonly roots: Readonly<Partial<Record<OperationTypeNode, string>>>;
  /** Type name to every interface and union it belongs to, and itself. */
  readonly supertypes: ReadonlyMap<string, ReadonlySet<string>>;
}

export function indexSchema(document: DocumentNode): SchemaIndex {
  const outputs = new Map<string, FieldsType>();
  const unions = new Map<string, UnionTypeDefinitionNode>();
  const inputs = new Map<string, InputObjectTypeDefinitionNode>();
  const enums = new Map<string, EnumTypeDefinitionNode>();
  const supertypes = new Map<string, Set<string>>();
  const roots: Partial<Record<OperationTypeNode, string>> = {};
  const belongs = (type: string, to: string) => {
    supertypes.set(type, (supertypes.get(type) ?? new Set([type])).add(to));
  };
  for (const node of document.definitions) {
    if (node.kind === Kind.SCHEMA_DEFINITION) {
      for (const root of node.operationTypes) roots[root.operation] = root.type.name.value;
    } else if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      outputs.set(node.name.value, node);
      for (const parent of node.interfaces ?? []) belongs(node.name.value, parent.name.value);
    } else if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      unions.set(node.name.value, node);
      for (const member of node.types ?? []) belongs(member.name.value, node.name.value);
    } else if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) inputs.set(node.name.value, node);
    else if (node.kind === Kind.ENUM_TYPE_DEFINITION) enums.set(node.name.value, node);
  }
  return { outputs, unions, inputs, enums, roots, supertypes };
}

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

export function directivesOf(node: Directed, name: string): readonly ConstDirectiveNode[] {
  return node.directives?.filter((directive) => directive.name.value === name) ?? [];
}

export function hasDirective(node: Directed, name: string): boolean {
  return node.directives?.some((directive) => directive.name.value === name) ?? false;
}

/** The argument of a directive as text or boolean; undefined when it is absent or of another kind. */
export function argumentOf(directive: ConstDirectiveNode, name: string): string | boolean | undefined {
  const value: ConstValueNode | undefined = directive.arguments?.find(
    (node) => node.name.value === name,
  )?.value;
  if (value?.kind === Kind.STRING || value?.kind === Kind.ENUM || value?.kind === Kind.BOOLEAN)
    return value.value;
  return undefined;
}

/** True when `graph` itself resolves the field (or knows the input field): not external, not overridden by another. */
export function ownsField(
  parent: Directed,
  field: FieldDefinitionNode | InputValueDefinitionNode,
  graph: string,
): boolean {
  const joins = directivesOf(field, 'join__field');
  if (joins.length === 0)
    return directivesOf(parent, 'join__type').some((join) => argumentOf(join, 'graph') === graph);
  return joins.some((join) => {
    // Without a graph the directive says that no subgraph resolves it, as on fields of interface objects.
    if (argumentOf(join, 'graph') !== graph) return false;
    return argumentOf(join, 'external') !== true && argumentOf(join, 'usedOverridden') !== true;
  });
}

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}

export function lineOf(node: {
  readonly loc?: { readonly startToken: { readonly line: number } } | undefined;
}): number {
  return node.loc?.startToken.line ?? 1;
}
