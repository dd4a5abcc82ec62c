/** The module's events as subscribers see them. */
import { payloadOf } from '#subgraphs/kit/outbox.ts';
import type { RegionTravelResolvers } from '../../../generated/types.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { sharedEventFields } from '../../sectors/resolvers/events.ts';
import type { TravelPayload } from '../events.ts';

const told = payloadOf<TravelPayload>();

export const regionTravel: RegionTravelResolvers = {
  ...sharedEventFields,
  player: (event) => ({ id: told(event).playerId }),
  journeyId: (event, _arguments, { viewer }) =>
    isOwnPilot(viewer, told(event).playerId) ? told(event).travelId : null,
  status: (event) => told(event).status,
  travelMethod: (event) => told(event).method,
  fromRegionId: (event) => told(event).fromRegionId,
  toRegionId: (event) => told(event).toRegionId,
  sector: (event) => told(event).sector,
};
