/** Writing whole HTTP answers: plain bodies, and refusals outside the GraphQL endpoint. */
import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { headers } from '#wire/headers.ts';
import { statusOf } from '#gateway/errors.ts';
import type { Exchange } from './exchange.ts';
import type { Formatted } from './formatted.ts';

/** Headers of every answer, whoever writes it. */
export function commonHeaders({ requestId }: Exchange): Record<string, string> {
  return { [headers.requestId]: requestId, 'x-content-type-options': 'nosniff' };
}

/** The same for an answer that somebody else begins. */
export function setCommonHeaders(response: ServerResponse, exchange: Exchange): void {
  for (const [name, value] of Object.entries(commonHeaders(exchange))) response.setHeader(name, value);
}

export function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function sendRefusal(response: ServerResponse, error: GraphQLError): void {
  sendJson(response, statusOf(error.extensions['code']), { errors: [error.toJSON()] });
}

/** Headers that go with a failure: what may be done instead, and when to come back. */
export function headersFor({ data, errors }: Formatted): Record<string, string> {
  const extensions = data === undefined ? errors[0]?.extensions : undefined;
  const wait = extensions?.['retryAfterMs'];
  return {
    ...(extensions?.['code'] === 'METHOD_NOT_ALLOWED' && { allow: 'GET, POST' }),
    // The rest of the body is not read.
    ...(extensions?.['code'] === 'PAYLOAD_TOO_LARGE' && { connection: 'close' }),
    ...(typeof wait === 'number' && { 'retry-after': String(Math.ceil(wait / 1000)) }),
  };
}
