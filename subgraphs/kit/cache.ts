/** A read-through cache in layers by how long a value may be believed. What changes is dropped or amended by who hears of it. */
import type { SharedCache } from './shared-cache.ts';

/** Hot: what changes all the time; warm: prices and stock; cold: history. Source: domain facts §15.4. */
export const layerSeconds = { hot: 60, warm: 300, cold: 3_600 } as const;

export type Layer = keyof typeof layerSeconds;

export interface Cache {
  /** The value, loaded when there is none that may be believed; loads of one key at the same time are one. */
  read<T>(layer: Layer, key: string, load: () => Promise<T>): Promise<T>;
  /** Forgets a value; one that is being loaded will not be kept. */
  drop(layer: Layer, key: string): void;
  /** Changes a value that is there or being loaded. */
  amend<T>(layer: Layer, key: string, change: (value: T) => T): void;
  clear(): void;
  /** Reads by layer, and how many of them found a value: in this process, or with other servers' in Redis. */
  counts(): Record<Layer, Counts>;
}

export interface Counts {
  reads: number;
  memory: number;
  redis: number;
}

interface Entry {
  value: Promise<unknown>;
  until: number;
}

/** Values per layer at most; the oldest leave first. */
const maxEntries = 10_000;

export interface CacheOptions {
  /** Time in ms, passed in so that tests decide it. */
  clock?: () => number;
  /** Asked for what this process does not hold, told of what it forgets. */
  shared?: SharedCache | undefined;
}

export function createCache({ clock = Date.now, shared }: CacheOptions = {}): Cache {
  const layers = { hot: newLayer(), warm: newLayer(), cold: newLayer() };
  const fetch = async <T>(layer: Layer, key: string, load: () => Promise<T>): Promise<T> => {
    if (!shared) return await load();
    const { value, found } = await shared.through(layer, key, load);
    if (found) layers[layer].count.redis++;
    return value;
  };
  return {
    async read<T>(layer: Layer, key: string, load: () => Promise<T>): Promise<T> {
      const { entries, count } = layers[layer];
      count.reads++;
      const found = entries.get(key);
      if (found && found.until > clock()) {
        count.memory++;
        return (await found.value) as T;
      }
      const value = fetch(layer, key, load);
      const entry = { value, until: clock() + layerSeconds[layer] * 1_000 };
      entries.delete(key);
      entries.set(key, entry);
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries) break;
        entries.delete(oldest);
      }
      // What failed is not an answer for others.
      value.catch(() => entries.get(key) === entry && entries.delete(key));
      return await value;
    },
    drop(layer, key) {
      layers[layer].entries.delete(key);
      shared?.forget(layer, key);
    },
    amend<T>(layer: Layer, key: string, change: (value: T) => T) {
      // Every server amends what it holds; writing the whole value back for each would cost more than loading it once.
      shared?.forget(layer, key);
      const { entries } = layers[layer];
      const found = entries.get(key);
      if (!found) return;
      const value = found.value.then((before) => change(before as T));
      value.catch(() => entries.delete(key));
      entries.set(key, { value, until: found.until });
    },
    clear() {
      for (const { entries } of Object.values(layers)) entries.clear();
      shared?.forgetAll();
    },
    counts: () => ({
      ...{ hot: { ...layers.hot.count }, warm: { ...layers.warm.count }, cold: { ...layers.cold.count } },
    }),
  };
}

function newLayer(): { entries: Map<string, Entry>; count: Counts } {
  return { entries: new Map(), count: { reads: 0, memory: 0, redis: 0 } };
}
