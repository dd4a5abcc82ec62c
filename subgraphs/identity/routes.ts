/** What identity serves beside GraphQL: its public keys to everybody, revoked sessions to the platform's servers. */
import type { ServerResponse } from 'node:http';
import type { Database } from '#subgraphs/kit/database.ts';
import { revocationsSince } from './sessions.ts';

/** Answers `/.well-known/jwks.json`; returns false for any other path. */
export function publicKeysRoute(path: string, response: ServerResponse, published: object): boolean {
  if (path !== '/.well-known/jwks.json') return false;
  sendJson(response, 200, published, 'public, max-age=300');
  return true;
}

/** Answers `/revocations?after=<cursor>` with `{cursor, sessions}`; without a cursor, all of the last hour. */
export async function revocationsRoute(
  path: string,
  response: ServerResponse,
  database: Database,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(path, 'http://identity');
  if (pathname !== '/revocations') return false;
  const after = searchParams.get('after') ?? '0';
  if (/^\d{1,19}$/.test(after))
    sendJson(response, 200, await revocationsSince(database.fork(), after), 'no-store');
  else {
    const error = {
      message: '`after` must be a cursor of this list.',
      extensions: { code: 'BAD_USER_INPUT' },
    };
    sendJson(response, 400, { errors: [error] }, 'no-store');
  }
  return true;
}

function sendJson(response: ServerResponse, status: number, value: object, cache: string): void {
  const text = JSON.stringify(value);
  const size = Buffer.byteLength(text);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': size, 'cache-control': cache })
    .end(text);
}
