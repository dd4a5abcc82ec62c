/** What any station mends on the ship a pilot flies: its hull, and its state of repair. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { payStation } from '../../economy/service/pay.ts';
import type { Ship } from '../../sectors/entities.ts';
import { maintenancePrice, repairPrice } from '../rules/shipyards.ts';
import { settled, visitStation, type ShipRequest, type ShipResult } from './berths.ts';

interface Work {
  name: 'ship.repaired' | 'ship.maintained';
  price(ship: Ship): number;
  apply(ship: Ship): void;
}

const repair: Work = {
  name: 'ship.repaired',
  price: repairPrice,
  apply: (ship) => {
    ship.hullPoints = ship.maxHullPoints;
  },
};

const maintenance: Work = {
  name: 'ship.maintained',
  price: maintenancePrice,
  apply: (ship) => {
    ship.condition = 100;
  },
};

/** Makes the hull whole. NOTHING_TO_REPAIR when it is. */
export const repairShip = (em: EntityManager, request: ShipRequest): Promise<ShipResult> =>
  mend(em, request, repair);

/** Brings the state of repair to 100 %. NOTHING_TO_REPAIR when it is there. */
export const maintainShip = (em: EntityManager, request: ShipRequest): Promise<ShipResult> =>
  mend(em, request, maintenance);

async function mend(
  em: EntityManager,
  { regionId, playerId, key }: ShipRequest,
  work: Work,
): Promise<ShipResult> {
  return await transactOnce(em, { playerId, key, input: work.name }, async (tx) => {
    const visit = await visitStation(tx, playerId);
    const { ship, station } = visit;
    const price = work.price(ship);
    if (price === 0) throw new Refusal('NOTHING_TO_REPAIR', 'There is nothing to mend on this ship.');
    const bill = { cause: 'ship_upkeep', reason: `Mended: ${ship.name}.`, action: randomUUID() };
    const paid = await payStation(tx, { ...bill, playerId, station, price });
    work.apply(ship);
    return await settled(tx, work.name, { regionId, visit, ship, credits: -paid });
  });
}
