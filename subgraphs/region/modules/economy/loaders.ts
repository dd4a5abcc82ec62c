/** Batched reads of one request for the economy. */
import DataLoader from 'dataloader';
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { accountOf } from '../../ledger/accounts.ts';
import { balancesOf } from '../../ledger/credits.ts';
import { lazily, type SectorLoaders } from '../sectors/loaders.ts';
import { decay } from '../sectors/rules/reputation.ts';
import type { Commodity } from './rules/commodities.ts';
import { isTrusted } from './rules/contraband.ts';
import type { Deed } from './rules/ownership.ts';
import type { Terms } from './rules/prices.ts';
import { berthsOf, occupancyOf, type Occupancy, type PaidBerth } from './service/berths.ts';
import { byBoardOrder, isListed, readStock, stockNow, type StockRow } from './service/board.ts';
import { deedsOf, stationsOwnedBy } from './service/deeds.ts';
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
  occupancy: DataLoader<string, Occupancy>;
  deed: DataLoader<string, Deed | null>;
  /** Credits in a station's account. */
  stationAccount: DataLoader<string, number>;
  /** IDs of the stations that a player owns. */
  ownedStations: DataLoader<string, string[]>;
  /** By ship. */
  berths: DataLoader<string, PaidBerth[]>;
  history: (key: HistoryKey) => Promise<PricePoint[]>;
}

export function createEconomyLoaders(
  em: EntityManager,
  cache: Cache,
  playerId: string | null,
  { now, pilot }: SectorLoaders,
): EconomyLoaders {
  const region = lazily(() => cachedTerms(cache, em));
  /** Black markets show what is under the counter to those whom they serve. */
  const trusted = async (): Promise<boolean> => {
    const row = playerId ? await pilot.load(playerId) : null;
    return row !== null && isTrusted(decay(row, await now()).reputation);
  };
  const histories = new DataLoader((keys: readonly HistoryKey[]) => priceHistories(em, keys));
  return {
    regionTerms: region,
    history: (key) => cachedHistory(cache, key, () => histories.load(key)),
    terms: lazily(async () => {
      const row = playerId ? await pilot.load(playerId) : null;
      return termsOf(row, await region(), await now());
    }),
    board: new DataLoader(async (ids) => {
      const { specialization } = (await region()).settings;
      const onlooker = { playerId, specialization, now: (await now()).getTime() };
      const stock = await readStock(em, ids);
      const open = stock.every(isListed) || (await trusted()) ? stock : stock.filter(isListed);
      const rows = open.map((row) => stockNow(row, onlooker));
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
    occupancy: new DataLoader(async (ids) => {
      const occupied = await occupancyOf(em, ids);
      return ids.map((id) => occupied.get(id) ?? { ships: 0, longTerm: 0 });
    }),
    deed: new DataLoader(async (ids) => {
      const deeds = new Map((await deedsOf(em, ids)).map((deed) => [deed.stationId, deed]));
      return ids.map((id) => deeds.get(id) ?? null);
    }),
    stationAccount: new DataLoader((ids) =>
      balancesOf(
        em,
        ids.map((id) => accountOf('station', id)),
      ),
    ),
    ownedStations: new DataLoader(async (ids) => {
      const owned = await stationsOwnedBy(em, ids);
      return ids.map((id) => owned.get(id) ?? []);
    }),
    berths: new DataLoader(async (ids) => {
      const berths = Map.groupBy(await berthsOf(em, ids, await now()), ({ shipId }) => shipId);
      return ids.map((id) => berths.get(id) ?? []);
    }),
  };
}
