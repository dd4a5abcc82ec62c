/** The operations that run on one socket, by ID. */
import { ClientLeft } from '#gateway/pipeline/deadline.ts';
import type { Running } from './run-operation.ts';

export interface RunningOperations {
  readonly size: number;
  has(id: string): boolean;
  add(id: string, operation: Running): void;
  /** Ends it, if it runs; from then on the ID is free, and what is left of the operation touches no later one. */
  end(id: string): void;
  endAll(): void;
  /** Resolves when the queries and mutations among them have been answered. */
  answered(): Promise<void>;
}

/** @param onBug told of an operation that rejects */
export function createRunning(onBug: (error: unknown) => void): RunningOperations {
  const running = new Map<string, Running>();
  return {
    get size() {
      return running.size;
    },
    has: (id) => running.has(id),
    add(id, operation) {
      running.set(id, operation);
      operation.ended.then(() => running.get(id) === operation && running.delete(id)).catch(onBug);
    },
    end(id) {
      running.get(id)?.end(new ClientLeft());
      running.delete(id);
    },
    endAll() {
      const reason = new ClientLeft();
      for (const operation of running.values()) operation.end(reason);
      running.clear();
    },
    async answered() {
      const finite = [...running.values()].filter((operation) => operation.finite());
      await Promise.allSettled(finite.map(({ ended }) => ended));
    },
  };
}
