/** Genesis devices aboard ships. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { DeviceRow } from '../rules/devices.ts';

/** Devices aboard a ship, the oldest first. */
export async function devicesAboard(em: EntityManager, shipId: string): Promise<DeviceRow[]> {
  const rows = await em.execute<(Omit<DeviceRow, 'boughtAt'> & { boughtAt: string })[]>(
    `select id, kind, bought_at as "boughtAt" from genesis_devices where ship_id = ? and deployed_at is null and lost_at is null order by bought_at, id`,
    [shipId],
  );
  return rows.map((row) => ({ ...row, boughtAt: new Date(row.boughtAt) }));
}

/** Devices go down with their ship; that they were bought still counts. */
export async function loseDevices(tx: EntityManager, shipId: string): Promise<void> {
  await tx.execute(
    'update genesis_devices set lost_at = clock_timestamp() where ship_id = ? and deployed_at is null and lost_at is null',
    [shipId],
  );
}
