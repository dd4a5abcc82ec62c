/** Events between an upstream and whoever reads them, bounded: a reader that is too slow loses its subscription, not our memory. */
export interface EventQueue<T> {
  /** False when it is full or has ended. */
  push(value: T): boolean;
  /** No more events; `last` is read after those that wait. */
  end(last?: T): void;
  /** Throws away what waits and ends. */
  clear(): void;
  /** The next event; undefined at the end. One reader at a time. */
  take(): Promise<T | undefined>;
}

export function createEventQueue<T>(maxWaiting: number): EventQueue<T> {
  let waiting: T[] = [];
  let ended = false;
  let wake: ((value: T | undefined) => void) | undefined;

  function hand(value: T | undefined): boolean {
    const reader = wake;
    wake = undefined;
    reader?.(value);
    return reader !== undefined;
  }

  return {
    push(value) {
      if (ended || waiting.length >= maxWaiting) return false;
      if (!hand(value)) waiting.push(value);
      return true;
    },
    end(last) {
      if (ended) return;
      ended = true;
      if (last !== undefined && !hand(last)) waiting.push(last);
      if (waiting.length === 0) hand(undefined);
    },
    clear() {
      ended = true;
      waiting = [];
      hand(undefined);
    },
    async take() {
      if (waiting.length > 0) return waiting.shift();
      if (ended) return undefined;
      return await new Promise<T | undefined>((resolve) => {
        wake = resolve;
      });
    },
  };
}
