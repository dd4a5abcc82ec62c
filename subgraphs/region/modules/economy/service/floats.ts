/** What stations trade with. Those that belong to nobody never run out: the mint fills them up. Source: domain facts §19.14. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, mint } from '../../../ledger/accounts.ts';
import { lockedBalance, type Transfer } from '../../../ledger/credits.ts';

/** Credits a float is filled with at a time: so seldom that the mint, which all stations share, is hardly ever waited for. */
const filling = 100_000;

/**
 * The transfers that leave a station able to pay.
 * @throws Refusal STATION_CANNOT_PAY when it belongs to a player who left too little in its account
 */
export async function fundFloat(
  tx: EntityManager,
  { stationId, owned }: { stationId: string; owned: boolean },
  needed: number,
  action: string,
): Promise<Transfer[]> {
  const float = accountOf('station', stationId);
  const short = needed - (await lockedBalance(tx, float));
  if (short <= 0) return [];
  if (owned)
    throw new Refusal('STATION_CANNOT_PAY', `The station is ${short} credits short of what this is worth.`);
  const amount = short + filling;
  return [
    { from: mint, to: float, amount, action, cause: 'station_float', reason: 'Filled up to trade with.' },
  ];
}
