/** The ships of a pilot: which of them it flies, and what they are called. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { freeBerths } from '../../economy/service/berths.ts';
import { deedOf } from '../../economy/service/deeds.ts';
import { payStation } from '../../economy/service/pay.ts';
import { carryImports } from '../../economy/service/imports.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import { shipName } from '../rules/names.ts';
import {
  lockShip,
  lockStored,
  settled,
  storageDue,
  visitStation,
  type ShipRequest,
  type ShipResult,
} from './berths.ts';

/**
 * Lays up the ship the pilot flies and takes another that is laid up at the same station, for what its storage cost. A pod is left behind for good,
 * and who comes in one pays nothing (P): all else was lost.
 */
export async function switchShip(
  em: EntityManager,
  { regionId, playerId, shipId, key }: ShipRequest & { shipId: string },
): Promise<ShipResult> {
  return await transactOnce(em, { playerId, key, input: { switchShip: shipId } }, async (tx) => {
    const visit = await visitStation(tx, playerId);
    const { ship: left, pilot, now, station } = visit;
    const ship = await lockStored(tx, visit, shipId);
    const wrecked = left.hull === 'ESCAPE_POD';
    const price = wrecked ? 0 : storageDue(visit, ship, await deedOf(tx, station.id));
    const bill = { cause: 'ship_storage', reason: `Storage of a ship: ${ship.hull}.`, action: randomUUID() };
    const paid = price === 0 ? 0 : await payStation(tx, { ...bill, playerId, station, price });
    if (wrecked) {
      await moveHold(tx, left.id, ship.id);
      Object.assign(left, { status: 'SCRAPPED', stationId: null, dockedAt: null });
      await freeBerths(tx, left.id);
    } else Object.assign(left, { status: 'STORED', dockedAt: now });
    Object.assign(ship, { status: 'DOCKED', dockedAt: now });
    pilot.shipId = ship.id;
    return await settled(tx, 'ship.switched', { regionId, visit, ship, credits: -paid });
  });
}

/** CARGO_FULL when the other ship has no room for it. */
async function moveHold(tx: EntityManager, from: string, to: string): Promise<void> {
  const action = randomUUID();
  const goods = await tx.execute<{ good: string; quantity: string }[]>(
    'select good, quantity from cargo where ship_id = ? and quantity > 0 order by good',
    [from],
  );
  const loads = goods.map(({ good, quantity }) => ({
    good,
    quantity: Number(quantity),
    to: `ship:${to}` as const,
  }));
  for (const load of loads) await moveGoods(tx, { ...load, from: `ship:${from}`, action });
  await carryImports(tx, `ship:${from}`, loads);
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
    return { playerId, shipId, credits: 0 };
  });
}
