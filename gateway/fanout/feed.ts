/** The two ends of an open subscription: where its results come from, and what takes them to the client. */
import type { Formatted } from '#gateway/pipeline/formatted.ts';
import type { Result } from './result.ts';

/** An open subscription of one client. */
export interface Feed {
  /** Pushes results from now on, those that came before first. Called once. */
  start(sink: Sink): void;
  /** Ends it: with a last result, or without a word when its client has left. */
  end(last?: Formatted): void;
  /** Calls back once when it has ended, in whatever way. */
  onEnd(listener: () => void): void;
}

/** A client's side. After `complete` and `cut` nothing is called any more. */
export interface Sink {
  /** Takes a result. A promise means that it takes no more before that resolves. */
  next(result: Result): void | Promise<void>;
  /** There are no more results. */
  complete(): void;
  /** The client takes nothing: its connection is to be closed. */
  cut(): void;
}
