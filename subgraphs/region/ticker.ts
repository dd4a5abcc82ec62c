/** Settles what is due in a region: deadlines are rows with a time, and whoever claims one settles it in one transaction. */
import type { Database, EntityManager } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';

/** Settles the one that is due first of its kind, however many servers try. Returns whether there was one. */
export type Settle = (em: EntityManager) => Promise<boolean>;

export interface TickerOptions {
  database: Pick<Database, 'fork'>;
  /** By what they are called in the log. */
  deadlines: Readonly<Record<string, Settle>>;
  log: Logger;
  /** How long a deadline may be over before anybody looks. */
  everyMs?: number;
}

/** Settles everything that is due now, then what becomes due, until it is disposed. What fails is logged and tried again. */
export function startTicker({ database, deadlines, log, everyMs = 2_000 }: TickerOptions): AsyncDisposable {
  const state = { stopped: false };
  async function tick(): Promise<void> {
    for (const [name, settle] of Object.entries(deadlines)) {
      try {
        while (!state.stopped && (await settle(database.fork())));
      } catch (error) {
        log.warn({ err: error, name }, 'a deadline could not be settled; trying again');
      }
    }
  }
  let ticking = tick();
  const timer = setInterval(() => {
    ticking = ticking.then(tick);
  }, everyMs);
  timer.unref();
  return {
    async [Symbol.asyncDispose]() {
      state.stopped = true;
      clearInterval(timer);
      await ticking;
    },
  };
}
