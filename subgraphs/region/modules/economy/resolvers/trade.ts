/** Docking and trading. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { requireViewer } from '#subgraphs/kit/trust.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  DockPayloadResolvers,
  EconomyInput,
  HagglePayloadResolvers,
  MutationResolvers,
  TradePayloadResolvers,
  WithdrawalPayloadResolvers,
} from '../../../generated/types.ts';
import { afterChange } from '../../sectors/resolvers/pilot.ts';
import { assertOwnRegion, present } from '../../sectors/resolvers/region.ts';
import { requireOwner } from '../permissions.ts';
import { dock, undock } from '../service/dock.ts';
import { updateEconomy, withdrawRevenue, type EconomyChanges } from '../service/economy.ts';
import { haggle } from '../service/haggle.ts';
import { termsKey } from '../service/market-cache.ts';
import { trade, type TradeRequest } from '../service/trade.ts';
import { transactionById } from '../service/transactions.ts';

type Info = Parameters<typeof keyOfField>[1];
type Wish = Pick<TradeRequest, 'direction' | 'commodity' | 'quantity' | 'bound'>;

const tradeIn = async (regionId: string, wish: Wish, context: RegionContext, info: Info) => {
  assertOwnRegion(regionId, context);
  const { id } = requireViewer(context.viewer);
  const key = keyOfField(context.idempotencyKey, info);
  const request = { ...wish, regionId: context.regionId, playerId: id, key };
  return afterChange(context, await trade(context.em, request));
};

type Mutations = ('dock' | 'undock') | ('buy' | 'sell' | 'haggle') | ('updateEconomy' | 'withdrawRevenue');

export const economyMutations: Pick<MutationResolvers, Mutations> = {
  dock: async (_root, { regionId, stationId }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    const request = {
      ...{ regionId: context.regionId, playerId: id },
      ...{ stationId: uuid(stationId, 'stationId'), key },
    };
    return afterChange(context, await dock(context.em, request));
  },
  undock: async (_root, { regionId }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    return afterChange(context, await undock(context.em, { playerId: id, key }));
  },
  buy: (_root, { regionId, maxUnitPrice, ...wish }, context, info) =>
    tradeIn(regionId, { ...wish, direction: 'BUY', bound: maxUnitPrice ?? null }, context, info),
  sell: (_root, { regionId, minUnitPrice, ...wish }, context, info) =>
    tradeIn(regionId, { ...wish, direction: 'SELL', bound: minUnitPrice ?? null }, context, info),
  haggle: async (_root, { regionId, unitPrice, ...wish }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    const request = { ...wish, offer: unitPrice, regionId: context.regionId, playerId: id, key };
    return afterChange(context, await haggle(context.em, request));
  },
  updateEconomy: async (_root, { regionId, input }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id } = requireOwner(context.viewer, await context.loaders.region());
    const key = keyOfField(context.idempotencyKey, info);
    const request = { regionId: context.regionId, playerId: id, changes: changesOf(input), key };
    await updateEconomy(context.em, request);
    // The event that drops it everywhere comes later than this answer.
    context.cache.drop('hot', termsKey);
    return afterChange(context, { region: { id: context.regionId } });
  },
  withdrawRevenue: async (_root, { regionId, amount }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    return afterChange(context, await withdrawRevenue(context.em, { playerId: id, amount, key }));
  },
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

// Results that were stored before there were subsidies and stipends do not have them.
export const dockPayload: DockPayloadResolvers = {
  subsidy: ({ subsidy }) => subsidy ?? 0,
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  station: ({ stationId }, _arguments, { loaders }) => present(loaders.station.load(stationId)),
};

export const tradePayload: TradePayloadResolvers = {
  stipend: ({ stipend }) => stipend ?? 0,
  transaction: ({ transactionId }, _arguments, { em }) => transactionById(em, transactionId),
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  station: ({ stationId }, _arguments, { loaders }) => present(loaders.station.load(stationId)),
};

export const hagglePayload: HagglePayloadResolvers = {
  trade: ({ traded }) => traded,
};

export const withdrawalPayload: WithdrawalPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
};
