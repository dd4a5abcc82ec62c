/** Hands each published value to every open subscriber; a subscriber that does not read loses its place, never the others'. */
export interface Hub<T> extends Disposable {
  publish(value: T): void;
  /** A cancellable source: `return()` ends a pending `next()` at once. */
  subscribe(accept: (value: T) => boolean): AsyncIterableIterator<T>;
  readonly subscribers: number;
}

/** Values a subscriber may lag behind before it is cut off. */
const maxBuffered = 1_000;

export function createHub<T>(): Hub<T> {
  const open = new Set<Subscriber<T>>();
  return {
    publish(value) {
      for (const subscriber of open) subscriber.offer(value);
    },
    subscribe(accept) {
      const subscriber = new Subscriber(accept, () => open.delete(subscriber));
      open.add(subscriber);
      return subscriber;
    },
    get subscribers() {
      return open.size;
    },
    [Symbol.dispose]() {
      for (const subscriber of [...open]) void subscriber.return();
    },
  };
}

class Subscriber<T> implements AsyncIterableIterator<T> {
  #accept: (value: T) => boolean;
  #onClose: () => void;
  #buffer: T[] = [];
  #waiting: ((result: IteratorResult<T>) => void) | undefined;
  #failure: Error | undefined;
  #closed = false;

  constructor(accept: (value: T) => boolean, onClose: () => void) {
    this.#accept = accept;
    this.#onClose = onClose;
  }

  offer(value: T): void {
    if (!this.#accept(value)) return;
    if (this.#waiting) {
      this.#waiting({ done: false, value });
      this.#waiting = undefined;
    } else if (this.#buffer.push(value) > maxBuffered) {
      this.#failure = new Error('subscriber fell behind');
      this.#buffer = [];
      this.#close();
    }
  }

  next(): Promise<IteratorResult<T>> {
    const value = this.#buffer.shift();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.#failure) {
      const failure = this.#failure;
      this.#failure = undefined;
      return Promise.reject(failure);
    }
    if (this.#closed) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<T>> {
    this.#buffer = [];
    this.#close();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#onClose();
    this.#waiting?.({ done: true, value: undefined });
    this.#waiting = undefined;
  }
}
