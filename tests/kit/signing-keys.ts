/** Keys and tokens of a platform under test. */
import { createPrivateKey, randomUUID, sign as signBytes } from 'node:crypto';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';
import { deriveKey } from '#wire/signature.ts';

export const masterKey = '5e'.repeat(32);
export const keyOf = (name: string): string => deriveKey(masterKey, name);
export const issuer = 'sectorwars';
export const audience = 'sectorwars';

export interface SignOptions {
  /** Signed by a stranger. */
  forged?: boolean;
  kid?: string;
}

export interface SigningKeys {
  /** The private key. */
  readonly signingKey: JWK;
  /** What identity publishes. */
  readonly published: { keys: JWK[] };
  readonly keys: JWTVerifyGetKey;
  /** A token as identity makes them, but for what `claims` changes; `undefined` leaves a claim out. */
  sign(claims?: Record<string, unknown>, options?: SignOptions): Promise<string>;
  /** Signs these very texts, whatever they say, as a token of header and payload. */
  seal(header: string, payload: string): string;
  /** A token as an `Authorization` header. */
  bearer(claims?: Record<string, unknown>): Promise<string>;
}

export async function createSigningKeys(): Promise<SigningKeys> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const stranger = await generateKeyPair('EdDSA');
  const signingKey = await exportJWK(privateKey);
  const ownKid = await calculateJwkThumbprint(signingKey);
  const published = { keys: [{ ...(await exportJWK(publicKey)), kid: ownKid, alg: 'EdDSA', use: 'sig' }] };
  const sign: SigningKeys['sign'] = (claims = {}, { forged = false, kid = ownKid } = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const standard = {
      iss: issuer,
      aud: audience,
      sub: randomUUID(),
      sid: randomUUID(),
      role: 'PLAYER',
      since: 0,
    };
    return new SignJWT({ ...standard, iat: now, exp: now + 900, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .sign(forged ? stranger.privateKey : privateKey);
  };
  const seal: SigningKeys['seal'] = (header, payload) => {
    const input = [header, payload].map((text) => Buffer.from(text).toString('base64url')).join('.');
    const key = createPrivateKey({ key: signingKey, format: 'jwk' });
    return `${input}.${signBytes(null, Buffer.from(input), key).toString('base64url')}`;
  };
  return {
    seal,
    signingKey,
    published,
    keys: createLocalJWKSet(published),
    sign,
    bearer: async (claims) => `Bearer ${await sign(claims)}`,
  };
}
