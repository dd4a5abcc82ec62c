/** Which subscriptions say the same to everybody who may see them: decided by the supergraph's directives, once per operation. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  valueFromASTUntyped,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { argumentOf, directivesOf, hasDirective, indexSchema } from '#gateway/supergraph/schema-index.ts';
import { linkedName } from '#gateway/supergraph/linked-directives.ts';

/** How a subscription is shared. */
export interface Sharing {
  /** Whether who gets which event is told by labels. */
  readonly audience: boolean;
  /** The variable that may say behind which cursor to go on; without it, subscribers who go on differently are equal. */
  readonly after: string | undefined;
  /** Variables that may have no value: with one, each viewer has a stream of its own. */
  readonly unless: readonly string[];
}

/** Undefined for an operation whose events may differ from viewer to viewer. */
export type DecideSharing = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
) => Sharing | undefined;

const specification = 'https://specs.sectorwars.org/shard';
/** The argument of a root field that takes a cursor. */
const resumeArgument = 'after';

/** @returns undefined when the supergraph says of nothing that it is the same for all */
export function createSharing(supergraphSdl: string, schema: GraphQLSchema): DecideSharing | undefined {
  const document = parse(supergraphSdl, { noLocation: true });
  const sameForAll = linkedName(document, specification, 'sameForAll');
  const audience = linkedName(document, specification, 'audience');
  const root = schema.getSubscriptionType();
  if (sameForAll === undefined || !root) return undefined;
  const { outputs } = indexSchema(document);

  /** Where several subgraphs make a type, one of them cannot speak for the fields of the others. */
  function isSame(type: string, field: string): boolean {
    const definition = outputs.get(type);
    const graphs = definition
      ? directivesOf(definition, 'join__type').map((join) => argumentOf(join, 'graph'))
      : [];
    if (definition && new Set(graphs).size === 1 && hasDirective(definition, sameForAll!)) return true;
    const node = definition?.fields?.find(({ name }) => name.value === field);
    return node !== undefined && hasDirective(node, sameForAll!);
  }

  function areSame(
    set: SelectionSetNode,
    parent: GraphQLNamedType,
    fragments: Fragments,
    seen: Set<string>,
  ): boolean {
    return set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return isSameField(selection, parent, fragments, seen);
      const named = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(selection.name.value)) return true;
        seen.add(selection.name.value);
      }
      const type = named?.typeCondition ? schema.getType(named.typeCondition.name.value) : parent;
      return named !== undefined && type !== undefined && areSame(named.selectionSet, type, fragments, seen);
    });
  }

  function isSameField(
    node: FieldNode,
    parent: GraphQLNamedType,
    fragments: Fragments,
    seen: Set<string>,
  ): boolean {
    const name = node.name.value;
    if (name === '__typename') return true;
    const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    if (!types.every((type) => isSame(type.name, name))) return false;
    const field = isCompositeType(parent) && 'getFields' in parent ? parent.getFields()[name] : undefined;
    return (
      !node.selectionSet ||
      (field !== undefined && areSame(node.selectionSet, getNamedType(field.type), fragments, seen))
    );
  }

  return (operationDocument, operation) => {
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION || !isObjectType(root)) return undefined;
    const fragments = fragmentsOf(operationDocument);
    if (!areSame(operation.selectionSet, root, fragments, new Set())) return undefined;
    const field = operation.selectionSet.selections.find((node) => node.kind === Kind.FIELD);
    // A root field inside a fragment is rare enough to be left alone.
    if (!field) return undefined;
    const definition = outputs.get(root.name)?.fields?.find(({ name }) => name.value === field.name.value);
    const [labelled] = definition && audience !== undefined ? directivesOf(definition, audience) : [];
    const unless = labelled ? exceptions(field, operation, labelled) : [];
    if (!unless) return undefined;
    const resume = argumentNamed(field, resumeArgument);
    const after = resume && resumeVariable(resume, operation, operationDocument);
    // With a cursor that cannot be taken out, who comes second would miss what the first has heard.
    if (resume && resume.kind !== Kind.NULL && after === undefined) return undefined;
    return { audience: labelled !== undefined, unless, after };
  };
}

/** The value of a subscription's argument `after`, wherever its root field stands; undefined when it has none. */
export function resumeOf(document: DocumentNode, operation: OperationDefinitionNode): ValueNode | undefined {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return undefined;
  const fragments = fragmentsOf(document);
  const rootField = (selections: readonly SelectionNode[]): FieldNode | undefined => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) return node;
      const named = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const field = named && rootField(named.selectionSet.selections);
      if (field) return field;
    }
    return undefined;
  };
  return argumentNamed(rootField(operation.selectionSet.selections), resumeArgument);
}

function fragmentsOf(document: DocumentNode): Fragments {
  const nodes = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(nodes.map((node) => [node.name.value, node]));
}

const argumentNamed = (field: FieldNode | undefined, name: string): ValueNode | undefined =>
  field?.arguments?.find((argument) => argument.name.value === name)?.value;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Variables of the arguments with which nothing is shared; undefined when one of them has a value in any case. */
function exceptions(
  field: FieldNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  audience: ConstDirectiveNode,
): string[] | undefined {
  const list = audience.arguments?.find(({ name }) => name.value === 'except')?.value;
  const names = list && valueFromASTUntyped(list);
  const values = (field.arguments ?? [])
    .filter(({ name }) => Array.isArray(names) && names.includes(name.value))
    .map(({ value }) => value)
    .filter(({ kind }) => kind !== Kind.NULL);
  const variables = values.flatMap((value) => (value.kind === Kind.VARIABLE ? [value.name.value] : []));
  const given = variableDefinitions.some(
    ({ variable, defaultValue }) => defaultValue && variables.includes(variable.name.value),
  );
  return given || variables.length < values.length ? undefined : variables;
}

/** The variable that is the value of the argument `after`, where it may be left out and nothing else uses it. */
function resumeVariable(
  value: ValueNode,
  operation: OperationDefinitionNode,
  document: DocumentNode,
): string | undefined {
  if (value.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  let uses = 0;
  visit(document, { Variable: (node) => void (node.name.value === name && (uses += 1)) });
  // One use is the definition.
  return definition?.type.kind === Kind.NAMED_TYPE && !definition.defaultValue && uses === 2
    ? name
    : undefined;
}
