/** Settles what is due: deadlines are rows with a time, and whoever claims one settles it in one transaction. */
import { createAlarm } from './alarm.ts';
import type { Database, EntityManager } from './database.ts';
import type { Logger } from './log.ts';

export interface Deadline {
  /** Settles the one that is due first of its kind, however many servers try. Returns whether there was one. */
  settle(em: EntityManager): Promise<boolean>;
  /** Milliseconds to the next one, by the database's clock: 0 or less while one is due, Infinity where none is set. */
  next(em: EntityManager): Promise<number>;
}

export interface TickerOptions {
  database: Pick<Database, 'fork'>;
  /** By what they are called in the log. */
  deadlines: Readonly<Record<string, Deadline>>;
  log: Logger;
  /** How soon it looks again for what is due and could not be settled: it failed, or another server is at it. */
  againMs?: number;
}

export interface Ticker extends AsyncDisposable {
  /** A deadline may have been set that comes before all others. */
  wake(): void;
}

/** How long it sleeps at most: nobody may have told it, and clocks are set. */
const longestMs = 60_000;

/** Settles everything that is due now, then what becomes due, until it is disposed. What fails is logged and tried again. */
export function startTicker({ database, deadlines, log, againMs = 2_000 }: TickerOptions): Ticker {
  const state = { stopped: false };
  const alarm = createAlarm();
  /** Returns how long there is nothing to do. */
  async function settleAll(): Promise<number> {
    let pause = longestMs;
    for (const [name, deadline] of Object.entries(deadlines)) {
      try {
        while (!state.stopped && (await deadline.settle(database.fork())));
        if (state.stopped) return 0;
        const ms = await deadline.next(database.fork());
        pause = Math.min(pause, ms > 0 ? ms : againMs);
      } catch (error) {
        log.warn({ err: error, name }, 'a deadline could not be settled; trying again');
        pause = Math.min(pause, againMs);
      }
    }
    return pause;
  }
  async function run(): Promise<void> {
    while (!state.stopped) await alarm.sleep(await settleAll());
  }
  const running = run();
  return {
    wake: () => alarm.ring(),
    async [Symbol.asyncDispose]() {
      state.stopped = true;
      alarm[Symbol.dispose]();
      await running;
    },
  };
}
