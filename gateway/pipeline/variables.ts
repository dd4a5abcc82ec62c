/** The variables of an operation: bounded, then checked against its definitions. */
import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Limits } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';

const maxErrors = 5;
const maxMessageLength = 300;

/**
 * The variables the operation declares, as the client sent them: what was not declared is dropped.
 * Refuses with BAD_USER_INPUT when one does not fit its type, or when all are too large or too deep.
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
  limits: Pick<Limits, 'variablesBytes' | 'variablesDepth'>,
): Record<string, unknown> {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0 && isEmpty(given)) return {};
  boundDepth(given, limits.variablesDepth);
  if (Buffer.byteLength(JSON.stringify(given)) > limits.variablesBytes) {
    throw refusal('BAD_USER_INPUT', `The variables are larger than ${limits.variablesBytes} bytes.`);
  }
  const { errors } = getVariableValues(schema, definitions, given, { maxErrors });
  if (errors)
    throw new AggregateError(errors.slice(0, maxErrors).map(asBadInput), 'The variables do not fit.');
  const names = definitions.map((definition) => definition.variable.name.value);
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]),
  );
}

function isEmpty(given: Record<string, unknown>): boolean {
  for (const _name in given) return false;
  return true;
}

/** Walks without recursion: the values may be nested as deep as a body is long. */
function boundDepth(value: unknown, limit: number): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit + 1) throw refusal('BAD_USER_INPUT', `The variables nest deeper than ${limit}.`);
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
}

function asBadInput(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message.slice(0, maxMessageLength), {
    ...(error.nodes && { nodes: error.nodes }),
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
