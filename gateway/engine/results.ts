/** An iterator of results that can be ended while it waits: an async generator would hold its source until the next event. */
import type { Answer } from './engine.ts';

export interface ResultsSource {
  /** Ends the iterator when it aborts. */
  signal: AbortSignal;
  /** The next result; undefined at the end. Called one at a time. */
  next: () => Promise<Answer | undefined>;
  /** Called once: releases what feeds `next`, which must then settle soon. */
  end: () => void;
}

const done = { done: true, value: undefined } as const;

export function createResults({ signal, next, end }: ResultsSource): AsyncIterableIterator<Answer> {
  let ended = false;
  let turn: Promise<unknown> = Promise.resolve();

  function finish(): void {
    if (ended) return;
    ended = true;
    signal.removeEventListener('abort', finish);
    end();
  }

  async function step(): Promise<IteratorResult<Answer, undefined>> {
    if (ended) return done;
    try {
      const value = await next();
      // What was resolved for somebody who has left is not wanted.
      if (value && !ended) return { done: false, value };
      finish();
      return done;
    } catch (error) {
      finish();
      throw error;
    }
  }

  if (signal.aborted) finish();
  else signal.addEventListener('abort', finish, { once: true });
  return {
    next() {
      const result = turn.then(step);
      turn = result.catch(() => undefined);
      return result;
    },
    async return() {
      finish();
      return done;
    },
    async throw(error) {
      finish();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
