/** Planets and what stands on them, as far as the viewer may see it. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type {
  ColonyResolvers,
  PilotResolvers,
  PlanetPayloadResolvers,
  PlanetResolvers,
  SectorResolvers,
} from '../../../generated/types.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { readTime } from '../../sectors/resolvers/clock.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { isCommodity } from '../../economy/rules/commodities.ts';
import type { ColonyRow } from '../entities.ts';
import { holdsPlanet } from '../permissions.ts';
import { derelictFrom, graceFrom, tenureAt } from '../rules/abandonment.ts';
import { citadelOf, populationLimit } from '../rules/citadel.ts';
import { levelOf, populationOf, resources } from '../rules/colony.ts';
import { habitabilityOf } from '../rules/habitability.ts';
import { dailyYield } from '../rules/production.ts';
import { peoplePerPoint } from '../../sectors/generation/planet-tables.ts';
import { statusOf } from '../rules/status.ts';
import { planetsOf } from '../service/holdings.ts';

export const planetFields: Pick<
  PlanetResolvers,
  'status' | 'habitability' | 'maxPopulation' | 'naturalHabitability' | 'colony'
> = {
  status: async (row, _arguments, { loaders }) =>
    statusOf(row, (await loaders.colony.load(row.id))?.colony ?? null),
  habitability: async (row, _arguments, { loaders }) => {
    const held = await loaders.colony.load(row.id);
    return held ? habitabilityOf(held.colony) : row.habitability;
  },
  maxPopulation: async (row, _arguments, { loaders }) => {
    const held = await loaders.colony.load(row.id);
    return held ? habitabilityOf(held.colony) * peoplePerPoint : row.maxPopulation;
  },
  naturalHabitability: ({ habitability }) => habitability,
  colony: ({ id }, _arguments, { loaders }) => loaders.colony.load(id),
};

export const sectorPlanet: Pick<SectorResolvers, 'planet'> = {
  planet: async ({ number }, { id }, { loaders }) => {
    if (!(await loaders.known.load(number))) return null;
    const found = await loaders.planet.load(uuid(id, 'id'));
    return found?.sector === number ? found : null;
  },
};

export const pilotPlanets: Pick<PilotResolvers, 'planets'> = {
  planets: async ({ playerId }, _arguments, { em, viewer }) =>
    isOwnPilot(viewer, playerId) ? await planetsOf(em, playerId) : null,
};

export const colony: ColonyResolvers = {
  owner: ({ ownerId }) => ({ id: ownerId }),
  population: (row) => populationOf(row.colony),
  populationLimit: (row) => populationLimit(row.colony),
  citadelLevel: (row) => levelOf(row.colony, 'CITADEL'),
  citadelName: (row) => citadelOf(row.colony).name,
  morale: (row) => row.colony.morale,
  tenure: async (row, _arguments, context) => tenureAt(row, (await readTime(context)).getTime()),
  graceFrom: (row) => new Date(graceFrom(row)),
  derelictFrom: (row) => new Date(derelictFrom(row)),
  stores: (row, _arguments, { viewer }) => (holdsPlanet(viewer, row) ? storesOf(row) : null),
  storageLimit: (row) => citadelOf(row.colony).storage,
  production: (row, _arguments, { viewer }) => {
    if (!holdsPlanet(viewer, row)) return null;
    return resources.map((resource) => ({
      ...{ resource, colonists: row.colony.allocations[resource], daily: dailyYield(row.colony, resource) },
    }));
  },
  idle: (row, _arguments, { viewer }) => {
    if (!holdsPlanet(viewer, row)) return null;
    const working = resources.reduce((sum, resource) => sum + row.colony.allocations[resource], 0);
    return populationOf(row.colony) - working;
  },
};

function storesOf({ colony: { stock } }: ColonyRow) {
  return Object.entries(stock).flatMap(([commodity, quantity]) =>
    isCommodity(commodity) && commodity !== 'COLONISTS' && quantity > 0 ? [{ commodity, quantity }] : [],
  );
}

export const planetPayload: PlanetPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  planet: ({ planetId }, _arguments, { loaders }) => present(loaders.planet.load(planetId)),
};
