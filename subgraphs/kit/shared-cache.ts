/**
 * What the servers of a region share of their caches, in Redis. Every value carries a stamp: the region's era and the mark of its key.
 * Forgetting sets a new mark, so that a value which was loaded before is never believed, however late it is written; a server that was
 * cut off begins a new era, because it may have missed what others had to forget.
 */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { layerSeconds, type Layer } from './cache.ts';
import type { Logger } from './log.ts';
import { openRedis } from './redis-line.ts';

export interface SharedCache extends AsyncDisposable {
  /** The value that is kept, or `load`'s, which is then kept. It must survive JSON. Fails only as `load` does. */
  through<T>(layer: Layer, key: string, load: () => Promise<T>): Promise<{ value: T; found: boolean }>;
  forget(layer: Layer, key: string): void;
  forgetAll(): void;
  /** Whether Redis is used now, and how often it was lost since the start. */
  state(): { up: boolean; losses: number };
}

/** Raised when values change their shape: servers of two versions may run beside each other. */
const format = 1;
/** Longer keys and values stay out: they would make Redis slow for everybody. P */
const maxKeyLength = 200;
const maxValueLength = 4 * 1_048_576;
const eraMs = 24 * 3_600_000;

/** @param space what the keys begin with, in Redis Cluster all in one slot: a region's ID */
export function createSharedCache(url: string, space: string, log: Logger): SharedCache {
  const prefix = `sectorwars:cache:${format}:{${space}}:`;
  const era = `${prefix}era`;
  const beginEra = (redis: Redis): Promise<unknown> => redis.set(era, randomUUID(), 'PX', eraMs);
  const line = openRedis({ url, log, takeUp: beginEra });
  const keysOf = (layer: Layer, key: string) => ({
    value: `${prefix}value:${layer}:${key}`,
    mark: `${prefix}mark:${layer}:${key}`,
  });
  const keep = (layer: Layer, key: string, stamp: string, value: unknown): void => {
    const text = `${stamp}\n${JSON.stringify(value)}`;
    if (text.length > maxValueLength) return;
    line.tell((redis) => redis.set(keysOf(layer, key).value, text, 'EX', layerSeconds[layer]));
  };
  return {
    async through<T>(layer: Layer, key: string, load: () => Promise<T>) {
      const keys = keysOf(layer, key);
      const answer =
        key.length > maxKeyLength
          ? undefined
          : await line.ask((redis) => redis.mget(keys.value, era, keys.mark));
      if (!answer) return { value: await load(), found: false };
      const [text, current, mark] = answer;
      if (!current) line.tell(beginEra);
      const stamp = `${current}.${mark ?? ''}`;
      const kept = current && text ? parse(text, stamp) : undefined;
      if (kept) return { value: kept.value as T, found: true };
      const value = await load();
      if (current) keep(layer, key, stamp, value);
      return { value, found: false };
    },
    forget(layer, key) {
      if (key.length > maxKeyLength) return;
      const { value, mark } = keysOf(layer, key);
      // The mark outlives every value that was loaded before it.
      const ms = 2_000 * layerSeconds[layer];
      line.tell((redis) => Promise.all([redis.set(mark, randomUUID(), 'PX', ms), redis.del(value)]));
    },
    forgetAll: () => line.tell(beginEra),
    state: () => line.state(),
    [Symbol.asyncDispose]: () => line[Symbol.asyncDispose](),
  };
}

/** Undefined for a value of another stamp, and for one that nobody of ours wrote. */
function parse(text: string, stamp: string): { value: unknown } | undefined {
  if (!text.startsWith(`${stamp}\n`)) return undefined;
  try {
    return { value: JSON.parse(text.slice(stamp.length + 1)) };
  } catch {
    return undefined;
  }
}
