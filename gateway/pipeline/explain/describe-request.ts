/** What a request to a subgraph asked for, without the values it carried. */
import { Kind, parse, type FieldNode } from 'graphql';
import { hideLiterals } from './hide-literals.ts';

export interface DescribedRequest {
  kind: 'root' | 'entities';
  /** How many entities it asked for; null for root fields. */
  representations: number | null;
  requestBytes: number;
  operation: string;
}

/** @param body JSON text of a GraphQL request that the gateway made */
export function describeRequest(body: string): DescribedRequest {
  const { query, variables = {} } = JSON.parse(body) as {
    query: string;
    variables?: Record<string, unknown>;
  };
  const lists = rootFieldsOf(query).flatMap((field) =>
    field.name.value === '_entities' ? [listOf(field)] : [],
  );
  const length = (name: string | undefined): number => {
    const list = name === undefined ? undefined : variables[name];
    return Array.isArray(list) ? list.length : 0;
  };
  return {
    kind: lists.length > 0 ? 'entities' : 'root',
    representations: lists.length > 0 ? lists.reduce((sum, name) => sum + length(name), 0) : null,
    requestBytes: Buffer.byteLength(body),
    operation: hideLiterals(query),
  };
}

function rootFieldsOf(query: string): FieldNode[] {
  const { definitions } = parse(query, { noLocation: true });
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operation?.selectionSet.selections.filter((node) => node.kind === Kind.FIELD) ?? [];
}

/** The variable that holds the representations. */
function listOf({ arguments: [argument] = [] }: FieldNode): string | undefined {
  return argument?.value.kind === Kind.VARIABLE ? argument.value.name.value : undefined;
}
