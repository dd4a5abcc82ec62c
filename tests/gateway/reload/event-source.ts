/** Events for every subscription that is open, numbered from 1. */
export interface EventSource {
  /** How many subscriptions listen. */
  readonly listeners: number;
  /** How many have ever been opened. */
  readonly opened: number;
  /** Sends the next number to all of them, and returns it. */
  emit(): number;
  open(): AsyncIterableIterator<number>;
}

export function createEventSource(): EventSource {
  const listeners = new Set<(value: number) => void>();
  let opened = 0;
  let sent = 0;
  return {
    get listeners() {
      return listeners.size;
    },
    get opened() {
      return opened;
    },
    emit() {
      sent += 1;
      for (const listener of listeners) listener(sent);
      return sent;
    },
    open() {
      opened += 1;
      const waiting: number[] = [];
      let wake: () => void = () => undefined;
      let ended = false;
      const listener = (value: number): void => {
        waiting.push(value);
        wake();
      };
      listeners.add(listener);
      const source: AsyncIterableIterator<number> = {
        async next() {
          if (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
          const value = waiting.shift();
          return value === undefined ? { done: true, value } : { done: false, value };
        },
        async return() {
          ended = true;
          listeners.delete(listener);
          wake();
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]: () => source,
      };
      return source;
    },
  };
}
