/** Batched reads of one request for the economy. */
import DataLoader from 'dataloader';
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { lazily, type SectorLoaders } from '../sectors/loaders.ts';
import type { Commodity } from './rules/commodities.ts';
import type { Terms } from './rules/prices.ts';
import { byBoardOrder, readStock, stockNow, type StockRow } from './service/board.ts';
import { priceHistories, type HistoryKey, type PricePoint } from './service/history.ts';
import { cachedHistory, cachedTerms } from './service/market-cache.ts';
import { termsOf, type RegionTerms } from './service/terms.ts';

export interface CargoRow {
  commodity: Commodity;
  quantity: number;
}

export interface EconomyLoaders {
  regionTerms: () => Promise<RegionTerms>;
  /** The terms under which the viewer trades. */
  terms: () => Promise<Terms>;
  board: DataLoader<string, StockRow[]>;
  cargo: DataLoader<string, CargoRow[]>;
  docked: DataLoader<string, number>;
  history: (key: HistoryKey) => Promise<PricePoint[]>;
}

export function createEconomyLoaders(
  em: EntityManager,
  cache: Cache,
  playerId: string | null,
  { now, pilot }: SectorLoaders,
): EconomyLoaders {
  const region = lazily(() => cachedTerms(cache, em));
  const histories = new DataLoader((keys: readonly HistoryKey[]) => priceHistories(em, keys));
  return {
    regionTerms: region,
    history: (key) => cachedHistory(cache, key, () => histories.load(key)),
    terms: lazily(async () => termsOf(playerId ? await pilot.load(playerId) : null, await region())),
    board: new DataLoader(async (ids) => {
      const { settings } = await region();
      const at = (await now()).getTime();
      const rows = (await readStock(em, ids)).map((row) => stockNow(row, at, settings.specialization));
      const boards = Map.groupBy(rows, ({ stationId }) => stationId);
      return ids.map((id) => (boards.get(id) ?? []).toSorted(byBoardOrder));
    }),
    cargo: new DataLoader(async (ids) => {
      const rows = await em.execute<{ ship: string; commodity: Commodity; quantity: string }[]>(
        `select ship_id as ship, good as commodity, quantity from cargo where ship_id = any(?::uuid[]) and quantity > 0 order by good`,
        [`{${ids.join(',')}}`],
      );
      const holds = Map.groupBy(rows, ({ ship }) => ship);
      return ids.map((id) =>
        (holds.get(id) ?? []).map(({ commodity, quantity }) => ({ commodity, quantity: Number(quantity) })),
      );
    }),
    docked: new DataLoader(async (ids) => {
      const rows = await em.execute<{ station: string; ships: number }[]>(
        `select station_id as station, count(*)::int as ships from ships where station_id = any(?::uuid[]) group by station_id`,
        [`{${ids.join(',')}}`],
      );
      const counts = new Map(rows.map(({ station, ships }) => [station, ships]));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
  };
}
