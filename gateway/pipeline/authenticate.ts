/** Second step: who asks? Turns the client's headers into what the gateway has proven about the caller. */
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Config } from '#gateway/config.ts';
import type { Viewer } from '#gateway/context.ts';
import { bearerToken } from '#wire/bearer.ts';
import { maxTokenAgeSeconds, rememberVerified, type VerifyToken } from '#wire/verified-tokens.ts';
import { refusal } from '#gateway/errors.ts';
import { createKeySet } from './key-set.ts';

export interface Caller {
  viewer: Viewer | undefined;
  authorization: string | undefined;
  idempotencyKey: string | undefined;
  defaultRegion: string | undefined;
}

/** The headers that say something about the caller, as they arrived. */
export interface CallerHeaders {
  authorization?: unknown;
  'x-region-id'?: unknown;
  'idempotency-key'?: unknown;
}

/** Refuses with UNAUTHENTICATED on a bad token and with BAD_USER_INPUT on a bad region or key. */
export type Authenticate = (headers: CallerHeaders) => Promise<Caller>;

const claims = z.object({
  sub: z.string().min(1).max(128),
  sid: z.string().min(1).max(128),
  role: z.string().max(32),
  // A list with spaces (RFC 8693), or an array as some issuers write it.
  scope: z.union([z.string(), z.array(z.string())]).optional(),
  scopes: z.array(z.string()).optional(),
  exp: z.number(),
});

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/**
 * @param tokens whose tokens to accept; when undefined the header is forwarded but proves nothing here
 * @param isRevoked whether a session was ended before its tokens
 */
export function createAuthenticate(
  tokens: Config['tokens'],
  isRevoked: (sessionId: string) => boolean = () => false,
): Authenticate {
  const verified = tokens && verifier(tokens);
  async function verify(authorization: string): Promise<Viewer | undefined> {
    if (!verified) return undefined;
    const token = bearerToken(authorization);
    if (!token) throw unauthenticated();
    try {
      const { sub, sid, role, exp, scope = [], scopes = [] } = claims.parse(await verified(token));
      if (isRevoked(sid)) throw unauthenticated();
      return { id: sub, sessionId: sid, role, scopes: [...scopesOf(scope), ...scopes], expiresAt: exp };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) throw unauthenticated();
      throw error;
    }
  }
  return async (headers) => {
    const authorization = textOf(headers.authorization, 'Authorization');
    return {
      viewer: authorization === undefined ? undefined : await verify(authorization),
      authorization,
      idempotencyKey: readIdempotencyKey(headers['idempotency-key']),
      defaultRegion: readRegion(headers['x-region-id']),
    };
  };
}

function verifier({ jwksUrl, issuer, audience }: NonNullable<Config['tokens']>): VerifyToken {
  const keys = createKeySet(new URL(jwksUrl));
  return rememberVerified(async (token) => {
    // jose accepts any algorithm the key fits, tokens without `exp`, and any `exp`, unless told otherwise.
    const { payload } = await jwtVerify(token, keys, {
      ...{ algorithms: ['EdDSA'], issuer, audience, clockTolerance: 5 },
      ...{ requiredClaims: ['exp', 'iat', 'sub'], maxTokenAge: maxTokenAgeSeconds },
    });
    return payload;
  });
}

function scopesOf(claim: string | string[]): string[] {
  return typeof claim === 'string' ? claim.split(' ').filter((scope) => scope !== '') : claim;
}

function unauthenticated() {
  return refusal(
    'UNAUTHENTICATED',
    'The access token is expired, logged out or not ours: log in again, or refresh the session.',
  );
}

/** Headers of a socket come as JSON: a number where a token belongs is a fault, not an anonymous caller. */
function textOf(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw refusal('BAD_USER_INPUT', `${name} must be text.`);
  return value;
}

function readRegion(value: unknown): string | undefined {
  const text = textOf(value, 'X-Region-ID');
  if (text === undefined) return undefined;
  if (!uuid.test(text)) throw refusal('BAD_USER_INPUT', 'X-Region-ID must be the ID of a region, a UUID.');
  return text.toLowerCase();
}

function readIdempotencyKey(value: unknown): string | undefined {
  const text = textOf(value, 'Idempotency-Key');
  if (text === undefined) return undefined;
  if (!/^[!-~]{1,128}$/.test(text)) {
    throw refusal('BAD_USER_INPUT', 'Idempotency-Key must be 1 to 128 printable ASCII characters.');
  }
  return text;
}
