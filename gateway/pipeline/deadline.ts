/** One signal per operation: it aborts when the client leaves or the time is up. */
import { refusal } from '#gateway/errors.ts';

/** Reason of an abort because nobody is there any more to read the answer. */
export class ClientLeft extends Error {
  constructor() {
    super('The client left before the answer.');
    this.name = 'ClientLeft';
  }
}

export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
  /** `performance.now()` at which the time is up. */
  readonly at: number;
}

/** Starts the clock; disposing it stops the clock and lets the client's signal go. */
export function startDeadline(client: AbortSignal, milliseconds: number): Deadline {
  const controller = new AbortController();
  const leave = () => controller.abort(client.reason);
  const timer = setTimeout(() => {
    controller.abort(refusal('DEADLINE_EXCEEDED', `The request took longer than ${milliseconds} ms.`));
  }, milliseconds);
  if (client.aborted) leave();
  else client.addEventListener('abort', leave, { once: true });
  return {
    signal: controller.signal,
    at: performance.now() + milliseconds,
    [Symbol.dispose]() {
      clearTimeout(timer);
      client.removeEventListener('abort', leave);
    },
  };
}

/**
 * Settles as `work` does, or rejects with the signal's reason soon after it aborts: work that ignores the
 * signal must not hold up the answer.
 * @param graceMs how long work may still take after the abort, to hand in what it has
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal, graceMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const overdue = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      timer = setTimeout(() => reject(signal.reason as Error), graceMs);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, overdue]);
  } catch (error) {
    // What work throws when it is aborted says less than why it was.
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
    if (onAbort) signal.removeEventListener('abort', onAbort);
  }
}
