/** Does a GET show that no other site's page could have sent it? POST needs no such check: its media type is enough. */
import type { IncomingHttpHeaders } from 'node:http';
import { refusal } from '#gateway/errors.ts';

/** Types a page may send to another site without asking it first. */
const simpleTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/** Refuses with PREFLIGHT_REQUIRED. */
export type CsrfCheck = (headers: IncomingHttpHeaders) => void;

/**
 * Makes the check for GET requests. A header that a browser sends to another site only after asking it (and we allow no
 * other site anything) proves that the sender is no foreign page: a token, a media type of our own, or one of
 * `x-apollo-operation-name`, `apollo-require-preflight`, `graphql-require-preflight` and `x-graphql-*`.
 */
export function createCsrfCheck(enabled: boolean): CsrfCheck {
  if (!enabled) return () => undefined;
  return (headers) => {
    if (hasOwnType(headers['content-type']) || Object.entries(headers).some(isProof)) return;
    throw refusal(
      'PREFLIGHT_REQUIRED',
      'A GET needs a header that other sites cannot send, such as "content-type: application/json" or "x-graphql-client: …".',
    );
  };
}

function hasOwnType(header: string | undefined): boolean {
  const type = header?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  // What is no media type at all, a browser may well send unasked.
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) && !simpleTypes.has(type);
}

function isProof([name, value]: [string, string | string[] | undefined]): boolean {
  if (value === undefined || value === '') return false;
  return (
    name === 'authorization' ||
    name === 'x-apollo-operation-name' ||
    name === 'apollo-require-preflight' ||
    name === 'graphql-require-preflight' ||
    name.startsWith('x-graphql-')
  );
}
