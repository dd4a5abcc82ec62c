/** The public keys tokens are verified with, handed on to whoever else verifies tokens. */

const freshForMs = 60_000;
const fetchTimeoutMs = 2000;
/** A JWK Set has a few hundred bytes per key. */
const maxCharacters = 64 * 1024;

/** Returns the JWK Set as text: at most a minute old, older only while its owner cannot be reached; undefined without any. */
export function createPublicKeys(url: string): () => Promise<string | undefined> {
  let text: string | undefined;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let pending: Promise<void> | undefined;
  async function refresh(): Promise<void> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(fetchTimeoutMs), redirect: 'error' });
      const body = await response.text();
      const parsed = JSON.parse(body) as { keys?: unknown } | null;
      if (!response.ok || !Array.isArray(parsed?.keys) || body.length > maxCharacters) return;
      text = body;
      fetchedAt = performance.now();
    } catch {
      // The old text stays; without one the caller says so.
    }
  }
  return async () => {
    if (performance.now() - fetchedAt > freshForMs) {
      pending ??= refresh().finally(() => {
        pending = undefined;
      });
      await pending;
    }
    return text;
  };
}
