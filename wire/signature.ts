/**
 * How services prove to each other who sent a request: an HMAC over time, path and body under a key of the receiver.
 * Every service has a key of its own, derived from one master key, so that a region's server can neither
 * call another region nor read what is meant for it. Only the gateway and platform services hold the master key.
 */
import { createHmac, createSecretKey, hash, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto';

export const signatureHeader = 'x-sectorwars-signature';
/** How far the clocks of two services may lie apart, and how long a signed request stays good. */
export const signatureLifetimeMs = 30_000;

/** The name of a region's key, as `region:andromeda`. */
export function regionKeyName(slug: string): string {
  return `region:${slug}`;
}

/** Derives the key of one service from the master key; both are hex strings. */
export function deriveKey(masterKey: string, name: string): string {
  return Buffer.from(
    hkdfSync('sha256', Buffer.from(masterKey, 'hex'), '', `sectorwars ${name}`, 32),
  ).toString('hex');
}

function mac(key: string, name: string, time: number, path: string, body: string | Uint8Array): Buffer {
  const digest = hash('sha256', body, 'hex');
  return createHmac('sha256', secretOf(key)).update(`${name}\n${time}\n${path}\n${digest}`).digest();
}

/** Bounded: whoever holds the master key derives one for every name that a caller claims. */
const maxSecrets = 1_000;
const secrets = new Map<string, KeyObject>();

/** Made once: making the key takes five times as long as signing with it. */
function secretOf(key: string): KeyObject {
  const known = secrets.get(key);
  if (known) return known;
  if (secrets.size >= maxSecrets) secrets.clear();
  const secret = createSecretKey(Buffer.from(key, 'hex'));
  secrets.set(key, secret);
  return secret;
}

/** The header value that signs `body` sent to `path` under the key called `name`. */
export function sign(
  key: string,
  name: string,
  path: string,
  body: string | Uint8Array,
  nowMs: number,
): string {
  return `key=${name};t=${nowMs};mac=${mac(key, name, nowMs, path, body).toString('hex')}`;
}

export type Keyring = (name: string) => string | undefined;

/** Returns the name of the key that signed the request, or undefined when the signature does not hold. */
export function verify(
  header: string | null | undefined,
  keys: Keyring,
  path: string,
  body: string | Uint8Array,
  nowMs: number,
): string | undefined {
  const parts = /^key=([\w:-]{1,80});t=(\d{13});mac=([0-9a-f]{64})$/.exec(header ?? '');
  if (!parts) return undefined;
  const [, name = '', time = '', given = ''] = parts;
  const key = keys(name);
  if (!key || Math.abs(nowMs - Number(time)) > signatureLifetimeMs) return undefined;
  const expected = mac(key, name, Number(time), path, body);
  return timingSafeEqual(expected, Buffer.from(given, 'hex')) ? name : undefined;
}
