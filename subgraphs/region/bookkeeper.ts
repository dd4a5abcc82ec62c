/**
 * Posts to the ledger what is paid into the accounts that everybody shares: a second after this server wrote something, and once at the start.
 * Puts the sums of a day together when it is over.
 */
import { alarmUntil } from '#subgraphs/kit/alarm.ts';
import { bellOf } from '#subgraphs/kit/bell.ts';
import { postAll } from './ledger/posting.ts';
import { foldTradeDays } from './modules/economy/service/transactions.ts';
import { pauseFor, persist } from './nexus-client.ts';
import type { BehindParts } from './presences.ts';

/** What is paid meanwhile is posted together. */
const gatherMs = 1_000;
/** Looked for so often though nobody rings: another server of the region may have been killed. */
const longestMs = 60_000;

/** By this server's clock: one that is wrong puts them together sooner or later, and none is lost. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** Works behind the server, and for as long as it runs. */
export function keepBooks({ database, log, signal }: Pick<BehindParts, 'database' | 'log' | 'signal'>): void {
  const paid = alarmUntil(signal);
  /** The day as of which it is done; what fails is tried again later, and nothing waits for it. */
  async function fold(before: string): Promise<string> {
    const day = today();
    try {
      await foldTradeDays(database.fork());
      return day;
    } catch (error) {
      log.warn({ err: error }, 'sums of days that are over could not be put together; trying again');
      return before;
    }
  }
  async function keep(): Promise<void> {
    using _listening = bellOf(await database.pool()).listen(() => paid.ring());
    let folded = '';
    while (!signal.aborted) {
      if (folded !== today()) folded = await fold(folded);
      await persist('posting entries', () => postAll(database.fork()), log, signal);
      await paid.sleep(longestMs);
      await pauseFor(gatherMs, signal);
    }
  }
  void keep();
}
