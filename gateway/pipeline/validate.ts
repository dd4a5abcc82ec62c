/** Fifth step: does the document fit the schema? */
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  specifiedRules,
  validate,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { isCondition } from '#gateway/regions/fetch-document.ts';

/** More errors help nobody and grow with the document. */
const maxErrors = 5;
const maxMessageLength = 300;

/** graphql-js leaves it to the executor to notice. */
const knownRootType: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(new GraphQLError(`The schema has no ${node.operation} type.`, { nodes: node }));
  },
});

/** The specification forbids it, and graphql-js throws where it means to check it. */
function conditionOnEvents(document: DocumentNode): GraphQLError | undefined {
  const seen = new Set<string>();
  const look = ({ selections }: SelectionSetNode): DirectiveNode | undefined => {
    for (const selection of selections) {
      const found = selection.directives?.find(isCondition) ?? inside(selection);
      if (found) return found;
    }
    return undefined;
  };
  const inside = (selection: SelectionNode): DirectiveNode | undefined => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return look(selection.selectionSet);
    if (selection.kind !== Kind.FRAGMENT_SPREAD || seen.has(selection.name.value)) return undefined;
    seen.add(selection.name.value);
    const fragment = document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
    );
    return fragment && 'selectionSet' in fragment ? look(fragment.selectionSet) : undefined;
  };
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION || node.operation !== OperationTypeNode.SUBSCRIPTION)
      continue;
    const found = look(node.selectionSet);
    if (found)
      return new GraphQLError('The root field of a subscription may not stand under @skip or @include.', {
        nodes: found,
      });
  }
  return undefined;
}

const rules = [...specifiedRules, knownRootType];

/**
 * @throws AggregateError of at most five GRAPHQL_VALIDATION_FAILED, without suggestions: those spell out names that
 * are hidden from the client
 */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): void {
  const conditioned = conditionOnEvents(document);
  const errors = conditioned
    ? [conditioned]
    : validate(schema, document, rules, { maxErrors, hideSuggestions: true });
  if (errors.length === 0) return;
  throw new AggregateError(
    errors.slice(0, maxErrors).map(
      (error) =>
        new GraphQLError(error.message.slice(0, maxMessageLength), {
          ...(error.nodes && { nodes: error.nodes.slice(0, 2) }),
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        }),
    ),
    'The document does not fit the schema.',
  );
}
