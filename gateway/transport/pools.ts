/** Keep-alive connections to the servers: per origin one bounded pool, and a bounded line in front of it. */
import { Pool } from 'undici';
import { createBoundedMap } from '#gateway/regions/bounded-map.ts';
import { createConnect } from './connect.ts';
import { createSlots, type Slots } from './slots.ts';

export interface Target {
  readonly origin: string;
  readonly pool: Pool;
  readonly slots: Slots;
  readonly path: string;
}

export interface Pools extends AsyncDisposable {
  /** Where requests for a URL go. */
  target(url: string): Target;
}

export interface PoolOptions {
  /** Most connections to one origin. */
  connections?: number;
  /** Most requests that wait for one of them. */
  maxWaiting?: number;
  connectTimeoutMs?: number;
}

type Origin = Pick<Target, 'pool' | 'slots'>;

/** Servers come and go: pools that nobody used for long are closed when there are more than this. */
const maxPools = 2_000;

export function createPools(options: PoolOptions = {}): Pools {
  const { connections = 64, maxWaiting = 2_048, connectTimeoutMs = 500 } = options;
  const connect = createConnect(connectTimeoutMs);
  const closing = new Set<Promise<void>>();
  const origins = createBoundedMap<string, Origin>(maxPools, ({ pool }) => {
    const closed = pool.close().finally(() => closing.delete(closed));
    closing.add(closed);
  });
  const targets = createBoundedMap<string, Target>(maxPools);

  function originOf(address: string): Origin {
    const known = origins.get(address);
    if (known) return known;
    const pool = new Pool(address, {
      connections,
      pipelining: 1,
      connect,
      keepAliveTimeout: 10_000,
      // A server's own hint may not make us keep idle connections for long.
      keepAliveMaxTimeout: 60_000,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const origin = { pool, slots: createSlots(connections, maxWaiting) };
    origins.set(address, origin);
    return origin;
  }

  return {
    target(url) {
      const known = targets.get(url);
      if (known && !known.pool.closed) {
        // Keeps the pool as young as its targets.
        origins.get(known.origin);
        return known;
      }
      const { origin, pathname, search } = new URL(url);
      const target = { origin, ...originOf(origin), path: `${pathname}${search}` };
      targets.set(url, target);
      return target;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...origins.values()].map(({ pool }) => pool.destroy()));
    },
  };
}
