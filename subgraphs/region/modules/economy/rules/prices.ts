/** The price formula of domain facts §6.3, with its guards; P marks what is proposed there or here. */
import { commodities, type Commodity } from './commodities.ts';
import { classOf, isTradeDock, sidesOf } from './stations.ts';

/** What a station has of a good. */
export interface Stocked {
  stationClass: number;
  good: Commodity;
  quantity: number;
  capacity: number;
}

/** A good as a station offers it to a pilot. */
export interface Listing extends Stocked {
  /** Part that the station's owner puts on its prices for this pilot, -0.1 to 0.1; 0 where nobody owns it. */
  lever: number;
}

/** Under which terms a pilot trades. */
export interface Terms {
  /** Part by which rank betters the price. */
  rankDiscount: number;
  /** Standing with people, and the bonus of the first day: below 1 is better. */
  factor: number;
  /** The region's tariff in force. */
  tariff: number;
}

/** The most that rank betters a price. P: above it, trading in circles would pay. */
const maxRankDiscount = 0.15;

/** What a station keeps of a price on either side. */
const spread = (stationClass: number): number => (isTradeDock(stationClass) ? 0.075 : 0.15);

/** Fill at which a station neither raises nor lowers its price to restock. P: the middle of the first stocks. */
function targetFill(stationClass: number, good: Commodity): number {
  const { buys, sells } = sidesOf(stationClass, good);
  if (buys && sells) return 0.5;
  return sells ? 0.55 : 0.2;
}

/** The price around which a station trades: falls as its stock grows. Restocking nudges it by 15 % at most. */
export function midpoint({ stationClass, good, quantity, capacity }: Stocked): number {
  const supply = Math.min(1, Math.max(0, quantity / capacity));
  const target = targetFill(stationClass, good);
  const nudge = 1 + (0.15 * (target - supply)) / Math.max(target, 1 - target);
  return commodities[good].base * (1.5 - supply) * nudge;
}

/**
 * At TradeDocks 5 % for every 1,000 units, 20 % at most. P: pro rata, for their stores hold fewer; of the list price before it is held in
 * the band, or one large purchase would cost less than many small ones where the list is at its top.
 */
const bulkDiscount = (stationClass: number, quantity: number): number =>
  isTradeDock(stationClass) ? Math.min(0.2, (0.05 * quantity) / 1_000) : 0;

const trades = (listing: Listing, side: 'buys' | 'sells'): boolean =>
  sidesOf(listing.stationClass, listing.good)[side];

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** What a station asks or pays before it looks at who is there: whole, and within the band as what comes of it is again. */
function listPrice(good: Commodity, raw: number): number {
  const { low, high } = commodities[good];
  return clamp(Math.round(raw), low, high);
}

/**
 * The most that a station which both buys and sells a good pays for it; it sells from one credit more on. P for every price, while the
 * facts guard the list prices alone: no discount crosses the midpoint, so nobody gains by buying and selling there.
 * @param midprice the station's, with the premium of its class
 */
function highestBid(good: Commodity, midprice: number): number {
  const { low, high } = commodities[good];
  return Math.min(high - 1, Math.floor(clamp(midprice, low, high)));
}

/**
 * Credits a pilot pays for each of `quantity` units, or null when the station does not sell the good. The price is that of the
 * last unit: a large purchase never costs less than many small ones.
 */
export function purchasePrice(listing: Listing, quantity: number, terms: Terms): number | null {
  if (!trades(listing, 'sells')) return null;
  const { stationClass, good, lever } = listing;
  const { low, high } = commodities[good];
  const after = midpoint({ ...listing, quantity: listing.quantity - quantity });
  const premium = classOf(stationClass).asks;
  const raw = after * (1 + spread(stationClass)) * premium * (1 - bulkDiscount(stationClass, quantity));
  const price =
    listPrice(good, raw) *
    (1 - Math.min(maxRankDiscount, terms.rankDiscount)) *
    terms.factor *
    (1 + terms.tariff) *
    (1 + lever);
  const least = trades(listing, 'buys') ? highestBid(good, after * premium) + 1 : low;
  return clamp(Math.round(price), least, high);
}

/** Credits a pilot gets for each of `quantity` units, or null when the station does not buy the good; the price of the last unit. */
export function salePrice(listing: Listing, quantity: number, terms: Terms): number | null {
  if (!trades(listing, 'buys')) return null;
  const { stationClass, good, lever } = listing;
  const { low, high } = commodities[good];
  const after = midpoint({ ...listing, quantity: listing.quantity + quantity });
  const premium = classOf(stationClass).pays;
  const list = listPrice(good, after * (1 - spread(stationClass)) * premium);
  const price =
    (list * (1 + Math.min(maxRankDiscount, terms.rankDiscount))) /
    (terms.factor * (1 + terms.tariff) * (1 + lever));
  const most = trades(listing, 'sells') ? highestBid(good, after * premium) : high;
  return clamp(Math.round(price), low, most);
}

/**
 * The best price of a unit for the pilot that may be agreed on: within the band, and not across the midpoint where the station does both
 * with the good.
 */
export function bestPrice(listing: Stocked, quantity: number, direction: 'BUY' | 'SELL'): number {
  const { low, high } = commodities[listing.good];
  const { buys, sells } = sidesOf(listing.stationClass, listing.good);
  const { asks, pays } = classOf(listing.stationClass);
  const buying = direction === 'BUY';
  if (!buys || !sells) return buying ? low : high;
  const after = midpoint({ ...listing, quantity: listing.quantity + (buying ? -quantity : quantity) });
  return buying ? highestBid(listing.good, after * asks) + 1 : highestBid(listing.good, after * pays);
}

/** Stations from which on more of them allow no higher tariff. */
export const uncappedFrom = 6;

/** Largest tariff by the number of a region's stations. */
export function tariffCap(stations: number): number {
  if (stations < 3) return 0.05;
  return stations < uncappedFrom ? 0.15 : 0.25;
}

const dayMs = 86_400_000;

/** Part of a price that a pilot is let off who just joined the region. P: the facts name it only; a twentieth, for a day. */
export function firstLoginBonus(joinedAt: Date, now: Date): number {
  return now.getTime() - joinedAt.getTime() < dayMs ? 0.05 : 0;
}

/** Factor of standing by personal reputation, -1000 to 1000. P: the facts give the ends, .90 and 1.20, and the eight tiers. */
export function personalFactor(reputation: number): number {
  const tiers = [
    ...([
      [500, 0.9],
      [250, 0.95],
      [1, 0.98],
      [0, 1],
    ] as const),
    ...([
      [-249, 1.03],
      [-499, 1.08],
      [-749, 1.14],
    ] as const),
  ] as const;
  return tiers.find(([from]) => reputation >= from)?.[1] ?? 1.2;
}
