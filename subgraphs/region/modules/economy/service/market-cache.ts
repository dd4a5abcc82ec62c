/** The region's stock and prices as many ask for them, kept and amended by the region's own events. */
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { payloadOf, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type { PortPayload } from '../events.ts';
import { readStock, type StockRow } from './board.ts';
import type { HistoryKey, PricePoint } from './history.ts';
import { regionTerms, type RegionTerms } from './terms.ts';

export const stockKey = 'stock';
export const termsKey = 'terms';
const historyKey = (stationId: string, good: string): string => `history ${stationId} ${good}`;

const portOf = payloadOf<PortPayload>();

/** Hours that are kept of a price. */
const hoursKept = 24;

/** The stock of all stations. */
export async function cachedStock(cache: Cache, em: EntityManager): Promise<StockRow[]> {
  return await cache.read('warm', stockKey, () => readStock(em));
}

/** For showing; trades read the terms in their own transaction. */
export async function cachedTerms(cache: Cache, em: EntityManager): Promise<RegionTerms> {
  return await cache.read('hot', termsKey, () => regionTerms(em));
}

/** A price's history; the last day's stays in the cache. */
export async function cachedHistory(
  cache: Cache,
  key: HistoryKey,
  load: () => Promise<PricePoint[]>,
): Promise<PricePoint[]> {
  if (key.hours !== hoursKept) return await load();
  return await cache.read('cold', historyKey(key.stationId, key.good), load);
}

/** Events that move the region's settings, or the terms of its trade. */
const termChanges = new Set([
  ...['economy.changed', 'governance.changed', 'policy.implemented'],
  ...['culture.changed', 'treaty.changed', 'declaration.changed'],
]);

/** Brings the cache up to date with what happened. */
export function applyToCache(cache: Cache, event: OutboxEvent): void {
  if (event.type === 'map.changed') cache.clear();
  if (termChanges.has(event.type)) cache.drop('hot', termsKey);
  if (event.type === 'station.changed') cache.drop('warm', stockKey);
  if (event.type !== 'port.updated') return;
  const { stationId, commodity, quantity } = portOf(event);
  cache.drop('cold', historyKey(stationId, commodity));
  cache.amend<StockRow[]>('warm', stockKey, (rows) =>
    rows.map((row) => {
      if (row.stationId !== stationId || row.good !== commodity) return row;
      // A load that began after the event knows more than the event does.
      const countedTo = event.occurredAt.getTime();
      return countedTo < row.countedTo ? row : { ...row, quantity, countedTo };
    }),
  );
}
