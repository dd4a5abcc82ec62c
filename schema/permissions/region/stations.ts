/** Players' stations: whose they are and on which terms shows with the station; their accounts and slips are their players' own. */
import type { Permissions } from '../rules.ts';

export const stations: Permissions = {
  Mutation: {
    pilot: 'buyStation sellStation updateStation fundStation withdrawStationRevenue rentBerth',
  },
  StationDeed: {
    given: 'owner since taxRate priceLever flatDockingFee serviceCharge resaleValue',
    self: 'account',
  },
  Berth: { given: 'until', knowing: 'station' },
  StationPayload: { given: 'station pilot' },
  BerthPayload: { given: 'pilot station until fee' },
  StationChanged: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId stationId sector what',
  },
  DockingSlipBumped: {
    concerned: '@event',
    given: 'id type regionId region occurredAt cursor traceId shipId stationId sector',
  },
};
