/** Buying and selling at a station: one transaction, by the rules of domain facts §6.3. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt, treasury } from '../../../ledger/accounts.ts';
import { transferAll, type Transfer } from '../../../ledger/credits.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { lockPilot, spendTurns } from '../../sectors/service/pilots.ts';
import { portUpdated, tradeCompleted } from '../events.ts';
import type { Bonus } from '../rules/bonuses.ts';
import type { Commodity } from '../rules/commodities.ts';
import { purchasePrice, salePrice, type Terms } from '../rules/prices.ts';
import { turnsOf } from '../rules/stations.ts';
import { leviesOn, type Levies } from '../rules/taxes.ts';
import { bonusOf } from './imports.ts';
import { fundFloat } from './floats.ts';
import { recordPrice } from './history.ts';
import { lockStock, type MarketStock } from './market-stock.ts';
import { dockedAt, requireDocked, type StationRow } from './stations.ts';
import { regionTerms, termsOf } from './terms.ts';
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
}

const noBonus: Bonus = { total: 0, fromTreasury: 0 };

/** Trades at the station where the player's ship is docked. */
export async function trade(em: EntityManager, request: TradeRequest): Promise<Traded> {
  const { regionId, playerId, direction, commodity, quantity, bound, key } = request;
  if (quantity < 1) throw new Refusal('BAD_USER_INPUT', '`quantity` must be at least 1.');
  const input = { direction, commodity, quantity, bound };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const station = await dockedAt(tx, playerId);
    const region = await regionTerms(tx);
    const action = randomUUID();
    const stock = await lockStock(tx, station, commodity, region.settings.specialization, action);
    const acting = await lockPilot(tx, playerId);
    const ship = requireDocked(acting, station.id);
    const unitPrice = agreedPrice(request, stock, termsOf(acting.pilot, region));
    spendTurns(acting.pilot, turnsOf.trade);
    const hold = `ship:${ship.id}` as const;
    const store = `station:${station.id}` as const;
    const [from, to] = direction === 'BUY' ? [store, hold] : [hold, store];
    await moveGoods(tx, { from, to, good: commodity, quantity, action });
    const bonus =
      direction === 'SELL'
        ? await bonusOf(tx, { ...request, ...region, shipId: ship.id, stationId: station.id, unitPrice })
        : noBonus;
    const total = quantity * unitPrice + bonus.total;
    const levies = leviesOn(total, region.settings.taxRate, station.stationClass, region.ownerId !== null);
    const left = stock.quantity + (direction === 'BUY' ? -quantity : quantity);
    const record = {
      ...request,
      ...levies,
      id: action,
      station,
      unitPrice,
      total,
      bonus: bonus.total,
      tariff: region.tariff,
    };
    await recordTrade(tx, record);
    await recordPrice(tx, { regionId, station, before: stock, quantity: left, volume: quantity });
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
    await settle(tx, { request, station, action, total, bonus, levies, ownerId: region.ownerId });
    return { playerId, stationId: station.id, transactionId: action };
  });
}

/** The price of a unit, when the station has it or has room for it, and the price is within the bound. */
function agreedPrice(
  { direction, commodity, quantity, bound }: TradeRequest,
  stock: MarketStock,
  terms: Terms,
): number {
  const buying = direction === 'BUY';
  const { quantity: available, capacity } = stock;
  const price = (buying ? purchasePrice : salePrice)(stock, quantity, terms);
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

interface Settlement {
  request: TradeRequest;
  station: StationRow;
  action: string;
  /** Bonus included. */
  total: number;
  bonus: Bonus;
  levies: Levies;
  ownerId: string | null;
}

/** Moves the credits: the total between pilot and station, the levies from the pilot to whom they are due. */
async function settle(tx: EntityManager, settlement: Settlement): Promise<void> {
  const { request, station, action, total, bonus, levies, ownerId } = settlement;
  const { fromTreasury } = bonus;
  const { playerId, direction, commodity, quantity } = request;
  const pilot = accountOf('pilot', playerId);
  const float = accountOf('station', station.id);
  const buying = direction === 'BUY';
  const reason = `${buying ? 'Bought' : 'Sold'} ${quantity} ${commodity}.`;
  const levy = (to: Transfer['to'], amount: number, cause: string): Transfer => ({
    ...{ from: pilot, to, amount, cause, reason, action },
  });
  await transferAll(tx, [
    ...(buying ? [] : await fundFloat(tx, station.id, total - fromTreasury, action)),
    {
      ...{ from: buying ? pilot : float, to: buying ? float : pilot, amount: total - fromTreasury },
      ...{ cause: 'trade', reason, action },
    },
    { ...{ from: treasury, to: pilot, amount: fromTreasury, action }, ...{ cause: 'trade_bonus', reason } },
    levy(treasury, levies.treasuryPart, 'tax_collection'),
    ...(ownerId ? [levy(accountOf('owner', ownerId), levies.ownerPart, 'tax_collection')] : []),
    levy(burnt, levies.fee, 'platform_fee'),
  ]);
}
