/** Sectors and what lies in them; contents show only to those who know the sector. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  ClusterResolvers,
  PlanetResolvers,
  RouteResolvers,
  SectorConnectionResolvers,
  SectorResolvers,
  StationResolvers,
  WarpResolvers,
} from '../../../generated/types.ts';
import type { Sector } from '../entities.ts';
import { assertOwnRegion, loadSector, present, sectorPage } from './region.ts';

async function whenKnown<T>(
  { number }: Sector,
  { loaders }: RegionContext,
  read: () => T | Promise<T>,
): Promise<T | null> {
  return (await loaders.known.load(number)) ? await read() : null;
}

export const sector: SectorResolvers = {
  __resolveReference: async ({ regionId, number }, context) => {
    assertOwnRegion(regionId, context);
    return await loadSector(context.loaders, number);
  },
  region: ({ regionId }) => ({ id: regionId }),
  zone: ({ zone }, _arguments, { loaders }) => loaders.zone.load(zone),
  cluster: ({ cluster }, _arguments, { loaders }) => loaders.cluster.load(cluster),
  warps: ({ number }, _arguments, { loaders }) => loaders.ways.load(number),
  known: ({ number }, _arguments, { loaders }) => loaders.known.load(number),
  stations: (row, _arguments, context) =>
    whenKnown(row, context, () => context.loaders.stationsAt.load(row.number)),
  planets: (row, _arguments, context) =>
    whenKnown(row, context, () => context.loaders.planetsAt.load(row.number)),
  pilots: (row, _arguments, context) =>
    whenKnown(row, context, () => context.loaders.pilotsAt.load(row.number)),
  asteroidYield: (row, _arguments, context) => whenKnown(row, context, () => row.asteroidYield ?? null),
};

export const sectorConnection: SectorConnectionResolvers = {
  totalCount: (page) => page.totalCount(),
};

export const warp: WarpResolvers = {
  to: (way, _arguments, { loaders }) => present(loaders.sector.load(way.to)),
};

export const cluster: ClusterResolvers = {
  sectors: (row, page, context) => sectorPage(context, page, { cluster: row.number }),
};

export const station: StationResolvers = {
  __resolveReference: async ({ regionId, id }, context) => {
    assertOwnRegion(regionId, context);
    return await visible(context.loaders.station.load(uuid(id, 'id')), context);
  },
  sector: (row, _arguments, { loaders }) => present(loaders.sector.load(row.sector)),
};

export const planet: PlanetResolvers = {
  __resolveReference: async ({ regionId, id }, context) => {
    assertOwnRegion(regionId, context);
    return await visible(context.loaders.planet.load(uuid(id, 'id')), context);
  },
  sector: (row, _arguments, { loaders }) => present(loaders.sector.load(row.sector)),
};

/** A place is found by ID under the same rule as through its sector. */
export async function visible<T extends { sector: number }>(
  row: Promise<T | null>,
  { loaders }: RegionContext,
): Promise<T | null> {
  const place = await row;
  return place && (await loaders.known.load(place.sector)) ? place : null;
}

export const route: RouteResolvers = {
  sectors: (found, _arguments, { loaders }) =>
    Promise.all(found.sectors.map((number) => present(loaders.sector.load(number)))),
};
