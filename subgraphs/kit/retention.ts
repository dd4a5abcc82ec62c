/** Removes events that are older than they are kept, a few at a time. */
import type { History } from './history.ts';
import type { Logger } from './log.ts';

const dayMs = 24 * 60 * 60_000;
/** Events that are removed in one statement. */
const batch = 1_000;

/**
 * @param days how long events are kept
 * @param everyMs how often those are looked for that are older
 */
export function startPruning(history: History, days: number, log: Logger, everyMs = 60_000): AsyncDisposable {
  const state = { stopped: false };
  let pruning = Promise.resolve();
  async function prune(): Promise<void> {
    try {
      while (!state.stopped && (await history.prune(days * dayMs, batch)) === batch);
    } catch (error) {
      log.warn({ err: error }, 'old events could not be removed; trying again');
    }
  }
  const timer = setInterval(() => {
    pruning = pruning.then(prune);
  }, everyMs);
  timer.unref();
  return {
    async [Symbol.asyncDispose]() {
      state.stopped = true;
      clearInterval(timer);
      await pruning;
    },
  };
}
