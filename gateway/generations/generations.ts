/** Holds the generation that serves now, and sees off those that have served. */
import type { Generation } from './generation.ts';

export interface Generations extends AsyncDisposable {
  /** To be asked anew for each operation. */
  readonly current: Generation;
  /** From now on the next one serves; the one before is disposed when its last operation has ended. */
  replaceBy(next: Generation): void;
  /** Calls back after each replacement. Returns how to stop it. */
  onReplaced(listener: () => void): () => void;
}

/** @param retireMs how long operations may still run on a generation that was replaced */
export function createGenerations(first: Generation, retireMs: number): Generations {
  const old = new Set<Generation>();
  const listeners = new Set<() => void>();
  let current = first;

  async function retire(generation: Generation): Promise<void> {
    old.add(generation);
    // A connection that cannot be closed is nothing to those that serve now.
    await generation.retire(retireMs).catch(() => undefined);
    old.delete(generation);
  }

  return {
    get current() {
      return current;
    },
    replaceBy(next) {
      void retire(current);
      current = next;
      for (const listener of listeners) listener();
    },
    onReplaced(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([current, ...old].map((generation) => generation[Symbol.asyncDispose]()));
    },
  };
}
