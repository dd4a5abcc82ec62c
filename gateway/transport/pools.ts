/** Keep-alive connections to the servers: one bounded pool per origin. */
import { Pool } from 'undici';
import { createBoundedMap } from '#gateway/regions/bounded-map.ts';

export interface Target {
  readonly origin: string;
  readonly pool: Pool;
  readonly path: string;
}

export interface Pools extends AsyncDisposable {
  /** Where requests for a URL go. */
  target(url: string): Target;
}

export interface PoolOptions {
  /** Most connections to one origin. */
  connections?: number;
  connectTimeoutMs?: number;
}

/** Servers come and go: pools that nobody used for long are closed when there are more than this. */
const maxPools = 2_000;

export function createPools({ connections = 64, connectTimeoutMs = 500 }: PoolOptions = {}): Pools {
  const closing = new Set<Promise<void>>();
  const pools = createBoundedMap<string, Pool>(maxPools, (pool) => {
    const closed = pool.close().finally(() => closing.delete(closed));
    closing.add(closed);
  });
  const targets = createBoundedMap<string, Target>(maxPools);

  function poolOf(origin: string): Pool {
    const known = pools.get(origin);
    if (known) return known;
    const pool = new Pool(origin, {
      connections,
      pipelining: 1,
      connectTimeout: connectTimeoutMs,
      keepAliveTimeout: 10_000,
      // A server's own hint may not make us keep idle connections for long.
      keepAliveMaxTimeout: 60_000,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    pools.set(origin, pool);
    return pool;
  }

  return {
    target(url) {
      const known = targets.get(url);
      if (known && !known.pool.closed) {
        // Keeps the pool as young as its targets.
        pools.get(known.origin);
        return known;
      }
      const { origin, pathname, search } = new URL(url);
      const target = { origin, pool: poolOf(origin), path: `${pathname}${search}` };
      targets.set(url, target);
      return target;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}
