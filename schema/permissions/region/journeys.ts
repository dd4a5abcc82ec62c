/** Journeys are the travel subgraph's business; who comes and goes shows to those who know the sector, a locker to its player. */
import type { Permissions } from '../rules.ts';

export const journeys: Permissions = {
  Query: { service: 'departure entry openJourneys journeyAudit' },
  Mutation: {
    service: 'holdJourney acceptJourney refuseJourney settleJourney returnJourney',
    pilot: 'takeFromLocker',
  },
  Pilot: { self: 'locker' },
  LockerPayload: { given: 'pilot ship' },
  RegionTravel: {
    knowing: '@event',
    given: `id type regionId region occurredAt cursor traceId player status travelMethod fromRegionId toRegionId sector`,
    self: 'journeyId',
  },
  JourneyVerdict: { service: 'state code message manifest' },
  DepartureCheck: {
    service: 'code message sector shipId hull credits portableCredits turns coolingUntil toll tollTo',
  },
  EntryCheck: { service: 'code message stakeholder' },
  JourneyGoods: { service: 'good quantity' },
  JourneyRecord: {
    service: 'journeyId playerId otherRegionId method state shipId credits goods charges at',
  },
  JourneyRecordPage: { service: 'nodes pageInfo' },
  JourneyAudit: { service: 'abroadCredits abroadGoods journeys' },
};
