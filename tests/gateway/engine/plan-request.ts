/** What the engine asks a planner for an operation without conditions. */
import {
  Kind,
  parse,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { createDataKeys } from '#gateway/engine/plan/data-keys.ts';
import { plainQuery } from '#gateway/engine/plan/plain-query.ts';
import type { PlanRequest } from '#gateway/engine/plan/plan.ts';
import { fragmentsOf, splitDocument } from '#gateway/engine/plan/split-document.ts';
import { shapeOf } from '#gateway/engine/project/shape.ts';

export function planRequest(schema: GraphQLSchema, text: string): PlanRequest {
  const document = parse(text);
  const fragments = fragmentsOf(document);
  const operation = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const dataKeyOf = createDataKeys(operation, fragments, new Set());
  const { query = '' } = splitDocument(operation, fragments, dataKeyOf);
  const root = schema.getRootType(operation.operation) as GraphQLCompositeType;
  const shape = shapeOf(root, [operation.selectionSet], { schema, fragments, dataKeyOf });
  return {
    query,
    operationName: undefined,
    labels: new Set(),
    serial: text.startsWith('mutation'),
    shape,
    plainQuery: () => plainQuery(shape, operation),
  };
}
