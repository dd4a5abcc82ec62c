/** The module's events as subscribers see them. */
import { payloadOf } from '#subgraphs/kit/outbox.ts';
import type { ShipChangedResolvers } from '../../../generated/types.ts';
import { sharedEventFields } from '../../sectors/resolvers/events.ts';
import type { ShipChangedPayload } from '../events.ts';

const changed = payloadOf<ShipChangedPayload>();

export const shipChanged: ShipChangedResolvers = {
  ...sharedEventFields,
  player: (event) => ({ id: changed(event).playerId }),
  shipId: (event) => changed(event).shipId,
  hull: (event) => changed(event).hull,
  atStationId: (event) => changed(event).stationId,
  sector: (event) => changed(event).sector,
  credits: (event) => changed(event).credits,
};
