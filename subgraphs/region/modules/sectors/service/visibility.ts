/** Who may see what: facts of the map are public, what is in a sector shows to those who have been there or scanned it. */
import type { EntityManager } from '#subgraphs/kit/database.ts';

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

/** Remembers all sectors within so many open ways of one, as scanned. */
export async function learnSectorsAround(
  tx: EntityManager,
  regionId: string,
  playerId: string,
  sector: number,
  ways: number,
): Promise<void> {
  await tx.execute(
    `with recursive near(sector, ways) as (
       select ?::int, 0 union
       select case when e.from_sector = n.sector then e.to_sector else e.from_sector end, n.ways + 1 from near n
       join edges e on e.from_sector = n.sector or (e.two_way and e.to_sector = n.sector)
       where n.ways < ? and not e.latent and e.uses_left is distinct from 0)
     insert into known_sectors (region_id, player_id, sector, how) select distinct ?::uuid, ?::uuid, sector, 'scan' from near on conflict do nothing`,
    [sector, ways, regionId, playerId],
  );
}
