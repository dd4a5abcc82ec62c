/** Runs the steps from request to operation: find the document, parse, admit, validate, choose, read variables, weigh, authorize. */
import { Kind, type DocumentNode, type OperationDefinitionNode, type OperationTypeNode } from 'graphql';
import type { Config } from '#gateway/config.ts';
import type { Operation, Viewer } from '#gateway/context.ts';
import { refusal } from '#gateway/errors.ts';
import type { Generation } from '#gateway/generations/generation.ts';
import { admitDocument } from './admit-document.ts';
import type { Policy } from './authorize/clause.ts';
import { createDocumentCache, type DocumentCache } from '#wire/document-cache.ts';
import type { Envelope } from './envelope.ts';
import { createGuards, type GuardConfig } from './guards.ts';
import { createIntrospectionCheck } from './introspection.ts';
import { parseDocument } from './parse.ts';
import type { PersistedDocuments, PersistedOptions } from './persisted/persisted-documents.ts';
import type { Sharing } from './sharing.ts';
import { validateDocument } from './validate.ts';
import { readVariables } from './variables.ts';

export interface Prepared {
  /** Which prepared it, and runs it. */
  generation: Generation;
  operation: Operation;
  type: OperationTypeNode;
  /** The operation's own name in the document. */
  name: string | undefined;
  /** What it was estimated to cost. */
  cost: number;
  /** How a subscription is shared by all who may see it; undefined where each viewer may see something else. */
  sharing: Sharing | undefined;
  /** Whether a subscription begins with what was missed. */
  resumes: boolean;
}

export interface Preparer {
  /** Refuses (GraphQLError, or AggregateError of them) when the request cannot be executed. */
  prepare(envelope: Envelope, viewer: Viewer | undefined): Prepared;
  /** The same for what another generation prepared: everything is checked anew, against this schema. */
  prepareAgain(operation: Operation, viewer: Viewer | undefined): Prepared;
  readonly documents: Pick<DocumentCache, 'size' | 'hits' | 'misses'>;
}

export type PrepareConfig = GuardConfig &
  Pick<Config, 'introspection'> & { readonly persisted: PersistedOptions };

export interface PreparerOptions {
  config: PrepareConfig;
  persisted: PersistedDocuments;
  policy?: Policy | undefined;
}

/** @throws Error when the supergraph's directives make no sense */
export function createPreparer(generation: Generation, options: PreparerOptions): Preparer {
  const { config, persisted, policy } = options;
  const { limits } = config;
  const { engine } = generation;
  const { schema } = engine;
  const documents = createDocumentCache();
  const guards = createGuards(engine, config, policy);
  const checkIntrospection = createIntrospectionCheck(config.introspection);

  function documentOf(text: string): DocumentNode {
    const known = documents.get(text);
    if (known) return known;
    const document = parseDocument(text, limits);
    admitDocument(document, limits);
    validateDocument(schema, document);
    documents.set(text, document);
    return document;
  }

  function check(
    document: DocumentNode,
    { source, operationName, variables: given }: Omit<Operation, 'document' | 'verdict'>,
    viewer: Viewer | undefined,
  ): Prepared {
    checkIntrospection(document, viewer);
    const definition = chooseOperation(document, operationName);
    const variables = readVariables(schema, definition, given, limits);
    const cost = guards.weigh({ document, definition }, variables);
    const verdict = guards.authorize({ document, definition }, viewer);
    return {
      generation,
      operation: { document, source, operationName, variables, verdict },
      type: definition.operation,
      name: definition.name?.value,
      cost,
      sharing: guards.share({ document, definition }, variables),
      resumes: guards.resumes({ document, definition }, variables),
    };
  }

  return {
    documents,
    prepare(envelope, viewer) {
      const { operationName, variables } = envelope;
      if ((operationName?.length ?? 0) > limits.nameLength) {
        throw refusal('BAD_REQUEST', `"operationName" is longer than ${limits.nameLength} characters.`);
      }
      const named = persisted.find(envelope);
      const document = documentOf(named.text);
      named.keep();
      return check(document, { source: named.text, operationName, variables }, viewer);
    },
    prepareAgain(operation, viewer) {
      persisted.checkAgain(operation.source);
      return check(documentOf(operation.source), operation, viewer);
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
