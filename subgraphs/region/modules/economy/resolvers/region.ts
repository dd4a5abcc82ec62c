/** A region's economy, market and treasury. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { connection, encodeCursor, pageSize } from '#subgraphs/kit/page.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  MarketResolvers,
  OfferResolvers,
  RegionEconomyResolvers,
  RegionResolvers,
  TradeRouteResolvers,
  TreasuryResolvers,
} from '../../../generated/types.ts';
import { accountOf, treasury as treasuryAccount } from '../../../ledger/accounts.ts';
import { balanceOf } from '../../../ledger/credits.ts';
import { ownsRegion } from '../../sectors/permissions.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { visible } from '../../sectors/resolvers/sector.ts';
import { isCommodity } from '../rules/commodities.ts';
import { offers, tradeRoutes } from '../rules/offers.ts';
import { isListed, stockNow, type StockRow } from '../service/board.ts';
import { cachedStock } from '../service/market-cache.ts';
import { treasuryEntries } from '../service/treasury.ts';
import { newest, newestFirst } from './board.ts';

export const regionTrade: Pick<RegionResolvers, 'station' | 'economy' | 'market' | 'treasury'> = {
  station: (_region, { id }, context) => visible(context.loaders.station.load(uuid(id, 'id')), context),
  economy: (_region, _arguments, { loaders }) => loaders.regionTerms(),
  market: () => ({}),
  treasury: async (_region, _arguments, { loaders, viewer }) => {
    if (!viewer) return null;
    const seen = ownsRegion(viewer, await loaders.region()) || (await loaders.pilot.load(viewer.id));
    return seen ? {} : null;
  },
};

export const regionEconomy: RegionEconomyResolvers = {
  taxRate: ({ settings }) => settings.taxRate,
  tariffRate: ({ tariff }) => tariff,
  tariffCap: ({ tariffCap }) => tariffCap,
  specialization: ({ settings }) => settings.specialization,
  dockingSubsidy: ({ settings }) => settings.dockingSubsidy,
  arbitrageStipend: ({ settings }) => settings.arbitrageStipend,
  tradeBonuses: ({ settings }) =>
    Object.entries(settings.tradeBonuses).flatMap(([commodity, factor]) =>
      isCommodity(commodity) ? [{ commodity, factor }] : [],
    ),
};

/** The region's stock in the sectors that the viewer knows, as it is now, and what players' stations can pay with. */
async function knownStock(context: RegionContext): Promise<(StockRow & { funds: number | null })[]> {
  const { loaders, cache, em, viewer } = context;
  const rows = await cachedStock(cache, em);
  const sectors = [...new Set(rows.map(({ sector }) => sector))];
  const known = await loaders.known.loadMany(sectors);
  const open = new Set(sectors.filter((_, index) => known[index] === true));
  const { specialization } = (await loaders.regionTerms()).settings;
  const onlooker = {
    ...{ playerId: viewer?.id ?? null, specialization },
    now: (await loaders.now()).getTime(),
  };
  const listed = rows.filter((row) => open.has(row.sector) && isListed(row));
  const owned = [...new Set(listed.flatMap((row) => (row.stationOwner === null ? [] : row.stationId)))];
  const balances = await Promise.all(owned.map((id) => loaders.stationAccount.load(id)));
  const funds = new Map(owned.map((id, index) => [id, balances[index] ?? 0]));
  return listed.map((row) => ({
    ...stockNow(row, onlooker),
    funds: funds.get(row.stationId) ?? null,
  }));
}

const howMany = (first: number | null | undefined): number => pageSize({ first: first ?? 10 });

export const market: MarketResolvers = {
  best: async (_market, { commodity, direction, first }, context) => {
    const size = howMany(first);
    const listed = (await knownStock(context)).filter(({ good }) => good === commodity);
    return offers(listed, direction, await context.loaders.terms()).slice(0, size);
  },
  routes: async (_market, { commodity, first }, context) => {
    const size = howMany(first);
    const listed = (await knownStock(context)).filter(({ good }) => !commodity || good === commodity);
    const { settings } = await context.loaders.regionTerms();
    return tradeRoutes(listed, settings.taxRate, await context.loaders.terms()).slice(0, size);
  },
};

export const offer: OfferResolvers = {
  station: ({ stationId }, _arguments, { loaders }) => present(loaders.station.load(stationId)),
};

export const tradeRoute: TradeRouteResolvers = {
  from: ({ from }, _arguments, { loaders }) => present(loaders.station.load(from)),
  to: ({ to }, _arguments, { loaders }) => present(loaders.station.load(to)),
};

export const treasury: TreasuryResolvers = {
  balance: (_treasury, _arguments, { em }) => balanceOf(em, treasuryAccount),
  entries: async (_treasury, page, { em }) => {
    const size = pageSize(page);
    const before = newestFirst('entry', page);
    const rows = await treasuryEntries(em, before, size + 1);
    return connection(rows, size, before === newest, (row) => encodeCursor('entry', row.seq));
  },
  ownerBank: async (_treasury, _arguments, { em, loaders, viewer }) => {
    const { ownerId } = await loaders.region();
    return ownerId && viewer?.id === ownerId ? await balanceOf(em, accountOf('owner', ownerId)) : null;
  },
};
