/** Where players have pilots: told by regions' servers when somebody joins, known from journeys when somebody arrives. */
import type { EntityManager } from '#subgraphs/kit/database.ts';

export async function recordPresences(
  em: EntityManager,
  regionId: string,
  playerIds: readonly string[],
): Promise<void> {
  await em.execute(
    `insert into presences (player_id, region_id) select player, ? from unnest(?::uuid[]) player on conflict do nothing`,
    [regionId, `{${playerIds.join(',')}}`],
  );
}

/** The region a player came to first; undefined before the first. P: the Nexus is everybody's, and nobody's home. */
export async function homeOf(
  em: EntityManager,
  playerId: string,
  nexusId: string,
): Promise<string | undefined> {
  return (await presencesOf(em, playerId)).find((id) => id !== nexusId);
}

/** The regions that players call home, as `homeOf`; those who have none are left out. */
export async function homesOf(
  em: EntityManager,
  playerIds: readonly string[],
  nexusId: string,
): Promise<{ playerId: string; homeId: string }[]> {
  return await em.execute<{ playerId: string; homeId: string }[]>(
    `select distinct on (player_id) player_id as "playerId", region_id as "homeId" from presences
     where player_id = any(?::uuid[]) and region_id <> ?
     order by player_id, since, region_id`,
    [`{${playerIds.join(',')}}`, nexusId],
  );
}

/** IDs of the regions where a player has a pilot, the earliest first; at most a hundred. */
export async function presencesOf(em: EntityManager, playerId: string): Promise<string[]> {
  const rows = await em.execute<{ region_id: string }[]>(
    'select region_id from presences where player_id = ? order by since, region_id limit 100',
    [playerId],
  );
  return rows.map((row) => row.region_id);
}
