/** Who may see what: facts of the map are public, what is in a sector shows to those who have been there or scanned it. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Viewer } from '#subgraphs/kit/trust.ts';
import { requireHearing } from '../../governance/rules/immigration.ts';
import { decidedSql, settingsOf } from '../../governance/service/settings.ts';
import { ownsRegion } from '../permissions.ts';

/** Which of the sectors (all when left out) the player's pilot knows. */
export async function knownSectors(
  em: EntityManager,
  playerId: string,
  sectors?: readonly number[],
): Promise<Set<number>> {
  const rows = await em.execute<{ sector: number }[]>(
    `select sector from known_sectors where player_id = ? ${sectors ? 'and sector = any(?::int[])' : ''}`,
    [playerId, ...(sectors ? [`{${sectors.join(',')}}`] : [])],
  );
  return new Set(rows.map((row) => row.sector));
}

/**
 * The sectors the player's pilot knows, each with the transaction it was learned in. Of those that were copied here from
 * another server the transaction means nothing: they count as known since ever.
 */
export async function knownSince(em: EntityManager, playerId: string): Promise<Map<number, number>> {
  const rows = await em.execute<{ sector: number; xid: string }[]>(
    `select sector, case when xid < pg_snapshot_xmax(pg_current_snapshot()) then xid::text else '0' end as xid
     from known_sectors where player_id = ?`,
    [playerId],
  );
  return new Map(rows.map(({ sector, xid }) => [sector, Number(xid)]));
}

/**
 * Which sector everybody knows, whether the viewer sees all others too, and whether it has no pilot here.
 * @throws Refusal BANNED, REGION_CLOSED for who may not listen to the region, as it is now
 */
export async function hearingOf(
  em: EntityManager,
  viewer: Viewer,
): Promise<{ seesAll: boolean; stranger: boolean; capitalSector: number }> {
  const [row] = await em.execute<
    { ownerId: string | null; capitalSector: number; member: boolean; decided: object }[]
  >(
    `select owner_id as "ownerId", capital_sector as "capitalSector", ${decidedSql},
       exists (select from pilots where player_id = ?) as member from region`,
    [viewer.id],
  );
  if (!row) throw new Error('the region has no row');
  const seesAll = ownsRegion(viewer, row);
  requireHearing({ playerId: viewer.id, owner: seesAll, member: row.member }, settingsOf(row.decided));
  return { seesAll, stranger: !seesAll && !row.member, capitalSector: row.capitalSector };
}

/** Remembers that a pilot has been in a sector or scanned it. */
export async function learnSector(
  tx: EntityManager,
  regionId: string,
  playerId: string,
  sector: number,
  how: 'visit' | 'scan',
): Promise<void> {
  await tx.execute(
    'insert into known_sectors (region_id, player_id, sector, how) values (?, ?, ?, ?) on conflict do nothing',
    [regionId, playerId, sector, how],
  );
}

/** Remembers discovered edges. Returns the numbers of those that were new to the pilot. */
export async function learnEdges(
  tx: EntityManager,
  regionId: string,
  playerId: string,
  edges: number[],
): Promise<number[]> {
  if (edges.length === 0) return [];
  const rows = await tx.execute<{ edge: number }[]>(
    `insert into known_edges (region_id, player_id, edge) select ?, ?, unnest(?::int[]) on conflict do nothing returning edge`,
    [regionId, playerId, `{${edges.join(',')}}`],
  );
  return rows.map((row) => row.edge);
}

/** Remembers all sectors within so many open ways of one, as scanned. Returns those that were new to the pilot. */
export async function learnSectorsAround(
  tx: EntityManager,
  regionId: string,
  playerId: string,
  sector: number,
  ways: number,
): Promise<number[]> {
  const rows = await tx.execute<{ sector: number }[]>(
    `with recursive near(sector, ways) as (
       select ?::int, 0 union
       select case when e.from_sector = n.sector then e.to_sector else e.from_sector end, n.ways + 1 from near n
       join edges e on e.from_sector = n.sector or (e.two_way and e.to_sector = n.sector)
       where n.ways < ? and not e.latent and e.uses_left is distinct from 0)
     insert into known_sectors (region_id, player_id, sector, how) select distinct ?::uuid, ?::uuid, sector, 'scan' from near on conflict do nothing
     returning sector`,
    [sector, ways, regionId, playerId],
  );
  return rows.map((row) => row.sector);
}
