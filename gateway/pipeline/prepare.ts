/** Runs the steps from request to operation: find the document, parse, admit, validate, choose, read variables, weigh, authorize. */
import {
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql';
import type { Config } from '#gateway/config.ts';
import type { Operation, Viewer } from '#gateway/context.ts';
import type { Engine } from '#gateway/engine/engine.ts';
import { refusal } from '#gateway/errors.ts';
import { admitDocument } from './admit-document.ts';
import type { Verdict } from './authorize/authorizer.ts';
import type { Policy } from './authorize/clause.ts';
import { createDocumentCache, type DocumentCache } from './document-cache.ts';
import type { Envelope } from './envelope.ts';
import { createGuards, type GuardConfig, type Guards } from './guards.ts';
import { createIntrospectionCheck } from './introspection.ts';
import { parseDocument } from './parse.ts';
import { createPersistedDocuments, type PersistedDocuments } from './persisted/persisted-documents.ts';
import { validateDocument } from './validate.ts';
import { readVariables } from './variables.ts';

export interface Prepared {
  operation: Operation;
  type: OperationTypeNode;
  /** The operation's own name in the document. */
  name: string | undefined;
  /** What it was estimated to cost. */
  cost: number;
  /** What is left of it for the viewer, where the engine can run it in part; undefined when that is all of it. */
  verdict: Verdict | undefined;
}

export interface Preparer {
  /** Refuses (GraphQLError, or AggregateError of them) when the request cannot be executed. */
  prepare(envelope: Envelope, viewer: Viewer | undefined): Prepared;
  readonly cache: DocumentCache;
  readonly persisted: PersistedDocuments;
}

type PrepareConfig = GuardConfig & Pick<Config, 'introspection' | 'persisted'>;

/** @throws Error when the trusted documents cannot be read */
export function createPreparer(engine: Engine, config: PrepareConfig, policy?: Policy): Preparer {
  const { limits } = config;
  const cache = createDocumentCache();
  const persisted = createPersistedDocuments(config.persisted);
  const checkIntrospection = createIntrospectionCheck(config.introspection);
  let generation: { schema: GraphQLSchema; guards: Guards } | undefined;

  function guardsNow(): Guards {
    const { schema } = engine;
    // A reload of the supergraph brings another schema.
    if (generation?.schema !== schema) generation = { schema, guards: createGuards(engine, config, policy) };
    return generation.guards;
  }

  function documentOf(text: string): DocumentNode {
    const { schema } = engine;
    const known = cache.get(text, schema);
    if (known) return known;
    const document = parseDocument(text, limits);
    admitDocument(document, limits);
    validateDocument(schema, document);
    cache.set(text, schema, document);
    return document;
  }

  return {
    cache,
    persisted,
    prepare(envelope, viewer) {
      const { operationName } = envelope;
      if ((operationName?.length ?? 0) > limits.nameLength) {
        throw refusal('BAD_REQUEST', `"operationName" is longer than ${limits.nameLength} characters.`);
      }
      const named = persisted.find(envelope);
      const document = documentOf(named.text);
      named.keep();
      checkIntrospection(document, viewer);
      const definition = chooseOperation(document, operationName);
      const variables = readVariables(engine.schema, definition, envelope.variables, limits);
      const guards = guardsNow();
      return {
        operation: { document, source: named.text, operationName, variables },
        type: definition.operation,
        name: definition.name?.value,
        cost: guards.weigh({ document, definition }, variables),
        verdict: guards.authorize({ document, definition }, viewer),
      };
    },
  };
}

function chooseOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const matching = name === undefined ? operations : operations.filter((node) => node.name?.value === name);
  const [chosen] = matching;
  if (chosen && matching.length === 1) return chosen;
  const cure =
    name === undefined
      ? 'The document must have one operation, or "operationName" must say which one is meant.'
      : 'The document has no operation of the name in "operationName".';
  throw refusal('OPERATION_RESOLUTION_FAILURE', cure);
}
