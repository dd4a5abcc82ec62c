/** Buying and selling ships at a shipyard. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf } from '../../../ledger/accounts.ts';
import { lockedBalance, transferAll } from '../../../ledger/credits.ts';
import { freeBerths } from '../../economy/service/berths.ts';
import { deedOf } from '../../economy/service/deeds.ts';
import { fundFloat } from '../../economy/service/floats.ts';
import { payStation } from '../../economy/service/pay.ts';
import { ShipSchema } from '../../sectors/entities.ts';
import { rankOf } from '../../sectors/rules/ranks.ts';
import { hulls, type HullName } from '../rules/hulls.ts';
import { shipName } from '../rules/names.ts';
import { isForCitizens, maxShips, rankFor, readyFrom, salePriceOf, soldHulls } from '../rules/shipyards.ts';
import {
  lockStored,
  settled,
  storageDue,
  visitShipyard,
  type ShipRequest,
  type ShipResult,
} from './berths.ts';
import { buildShip } from './build.ts';
import { requireEmpty } from './empty.ts';
import { noInsurance } from './loss.ts';

export interface PurchaseRequest extends ShipRequest {
  hull: HullName;
  /** The hull's usual name when null. */
  name: string | null;
}

/** Buys a ship, which waits at the shipyard. */
export async function buyShip(em: EntityManager, request: PurchaseRequest): Promise<ShipResult> {
  const { regionId, playerId, hull, galacticCitizen, key } = request;
  const name = request.name === null ? null : shipName(request.name);
  return await transactOnce(em, { playerId, key, input: { buyShip: [hull, name] } }, async (tx) => {
    const visit = await visitShipyard(tx, playerId);
    const { station, pilot, now } = visit;
    requireSold(hull, { rankPoints: pilot.rankPoints, galacticCitizen });
    await requireBerth(tx, playerId);
    const { price } = hulls[hull];
    const bill = { cause: 'ship_purchase', reason: `Bought a ship: ${hull}.`, action: randomUUID() };
    const paid = await payStation(tx, { ...bill, playerId, station, price });
    const berth = { stationId: station.id, at: now, readyAt: readyFrom(hull, now) };
    const id = await buildShip(tx, { regionId, playerId, hull, name, value: price, berth });
    const ship = await tx.findOneOrFail(ShipSchema, { id });
    return await settled(tx, 'ship.purchased', { regionId, visit, ship, credits: -paid });
  });
}

function requireSold(
  hull: HullName,
  { rankPoints, galacticCitizen }: { rankPoints: number; galacticCitizen: boolean },
): void {
  if (!soldHulls.includes(hull)) throw new Refusal('HULL_NOT_SOLD', `No shipyard sells ${hull}.`);
  if (isForCitizens(hull) && !galacticCitizen)
    throw new Refusal('CITIZENSHIP_REQUIRED', `${hull} is sold to Galactic Citizens only.`);
  const rank = rankFor(hull);
  if (rank && rankOf(rankPoints).points < rank.points)
    throw new Refusal('RANK_REQUIRED', `${hull} is sold from the rank of ${rank.name} on.`, {
      rank: rank.name,
    });
}

/** The pilot is locked: nobody else adds to its ships meanwhile. */
async function requireBerth(tx: EntityManager, playerId: string): Promise<void> {
  const [row] = await tx.execute<{ ships: number }[]>(
    `select count(*)::int as ships from ships
     where player_id = ? and status not in ('DESTROYED', 'SCRAPPED', 'AWAY') and hull <> 'ESCAPE_POD'`,
    [playerId],
  );
  if ((row?.ships ?? 0) >= maxShips)
    throw new Refusal('TOO_MANY_SHIPS', `You have ${maxShips} ships in this region; sell one first.`);
}

/** Sells an empty ship that is laid up at the shipyard, which keeps what its storage cost. */
export async function sellShip(
  em: EntityManager,
  { regionId, playerId, shipId, key }: ShipRequest & { shipId: string },
): Promise<ShipResult> {
  return await transactOnce(em, { playerId, key, input: { sellShip: shipId } }, async (tx) => {
    const visit = await visitShipyard(tx, playerId);
    const { station, now } = visit;
    const ship = await lockStored(tx, visit, shipId);
    await requireEmpty(tx, shipId);
    const deed = await deedOf(tx, station.id);
    const price = Math.max(0, salePriceOf(ship, now) - storageDue(visit, ship, deed));
    const action = randomUUID();
    const float = accountOf('station', station.id);
    const till = { stationId: station.id, balance: await lockedBalance(tx, float), owned: deed !== null };
    await transferAll(tx, [
      ...fundFloat(till, price, action),
      {
        ...{ from: float, to: accountOf('pilot', playerId), amount: price, action },
        ...{ cause: 'ship_sale', reason: `Sold a ship: ${ship.hull}.` },
      },
    ]);
    Object.assign(ship, { status: 'SCRAPPED', stationId: null, dockedAt: null, value: 0, ...noInsurance });
    await freeBerths(tx, ship.id);
    return await settled(tx, 'ship.sold', { regionId, visit, ship, credits: price });
  });
}
