/** A stream of results that ends at once when it is told to, whatever its source is waiting for. */

/** A source that is no iterator is a stream of that one value. */
export type Source<T> = AsyncIterator<T> | T;

export interface Stream<T> {
  readonly results: AsyncGenerator<T, undefined, undefined>;
  /** Ends the stream: a pending `next()` resolves now, with `last` if one is given, and the source is returned. */
  end(last?: T): void;
}

/**
 * Makes a stream over a source that may still be opening. A plain `async function*` could not be
 * returned while it awaits its source, and would hold the source open for as long.
 * @param onEnd called once when the stream has ended, in whatever way
 */
export function createStream<T extends object>(source: Promise<Source<T>>, onEnd: () => void): Stream<T> {
  const done: IteratorReturnResult<undefined> = { done: true, value: undefined };
  let lastValue: T | undefined;
  let ended = false;
  let pulled = false;
  let wake: (() => void) | undefined;

  function end(last?: T): void {
    if (ended) return;
    ended = true;
    lastValue = last;
    wake?.();
    // A source that fails while it closes has nobody left to tell.
    void source
      .then((opened) => (isIterator<T>(opened) ? opened.return?.() : undefined))
      .catch(() => undefined);
    onEnd();
  }

  async function pull(): Promise<IteratorResult<T, unknown>> {
    const opened = await source;
    if (isIterator<T>(opened)) return await opened.next();
    const first = !pulled;
    pulled = true;
    return first ? { done: false, value: opened } : done;
  }

  async function next(): Promise<IteratorResult<T, undefined>> {
    if (!ended) {
      // Not Promise.race with one long promise: each call would leave a reaction on it for the stream's whole life.
      const step = await new Promise<IteratorResult<T, unknown> | undefined>((resolve, reject) => {
        wake = () => resolve(undefined);
        pull().then(resolve, (error: unknown) => {
          reject(error);
          end();
        });
      });
      if (step && !step.done) return step;
      end();
    }
    if (lastValue === undefined) return done;
    const value = lastValue;
    lastValue = undefined;
    return { done: false, value };
  }

  const results: Stream<T>['results'] = {
    next,
    async return() {
      end();
      return done;
    },
    async throw(error) {
      end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return results;
    },
    async [Symbol.asyncDispose]() {
      end();
    },
  };
  return { results, end };
}

export function isIterator<T>(value: Source<T>): value is AsyncIterator<T> {
  return typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'function';
}
