/** What is done on planets: whoever has a pilot may try, and it is the planet's owner who may there. */
import type { Permissions } from '../rules.ts';

export const planetDeeds: Permissions = {
  Mutation: {
    pilot: `claimPlanet settleColonists recallColonists allocateColonists collectResources depositResources buildOnPlanet
      cancelTerraforming specializePlanet depositCredits withdrawCredits recruitGarrison taxColony abandonPlanet reclaimPlanet
      buyGenesisDevice deployGenesisDevice`,
  },
  PlanetPayload: { given: 'pilot planet' },
  GenesisPayload: { given: 'pilot deviceId' },
  PlanetColonized: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId player planetId sector colonists how',
  },
  PlanetAbandoned: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId player planetId sector',
  },
  PlanetBesieged: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId player planetId sector lifted',
  },
};
