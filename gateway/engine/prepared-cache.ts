/** Operations that are ready to run: bounded in number and in size, least recently used out first. */

/** Something that is kept. */
interface Weighed {
  /** How large it is, in fields that its answer may have. */
  readonly weight: number;
}

export interface CacheFigures {
  readonly size: number;
  /** Fields of all that are kept. */
  readonly weight: number;
  readonly hits: number;
  readonly misses: number;
}

export interface PreparedCache<T extends Weighed> extends CacheFigures {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/**
 * @param maxEntries how many are kept
 * @param maxWeight how many fields they may have together; a field takes about 1 KiB
 */
export function createPreparedCache<T extends Weighed>(
  maxEntries = 1000,
  maxWeight = 100_000,
): PreparedCache<T> {
  const entries = new Map<string, T>();
  let weight = 0;
  let hits = 0;
  let misses = 0;
  function drop(key: string): void {
    weight -= entries.get(key)?.weight ?? 0;
    entries.delete(key);
  }
  return {
    get(key) {
      const value = entries.get(key);
      if (!value) {
        misses += 1;
        return undefined;
      }
      hits += 1;
      // Map keeps insertion order: putting it back makes it the youngest.
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      drop(key);
      entries.set(key, value);
      weight += value.weight;
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries && weight <= maxWeight) break;
        drop(oldest);
      }
    },
    get size() {
      return entries.size;
    },
    get weight() {
      return weight;
    },
    get hits() {
      return hits;
    },
    get misses() {
      return misses;
    },
  };
}
