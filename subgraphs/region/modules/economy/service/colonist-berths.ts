/** Colonists need a berth besides room in the hold; only who is saved from a wreck makes do without. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { quantityAt } from '../../../ledger/goods.ts';
import type { Ship } from '../../sectors/entities.ts';
import { berthsOf } from '../rules/berths.ts';

/** BERTHS_FULL when the locked ship has fewer free. */
export async function requireBerths(tx: EntityManager, { id, hull }: Ship, colonists: number): Promise<void> {
  const free = Math.max(0, berthsOf(hull) - (await quantityAt(tx, `ship:${id}`, 'COLONISTS')));
  if (colonists > free)
    throw new Refusal('BERTHS_FULL', `Your ship has berths for ${free} more colonists.`, { free });
}
