/** What stations have on their boards: stock as it is now, whether or not anybody counted it lately. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import type { Commodity } from '../rules/commodities.ts';
import { isIllegal } from '../rules/contraband.ts';
import { leverFor } from '../rules/ownership.ts';
import type { Listing } from '../rules/prices.ts';
import { goodsOf } from '../rules/stations.ts';
import { count, hourlyChange } from '../rules/stock.ts';

/** A row of `stock` as it was counted last. */
export interface StockRow extends Listing {
  stationId: string;
  sector: number;
  countedTo: number;
  /** The player the station belongs to. */
  stationOwner: string | null;
  stationTaxRate: number;
}

interface Raw extends Omit<StockRow, 'quantity' | 'capacity' | 'countedTo'> {
  quantity: string;
  capacity: string;
  countedAt: string;
}

/** The stock of some stations, or of all. */
export async function readStock(em: EntityManager, stationIds?: readonly string[]): Promise<StockRow[]> {
  const rows = await em.execute<Raw[]>(
    `select k.station_id as "stationId", s.sector, s.station_class as "stationClass", k.good, k.quantity, k.capacity, k.counted_at as "countedAt",
       d.owner_id as "stationOwner", coalesce(d.price_lever, 0) as lever, coalesce(d.tax_rate, 0) as "stationTaxRate"
     from stock k join stations s on s.id = k.station_id left join deeds d on d.station_id = s.id ${stationIds ? 'where k.station_id = any(?::uuid[])' : ''} order by k.station_id`,
    stationIds ? [`{${stationIds.join(',')}}`] : [],
  );
  return rows.map(({ countedAt, ...row }) => ({
    ...row,
    quantity: Number(row.quantity),
    capacity: Number(row.capacity),
    countedTo: new Date(countedAt).getTime(),
  }));
}

/** Who looks at a board, and when. */
export interface Onlooker {
  playerId: string | null;
  now: number;
  specialization: Settings['specialization'];
}

/** The stock with its production up to now, as a trade of the onlooker would find it. */
export function stockNow(row: StockRow, { playerId, now, specialization }: Onlooker): StockRow {
  const { stationOwner, stationClass, good } = row;
  const deed = stationOwner === null ? null : { ownerId: stationOwner, priceLever: row.lever };
  return {
    ...row,
    ...count(row, now, hourlyChange(stationClass, good, specialization)),
    lever: leverFor(deed, playerId),
  };
}

/** What everybody may see of a board: not what is traded under the counter. */
export const isListed = ({ good }: Pick<StockRow, 'good'>): boolean => !isIllegal(good);

/** In the order of the class: what is bought, then what is sold, then what the law forbids. */
export function byBoardOrder(a: StockRow, b: StockRow): number {
  const order: Commodity[] = goodsOf(a.stationClass, 'BLACK_MARKET');
  return order.indexOf(a.good) - order.indexOf(b.good);
}
