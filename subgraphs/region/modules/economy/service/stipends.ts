/** Rewards for trade with other regions, by domain facts §6.5: so much a round trip, so many trips a day. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { stipend, stipendsPerDay } from '../rules/levers.ts';

export interface RoundTrip {
  playerId: string;
  shipId: string;
  /** Credits that the locked treasury has left. */
  available: number;
}

/**
 * Credits for a round trip that this sale ended, 0 when it did not. P: a trip ends with the sale of the last unit the ship brought from
 * another region, and the treasury is short while it cannot pay a stipend whole.
 */
export async function stipendFor(
  tx: EntityManager,
  { playerId, shipId, available }: RoundTrip,
): Promise<number> {
  if (available < stipend) return 0;
  const [left] = await tx.execute<object[]>(
    'select good from imports where place = ? and quantity > 0 limit 1',
    [`ship:${shipId}`],
  );
  if (left) return 0;
  const rewarded = await tx.execute<object[]>(
    `insert into stipends as s (player_id, day, trips) values (?, (clock_timestamp() at time zone 'utc')::date, 1)
     on conflict (region_id, player_id, day) do update set trips = s.trips + 1 where s.trips < ? returning trips`,
    [playerId, stipendsPerDay],
  );
  return rewarded.length > 0 ? stipend : 0;
}
