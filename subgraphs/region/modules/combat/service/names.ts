/** Deeds against others that make a good name: once for two pilots and day, whichever of them and for what (P). */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Pilot } from '../../sectors/entities.ts';
import { remember } from '../../sectors/rules/reputation.ts';

/**
 * Adds a deed to the name of a locked pilot, unless a deed between the two made a name today (UTC) already: else two friends could make
 * each other legends by attacks that fail and by prices on their heads. Both pilots are locked, so nobody waits for the row.
 */
export async function makeName(
  tx: EntityManager,
  pilot: Pilot,
  otherId: string,
  deed: number,
): Promise<void> {
  const pair = [pilot.playerId, otherId].toSorted();
  const first = await tx.execute<object[]>(
    `insert into rewarded_pairs as r (one_id, other_id, day) values (?, ?, (clock_timestamp() at time zone 'utc')::date)
     on conflict (region_id, one_id, other_id) do update set day = excluded.day where r.day < excluded.day returning day`,
    pair,
  );
  if (first.length > 0) pilot.reputation = remember(pilot.reputation, deed);
}
