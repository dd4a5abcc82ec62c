/** The strict reading of a GraphQL request's parameters: nothing but those that GraphQL over HTTP names. */
import { refusal } from '#gateway/errors.ts';

export interface Envelope {
  /** The document; undefined when the request names one instead. */
  query: string | undefined;
  /** ID of a document that the server is to know. */
  documentId: string | undefined;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  extensions: Record<string, unknown>;
}

const known = new Set(['query', 'documentId', 'variables', 'operationName', 'extensions']);
/** A hash with its prefix takes 71. */
const maxIdLength = 256;

/** Parses a JSON body. The message never quotes the body or the parser. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusal('BAD_REQUEST', 'invalid JSON');
  }
}

/** Checks the shape of the parameters; refuses with BAD_REQUEST or BATCHING_DISABLED. */
export function readEnvelope(value: unknown): Envelope {
  if (Array.isArray(value)) {
    throw refusal(
      'BATCHING_DISABLED',
      'Send one operation per request: arrays of operations are not accepted.',
    );
  }
  if (!isRecord(value)) throw refusal('BAD_REQUEST', 'The body must be a JSON object with a "query".');
  if (Object.keys(value).some((key) => !known.has(key))) {
    throw refusal('BAD_REQUEST', `The body may have only ${[...known].join(', ')}.`);
  }
  const { query, documentId = null, operationName = null, variables = null, extensions = null } = value;
  // Whether it may be missing is for the step that knows the persisted documents.
  if (query !== undefined && query !== null && typeof query !== 'string')
    throw refusal('BAD_REQUEST', '"query" must be a string.');
  if (documentId !== null && !isId(documentId))
    throw refusal('BAD_REQUEST', `"documentId" must be a string of 1 to ${maxIdLength} characters.`);
  if (operationName !== null && typeof operationName !== 'string') {
    throw refusal('BAD_REQUEST', '"operationName" must be a string.');
  }
  return {
    query: query ?? undefined,
    documentId: documentId ?? undefined,
    // An empty name is what some clients send for "none".
    operationName: operationName || undefined,
    variables: recordOrNull(variables, 'variables'),
    extensions: recordOrNull(extensions, 'extensions'),
  };
}

/** Reads the parameters of a GET request from its query string. */
export function readSearch(search: URLSearchParams): Envelope {
  const value: Record<string, unknown> = {};
  for (const key of new Set(search.keys())) {
    const [text = '', ...rest] = search.getAll(key);
    if (rest.length > 0) throw refusal('BAD_REQUEST', 'Each parameter may appear once.');
    // Defined, not assigned: a parameter called __proto__ must stay a plain unknown key.
    Object.defineProperty(value, key, {
      value: (key === 'variables' || key === 'extensions') && text ? parseJson(text) : text || null,
      enumerable: true,
    });
  }
  return readEnvelope(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= maxIdLength;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOrNull(value: unknown, name: string): Record<string, unknown> {
  if (value === null) return {};
  if (!isRecord(value)) throw refusal('BAD_REQUEST', `"${name}" must be an object.`);
  return value;
}
