/** Where it pays to trade: the best offers of a region and the routes between them. */
import type { Commodity } from './commodities.ts';
import { purchasePrice, salePrice, type Listing, type Terms } from './prices.ts';
import { leviesOn } from './taxes.ts';

export interface Offer {
  stationId: string;
  stationClass: number;
  commodity: Commodity;
  unitPrice: number;
  /** The rate of the station's owner. */
  stationTaxRate: number;
  /** Units in stock for one who buys, units of room for one who sells. */
  quantity: number;
}

export interface TradeRoute {
  commodity: Commodity;
  from: string;
  to: string;
  buyPrice: number;
  sellPrice: number;
  /** Credits a unit brings after taxes and fees, in hundredths. */
  profit: number;
  quantity: number;
}

type Place = Listing &
  Pick<Offer, 'stationId' | 'stationTaxRate'> & {
    /** Credits it can pay with; null when they never run out. */
    funds: number | null;
  };

/** Offers of at least one unit that the station can pay for, best first; equal ones by station, so that the order is always the same. */
export function offers(places: readonly Place[], direction: 'BUY' | 'SELL', terms: Terms): Offer[] {
  const buying = direction === 'BUY';
  const found = places.flatMap((place): Offer[] => {
    const quantity = buying ? place.quantity : place.capacity - place.quantity;
    if (quantity < 1) return [];
    const unitPrice = (buying ? purchasePrice : salePrice)(place, 1, terms);
    if (unitPrice === null || (!buying && place.funds !== null && place.funds < unitPrice)) return [];
    const { stationId, stationClass, stationTaxRate, good } = place;
    return [{ stationId, stationClass, stationTaxRate, commodity: good, unitPrice, quantity }];
  });
  const sign = buying ? 1 : -1;
  return found.toSorted((a, b) => sign * (a.unitPrice - b.unitPrice) || (a.stationId < b.stationId ? -1 : 1));
}

/** Ends of a commodity's routes that are looked at: more than anybody asks for. */
const endsPerCommodity = 20;

/** Routes that gain, best first. A trade of 100 units stands for all: taxes and fees of single credits round to nothing. */
export function tradeRoutes(places: readonly Place[], taxRate: number, terms: Terms): TradeRoute[] {
  const routes: TradeRoute[] = [];
  for (const [commodity, listed] of Map.groupBy(places, ({ good }) => good)) {
    const sources = offers(listed, 'BUY', terms).slice(0, endsPerCommodity);
    const goals = offers(listed, 'SELL', terms).slice(0, endsPerCommodity);
    for (const source of sources) {
      for (const goal of goals) {
        if (source.stationId === goal.stationId) continue;
        const profit = (net(goal, -1, taxRate) - net(source, 1, taxRate)) / 100;
        if (profit <= 0) continue;
        routes.push({
          ...{ commodity, from: source.stationId, to: goal.stationId, profit },
          ...{ buyPrice: source.unitPrice, sellPrice: goal.unitPrice },
          quantity: Math.min(source.quantity, goal.quantity),
        });
      }
    }
  }
  return routes.toSorted((a, b) => b.profit - a.profit || (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1));
}

/** What 100 units cost with levies, or bring without them. */
function net({ unitPrice, ...place }: Offer, sign: 1 | -1, taxRate: number): number {
  const total = unitPrice * 100;
  const { tax, stationTax, fee } = leviesOn(total, { ...place, taxRate, hasOwner: false });
  return total + sign * (tax + stationTax + fee);
}
