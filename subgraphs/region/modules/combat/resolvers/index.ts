/** What the combat module adds to the region's resolvers. */
import type { Resolvers } from '../../../generated/types.ts';
import {
  attackPayload,
  bounty,
  bountyPayload,
  combat,
  reclaimPayload,
  salvagePayload,
  spoils,
  wreck,
} from './combat.ts';
import { deploymentTypes } from './deployments.ts';
import { fights } from './fights.ts';
import { attackPlanetPayload, besiegePayload } from './planets.ts';
import { attackStationPayload } from './stations.ts';
import { combatEnded, combatStarted, shipDestroyed } from './events.ts';

export { deploymentMutations, pilotDeployments, sectorDeployments } from './deployments.ts';
export { stationCondition, stationMutations } from './stations.ts';
export { invasionMutations } from './planets.ts';
export { combatMutations } from './mutations.ts';
export { pilotName, regionCombat, sectorWrecks } from './places.ts';

/** Types that the module owns alone. */
export const combatTypes: Resolvers = {
  Combat: combat,
  Spoils: spoils,
  Wreck: wreck,
  Bounty: bounty,
  AttackPayload: attackPayload,
  SalvagePayload: salvagePayload,
  BountyPayload: bountyPayload,
  ReclaimPayload: reclaimPayload,
  ...fights,
  AttackStationPayload: attackStationPayload,
  AttackPlanetPayload: attackPlanetPayload,
  BesiegePayload: besiegePayload,
  ...deploymentTypes,
  CombatStarted: combatStarted,
  CombatEnded: combatEnded,
  ShipDestroyed: shipDestroyed,
};
