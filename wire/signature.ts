/**
 * How services prove to each other who sent a request: an HMAC over time, path and body under a key of the receiver.
 * Every service has a key of its own, derived from one master key, so that a region's server can neither
 * call another region nor read what is meant for it. Only the gateway and platform services hold the master key.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

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
  const digest = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`${name}\n${time}\n${path}\n${digest}`)
    .digest();
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
