/** Docking and trading. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  DockPayloadResolvers,
  EconomyInput,
  HagglePayloadResolvers,
  MutationResolvers,
  TradePayloadResolvers,
  WithdrawalPayloadResolvers,
} from '../../../generated/types.ts';
import { act, type Info } from '../../sectors/resolvers/act.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { dock, undock } from '../service/dock.ts';
import { updateEconomy, withdrawRevenue, type EconomyChanges } from '../service/economy.ts';
import { haggle } from '../service/haggle.ts';
import { termsKey } from '../service/market-cache.ts';
import { trade, type TradeRequest } from '../service/trade.ts';
import { transactionById } from '../service/transactions.ts';

type Wish = Pick<TradeRequest, 'direction' | 'commodity' | 'quantity' | 'bound'>;

const tradeIn = (regionId: string, wish: Wish, context: RegionContext, info: Info) =>
  act(regionId, context, info, (asker) => trade(context.em, { ...wish, ...asker, random: context.random }));

type Mutations = ('dock' | 'undock') | ('buy' | 'sell' | 'haggle') | ('updateEconomy' | 'withdrawRevenue');

export const economyMutations: Pick<MutationResolvers, Mutations> = {
  dock: (_root, { regionId, stationId }, context, info) =>
    act(regionId, context, info, (asker) =>
      dock(context.em, { ...asker, stationId: uuid(stationId, 'stationId'), random: context.random }),
    ),
  undock: (_root, { regionId }, context, info) =>
    act(regionId, context, info, (asker) => undock(context.em, asker)),
  buy: (_root, { regionId, maxUnitPrice, ...wish }, context, info) =>
    tradeIn(regionId, { ...wish, direction: 'BUY', bound: maxUnitPrice ?? null }, context, info),
  sell: (_root, { regionId, minUnitPrice, ...wish }, context, info) =>
    tradeIn(regionId, { ...wish, direction: 'SELL', bound: minUnitPrice ?? null }, context, info),
  haggle: (_root, { regionId, unitPrice, ...wish }, context, info) =>
    act(regionId, context, info, (asker) =>
      haggle(context.em, { ...wish, offer: unitPrice, ...asker, random: context.random }),
    ),
  updateEconomy: async (_root, { regionId, input }, context, info) => {
    await act(regionId, context, info, (actor) => updateEconomy(context.em, actor, changesOf(input)));
    // The event that drops it everywhere comes later than this answer.
    context.cache.drop('hot', termsKey);
    return { region: { id: context.regionId } };
  },
  withdrawRevenue: (_root, { regionId, amount }, context, info) =>
    act(regionId, context, info, (asker) => withdrawRevenue(context.em, { ...asker, amount })),
};

/** An explicit null leaves a setting as it is, as leaving it out does. */
function changesOf(input: EconomyInput): EconomyChanges {
  const { taxRate, tariffRate, specialization, tradeBonuses, dockingSubsidy, arbitrageStipend } = input;
  return {
    ...(typeof dockingSubsidy === 'boolean' && { dockingSubsidy }),
    ...(typeof arbitrageStipend === 'boolean' && { arbitrageStipend }),
    ...(typeof taxRate === 'number' && { taxRate }),
    ...(typeof tariffRate === 'number' && { tariffRate }),
    ...(specialization && { specialization }),
    ...(tradeBonuses && {
      tradeBonuses: Object.fromEntries(tradeBonuses.map(({ commodity, factor }) => [commodity, factor])),
    }),
  };
}

// Results that were stored before there were subsidies, stipends and seizures do not have them.
export const dockPayload: DockPayloadResolvers = {
  subsidy: ({ subsidy }) => subsidy ?? 0,
  seized: ({ seized }) => seized ?? [],
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  station: ({ stationId }, _arguments, { loaders }) => present(loaders.station.load(stationId)),
};

export const tradePayload: TradePayloadResolvers = {
  stipend: ({ stipend }) => stipend ?? 0,
  seized: ({ seized }) => seized ?? [],
  transaction: ({ transaction, transactionId }, _arguments, { em }) =>
    transaction ?? transactionById(em, transactionId),
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  station: ({ stationId }, _arguments, { loaders }) => present(loaders.station.load(stationId)),
};

export const hagglePayload: HagglePayloadResolvers = {
  trade: ({ traded }) => traded,
};

export const withdrawalPayload: WithdrawalPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
};
