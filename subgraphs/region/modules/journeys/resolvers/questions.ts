/** What the travel subgraph asks a region before a journey, and about journeys. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requirePlatform } from '#subgraphs/kit/trust.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  JourneyAuditResolvers,
  JourneyRecordResolvers,
  QueryResolvers,
} from '../../../generated/types.ts';
import { assertOwnRegion } from '../../sectors/resolvers/region.ts';
import { abroadOf, goodsOf, journeyPage } from '../service/books.ts';
import { checkDeparture, checkEntry } from '../service/checks.ts';
import { percent } from './steps.ts';

/** Journeys in one question, as many as a page holds. */
const maxIds = 100;

function requireOwnPlatform(regionId: string, context: RegionContext): void {
  assertOwnRegion(regionId, context);
  requirePlatform(context);
}

export const journeyQueries: Pick<QueryResolvers, 'departure' | 'entry' | 'openJourneys' | 'journeyAudit'> = {
  departure: async (_root, { regionId, playerId, destinationId, portablePercent, ...how }, context) => {
    requireOwnPlatform(regionId, context);
    return await context.trace.span('travel_authorization', () =>
      checkDeparture(context.em, {
        ...{ regionId: context.regionId, method: how.method, galacticCitizen: how.galacticCitizen },
        playerId: uuid(playerId, 'playerId'),
        gateId: how.gateId ? uuid(how.gateId, 'gateId') : null,
        destinationId: uuid(destinationId, 'destinationId'),
        portablePercent: percent(portablePercent, 'portablePercent'),
      }),
    );
  },
  entry: async (_root, { regionId, playerId, sourceId, stakeholder, homeId }, context) => {
    requireOwnPlatform(regionId, context);
    return await context.trace.span('travel_authorization', () =>
      checkEntry(context.em, {
        ...{ regionId: context.regionId, stakeholder },
        ...{ playerId: uuid(playerId, 'playerId'), sourceId: uuid(sourceId, 'sourceId') },
        homeId: homeId ? uuid(homeId, 'homeId') : null,
      }),
    );
  },
  openJourneys: async (_root, { regionId, ...page }, context) => {
    requireOwnPlatform(regionId, context);
    return await journeyPage(context.em, page, 'held');
  },
  journeyAudit: async (_root, { regionId, ids, ...page }, context) => {
    requireOwnPlatform(regionId, context);
    if (ids && ids.length > maxIds) throw new Refusal('BAD_USER_INPUT', `\`ids\` must be at most ${maxIds}.`);
    const only = ids?.map((id) => uuid(id, 'ids')) ?? null;
    return { ...(await abroadOf(context.em)), page, only };
  },
};

export const journeyAudit: JourneyAuditResolvers = {
  journeys: ({ page, only }, _arguments, { em }) => journeyPage(em, page, only),
};

export const journeyRecord: JourneyRecordResolvers = {
  credits: ({ manifest }) => manifest?.credits ?? 0,
  goods: (row) => goodsOf(row),
};
