/** Journeys are the traveller's own; for everybody else they do not exist. */
import type { Permissions } from './rules.ts';

export const travel: Permissions = {
  Query: {
    traveller: 'journey',
    signedIn: 'travelQuote',
    anyone: 'terminal',
    service: 'auditJourneys playerHomes',
  },
  Mutation: {
    signedIn: 'startJourney',
    traveller: 'cancelJourney',
    service: 'recordPresences linkWarpGate admitNewcomer',
  },
  Subscription: { traveller: 'journeyProgress' },
  Player: { anyone: '@key id', self: 'pilots journeys' },
  Region: { given: 'id' },
  Pilot: { given: 'regionId playerId' },
  Journey: {
    given: `id player from to arrivedIn method express state cost refund manifest queuePosition cancelling refusalCode refusalMessage
      startedAt departedAt dueAt changedAt endedAt cursor`,
  },
  JourneyManifest: { given: 'shipId hull cargoUnits credits' },
  JourneyConnection: { given: 'edges nodes pageInfo totalCount' },
  JourneyEdge: { given: 'node cursor' },
  PageInfo: { given: 'hasNextPage hasPreviousPage startCursor endCursor' },
  Terminal: { given: 'capacity occupied queued' },
  JourneyRefusal: { given: 'code message' },
  TravelQuote: {
    given: 'fee toll discountPercent transitSeconds queueAhead visitsLeft portablePercent refusals',
  },
  JourneyPayload: { given: 'journey' },
  JourneyAuditReport: { service: 'faults unread' },
  PlayerHome: { service: 'playerId homeId' },
  GateLinkAnswer: { service: 'state sector code message' },
  Newcomer: { service: 'first visiting' },
};
