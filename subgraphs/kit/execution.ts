/** Executes GraphQL requests of the platform's other services: parsed and validated once for each text. */
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { createDocumentCache } from '#wire/document-cache.ts';
import { Refusal } from './refusal.ts';

/** Answers a request's body, an error for what cannot be executed included. Throws Refusal BAD_REQUEST when the body is no GraphQL request. */
export type Executor<C> = (body: Buffer, context: () => C) => Promise<ExecutionResult>;

export function createExecutor<C extends object>(schema: GraphQLSchema): Executor<C> {
  const documents = createDocumentCache();

  /** The document, or why it is none that this schema answers. */
  function read(text: string): DocumentNode | readonly GraphQLError[] {
    const known = documents.get(text);
    if (known) return known;
    const document = parse(text);
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    documents.set(text, document);
    return document;
  }

  return async (body, context) => {
    const { query, variables, operationName } = requestIn(body);
    try {
      const document = read(query);
      if (!('kind' in document)) return { errors: document };
      if (getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION)
        return { errors: [new GraphQLError('Subscriptions are answered over WebSocket only.')] };
      return await execute({
        ...{ schema, document, contextValue: context() },
        ...{ variableValues: variables ?? null, operationName: operationName ?? null },
      });
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}

interface GraphQLRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

function requestIn(body: Buffer): GraphQLRequest {
  let request: unknown;
  try {
    request = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refusal('BAD_REQUEST', 'The body is not JSON.');
  }
  const { query, variables, operationName } = (request ?? {}) as Record<keyof GraphQLRequest, unknown>;
  const isRequest =
    typeof query === 'string' &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    (operationName == null || typeof operationName === 'string');
  if (!isRequest) throw new Refusal('BAD_REQUEST', 'The body is not a GraphQL request.');
  return request as GraphQLRequest;
}
