/** Prices over time: one row per station, good and hour of trade; alerts when the hour moves the price by a tenth. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { priceAlerted } from '../events.ts';
import type { Commodity } from '../rules/commodities.ts';
import { midpoint, type Stocked } from '../rules/prices.ts';
import type { StationRow } from './stations.ts';

/** §6.3 */
const alertAt = 0.1;

export interface Movement {
  station: Pick<StationRow, 'id' | 'sector'>;
  before: Stocked;
  /** Units left in stock. */
  quantity: number;
  /** Units traded. */
  volume: number;
  /** When: after the stock was locked. */
  at: Date;
  lastHour: LastHour | null;
}

/** The last hour in which a price was traded. */
export interface LastHour {
  hour: string;
  /** The midpoint before its first trade. */
  opening: number;
}

/** The last hour of a good's price, as part of a statement with the two as parameters; null where it was never traded. */
export const lastHourSql = (station: string): string => `(select to_jsonb(h) from
  (select hour, opening from price_history where station_id = ${station} and good = ? order by hour desc limit 1) h)`;

const hourMs = 3_600_000;
const hourOf = (time: Date | string): number => Math.floor(new Date(time).getTime() / hourMs) * hourMs;

/** What is to be told of a price: once when it leaves the tenth around the hour's first. */
export function priceAlerts(movement: Movement): ReturnType<typeof priceAlerted>[] {
  const { station, before, quantity, at, lastHour } = movement;
  const [old, mid] = [midpoint(before), midpoint({ ...before, quantity })];
  const opening = lastHour && hourOf(lastHour.hour) === hourOf(at) ? lastHour.opening : old;
  const change = mid / opening - 1;
  if (Math.abs(change) < alertAt || Math.abs(old / opening - 1) >= alertAt) return [];
  const where = { sector: station.sector, stationId: station.id, commodity: before.good };
  return [priceAlerted({ ...where, quantity, kind: change > 0 ? 'SPIKE' : 'CRASH', change })];
}

/** Books the new midpoint. */
export async function recordPrice(
  tx: EntityManager,
  { station, before, quantity, volume, at }: Movement,
): Promise<void> {
  const [old, mid] = [midpoint(before), midpoint({ ...before, quantity })];
  await tx.execute(
    `insert into price_history as h (station_id, good, hour, opening, closing, low, high, volume)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (region_id, station_id, good, hour) do update set closing = excluded.closing,
       low = least(h.low, excluded.low), high = greatest(h.high, excluded.high), volume = h.volume + excluded.volume`,
    [station.id, before.good, new Date(hourOf(at)), old, mid, Math.min(old, mid), Math.max(old, mid), volume],
  );
}

export interface PricePoint {
  /** RFC 3339: caches keep it as JSON. */
  hour: string;
  opening: number;
  closing: number;
  low: number;
  high: number;
  volume: number;
}

interface PointRow extends Omit<PricePoint, 'hour' | 'volume'> {
  index: number;
  hour: string;
  volume: string;
}

/** Which price, and how many hours back. */
export interface HistoryKey {
  stationId: string;
  good: Commodity;
  hours: number;
}

/** For each price the hours in which it was traded, newest first, in one statement: a range of the index for each, never the table. */
export async function priceHistories(
  em: EntityManager,
  keys: readonly HistoryKey[],
): Promise<PricePoint[][]> {
  const rows = await em.execute<PointRow[]>(
    `select k.index, h.hour, h.opening, h.closing, h.low, h.high, h.volume
     from jsonb_to_recordset(?::jsonb) as k(index int, "stationId" uuid, good text, hours int)
     cross join lateral (select * from price_history p where p.station_id = k."stationId" and p.good = k.good
       and p.hour > statement_timestamp() - make_interval(hours => k.hours) order by p.hour desc limit k.hours + 1) h
     order by k.index, h.hour desc`,
    [JSON.stringify(keys.map((key, index) => ({ ...key, index })))],
  );
  const histories = Map.groupBy(rows, ({ index }) => index);
  return keys.map((_key, index) =>
    (histories.get(index) ?? []).map(({ index: _index, ...row }) => ({
      ...row,
      hour: new Date(row.hour).toISOString(),
      volume: Number(row.volume),
    })),
  );
}

/** Standard deviation of the closing midpoints as a part of their mean; null with fewer than two. §6.3 */
export function volatility(points: readonly Pick<PricePoint, 'closing'>[]): number | null {
  if (points.length < 2) return null;
  const mean = points.reduce((sum, { closing }) => sum + closing, 0) / points.length;
  const variance = points.reduce((sum, { closing }) => sum + (closing - mean) ** 2, 0) / points.length;
  return Math.sqrt(variance) / mean;
}
