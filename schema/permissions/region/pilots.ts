/** Pilots and ships: who flies what is public; purse, turns, hold and trades are the pilot's own. */
import type { Permissions } from '../rules.ts';

export const pilots: Permissions = {
  Query: { signedIn: 'pilot pilots', gateway: 'eventLabels' },
  Mutation: { signedIn: 'joinRegion', pilot: 'moveShip scanSector' },
  Subscription: { signedIn: 'regionEvents' },
  Player: { given: 'id' },
  Pilot: {
    anyone: '@key regionId playerId player joinedAt ship',
    knowing: 'sector',
    self: 'credits turns transactions stations visitUntil',
  },
  Turns: { given: 'available maximum nextAt' },
  Ship: {
    anyone: `@key regionId id name hull status hullPoints maxHullPoints shieldPoints maxShieldPoints condition turnCost
      cargoCapacity`,
    knowing: 'station',
    self: 'cargo berths',
  },
  Encounter: { given: 'kind message shieldDamage hullDamage' },
  MovePayload: { given: 'pilot from to method turnsSpent toll encounters' },
  ScanPayload: { given: 'pilot sector discovered' },
  JoinPayload: { given: 'pilot joined' },
  EventsLost: { signedIn: '@event', given: 'id type regionId region occurredAt cursor traceId reason' },
  PlayerSession: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId player sector',
    self: 'sessionId',
  },
  PlayerMoved: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId player fromSector toSector method',
    self: 'turnsSpent',
  },
  PlayerArrived: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId player sector',
  },
};
