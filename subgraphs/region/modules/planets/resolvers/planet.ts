/** Planets as places that people hold. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type {
  GenesisPayloadResolvers,
  PilotResolvers,
  PlanetPayloadResolvers,
  PlanetResolvers,
  SectorResolvers,
} from '../../../generated/types.ts';
import { peoplePerPoint } from '../../sectors/generation/planet-tables.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { devicesAboard } from '../../ships/service/devices.ts';
import { habitabilityOf } from '../rules/habitability.ts';
import { statusOf } from '../rules/status.ts';
import { planetsOf } from '../service/holdings.ts';

type PlanetFields = 'status' | 'habitability' | 'maxPopulation' | 'naturalHabitability' | 'colony';

export const planetFields: Pick<PlanetResolvers, PlanetFields> = {
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

export const pilotPlanets: Pick<PilotResolvers, 'planets' | 'genesisDevices'> = {
  planets: async ({ playerId }, _arguments, { em, viewer }) =>
    isOwnPilot(viewer, playerId) ? await planetsOf(em, playerId) : null,
  genesisDevices: async ({ playerId, shipId }, _arguments, { em, viewer }) => {
    if (!isOwnPilot(viewer, playerId)) return null;
    return shipId ? await devicesAboard(em, shipId) : [];
  },
};

export const planetPayload: PlanetPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  planet: ({ planetId }, _arguments, { loaders }) => present(loaders.planet.load(planetId)),
};

export const genesisPayload: GenesisPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
};
