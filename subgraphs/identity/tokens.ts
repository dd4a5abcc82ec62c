/** Makes tokens: signed ones that every server can verify, and random ones that only our database knows. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  importJWK,
  SignJWT,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';
import type { AccountRow } from './entities.ts';
import { accessTokenSeconds } from './rules.ts';

export interface TokenIssuer {
  /** The public keys, as published. */
  readonly published: JSONWebKeySet;
  readonly keys: JWTVerifyGetKey;
  /** A JWT (EdDSA) for the account, good for 15 minutes. */
  accessToken(
    account: Pick<AccountRow, 'id' | 'handle' | 'role' | 'createdAt' | 'galacticCitizen'>,
    sessionId: string,
  ): Promise<string>;
}

export interface TokenOptions {
  /** Private Ed25519 key. */
  signingKey: JWK;
  issuer: string;
  audience: string;
  /** Milliseconds since 1970. */
  clock: () => number;
}

export async function createTokenIssuer(options: TokenOptions): Promise<TokenIssuer> {
  const { d: _secret, ...open } = options.signingKey;
  const kid = await calculateJwkThumbprint(open);
  const key = await importJWK(options.signingKey, 'EdDSA');
  const published = { keys: [{ ...open, kid, use: 'sig', alg: 'EdDSA' }] };
  return {
    published,
    keys: createLocalJWKSet(published),
    accessToken(account, sessionId) {
      const now = Math.floor(options.clock() / 1000);
      // How old an account is decides whether it may vote in a region, and regions cannot ask us.
      const since = Math.floor(account.createdAt.getTime() / 1000);
      const { role, handle, galacticCitizen: gc } = account;
      return new SignJWT({ sid: sessionId, role, handle, since, gc })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid })
        .setSubject(account.id)
        .setJti(randomUUID())
        .setIssuer(options.issuer)
        .setAudience(options.audience)
        .setIssuedAt(now)
        .setExpirationTime(now + accessTokenSeconds)
        .sign(key);
    },
  };
}

/** 256 random bits: cannot be guessed, so a fast hash keeps it as safe as a slow one. */
export function newRefreshToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a refresh token, as hex; undefined for what was never one of ours. */
export function refreshTokenHash(token: string): string | undefined {
  return /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest('hex') : undefined;
}
