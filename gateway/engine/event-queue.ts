/** Events between an upstream and whoever reads them, bounded: a reader that is too slow loses its subscription, not our memory. */
export interface EventQueue<T> {
  /**
   * False when it is full or has ended. An empty queue takes an event of any size.
   * @param bytes what the event is counted as
   */
  push(value: T, bytes: number): boolean;
  /** No more events; `last` is read after those that wait. */
  end(last?: T): void;
  /** Throws away what waits and ends. */
  clear(): void;
  /** The next event; undefined at the end. One reader at a time. */
  take(): Promise<T | undefined>;
  readonly ended: boolean;
  /** How full it is: 1 when it takes no more. */
  readonly fill: number;
}

export interface QueueBounds {
  maxEvents: number;
  maxBytes: number;
}

export function createEventQueue<T>({ maxEvents, maxBytes }: QueueBounds): EventQueue<T> {
  let waiting: { value: T; bytes: number }[] = [];
  let waitingBytes = 0;
  let ended = false;
  let wake: ((value: T | undefined) => void) | undefined;

  function hand(value: T | undefined): boolean {
    const reader = wake;
    wake = undefined;
    reader?.(value);
    return reader !== undefined;
  }

  function keep(value: T, bytes: number): void {
    waiting.push({ value, bytes });
    waitingBytes += bytes;
  }

  const isFull = (bytes: number): boolean =>
    waiting.length >= maxEvents || (waiting.length > 0 && waitingBytes + bytes > maxBytes);

  return {
    push(value, bytes) {
      if (ended || isFull(bytes)) return false;
      if (!hand(value)) keep(value, bytes);
      return true;
    },
    end(last) {
      if (ended) return;
      ended = true;
      if (last !== undefined && !hand(last)) keep(last, 0);
      if (waiting.length === 0) hand(undefined);
    },
    clear() {
      ended = true;
      waiting = [];
      hand(undefined);
    },
    async take() {
      const first = waiting.shift();
      if (first) {
        waitingBytes -= first.bytes;
        return first.value;
      }
      if (ended) return undefined;
      return await new Promise<T | undefined>((resolve) => {
        wake = resolve;
      });
    },
    get ended() {
      return ended;
    },
    get fill() {
      return Math.max(waiting.length / maxEvents, waitingBytes / maxBytes);
    },
  };
}
