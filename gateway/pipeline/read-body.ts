/** Reads a request's body, no more of it than is allowed. */
import { isUtf8 } from 'node:buffer';
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
  const body = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let ended = false;
    const brokenOff = (): void => {
      if (!ended) reject(refusal('BAD_REQUEST', 'The body broke off.'));
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit * discardFactor) reject(tooLarge(limit));
    });
    request.once('end', () => {
      ended = true;
      const [first] = chunks;
      if (size > limit) reject(tooLarge(limit));
      else resolve(first && chunks.length === 1 ? first : Buffer.concat(chunks, size));
    });
    request.once('error', brokenOff);
    request.once('close', brokenOff);
  });
  if (!isUtf8(body)) throw refusal('BAD_REQUEST', 'The body is not UTF-8.');
  // A byte order mark is kept: it is not JSON, and JSON.parse says so.
  return body.toString('utf8');
}

function tooLarge(limit: number) {
  return refusal('PAYLOAD_TOO_LARGE', `The body is larger than ${limit} bytes.`);
}
