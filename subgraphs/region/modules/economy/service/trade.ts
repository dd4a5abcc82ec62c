/** Buying and selling at a station: one transaction, by the rules of domain facts §6.3. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, treasury } from '../../../ledger/accounts.ts';
import { transferAll } from '../../../ledger/credits.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import type { Ship } from '../../sectors/entities.ts';
import { lockPilot, spendTurns, type ActingPilot } from '../../sectors/service/pilots.ts';
import { portUpdated, tradeCompleted } from '../events.ts';
import type { Commodity } from '../rules/commodities.ts';
import { leverFor, type Deed } from '../rules/ownership.ts';
import { purchasePrice, salePrice, type Listing, type Terms } from '../rules/prices.ts';
import { turnsOf } from '../rules/stations.ts';
import { leviesOn, type Levies } from '../rules/taxes.ts';
import { requireBerths } from './colonist-berths.ts';
import { deedOf } from './deeds.ts';
import { noReward, rewardOf, type Reward } from './imports.ts';
import { fundFloat } from './floats.ts';
import { recordPrice } from './history.ts';
import { lockStock } from './market-stock.ts';
import { levyTransfers } from './pay.ts';
import { dockedAt, requireDocked, requireWorking, type StationRow } from './stations.ts';
import { regionTerms, termsOf, type RegionTerms } from './terms.ts';
import { recordTrade } from './transactions.ts';

export interface TradeRequest {
  regionId: string;
  playerId: string;
  direction: 'BUY' | 'SELL';
  commodity: Commodity;
  /** Units, at least 1. */
  quantity: number;
  /** The most to pay, or the least to get, for a unit. */
  bound: number | null;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Traded {
  playerId: string;
  stationId: string;
  transactionId: string;
  /** Credits from the treasury for a round trip to another region. */
  stipend?: number;
}

/** Trades at the station where the player's ship is docked. */
export async function trade(em: EntityManager, request: TradeRequest): Promise<Traded> {
  const { playerId, direction, commodity, quantity, bound, key } = request;
  requireQuantity(request);
  const input = { direction, commodity, quantity, bound };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const counter = await approach(tx, request);
    return await conclude(tx, counter, listPrice(counter));
  });
}

export function requireQuantity({ quantity }: Pick<TradeRequest, 'quantity'>): void {
  if (quantity < 1) throw new Refusal('BAD_USER_INPUT', '`quantity` must be at least 1.');
}

/** A pilot at a station's counter: all that is locked and known before there is a price. */
export interface Counter {
  request: TradeRequest;
  station: StationRow;
  deed: Deed | null;
  region: RegionTerms;
  acting: ActingPilot;
  ship: Ship;
  listing: Listing;
  terms: Terms;
  /** ID of the trade. */
  action: string;
}

/** Locks the good's stock, the pilot and its ship. NOT_DOCKED or NOT_TRADED where there is nothing to talk about. */
export async function approach(tx: EntityManager, request: TradeRequest): Promise<Counter> {
  const { playerId, commodity } = request;
  const station = await dockedAt(tx, playerId);
  const deed = await deedOf(tx, station.id);
  const region = await regionTerms(tx);
  const action = randomUUID();
  const stock = await lockStock(tx, station, commodity, region.settings.specialization, action);
  const acting = await lockPilot(tx, playerId);
  const ship = requireDocked(acting, station.id);
  requireWorking(station, acting.now);
  const listing = { ...stock, lever: leverFor(deed, playerId) };
  const terms = termsOf(acting.pilot, region);
  return { request, station, deed, region, acting, ship, listing, terms, action };
}

