/** A map that forgets its least recently used entry when it is full. */
export interface BoundedMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): boolean;
  values(): IterableIterator<V>;
  readonly size: number;
}

/** @param onEvict called with what was pushed out, never with what was deleted or replaced */
export function createBoundedMap<K, V>(
  maxEntries: number,
  onEvict?: (value: V, key: K) => void,
): BoundedMap<K, V> {
  const entries = new Map<K, V>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      // Map keeps insertion order: putting it back makes it the youngest.
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size <= maxEntries) return;
      const [oldest] = entries;
      if (!oldest) return;
      entries.delete(oldest[0]);
      onEvict?.(oldest[1], oldest[0]);
    },
    delete: (key) => entries.delete(key),
    values: () => entries.values(),
    get size() {
      return entries.size;
    },
  };
}
