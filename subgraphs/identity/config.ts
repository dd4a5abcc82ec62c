/** Identity's settings, read from the environment. */
import { z } from 'zod';
import { hexKey, json, readConfig, serverOptions, serviceSettings } from '#subgraphs/kit/config.ts';
import type { IdentityOptions } from './server.ts';

const base64url = z.string().regex(/^[\w-]{43}$/, 'must be 32 bytes as base64url');
const signingKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: base64url, d: base64url });
const seedAccount = z.object({
  id: z.uuid(),
  handle: z.string().regex(/^[a-z0-9_-]{3,32}$/),
  role: z.enum(['PLAYER', 'MODERATOR', 'ADMIN', 'DEVELOPER']),
  password: z.string().min(8).max(128).normalize('NFC'),
});

const settings = serviceSettings.omit({ JWKS_URL: true }).extend({
  /** Private Ed25519 key as a JWK. */
  IDENTITY_SIGNING_KEY: json.pipe(signingKey),
  /** GraphQL endpoint of the Nexus, and the key that its callers sign with: it is told of what looks like an attack. */
  NEXUS_URL: z.url().optional(),
  NEXUS_KEY: hexKey.optional(),
  /** Accounts that must exist, as a JSON array. */
  SEED_ACCOUNTS: json.pipe(z.array(seedAccount)).default([]),
});

export interface IdentityConfig {
  options: IdentityOptions;
  logLevel: string;
}

export function readIdentityConfig(): IdentityConfig {
  const read = readConfig(settings, 'identity');
  const { NEXUS_URL: url, NEXUS_KEY: key } = read;
  return {
    logLevel: read.LOG_LEVEL,
    options: {
      ...serverOptions(read),
      signingKey: read.IDENTITY_SIGNING_KEY,
      seedAccounts: read.SEED_ACCOUNTS,
      nexus: url && key ? { url, key } : undefined,
    },
  };
}
