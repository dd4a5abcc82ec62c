/** What the planets module adds to the region's resolvers. */
import type { Resolvers } from '../../../generated/types.ts';
import { colony, siege } from './colony.ts';
import { planetAbandoned, planetBesieged, planetColonized } from './events.ts';
import { genesisPayload, planetPayload } from './planet.ts';

export { planetMutations } from './mutations.ts';
export { pilotPlanets, planetFields, sectorPlanet } from './planet.ts';

/** Types that the module owns alone. */
export const planetTypes: Resolvers = {
  Colony: colony,
  Siege: siege,
  PlanetPayload: planetPayload,
  GenesisPayload: genesisPayload,
  PlanetColonized: planetColonized,
  PlanetAbandoned: planetAbandoned,
  PlanetBesieged: planetBesieged,
};
