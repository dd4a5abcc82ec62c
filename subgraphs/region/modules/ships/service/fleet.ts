/** The ships of a pilot: which of them it flies, and what they are called. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import { shipName } from '../rules/names.ts';
import { lockShip, lockStored, settled, visitStation, type ShipRequest, type ShipResult } from './berths.ts';

/** Lays up the ship the pilot flies and takes another that is laid up at the same station. A pod is left behind for good. */
export async function switchShip(
  em: EntityManager,
  { regionId, playerId, shipId, key }: ShipRequest & { shipId: string },
): Promise<ShipResult> {
  return await transactOnce(em, { playerId, key, input: { switchShip: shipId } }, async (tx) => {
    const visit = await visitStation(tx, playerId);
    const { ship: left, pilot, now } = visit;
    const ship = await lockStored(tx, visit, shipId);
    if (left.hull === 'ESCAPE_POD') {
      await moveHold(tx, left.id, ship.id);
      Object.assign(left, { status: 'SCRAPPED', stationId: null, dockedAt: null });
    } else left.status = 'STORED';
    Object.assign(ship, { status: 'DOCKED', dockedAt: now });
    pilot.shipId = ship.id;
    return await settled(tx, 'ship.switched', { regionId, visit, ship, credits: 0 });
  });
}

/** CARGO_FULL when the other ship has no room for it. */
async function moveHold(tx: EntityManager, from: string, to: string): Promise<void> {
  const action = randomUUID();
  const goods = await tx.execute<{ good: string; quantity: string }[]>(
    'select good, quantity from cargo where ship_id = ? and quantity > 0 order by good',
    [from],
  );
  for (const { good, quantity } of goods)
    await moveGoods(tx, {
      ...{ from: `ship:${from}`, to: `ship:${to}`, good, quantity: Number(quantity), action },
    });
}

/** Gives one of the pilot's ships another name, wherever it is. */
export async function renameShip(
  em: EntityManager,
  request: ShipRequest & { shipId: string; name: string },
): Promise<ShipResult> {
  const { playerId, shipId, key } = request;
  const name = shipName(request.name);
  return await transactOnce(em, { playerId, key, input: { renameShip: [shipId, name] } }, async (tx) => {
    const { pilot, now } = await lockPilot(tx, playerId);
    const ship = await lockShip(tx, pilot, shipId, now);
    ship.name = name;
    await tx.flush();
    return { playerId, shipId, credits: 0 };
  });
}
