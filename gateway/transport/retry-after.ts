/** A server's `Retry-After`: seconds or a date (RFC 9110, 10.2.3). */

/** Nobody plans further ahead on a server's word. */
const longestMs = 3_600_000;

/** Milliseconds until the server wants to be asked again, an hour at most; undefined when it does not say. */
export function readRetryAfter(header: string, now: () => number = Date.now): number | undefined {
  const text = header.trim();
  const ms = /^\d{1,15}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), longestMs);
}
