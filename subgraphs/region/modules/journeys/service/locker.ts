/** What stayed behind when a pilot left for another region: goods in a locker at the platform's gate. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import type { CargoRow } from '../../economy/loaders.ts';
import type { Commodity } from '../../economy/rules/commodities.ts';
import { lockLeavingPilot } from '../../sectors/service/pilots.ts';
import { readBorder } from './scene.ts';

/** What is in a player's locker. */
export async function lockerOf(em: EntityManager, playerId: string): Promise<CargoRow[]> {
  return await em.execute<CargoRow[]>(
    'select good as commodity, quantity::int as quantity from stores where place = ? and quantity > 0 order by good',
    [`locker:${playerId}`],
  );
}

export interface LockerRequest {
  playerId: string;
  commodity: Commodity;
  quantity: number;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Fetched {
  playerId: string;
  shipId: string;
}

/** Brings goods aboard. SHIP_REQUIRED, NOT_AT_GATE, NOT_ENOUGH_GOODS, CARGO_FULL. */
export async function takeFromLocker(em: EntityManager, request: LockerRequest): Promise<Fetched> {
  const { playerId, commodity, quantity, key } = request;
  if (quantity < 1) throw new Refusal('BAD_USER_INPUT', '`quantity` must be at least 1.');
  const identity = { playerId, key, input: { takeFromLocker: [commodity, quantity] } };
  return await transactOnce(em, identity, async (tx) => {
    const { pilot, ship } = await lockLeavingPilot(tx, playerId);
    if (!ship) throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to load.');
    const { gateSector } = await readBorder(tx, null);
    if (pilot.sector !== gateSector)
      throw new Refusal('NOT_AT_GATE', `Your locker is in sector ${gateSector}.`, { gateSector });
    const move = { good: commodity, quantity, action: randomUUID() };
    await moveGoods(tx, { ...move, from: `locker:${playerId}`, to: `ship:${ship.id}` });
    return { playerId, shipId: ship.id };
  });
}
