/** Buying and selling at a station: one transaction, by the rules of domain facts §6.3. */
import { afterCommit, withCommit, type EntityManager } from '#subgraphs/kit/database.ts';
import { timedId } from '#subgraphs/kit/ids.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, treasury } from '../../../ledger/accounts.ts';
import { transferWithCommit, type Transfer } from '../../../ledger/credits.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import type { Pilot, Ship } from '../../sectors/entities.ts';
import { lockPilot, spendTurns, type ActingPilot } from '../../sectors/service/pilots.ts';
import { portUpdated, tradeCompleted, tradedAcross } from '../events.ts';
import type { Commodity } from '../rules/commodities.ts';
import { leverFor, type Deed } from '../rules/ownership.ts';
import { requireNoEmbargo } from '../../governance/rules/treaties.ts';
import { purchasePrice, salePrice, type Listing, type Terms } from '../rules/prices.ts';
import { turnsOf } from '../rules/stations.ts';
import { leviesOn, type Levies } from '../rules/taxes.ts';
import { isIllegal, watchedTrade } from '../rules/contraband.ts';
import { requireBerths } from './colonist-berths.ts';
import { requireTrust, search, type Seized } from './contraband.ts';
import { marketAt } from './deeds.ts';
import { forgetImports, lockImports, noReward, rewardOf, type Imported, type Reward } from './imports.ts';
import { fundFloat, lockFloat } from './floats.ts';
import { priceAlerts, recordPrice, type LastHour } from './history.ts';
import { countStock, lockStock } from './market-stock.ts';
import { levyTransfers } from './pay.ts';
import { dockedAt, notDocked, requireDocked, requireWorking, type StationRow } from './stations.ts';
import { termsOf, type RegionTerms } from './terms.ts';
import { recordTrade, type Trade } from './transactions.ts';

export interface TradeRequest {
  regionId: string;
  playerId: string;
  direction: 'BUY' | 'SELL';
  commodity: Commodity;
  /** Units, at least 1. */
  quantity: number;
  /** The most to pay, or the least to get, for a unit. */
  bound: number | null;
  /** Chance: 0 <= value < 1. */
  random: () => number;
  /** Idempotency key. */
  key: string | undefined;
  /** Is handed the pilot as the trade leaves it, where that is known, so that nobody has to read it again. */
  leave?: (pilot: Pilot) => void;
}

export interface Traded {
  playerId: string;
  stationId: string;
  transactionId: string;
  /** Left out by results that were stored before it was among them. */
  transaction?: Trade;
  /** Credits from the treasury for a round trip to another region. */
  stipend?: number;
  /** Illegal goods that were taken away, because the trade was watched. */
  seized?: Seized[];
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
  lastHour: LastHour | null;
  acting: ActingPilot;
  ship: Ship;
  listing: Listing;
  terms: Terms;
  /** ID of the trade. */
  action: string;
  sale: ForSale;
}

/** What a sale locks beside. */
interface ForSale {
  /** Credits of the station. */
  float: number;
  imported: Imported;
}

const nothingForSale: ForSale = { float: 0, imported: { units: 0, origin: null } };

async function lockForSale(tx: EntityManager, { playerId, commodity }: TradeRequest): Promise<ForSale> {
  const [imported, float] = await Promise.all([
    ...([lockImports(tx, playerId, commodity), lockFloat(tx, playerId)] as const),
  ]);
  return { imported, float };
}

/** Locks the good's stock, the pilot and its ship. NOT_DOCKED, NOT_TRADED or EMBARGO where there is nothing to talk about. */
export async function approach(tx: EntityManager, request: TradeRequest): Promise<Counter> {
  const { playerId, commodity } = request;
  // In one write, and locked in this order.
  const docked = dockedAt(tx, playerId);
  const there = Promise.all([
    ...([lockStock(tx, playerId, commodity), marketAt(tx, playerId, commodity)] as const),
    lockPilot(tx, playerId),
    request.direction === 'SELL' ? lockForSale(tx, request) : nothingForSale,
  ]);
  there.catch(() => undefined);
  const station = await docked;
  const [row, { deed, region, lastHour }, acting, sale] = await there;
  if (row.stationId !== station.id) throw notDocked();
  const action = timedId();
  const { specialization } = region.settings;
  const stock = await countStock(tx, station, row, { good: commodity, specialization, action });
  const ship = requireDocked(acting, station.id);
  requireWorking(station, acting.now);
  requireTrust(acting, commodity);
  requireNoEmbargo(acting.pilot.homeRegionId, region.settings.embargoes);
  const listing = { ...stock, lever: leverFor(deed, playerId) };
  const terms = termsOf(acting.pilot, region, acting.now);
  return { request, station, deed, region, lastHour, acting, ship, listing, terms, action, sale };
}

