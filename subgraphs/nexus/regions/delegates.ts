/** Who speaks for regions in the galactic council: the owner of each, and the ambassador it elected. Source: domain facts §9; P. */
import type { EntityManager } from '#subgraphs/kit/database.ts';

export interface DelegateRow {
  regionId: string;
  playerId: string;
}

/** Of players' regions that can be played in: one that is not made yet, or is gone, has no voice. */
export async function readDelegates(em: EntityManager): Promise<DelegateRow[]> {
  return await em.execute<DelegateRow[]>(
    `select r.id as "regionId", d.player_id as "playerId"
     from regions r cross join lateral (select r.owner_id union select r.ambassador_id) d(player_id)
     where r.kind = 'PLAYER_OWNED' and r.status not in ('PENDING', 'GENERATION_CORRUPT', 'TERMINATED') and d.player_id is not null
     order by r.id, d.player_id`,
  );
}

/** As often as it is said; the last word counts. */
export async function recordAmbassador(
  em: EntityManager,
  regionId: string,
  playerId: string | null,
): Promise<void> {
  await em.execute(
    'update regions set ambassador_id = ?::uuid where id = ? and ambassador_id is distinct from ?::uuid',
    [playerId, regionId, playerId],
  );
}
