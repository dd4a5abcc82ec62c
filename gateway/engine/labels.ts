/** Asks which labels a viewer holds of a subscription's audience: a query to the server of its events, which clients cannot see. */
import { Kind, OperationTypeNode, print, visit, type DocumentNode, type FieldNode } from 'graphql';
import type { OperationContext } from '#gateway/context.ts';
import { readFetchDocument, type FetchDocument, type Variables } from '#gateway/regions/fetch-document.ts';
import { at, badReply } from '#gateway/regions/failure.ts';
import { routeRoots } from '#gateway/regions/route-roots.ts';
import { atClientPath } from './answer.ts';
import type { Answer } from './engine.ts';
import type { FetchStage } from './fetch/stage.ts';
import type { Services } from './fetch/run.ts';
import type { PreparedOperation } from './operations.ts';

interface Question {
  readonly read: FetchDocument;
  readonly query: string;
}

/** Of each subscription, how its labels are asked for. */
const questions = new WeakMap<FetchStage, Question>();

/** The labels, or the answer for a viewer who may not subscribe. Trouble with the server is an answer too. */
export async function askLabels(
  { primary }: PreparedOperation,
  variables: Variables,
  context: OperationContext,
  services: Services,
): Promise<readonly string[] | Answer> {
  const root = primary?.read().roots[0];
  const node = root?.selections[0]?.node;
  const name = node && services.supergraph.labelFields.get(node.name.value);
  if (!primary || !root || !node || name === undefined)
    throw new TypeError('a subscription without an audience');
  const { subgraph, text } = primary;
  const question = questions.get(primary) ?? questionFor(primary, node, name, services);
  questions.set(primary, question);
  const fetch = { ...question, subgraph, variables: text.values(variables), operationName: undefined };
  const { data, errors } = await routeRoots(fetch, services, context);
  const labels = data?.[name];
  if (errors.length === 0 && Array.isArray(labels) && labels.every((label) => typeof label === 'string'))
    return labels;
  const said = errors.length > 0 ? errors : [at(badReply(subgraph.name, undefined), [root.key])];
  // The client knows its own field only.
  return { data: undefined, errors: said.map((error) => atClientPath({ ...error, path: [root.key] })) };
}

/** `{ labels(regionId: $id) }`: the arguments the two fields have in common, as the subscription gives them. */
function questionFor(primary: FetchStage, node: FieldNode, name: string, { supergraph }: Services): Question {
  const { schema, shardKeys } = supergraph;
  const query = schema.outputs.get(schema.roots.query ?? '');
  const definition = query?.fields?.find((field) => field.name.value === name);
  const known = new Set(definition?.arguments?.map((argument) => argument.name.value));
  const shared = node.arguments?.filter((argument) => known.has(argument.name.value)) ?? [];
  const field: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    arguments: shared,
  };
  const used = new Set<string>();
  visit(field, { Variable: (variable) => void used.add(variable.name.value) });
  const { variableDefinitions = [] } = primary.read().operation;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
        selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
      },
    ],
  };
  return { query: print(document), read: readFetchDocument(document, shardKeys.get(primary.subgraph.name)) };
}
