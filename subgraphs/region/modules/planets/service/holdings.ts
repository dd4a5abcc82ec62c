/** What a player holds. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { PlanetSchema, type Planet } from '../../sectors/entities.ts';

const maxListed = 100;

/** A player's planets, the first claimed first, 100 at most. */
export async function planetsOf(em: EntityManager, playerId: string): Promise<Planet[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select planet_id as id from colonies where owner_id = ? order by claimed_at, planet_id limit ${maxListed}`,
    [playerId],
  );
  const order = rows.map(({ id }) => id);
  if (order.length === 0) return [];
  const planets = await em.find(PlanetSchema, { id: { $in: order } });
  return planets.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
