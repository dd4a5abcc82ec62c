/** Zero trust: every request must be signed by someone we know, and every token is verified here again. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { bearerToken } from '#wire/bearer.ts';
import { maxTokenAgeSeconds, rememberVerified } from '#wire/verified-tokens.ts';
import { regionKeyName, verify, deriveKey, type Keyring } from '#wire/signature.ts';
import { Refusal } from './refusal.ts';

/** The service that sent a request: the gateway, a platform service, or one region's server. */
export type Principal = { kind: 'platform' } | { kind: 'region'; slug: string };

export interface Viewer {
  id: string;
  sessionId: string;
  role: 'PLAYER' | 'MODERATOR' | 'ADMIN' | 'DEVELOPER';
  /** When the account was made; undefined when the token does not say. */
  accountSince: Date | undefined;
  /** As of when the token was made. */
  galacticCitizen: boolean;
}

export interface Trust {
  /** Whose signature the request carries, or undefined. */
  principal(
    signature: string | null | undefined,
    path: string,
    body: string | Uint8Array,
  ): Principal | undefined;
  /** Who asks; undefined without a token. Refuses with UNAUTHENTICATED on a bad one. */
  viewer(authorization: string | null | undefined): Promise<Viewer | undefined>;
}

export interface TrustOptions {
  /** Name of the key that callers sign with. */
  name: string;
  key: string;
  /** Only platform services have it: lets them recognise regions' servers. */
  masterKey?: string;
  /** Where the public keys are, or a resolver for the service that owns them. */
  keys: string | JWTVerifyGetKey;
  issuer: string;
  audience: string;
}

export function createTrust(options: TrustOptions): Trust {
  const { name, key, masterKey } = options;
  const keyring: Keyring = (claimed) => {
    if (claimed === name) return key;
    return masterKey && claimed.startsWith(regionKeyName('')) ? deriveKey(masterKey, claimed) : undefined;
  };
  const keys = typeof options.keys === 'string' ? createRemoteJWKSet(new URL(options.keys)) : options.keys;
  const { issuer, audience } = options;
  const verified = rememberVerified(async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      ...{ algorithms: ['EdDSA'], issuer, audience, clockTolerance: 5 },
      ...{ requiredClaims: ['exp', 'iat', 'sub', 'sid'], maxTokenAge: maxTokenAgeSeconds },
    });
    return payload;
  });
  return {
    principal(signature, path, body) {
      const signer = verify(signature, keyring, path, body, Date.now());
      if (signer === undefined) return undefined;
      return signer === name
        ? { kind: 'platform' }
        : { kind: 'region', slug: signer.slice(regionKeyName('').length) };
    },
    async viewer(authorization) {
      if (!authorization) return undefined;
      const token = bearerToken(authorization);
      if (!token) throw unauthenticated();
      try {
        const payload = await verified(token);
        return {
          ...{ id: String(payload.sub), sessionId: String(payload['sid']), role: roleOf(payload['role']) },
          accountSince: timeOf(payload['since']),
          galacticCitizen: payload['gc'] === true,
        };
      } catch (error) {
        if (error instanceof errors.JOSEError) throw unauthenticated();
        throw error;
      }
    },
  };
}

function roleOf(claim: unknown): Viewer['role'] {
  return claim === 'ADMIN' || claim === 'MODERATOR' || claim === 'DEVELOPER' ? claim : 'PLAYER';
}

/** A time in seconds since 1970, as claims have it. */
function timeOf(claim: unknown): Date | undefined {
  const time = new Date(typeof claim === 'number' ? claim * 1000 : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

export function unauthenticated(): Refusal {
  return new Refusal('UNAUTHENTICATED', 'Log in again: the token is missing, expired or not ours.');
}

/** The viewer, or UNAUTHENTICATED. */
export function requireViewer(viewer: Viewer | undefined): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}

/** The viewer when it is a platform admin, or UNAUTHENTICATED, FORBIDDEN. */
export function requireAdmin(viewer: Viewer | undefined): Viewer {
  const known = requireViewer(viewer);
  if (known.role !== 'ADMIN') throw new Refusal('FORBIDDEN', 'Only platform admins may do this.');
  return known;
}

interface Caller {
  principal: Principal;
  viewer: Viewer | undefined;
}

/** FORBIDDEN for a request that the gateway sends for a player, whatever the schema hides from it. */
export function requireService({ viewer }: Pick<Caller, 'viewer'>): void {
  if (viewer) throw new Refusal('FORBIDDEN', 'Only services may do this.');
}

/** FORBIDDEN for players and for regions' servers. */
export function requirePlatform({ principal, viewer }: Caller): void {
  requireService({ viewer });
  if (principal.kind !== 'platform') throw new Refusal('FORBIDDEN', 'Only platform services may do this.');
}
