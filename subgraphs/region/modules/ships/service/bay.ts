/** Combat drones between a ship's hold and its bay. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { moveGoods, quantityAt } from '../../../ledger/goods.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import { combatDrones } from '../rules/drones.ts';
import { figuresOf } from '../rules/figures.ts';
import type { ShipRequest, ShipResult } from './berths.ts';

interface BayRequest extends ShipRequest {
  /** Positive loads the bay, negative empties it. */
  change: number;
}

/** Moves drones into the bay of the ship the pilot flies, or out of it. BAY_FULL, NOT_ENOUGH_GOODS, CARGO_FULL. */
export async function changeBay(
  em: EntityManager,
  { playerId, change, key }: BayRequest,
): Promise<ShipResult> {
  return await transactOnce(em, { playerId, key, input: { changeBay: change } }, async (tx) => {
    const { ship } = await lockPilot(tx, playerId);
    if (!ship) throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to carry drones.');
    const [hold, bay] = [`ship:${ship.id}`, `bay:${ship.id}`] as const;
    const room = figuresOf(ship).drones - (await quantityAt(tx, bay, combatDrones));
    if (change > room) throw new Refusal('BAY_FULL', `The bay has room for ${room} more drones.`, { room });
    const [from, to] = change > 0 ? [hold, bay] : [bay, hold];
    const quantity = Math.abs(change);
    await moveGoods(tx, { from, to, good: combatDrones, quantity, action: randomUUID() });
    return { playerId, shipId: ship.id, credits: 0 };
  });
}
