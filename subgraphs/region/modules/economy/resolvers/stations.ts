/** Players' stations and long-term slips. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  BerthPayloadResolvers,
  BerthResolvers,
  MutationResolvers,
  PilotResolvers,
  ShipResolvers,
  StationDeedResolvers,
  StationInput,
  StationPayloadResolvers,
  StationResolvers,
} from '../../../generated/types.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { act, type Info } from '../../sectors/resolvers/act.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { visible } from '../../sectors/resolvers/sector.ts';
import { berthFee, dockingCharge, resaleValue, stationPrice, type StationTerms } from '../rules/ownership.ts';
import { rentBerth } from '../service/berths.ts';
import { stockKey } from '../service/market-cache.ts';
import { fundStation, updateStation, withdrawStationRevenue } from '../service/own-station.ts';
import { buyStation, sellStation, type ChangedStation, type StationRequest } from '../service/purchase.ts';

/** Runs a change of a station for the player who asks. */
const change = (
  ids: { regionId: string; stationId: string },
  context: RegionContext,
  info: Info,
  work: (request: StationRequest) => Promise<ChangedStation>,
): Promise<ChangedStation> =>
  act(ids.regionId, context, info, async (asker) => {
    const changed = await work({ ...asker, stationId: uuid(ids.stationId, 'stationId') });
    // The event that drops it everywhere comes later than this answer.
    context.cache.drop('warm', stockKey);
    return changed;
  });

type Mutations =
  | ('buyStation' | 'sellStation' | 'updateStation')
  | ('fundStation' | 'withdrawStationRevenue' | 'rentBerth');

export const stationMutations: Pick<MutationResolvers, Mutations> = {
  buyStation: (_root, { maxPrice, ...ids }, context, info) =>
    change(ids, context, info, (request) =>
      buyStation(context.em, { ...request, maxPrice: maxPrice ?? null }),
    ),
  sellStation: (_root, ids, context, info) =>
    change(ids, context, info, (request) => sellStation(context.em, request)),
  updateStation: (_root, { input, ...ids }, context, info) =>
    change(ids, context, info, (request) =>
      updateStation(context.em, { ...request, changes: changesOf(input) }),
    ),
  fundStation: (_root, { amount, ...ids }, context, info) =>
    change(ids, context, info, (request) => fundStation(context.em, { ...request, amount })),
  withdrawStationRevenue: (_root, { amount, ...ids }, context, info) =>
    change(ids, context, info, (request) => withdrawStationRevenue(context.em, { ...request, amount })),
  rentBerth: (_root, { regionId, days }, context, info) =>
    act(regionId, context, info, (asker) => rentBerth(context.em, { ...asker, days })),
};

/** An explicit null means something for the flat fee alone. */
function changesOf(input: StationInput): Partial<StationTerms> {
  const { taxRate, priceLever, flatDockingFee, serviceCharge } = input;
  return {
    ...(typeof taxRate === 'number' && { taxRate }),
    ...(typeof priceLever === 'number' && { priceLever }),
    ...(typeof serviceCharge === 'number' && { serviceCharge }),
    ...(flatDockingFee !== undefined && { dockingFee: flatDockingFee }),
  };
}

type StationFields =
  | ('dockingFee' | 'dockedShips' | 'longTermSlipsTaken')
  | ('longTermFee' | 'price' | 'deed');

export const stationBerths: Pick<StationResolvers, StationFields> = {
  dockingFee: async (row, _arguments, { loaders, viewer }) =>
    dockingCharge(row, await loaders.deed.load(row.id), viewer?.id ?? null),
  dockedShips: async ({ id }, _arguments, { loaders }) => (await loaders.occupancy.load(id)).ships,
  longTermSlipsTaken: async ({ id }, _arguments, { loaders }) => (await loaders.occupancy.load(id)).longTerm,
  longTermFee: async ({ id }, _arguments, { loaders }) => berthFee(await loaders.deed.load(id)),
  price: async ({ id, stationClass }, _arguments, { loaders }) => {
    if (await loaders.deed.load(id)) return null;
    return stationPrice(stationClass, (await loaders.regionTerms()).settings.specialization);
  },
  deed: ({ id }, _arguments, { loaders }) => loaders.deed.load(id),
};

export const stationDeed: StationDeedResolvers = {
  owner: ({ ownerId }) => ({ id: ownerId }),
  flatDockingFee: ({ dockingFee }) => dockingFee,
  resaleValue: ({ price }) => resaleValue(price),
  account: async ({ ownerId, stationId }, _arguments, { loaders, viewer }) =>
    isOwnPilot(viewer, ownerId) ? await loaders.stationAccount.load(stationId) : null,
};

export const pilotStations: Pick<PilotResolvers, 'stations'> = {
  stations: async ({ playerId }, _arguments, { loaders, viewer }) => {
    if (!isOwnPilot(viewer, playerId)) return null;
    const ids = await loaders.ownedStations.load(playerId);
    return await Promise.all(ids.map((id) => present(loaders.station.load(id))));
  },
};

export const shipBerths: Pick<ShipResolvers, 'berths'> = {
  berths: async ({ id, playerId }, _arguments, { loaders, viewer }) =>
    isOwnPilot(viewer, playerId) ? await loaders.berths.load(id) : null,
};

export const berth: BerthResolvers = {
  station: async ({ stationId }, _arguments, context) =>
    await visible(context.loaders.station.load(stationId), context),
};

export const stationPayload: StationPayloadResolvers = {
  station: ({ stationId }, _arguments, { loaders }) => present(loaders.station.load(stationId)),
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
};

export const berthPayload: BerthPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  station: ({ stationId }, _arguments, { loaders }) => present(loaders.station.load(stationId)),
};
