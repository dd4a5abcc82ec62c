/** Posts to the ledger what is paid into the accounts that everybody shares: a second after this server wrote something, and once at the start. */
import { alarmUntil } from '#subgraphs/kit/alarm.ts';
import { bellOf } from '#subgraphs/kit/bell.ts';
import { postAll } from './ledger/posting.ts';
import { persist } from './nexus-client.ts';
import type { BehindParts } from './presences.ts';

/** What is paid meanwhile is posted together. */
const gatherMs = 1_000;
/** Looked for so often though nobody rings: another server of the region may have been killed. */
const longestMs = 60_000;

/** Works behind the server, and for as long as it runs. */
export function keepBooks({ database, log, signal }: Pick<BehindParts, 'database' | 'log' | 'signal'>): void {
  const paid = alarmUntil(signal);
  const gathered = alarmUntil(signal);
  async function keep(): Promise<void> {
    using _listening = bellOf(await database.pool()).listen(() => paid.ring());
    while (!signal.aborted) {
      await persist('posting entries', () => postAll(database.fork()), log, signal);
      await paid.sleep(longestMs);
      await gathered.sleep(gatherMs);
    }
  }
  void keep();
}
