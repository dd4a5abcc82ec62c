/** Asks the Nexus for one shard: for a key that memory does not know, or one whose server cannot be reached. */
import { Pool } from 'undici';
import type { Shard } from '#wire/directory.ts';
import { createBoundedMap } from './bounded-map.ts';
import { readShard } from './directory-lines.ts';
import type { DirectoryOptions } from './directory.ts';

export interface DirectoryLookup extends AsyncDisposable {
  /** Undefined when there is no such shard. `fresh` does not believe an earlier "no". Rejects when the Nexus cannot be asked. */
  ask(key: string, fresh: boolean): Promise<Shard | undefined>;
}

/** Made-up keys must not fill the memory. */
const maxNegative = 1_000;
const maxReplyBytes = 64 * 1024;

export function createDirectoryLookup(
  options: DirectoryOptions,
  headersFor: (path: string) => Record<string, string>,
): DirectoryLookup {
  const { url, lookupTimeoutMs = 1_000, negativeMs = 1_000, onTrouble = () => undefined } = options;
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: 16,
    connectTimeout: Math.min(500, lookupTimeoutMs),
    headersTimeout: lookupTimeoutMs,
    bodyTimeout: lookupTimeoutMs,
    maxResponseSize: maxReplyBytes,
  });
  /** Key to the time until which it is known not to exist. */
  const missing = createBoundedMap<string, number>(maxNegative);
  /** Keys being asked for: those who miss the same key at the same time share one request. */
  const asking = new Map<string, Promise<Shard | undefined>>();

  async function request(key: string): Promise<Shard | undefined> {
    const path = `${pathname}/${encodeURIComponent(key)}`;
    const response = await pool.request({
      path,
      method: 'GET',
      headers: { ...headersFor(path), accept: 'application/json' },
      signal: AbortSignal.timeout(lookupTimeoutMs),
    });
    if (response.statusCode !== 200 && response.statusCode !== 404) {
      response.body.destroy();
      throw new Error(`the directory answered ${response.statusCode}`);
    }
    const reply = await response.body.json();
    const shard = response.statusCode === 200 ? readShard(reply, onTrouble) : undefined;
    if (shard) missing.delete(key);
    else missing.set(key, performance.now() + negativeMs);
    return shard;
  }

  return {
    async ask(key, fresh) {
      if (!fresh && (missing.get(key) ?? 0) > performance.now()) return undefined;
      const running = asking.get(key);
      if (running) return await running;
      const asked = request(key).finally(() => asking.delete(key));
      asking.set(key, asked);
      return await asked;
    },
    async [Symbol.asyncDispose]() {
      await pool.destroy();
    },
  };
}
