/** A pilot's locker. */
import type { LockerPayloadResolvers, MutationResolvers, PilotResolvers } from '../../../generated/types.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { act } from '../../sectors/resolvers/act.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { lockerOf, takeFromLocker } from '../service/locker.ts';

export const pilotLocker: Pick<PilotResolvers, 'locker'> = {
  locker: async ({ playerId }, _arguments, { em, viewer }) =>
    isOwnPilot(viewer, playerId) ? await lockerOf(em, playerId) : null,
};

export const lockerMutations: Pick<MutationResolvers, 'takeFromLocker'> = {
  takeFromLocker: (_root, { regionId, commodity, quantity }, context, info) =>
    act(regionId, context, info, ({ playerId, key }) =>
      takeFromLocker(context.em, { playerId, commodity, quantity, key }),
    ),
};

export const lockerPayload: LockerPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  ship: ({ shipId }, _arguments, { loaders }) => present(loaders.ship.load(shipId)),
};
