/** One signal per operation: it aborts when the client leaves or the time is up. */
import { refusal } from '#gateway/errors.ts';

/** Reason of an abort because nobody is there any more to read the answer. */
export class ClientLeft extends Error {
  constructor() {
    super('The client left before the answer.');
    this.name = 'ClientLeft';
  }
}

export interface Bounds {
  /** Aborts when the client leaves. */
  client: AbortSignal;
  /** Milliseconds the work may take. */
  limitMs: number;
  /** How long work may still take after the abort, to hand in what it has. */
  graceMs: number;
}

/**
 * Settles as the work does, or rejects with DEADLINE_EXCEEDED or what the client's signal says soon after its end: work
 * that ignores its signal must not hold up the answer.
 * @param begin starts the work; `at` is the `performance.now()` at which the time is up
 */
export function withinDeadline<T>(
  { client, limitMs, graceMs }: Bounds,
  begin: (signal: AbortSignal, at: number) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const { signal } = controller;
    let grace: NodeJS.Timeout | undefined;
    const giveUp = (reason: unknown): void => {
      controller.abort(reason);
      grace = setTimeout(() => reject(reason as Error), graceMs);
    };
    const leave = (): void => giveUp(client.reason);
    const timer = setTimeout(() => {
      client.removeEventListener('abort', leave);
      giveUp(refusal('DEADLINE_EXCEEDED', `The request took longer than ${limitMs} ms.`));
    }, limitMs);
    const release = (): void => {
      clearTimeout(timer);
      clearTimeout(grace);
      client.removeEventListener('abort', leave);
    };
    if (client.aborted) leave();
    else client.addEventListener('abort', leave, { once: true });
    begin(signal, performance.now() + limitMs).then(
      (value) => {
        release();
        resolve(value);
      },
      (error: unknown) => {
        release();
        // What work throws when it is aborted says less than why it was.
        reject((signal.aborted ? signal.reason : error) as Error);
      },
    );
  });
}
