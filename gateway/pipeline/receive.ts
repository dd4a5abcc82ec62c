/** First step: is this an HTTP request we take at all? Nothing is executed before every question here is answered. */
import type { IncomingMessage } from 'node:http';
import type { Limits } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';
import type { CsrfCheck } from './csrf.ts';
import { parseJson, readEnvelope, readSearch, type Envelope } from './envelope.ts';
import { readBody } from './read-body.ts';

/** Refuses with METHOD_NOT_ALLOWED everything but POST and GET. */
export function checkMethod({ method }: IncomingMessage): void {
  if (method !== 'GET' && method !== 'POST')
    throw refusal('METHOD_NOT_ALLOWED', 'Use POST, or GET for queries.');
}

/** Reads the GraphQL parameters of a POST or GET; refuses with the code that names what is wrong with it. */
export async function receive(
  request: IncomingMessage,
  limits: Limits,
  checkGet: CsrfCheck,
): Promise<Envelope> {
  if (request.method === 'GET') {
    checkGet(request.headers);
    return readSearch(searchOf(request));
  }
  checkMediaType(request.headers['content-type']);
  checkEncoding(request.headers['content-encoding']);
  const body = await readBody(request, limits.bodyBytes);
  return readEnvelope(parseJson(body));
}

function searchOf(request: IncomingMessage): URLSearchParams {
  const url = request.url ?? '';
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start));
}

/**
 * Only `application/json` in UTF-8. Every other type is refused also because a browser sends it to
 * another site without asking (CSRF).
 */
function checkMediaType(header: string | undefined): void {
  const [type = '', ...parameters] = (header ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const plain = parameters.every((part) => part === '' || /^charset="?utf-8"?$/.test(part));
  if (type !== 'application/json' || !plain) {
    throw refusal('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json in UTF-8.');
  }
}

function checkEncoding(header: string | undefined): void {
  if (header !== undefined && header.trim().toLowerCase() !== 'identity') {
    throw refusal('UNSUPPORTED_MEDIA_TYPE', 'Send the body uncompressed.');
  }
}
