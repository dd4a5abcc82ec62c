/** All resolvers of the sectors module. */
import { DateTimeResolver, SafeIntResolver } from 'graphql-scalars';
import type { Resolvers } from '../../../generated/types.ts';
import {
  eventQueries,
  eventsLost,
  eventSubscriptions,
  playerArrived,
  playerMoved,
  playerSession,
  regionEvent,
} from './events.ts';
import {
  mapMutations,
  movePayload,
  pilot,
  pilotMutations,
  pilotQueries,
  scanPayload,
  ship,
  turns,
} from './pilot.ts';
import { assertOwnRegion, requireSector, mapInfo, nexusWarp, region, regionStats } from './region.ts';
import { cluster, planet, route, sector, sectorConnection, station, warp } from './sector.ts';

export const resolvers: Resolvers = {
  DateTime: DateTimeResolver,
  SafeInt: SafeIntResolver,
  Query: {
    ...pilotQueries,
    ...eventQueries,
    sector: async (_root, { regionId, number }, context) => {
      assertOwnRegion(regionId ?? context.regionId, context);
      return await requireSector(context.loaders, number);
    },
  },
  Mutation: { ...pilotMutations, ...mapMutations },
  Subscription: eventSubscriptions,
  Region: region,
  RegionStats: regionStats,
  MapInfo: mapInfo,
  NexusWarp: nexusWarp,
  Sector: sector,
  SectorConnection: sectorConnection,
  Warp: warp,
  Cluster: cluster,
  Station: station,
  Planet: planet,
  Route: route,
  Pilot: pilot,
  Turns: turns,
  Ship: ship,
  MovePayload: movePayload,
  ScanPayload: scanPayload,
  RegionEvent: regionEvent,
  EventsLost: eventsLost,
  PlayerMoved: playerMoved,
  PlayerArrived: playerArrived,
  PlayerSession: playerSession,
};
