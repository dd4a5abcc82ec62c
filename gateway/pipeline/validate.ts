/** Fifth step: does the document fit the schema? */
import {
  GraphQLError,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';

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

const rules = [...specifiedRules, knownRootType];

/**
 * @throws AggregateError of at most five GRAPHQL_VALIDATION_FAILED, without suggestions: those spell out names that
 * are hidden from the client
 */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): void {
  const errors = validate(schema, document, rules, { maxErrors, hideSuggestions: true });
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
