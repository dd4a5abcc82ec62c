/** Ships that are given away must hold nothing. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { devicesAboard } from './devices.ts';

/** SHIP_NOT_EMPTY for a ship with goods, drones or genesis devices. */
export async function requireEmpty(tx: EntityManager, shipId: string): Promise<void> {
  const [row] = await tx.execute<{ units: number }[]>(
    `select ((select coalesce(sum(quantity), 0) from cargo where ship_id = ?)
       + (select coalesce(sum(quantity), 0) from stores where place = ?))::int as units`,
    [shipId, `bay:${shipId}`],
  );
  if (row?.units !== 0 || (await devicesAboard(tx, shipId)).length > 0)
    throw new Refusal(
      'SHIP_NOT_EMPTY',
      'There are goods in its hold, or drones or genesis devices in its bays; switch to it and unload.',
    );
}
