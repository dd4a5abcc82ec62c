/** A planet changes hands in a fight. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import type { ColonyRow } from '../entities.ts';
import { planetColonized } from '../events.ts';
import { populationOf } from '../rules/colony.ts';
import { saveColony } from './colony-store.ts';
import { liftSiege } from './siege.ts';

/** Gives a locked and counted planet to who took it, with all that is on it: people, stores, safe and works. */
export async function conquer(
  tx: EntityManager,
  regionId: string,
  row: ColonyRow,
  playerId: string,
  now: Date,
): Promise<void> {
  await liftSiege(tx, regionId, row, now);
  Object.assign(row, { ownerId: playerId, claimedAt: now, tendedAt: now.getTime(), abandonedAt: null });
  await saveColony(tx, row);
  const taken = { planetId: row.planetId, playerId, sector: row.sector, colonists: populationOf(row.colony) };
  await emit(tx, regionId, ...planetColonized({ ...taken, how: 'CONQUEST' }));
}