/** Trades at a price that both agreed to. */
export async function conclude(tx: EntityManager, counter: Counter, unitPrice: number): Promise<Traded> {
  const { request, station, deed, region, lastHour, acting, ship, listing, terms, action } = counter;
  const { imported } = counter.sale;
  const { regionId, playerId, direction, commodity, quantity } = request;
  spendTurns(acting.pilot, turnsOf.trade);
  if (direction === 'BUY' && commodity === 'COLONISTS') await requireBerths(tx, ship, quantity);
  const hold = `ship:${ship.id}` as const;
  const store = `station:${station.id}` as const;
  const [from, to] = direction === 'BUY' ? [store, hold] : [hold, store];
  const moved = moveGoods(tx, { from, to, good: commodity, quantity, action });
  const homeRegionId = acting.pilot.homeRegionId ?? null;
  const sale = { ...request, ...region, shipId: ship.id, unitPrice, homeRegionId, imported };
  const forbidden = isIllegal(commodity);
  const selling = direction === 'SELL';
  // Where nothing has to be known first, all goes out in one write; a player's station may be found unable to pay, which is said after this.
  if (forbidden || imported.units > 0 || (selling && deed)) await moved;
  else withCommit(tx, moved);
  const reward = selling && !forbidden ? await rewardOf(tx, sale) : noReward;
  const seized = forbidden ? await smuggle(tx, counter) : [];
  const price = quantity * unitPrice;
  const total = price + reward.bonus;
  const levies = leviesOn(total, {
    ...{ stationClass: station.stationClass, stationTaxRate: deed?.taxRate ?? 0, untaxed: forbidden },
    ...{ taxRate: region.settings.taxRate, hasOwner: region.ownerId !== null },
  });
  const left = listing.quantity + (direction === 'BUY' ? -quantity : quantity);
  const at = acting.now;
  const movement = { station, before: listing, quantity: left, volume: quantity, at, lastHour };
  const { tax, stationTax, fee } = levies;
  const transaction: Trade = {
    ...{ id: action, playerId, stationId: station.id, direction, commodity, quantity, unitPrice, total },
    ...{ tax, stationTax, fee, bonus: reward.bonus, tariffRate: terms.tariff, at },
  };
  withCommit(tx, recordPrice(tx, movement));
  withCommit(tx, recordTrade(tx, station.sector, transaction));
  const where = { sector: station.sector, stationId: station.id, commodity };
  const traded = { ...where, playerId, transactionId: action, direction, quantity, unitPrice };
  const { sold } = reward;
  const events = [
    ...priceAlerts(movement),
    tradeCompleted({ ...traded, tax: levies.tax }),
    portUpdated({ ...where, quantity: left, ...boardPrices(counter, left) }),
    ...(sold?.origin
      ? [
          tradedAcross({
            ...{ transactionId: action, sellerRegionId: sold.origin, buyerRegionId: regionId },
            // The platform's fee is for the whole sale, of which the imports are a part.
            ...{
              value: sold.units * unitPrice,
              fee: Math.floor((levies.fee * sold.units) / quantity),
            },
          }),
        ]
      : []),
  ];
  withCommit(tx, emitAll(tx, regionId, events));
  // What others wait for, the station's account, is paid by the last statement, which the commit follows at once.
  await settle(tx, counter, { price, reward, levies });
  const { stipend } = reward;
  return { playerId, stationId: station.id, transactionId: action, transaction, stipend, seized };
}

/** What the board shows to everybody when so much is left. */
function boardPrices(
  { listing, deed, region, acting }: Counter,
  left: number,
): { buyPrice: number | null; sellPrice: number | null } {
  const shown = { ...listing, quantity: left, lever: leverFor(deed, null) };
  const terms = termsOf(null, region, acting.now);
  return { buyPrice: purchasePrice(shown, 1, terms), sellPrice: salePrice(shown, 1, terms) };
}

/** What the law takes of a trade that it forbids; where it came from means nothing any more. */
async function smuggle(tx: EntityManager, { request, acting, ship }: Counter): Promise<Seized[]> {
  const { commodity: seenWith, random } = request;
  await forgetImports(tx, ship.id);
  return await search(tx, { ...acting, random, seenWith, likelihood: watchedTrade });
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
  /** Of all units, without the bonus. */
  price: number;
  reward: Reward;
  levies: Levies;
}

/** Moves the credits: the price between pilot and station, what the treasury adds, the levies from the pilot to whom they are due. */
async function settle(
  tx: EntityManager,
  { request, station, deed, region, acting, action, sale }: Counter,
  { price, reward, levies }: Payment,
): Promise<void> {
  const { ownerId } = region;
  const { bonus, stipend } = reward;
  const { playerId, direction, commodity, quantity } = request;
  const pilot = accountOf('pilot', playerId);
  const float = accountOf('station', station.id);
  const buying = direction === 'BUY';
  const reason = `${buying ? 'Bought' : 'Sold'} ${quantity} ${commodity}.`;
  const transfers: Transfer[] = [
    ...(buying
      ? []
      : fundFloat(
          { stationId: station.id, balance: sale.float, owned: deed !== null },
          ...([price - levies.stationTax, action] as const),
        )),
    {
      ...{ from: buying ? pilot : float, to: buying ? float : pilot, amount: price },
      ...{ cause: 'trade', reason, action },
    },
    { ...{ from: treasury, to: pilot, amount: bonus, action }, ...{ cause: 'trade_bonus', reason } },
    { ...{ from: treasury, to: pilot, amount: stipend, action }, ...{ cause: 'arbitrage_stipend', reason } },
    { ...{ from: pilot, to: float, amount: levies.stationTax, action }, ...{ cause: 'station_tax', reason } },
    ...levyTransfers({ playerId, levies, ownerId, reason, action }),
  ];
  // The law may have done more to the pilot.
  const known = await transferWithCommit(tx, transfers, isIllegal(commodity) ? undefined : acting.pilot);
  if (known) afterCommit(tx, () => request.leave?.(acting.pilot));
}
