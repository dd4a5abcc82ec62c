/** `Region` as its own server sees it: the map and its parts. */
import { connection, decodeCursor, encodeCursor, pageSize, type PageArguments } from '#subgraphs/kit/page.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  MapInfoResolvers,
  NexusWarpResolvers,
  RegionResolvers,
  RegionStatsResolvers,
  SectorFilter,
} from '../../../generated/types.ts';
import { SectorSchema, ZoneSchema, type Sector } from '../entities.ts';
import { standingMap } from '../service/map-cache.ts';
import { findRoute } from '../service/route.ts';
import { dayFigures, regionFigures, mapCounts } from '../service/stats.ts';
import { ownsRegion } from '../permissions.ts';

/** Refuses to answer for a region that lives elsewhere. */
export function assertOwnRegion(regionId: string, context: RegionContext): void {
  if (uuid(regionId, 'regionId') !== context.regionId) {
    throw new Refusal('NOT_IN_REGION', 'This entity belongs to another region.', { regionId });
  }
}

type Condition = Record<string, unknown>;

async function conditionOf(
  filter: SectorFilter | null | undefined,
  context: RegionContext,
): Promise<Condition> {
  const condition: Condition = {};
  if (filter?.type) condition['type'] = filter.type;
  if (typeof filter?.cluster === 'number') condition['cluster'] = filter.cluster;
  if (typeof filter?.minSecurityLevel === 'number')
    condition['securityLevel'] = { $gte: securityLevel(filter.minSecurityLevel) };
  if (filter?.zone) {
    const zones = await context.em.find(ZoneSchema, { kind: filter.zone });
    condition['zone'] = { $in: zones.map((zone) => zone.number) };
  }
  return condition;
}

function securityLevel(given: number): number {
  if (given < 1 || given > 10)
    throw new Refusal('BAD_USER_INPUT', '`where.minSecurityLevel` must be between 1 and 10.');
  return given;
}

export interface SectorPage {
  edges: { node: Sector; cursor: string }[];
  nodes: Sector[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: () => Promise<number>;
}

/** A page of sectors by number; counting waits until somebody asks for it. */
export async function sectorPage(
  context: RegionContext,
  page: PageArguments,
  condition: Condition,
): Promise<SectorPage> {
  const size = pageSize(page);
  const after = Number(decodeCursor('sector', page.after) ?? 0);
  if (!Number.isSafeInteger(after))
    throw new Refusal('BAD_USER_INPUT', '`after` must be a cursor of this list.');
  const rows = await context.em.find(
    SectorSchema,
    { $and: [condition, { number: { $gt: after } }] },
    { orderBy: { number: 'asc' }, limit: size + 1 },
  );
  for (const row of rows) context.loaders.sector.prime(row.number, row);
  return {
    ...connection(rows, size, after === 0, (row) => encodeCursor('sector', row.number)),
    totalCount: () => context.em.count(SectorSchema, condition),
  };
}

export const region: RegionResolvers = {
  __resolveReference: async ({ id }, context) => {
    assertOwnRegion(id, context);
    return { id: context.regionId };
  },
  sector: (_region, { number }, { loaders }) => requireSector(loaders, number),
  sectors: async (_region, { where, ...page }, context) =>
    await sectorPage(context, page, await conditionOf(where, context)),
  clusters: async (_region, _arguments, { cache, em }) => inOrder((await standingMap(cache, em)).clusters),
  zones: async (_region, _arguments, { cache, em }) => inOrder((await standingMap(cache, em)).zones),
  capital: async (_region, _arguments, { loaders }) =>
    await loaders.sector.load((await loaders.region()).capitalSector),
  stats: async (_region, _arguments, { cache, em }) => ({
    ...(await mapCounts(cache, em)),
    ...(await regionFigures(em)),
  }),
  nexusWarp: async (_region, _arguments, { loaders }) => {
    const local = await loaders.region();
    return local.nexusWarpSector !== null && local.nexusRegionId ? local : null;
  },
  route: async (_region, { from, to }, { cache, em, viewer, loaders }) => {
    const seesAll = ownsRegion(viewer, await loaders.region());
    return await findRoute(cache, em, { from, to, playerId: viewer?.id ?? null, seesAll });
  },
  pilot: (_region, { playerId }, { loaders }) => loaders.pilot.load(uuid(playerId, 'playerId')),
  map: (_region, _arguments, { loaders }) => loaders.region(),
};

/** By number, from 1. */
function inOrder<T extends { number: number }>(rows: ReadonlyMap<number, T>): T[] {
  return [...rows.values()].filter(({ number }) => number > 0).toSorted((a, b) => a.number - b.number);
}

/** Null for numbers that no sector can have, without asking the database. */
export async function loadSector(loaders: RegionContext['loaders'], number: number): Promise<Sector | null> {
  return Number.isInteger(number) && number > 0 && number < 2 ** 31
    ? await loaders.sector.load(number)
    : null;
}

/** The sector that a client asked for by its number; SECTOR_NOT_FOUND when the region has none. */
export async function requireSector(loaders: RegionContext['loaders'], number: number): Promise<Sector> {
  const found = await loadSector(loaders, number);
  if (!found) throw new Refusal('SECTOR_NOT_FOUND', `This region has no sector ${number}.`);
  return found;
}

const maxDays = 90;

export const regionStats: RegionStatsResolvers = {
  days: async (_stats, { last }, { em }) => {
    const days = last ?? 30;
    if (days < 1 || days > maxDays)
      throw new Refusal('BAD_USER_INPUT', `\`last\` must be between 1 and ${maxDays}.`);
    return await dayFigures(em, days);
  },
};

export const mapInfo: MapInfoResolvers = {
  seed: (local, _arguments, { viewer }, { path }) => {
    // The Nexus, which has a map made, is told what from.
    const made = path.prev?.typename === 'Mutation';
    return made || ownsRegion(viewer, local) ? local.seed : null;
  },
  checksum: (local) => local.checksum,
  generatedAt: (local) => local.generatedAt,
};

export const nexusWarp: NexusWarpResolvers = {
  sector: async (local, _arguments, { loaders }) =>
    await present(loaders.sector.load(local.nexusWarpSector ?? 0)),
  nexusRegionId: (local) => local.nexusRegionId ?? '',
  nexusSector: (local) => local.nexusSector ?? 0,
};

/** For rows that foreign keys guarantee. */
export async function present<T>(row: Promise<T | null>): Promise<T> {
  const found = await row;
  if (found === null) throw new Error('a row that must be there is missing');
  return found;
}
