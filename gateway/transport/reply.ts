/** Proves the shape of a subgraph's answer: what is not a GraphQL result is refused as a whole, never half believed. */
import { isAscii, isUtf8 } from 'node:buffer';
import { sanitizeErrors, type ReplyError } from './reply-errors.ts';

export interface Reply {
  data: Record<string, unknown> | null;
  errors: ReplyError[];
  /** What is known of its text; nothing of what was not read from one. */
  text?: TextTraits;
}

/** What spares work when values of a text are written again. */
export interface TextTraits {
  /** Nothing in it is escaped: none of its strings needs to be. */
  readonly unescaped: boolean;
  /** As many bytes as characters. */
  readonly ascii: boolean;
}

export const noTraits: TextTraits = { unescaped: false, ascii: false };

export function commonTraits(one: TextTraits, other: TextTraits = noTraits): TextTraits {
  return { unescaped: one.unescaped && other.unescaped, ascii: one.ascii && other.ascii };
}

const backslash = 0x5c;

/** No content, and parts of one: nothing that was asked for. */
const partial = new Set([204, 205, 206]);
const contentTypes = /^application\/(?:json|graphql-response\+json)\s*(?:;|$)/i;

/**
 * Reads the answer to a GraphQL request.
 * A status other than 2xx is believed only when the body is a GraphQL refusal: that is how servers say 401 or 503.
 * @param url the server's, whose host must not appear in a message
 * @returns undefined when it is no GraphQL result
 */
export function readReply(status: number, contentType: string, body: Buffer, url: string): Reply | undefined {
  if (contentType !== 'application/json' && !contentTypes.test(contentType)) return undefined;
  const ascii = isAscii(body);
  // Decoding would put other characters in the place of bytes that are no text.
  if (partial.has(status) || (!ascii && !isUtf8(body))) return undefined;
  let result: unknown;
  try {
    result = JSON.parse(body.toString(ascii ? 'latin1' : 'utf8'));
  } catch {
    return undefined;
  }
  const failed = isRecord(result) && 'errors' in result;
  const reply = readResult(result, failed ? new URL(url).host : '');
  const unescaped = !body.includes(backslash);
  // What is escaped may be no ASCII: `\u0122`, cut to a byte, would be the quotation mark that ends the string.
  if (reply) reply.text = { unescaped, ascii: ascii && (unescaped || !body.includes('\\u')) };
  if (status >= 200 && status < 300) return reply;
  return status >= 400 && reply && reply.data === null ? reply : undefined;
}

/** The same for a result that is parsed already, such as an event of a subscription; `secret` is the server's host. */
export function readResult(result: unknown, secret: string): Reply | undefined {
  if (!isRecord(result)) return undefined;
  const { data = null, errors } = result;
  if (data !== null && !isRecord(data)) return undefined;
  if (errors === undefined || errors === null) return data ? { data, errors: [] } : undefined;
  if (!Array.isArray(errors)) return undefined;
  const clean = sanitizeErrors(errors, secret);
  if (!clean || (data === null && clean.length === 0)) return undefined;
  return { data, errors: clean };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