/** Trades at a price that both agreed to. */
export async function conclude(tx: EntityManager, counter: Counter, unitPrice: number): Promise<Traded> {
  const { request, station, deed, region, acting, ship, listing, action } = counter;
  const { regionId, playerId, direction, commodity, quantity } = request;
  spendTurns(acting.pilot, turnsOf.trade);
  if (direction === 'BUY' && commodity === 'COLONISTS') await requireBerths(tx, ship, quantity);
  const hold = `ship:${ship.id}` as const;
  const store = `station:${station.id}` as const;
  const [from, to] = direction === 'BUY' ? [store, hold] : [hold, store];
  await moveGoods(tx, { from, to, good: commodity, quantity, action });
  const sale = { ...request, ...region, shipId: ship.id, stationId: station.id, unitPrice };
  const reward = direction === 'SELL' ? await rewardOf(tx, { ...sale, owned: deed !== null }) : noReward;
  const total = quantity * unitPrice + reward.total;
  const levies = leviesOn(total, {
    ...{ stationClass: station.stationClass, stationTaxRate: deed?.taxRate ?? 0 },
    ...{ taxRate: region.settings.taxRate, hasOwner: region.ownerId !== null },
  });
  const left = listing.quantity + (direction === 'BUY' ? -quantity : quantity);
  await recordTrade(tx, {
    ...{ ...request, ...levies, id: action, station, unitPrice, total },
    ...{ bonus: reward.total, tariff: region.tariff },
  });
  await recordPrice(tx, { regionId, station, before: listing, quantity: left, volume: quantity });
  const where = { sector: station.sector, stationId: station.id, commodity };
  await emitAll(tx, regionId, [
    tradeCompleted({
      ...{ ...where, playerId, transactionId: action, direction, quantity, unitPrice },
      tax: levies.tax,
    }),
    portUpdated({ ...where, quantity: left }),
  ]);
  await tx.flush();
  // The treasury belongs to every trade of the region: it is locked by the last statement, and only until the commit.
  await settle(tx, counter, { total, reward, levies });
  return { playerId, stationId: station.id, transactionId: action, stipend: reward.stipend };
}

/** The price of a unit, when the station has it or has room for it, and the price is within the bound. */
export function listPrice({ request, listing, terms }: Counter): number {
  const { direction, commodity, quantity, bound } = request;
  const buying = direction === 'BUY';
  const { quantity: available, capacity } = listing;
  const price = (buying ? purchasePrice : salePrice)(listing, quantity, terms);
  if (price === null)
    throw new Refusal('NOT_TRADED', `The station does not ${buying ? 'sell' : 'buy'} ${commodity}.`);
  if (buying && quantity > available)
    throw new Refusal('OUT_OF_STOCK', `The station has ${available} units of ${commodity}.`, { available });
  if (!buying && quantity > capacity - available) {
    const room = capacity - available;
    throw new Refusal('STOCK_FULL', `The station has room for ${room} units of ${commodity}.`, { room });
  }
  if (bound !== null && (buying ? price > bound : price < bound))
    throw new Refusal('PRICE_CHANGED', `A unit of ${commodity} is at ${price} credits now.`, { price });
  return price;
}

interface Payment {
  /** Bonus included. */
  total: number;
  reward: Reward;
  levies: Levies;
}

/** Moves the credits: the total between pilot and station, the levies from the pilot to whom they are due. */
async function settle(
  tx: EntityManager,
  { request, station, deed, region, action }: Counter,
  { total, reward, levies }: Payment,
): Promise<void> {
  const { ownerId } = region;
  const { fromTreasury, stipend } = reward;
  const { playerId, direction, commodity, quantity } = request;
  const pilot = accountOf('pilot', playerId);
  const float = accountOf('station', station.id);
  const buying = direction === 'BUY';
  const reason = `${buying ? 'Bought' : 'Sold'} ${quantity} ${commodity}.`;
  await transferAll(tx, [
    ...(buying
      ? []
      : await fundFloat(
          ...([tx, { stationId: station.id, owned: deed !== null }] as const),
          ...([total - fromTreasury - levies.stationTax, action] as const),
        )),
    {
      ...{ from: buying ? pilot : float, to: buying ? float : pilot, amount: total - fromTreasury },
      ...{ cause: 'trade', reason, action },
    },
    { ...{ from: treasury, to: pilot, amount: fromTreasury, action }, ...{ cause: 'trade_bonus', reason } },
    { ...{ from: treasury, to: pilot, amount: stipend, action }, ...{ cause: 'arbitrage_stipend', reason } },
    { ...{ from: pilot, to: float, amount: levies.stationTax, action }, ...{ cause: 'station_tax', reason } },
    ...levyTransfers({ playerId, levies, ownerId, reason, action }),
  ]);
}
