/** Visits to foreign regions: by journey, and by joining a region where the player has no pilot. Source: domain facts §10.3. */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { TravelServices } from '../context.ts';
import { isForeign, visitsLeft } from '../rules/allowance.ts';
import { isSuspended, noVisitsLeft, suspended } from '../rules/authorisation.ts';
import { homeOf, presencesOf } from './presences.ts';

/** Visits that were made in this calendar month (UTC, by the database's clock), or are being made. */
export async function visitsThisMonth(em: EntityManager, playerId: string): Promise<number> {
  const [row] = await em.execute<{ made: number }[]>(
    `with month as (select date_trunc('month', now(), 'UTC') as begins)
     select ((select count(*) from journeys, month where player_id = ? and started_at >= begins and foreign_visit
         and state not in ('FAILED', 'CANCELLED', 'RETURNED', 'DIVERTED'))
       + (select count(*) from presences, month where player_id = ? and since >= begins and visiting))::int as made`,
    [playerId, playerId],
  );
  return row?.made ?? 0;
}

/** Visits of a player are made one after the other until the transaction ends, or the last could be made twice. */
async function lockVisits(tx: EntityManager, playerId: string): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`visits of ${playerId}`]);
}

/**
 * Holds a visit to be made by a journey in this transaction.
 * @throws Refusal TRAVEL_LIMIT when the last one was made meanwhile
 */
export async function reserveVisit(tx: EntityManager, playerId: string, monthly: number): Promise<void> {
  await lockVisits(tx, playerId);
  if (visitsLeft(false, await visitsThisMonth(tx, playerId), monthly) === 0)
    throw new Refusal(noVisitsLeft.code, noVisitsLeft.message);
}

type Asked = Pick<TravelServices, 'settings' | 'places' | 'isGalacticCitizen'>;

/**
 * A region asks before it makes a pilot for a player who has none there. Asked again, it is the same visit.
 * @throws Refusal REGION_SUSPENDED for who neither owns a suspended region nor is in it already, TRAVEL_LIMIT for a free account without visits left
 */
export async function admitNewcomer(
  em: EntityManager,
  { settings, places, isGalacticCitizen }: Asked,
  regionId: string,
  playerId: string,
): Promise<{ first: boolean; visiting: boolean }> {
  const [citizen, place] = await Promise.all([isGalacticCitizen(playerId), places.find(regionId)]);
  const { nexusId, foreignVisits } = settings;
  return transact(em, async (tx) => {
    await lockVisits(tx, playerId);
    const presences = await presencesOf(tx, playerId);
    const owner = place?.ownerId === playerId;
    if (place && isSuspended(place.status) && !owner && !presences.includes(regionId))
      throw new Refusal(suspended.code, suspended.message);
    const elsewhere = presences.filter((id) => id !== regionId);
    const homeId = (await homeOf(tx, playerId, nexusId)) ?? regionId;
    const foreign = isForeign({ destinationId: regionId, nexusId, homeId, owner });
    const visiting = foreign && !citizen;
    const made = await visitsThisMonth(tx, playerId);
    const admitted = await tx.execute<object[]>(
      `insert into presences (player_id, region_id, visiting) select ?::uuid, ?::uuid, ?::boolean where not ?::boolean on conflict do nothing returning region_id`,
      [playerId, regionId, visiting, visiting && visitsLeft(citizen, made, foreignVisits) === 0],
    );
    const known = admitted.length > 0 || (await presencesOf(tx, playerId)).includes(regionId);
    if (!known) throw new Refusal(noVisitsLeft.code, noVisitsLeft.message);
    return { first: elsewhere.length === 0, visiting };
  });
}
