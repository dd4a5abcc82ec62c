/** What stations trade with. Those that belong to nobody never run out: the mint fills them up. Source: domain facts §19.14. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, mint } from '../../../ledger/accounts.ts';
import type { Transfer } from '../../../ledger/credits.ts';
import { dockedSql } from './stations.ts';

/** Credits a float gets beyond what it lacks, so that it is seldom filled. */
const filling = 100_000;

/** Locks the account of the station where a locked pilot's ship is docked, until the transaction ends. Returns its credits. */
export async function lockFloat(tx: EntityManager, playerId: string): Promise<number> {
  const [row] = await tx.execute<{ balance: string }[]>(
    `select balance from accounts where id = 'station:' || ${dockedSql} for no key update`,
    [playerId],
  );
  return Number(row?.balance ?? 0);
}

/**
 * The transfers that leave a station able to pay, whose locked account has so much.
 * @throws Refusal STATION_CANNOT_PAY when it belongs to a player who left too little in its account
 */
export function fundFloat(
  { stationId, balance, owned }: { stationId: string; balance: number; owned: boolean },
  needed: number,
  action: string,
): Transfer[] {
  const short = needed - balance;
  if (short <= 0) return [];
  if (owned)
    throw new Refusal('STATION_CANNOT_PAY', `The station is ${short} credits short of what this is worth.`);
  const [to, amount] = [accountOf('station', stationId), short + filling];
  return [{ from: mint, to, amount, action, cause: 'station_float', reason: 'Filled up to trade with.' }];
}
