/** Reads a request's body, no more of it than is allowed. */
import type { IncomingMessage } from 'node:http';
import { refusal } from '#gateway/errors.ts';

/** How much of a body that is too large is read and thrown away, so that the client gets to read our answer. */
const discardFactor = 16;

/**
 * Resolves to the whole body as text.
 * Refuses with PAYLOAD_TOO_LARGE above `limit` bytes and with BAD_REQUEST when it is not UTF-8 or breaks off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > limit * discardFactor) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit * discardFactor) reject(tooLarge(limit));
    });
    request.once('end', () => (size > limit ? reject(tooLarge(limit)) : resolve()));
    request.once('error', () => reject(refusal('BAD_REQUEST', 'The body broke off.')));
    request.once('close', () => reject(refusal('BAD_REQUEST', 'The body broke off.')));
  });
  try {
    // A byte order mark is kept: it is not JSON, and JSON.parse says so.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw refusal('BAD_REQUEST', 'The body is not UTF-8.');
  }
}

function tooLarge(limit: number) {
  return refusal('PAYLOAD_TOO_LARGE', `The body is larger than ${limit} bytes.`);
}
