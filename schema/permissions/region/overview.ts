/** What a region tells everybody of itself. */
import type { Permissions } from '../rules.ts';

export const overview: Permissions = {
  RegionStats: {
    given: `sectorsCount stationsCount planetsCount edgesCount pilotsCount shipsCount activePilots30d pilotsJoined30d fights30d
      shipsLost30d trades30d tradeVolume30d taxes30d activeElections pendingPolicies
      days`,
  },
  DayStats: { given: 'day trades tradeVolume taxes fights shipsLost pilotsJoined' },
};
