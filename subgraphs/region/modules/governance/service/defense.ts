/** The treasury pays for a day of defence. Source: domain facts §9.3. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { burnt, treasury } from '../../../ledger/accounts.ts';
import { lockedBalance, transfer } from '../../../ledger/credits.ts';
import { readSettings } from './settings.ts';

/**
 * Pays for today, by UTC, once; who calls it holds the region's rules. P: as far as the treasury goes, and that is it for the day; days that
 * nobody paid for are not made up for.
 */
export async function payDefense(tx: EntityManager): Promise<void> {
  const { defenseSpending } = await readSettings(tx);
  const credits = Math.min(defenseSpending, await lockedBalance(tx, treasury));
  const paid = await tx.execute<object[]>(
    `insert into defense_days (day, credits) values ((clock_timestamp() at time zone 'utc')::date, ?) on conflict do nothing returning day`,
    [credits],
  );
  if (paid.length === 0) return;
  await transfer(tx, {
    ...{ from: treasury, to: burnt, amount: credits, action: randomUUID() },
    ...{ cause: 'expenditure', reason: 'A day of defence.' },
  });
}
