/** Stations change hands: a pilot buys one from the region and may give it back for part of the price. §6.2 */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt, treasury } from '../../../ledger/accounts.ts';
import { lockedBalance, transferAll } from '../../../ledger/credits.ts';
import { readSettings } from '../../governance/service/settings.ts';
import { lockPilot, lockSettler } from '../../sectors/service/pilots.ts';
import { stationChanged } from '../events.ts';
import { resaleValue, stationPrice, stationTermsSchema } from '../rules/ownership.ts';
import { deedOf, requireDeed } from './deeds.ts';
import { lockStation, requireDocked, requireWorking, type StationRow } from './stations.ts';

export interface StationRequest {
  regionId: string;
  playerId: string;
  stationId: string;
  /** Idempotency key. */
  key: string | undefined;
}

export interface ChangedStation {
  playerId: string;
  stationId: string;
}

export interface Purchase extends StationRequest {
  /** The most to pay. */
  maxPrice: number | null;
}

/** Buys the station that the player's ship is docked at (P: the facts name no place). The region's treasury gets the price (P). */
export async function buyStation(em: EntityManager, request: Purchase): Promise<ChangedStation> {
  const { regionId, playerId, stationId, maxPrice, key } = request;
  const input = { buyStation: stationId, maxPrice };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const station = await lockStation(tx, stationId, 'deed');
    const acting = await lockSettler(tx, playerId);
    requireDocked(acting, stationId);
    requireWorking(station, acting.now);
    const price = await askedPrice(tx, station, maxPrice);
    const where = { stationId, sector: station.sector };
    const float = accountOf('station', stationId);
    const action = randomUUID();
    // What the mint gave the station to trade with is not for its new owner.
    const filled = await lockedBalance(tx, float);
    await transferAll(tx, [
      {
        ...{ from: accountOf('pilot', playerId), to: treasury, amount: price, action },
        ...{ cause: 'station_sale', reason: 'Bought a station.' },
      },
      {
        ...{ from: float, to: burnt, amount: filled, action },
        ...{ cause: 'station_float', reason: 'The station was sold.' },
      },
    ]);
    const { taxRate, priceLever, dockingFee, serviceCharge } = stationTermsSchema.parse({});
    await tx.execute(
      `insert into deeds (station_id, owner_id, price, tax_rate, price_lever, docking_fee, service_charge) values (?, ?, ?, ?, ?, ?, ?)`,
      [stationId, playerId, price, taxRate, priceLever, dockingFee, serviceCharge],
    );
    await emit(tx, regionId, ...stationChanged({ ...where, by: playerId, change: 'BOUGHT' }));
    return { playerId, stationId };
  });
}

async function askedPrice(
  tx: EntityManager,
  { id, stationClass }: StationRow,
  maxPrice: number | null,
): Promise<number> {
  if (await deedOf(tx, id)) throw new Refusal('STATION_OWNED', 'The station belongs to a player already.');
  const { specialization } = await readSettings(tx);
  const price = stationPrice(stationClass, specialization);
  if (price === null)
    throw new Refusal('STATION_NOT_FOR_SALE', `Stations of class ${stationClass} are not sold.`);
  if (maxPrice !== null && price > maxPrice)
    throw new Refusal('PRICE_CHANGED', `The station is at ${price} credits now.`, { price });
  return price;
}

/**
 * Gives a station back: the treasury pays for it, and what is in its account goes to the owner.
 * @throws Refusal NOT_STATION_OWNER, and NOT_ENOUGH_CREDITS when the treasury cannot pay
 */
export async function sellStation(em: EntityManager, request: StationRequest): Promise<ChangedStation> {
  const { regionId, playerId, stationId, key } = request;
  return await transactOnce(em, { playerId, key, input: { sellStation: stationId } }, async (tx) => {
    const { sector } = await lockStation(tx, stationId, 'deed');
    await lockPilot(tx, playerId);
    const where = { stationId, sector };
    const { price } = await requireDeed(tx, stationId, playerId);
    const [owner, account] = [accountOf('pilot', playerId), accountOf('station', stationId)];
    const action = randomUUID();
    const kept = await lockedBalance(tx, account);
    await transferAll(tx, [
      {
        ...{ from: treasury, to: owner, amount: resaleValue(price), action },
        ...{ cause: 'station_resale', reason: 'Sold a station.' },
      },
      {
        ...{ from: account, to: owner, amount: kept, action },
        ...{ cause: 'station_revenue', reason: 'Sold a station.' },
      },
    ]);
    await tx.execute('delete from deeds where station_id = ?', [stationId]);
    await emit(tx, regionId, ...stationChanged({ ...where, by: playerId, change: 'SOLD' }));
    return { playerId, stationId };
  });
}
