/** Where a ship waits whose pilot has come with another. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { shipGoods } from '../../../ledger/shipments.ts';
import type { Ship } from '../../sectors/entities.ts';
import type { Load } from '../rules/manifest.ts';

/** The station at the capital where ships are laid up that nobody brought to another. */
export const capitalStation = `(select id from stations where sector = (select capital_sector from region) order by station_class, id limit 1)`;

/**
 * Lays up a ship that its pilot no longer flies: where it is docked, else at the capital. A pod is left behind for good, what it
 * carried goes to the pilot's locker.
 */
export async function leaveShip(tx: EntityManager, ship: Ship, now: Date, action: string): Promise<void> {
  if (ship.hull === 'ESCAPE_POD') {
    await emptyHold(tx, ship, action);
    Object.assign(ship, { status: 'SCRAPPED', stationId: null, dockedAt: null });
    return;
  }
  if (ship.stationId === null || ship.stationId === undefined) {
    const [station] = await tx.execute<{ id: string | null }[]>(`select ${capitalStation} as id`);
    if (!station?.id) throw new Error('the capital has no station');
    Object.assign(ship, { stationId: station.id, dockedAt: now });
  }
  ship.status = 'STORED';
}

async function emptyHold(tx: EntityManager, { id, playerId }: Ship, action: string): Promise<void> {
  const load = await tx.execute<Load>(
    'select good, quantity::int as quantity from cargo where ship_id = ? and quantity > 0',
    [id],
  );
  await shipGoods(
    tx,
    load.map((goods) => ({ ...goods, from: `ship:${id}`, to: `locker:${playerId}` })),
    action,
  );
}
