/** Batched reads of one request: every list of places costs one statement, whatever its length. */
import DataLoader from 'dataloader';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import {
  ClusterSchema,
  PilotSchema,
  PlanetSchema,
  RegionSchema,
  SectorSchema,
  ShipSchema,
  StationSchema,
  ZoneSchema,
  type Cluster,
  type LocalRegion,
  type Pilot,
  type Planet,
  type Sector,
  type Ship,
  type Station,
  type Zone,
} from './entities.ts';
import { databaseTime } from './service/pilots.ts';
import { waysOutOf, type Way } from './service/ways.ts';
import { knownSectors } from './service/visibility.ts';

export interface SectorLoaders {
  region: () => Promise<LocalRegion>;
  /** The database's clock, asked once for all that is read together. */
  now: () => Promise<Date>;
  sector: DataLoader<number, Sector | null>;
  zone: DataLoader<number, Zone>;
  cluster: DataLoader<number, Cluster>;
  station: DataLoader<string, Station | null>;
  planet: DataLoader<string, Planet | null>;
  pilot: DataLoader<string, Pilot | null>;
  ship: DataLoader<string, Ship | null>;
  stationsAt: DataLoader<number, Station[]>;
  planetsAt: DataLoader<number, Planet[]>;
  pilotsAt: DataLoader<number, Pilot[]>;
  /** Ways out of a sector that the viewer can use and knows. */
  ways: DataLoader<number, Way[]>;
  /** Whether the viewer may see what is in a sector. */
  known: DataLoader<number, boolean>;
}

export interface LoaderViewer {
  playerId: string | null;
  /** Owners of the region and platform admins see everything. */
  seesAll: (region: LocalRegion) => boolean;
}

/** Pilots listed per sector at most. */
const maxPilotsPerSector = 100;

export function createLoaders(em: EntityManager, viewer: LoaderViewer): SectorLoaders {
  const loadRegion = lazily(() => em.findOneOrFail(RegionSchema, { slug: { $ne: '' } }));
  const seesAll = async (): Promise<boolean> => viewer.seesAll(await loadRegion());
  return {
    region: loadRegion,
    now: lazily(() => databaseTime(em)),
    sector: byKey(
      (numbers) => em.find(SectorSchema, { number: { $in: numbers } }),
      (row) => row.number,
    ),
    zone: required(
      byKey(
        (numbers) => em.find(ZoneSchema, { number: { $in: numbers } }),
        (row) => row.number,
      ),
    ),
    cluster: required(
      byKey(
        (numbers) => em.find(ClusterSchema, { number: { $in: numbers } }),
        (row) => row.number,
      ),
    ),
    station: byKey(
      (ids) => em.find(StationSchema, { id: { $in: ids } }),
      (row) => row.id,
    ),
    planet: byKey(
      (ids) => em.find(PlanetSchema, { id: { $in: ids } }),
      (row) => row.id,
    ),
    pilot: byKey(
      (ids) => em.find(PilotSchema, { playerId: { $in: ids } }),
      (row) => row.playerId,
    ),
    ship: byKey(
      (ids) => em.find(ShipSchema, { id: { $in: ids } }),
      (row) => row.id,
    ),
    stationsAt: bySector((sectors) =>
      em.find(StationSchema, { sector: { $in: sectors } }, { orderBy: { sector: 'asc', name: 'asc' } }),
    ),
    planetsAt: bySector((sectors) =>
      em.find(PlanetSchema, { sector: { $in: sectors } }, { orderBy: { sector: 'asc', name: 'asc' } }),
    ),
    pilotsAt: bySector(async (sectors) => {
      const rows = await em.execute<{ player_id: string }[]>(
        `select player_id from unnest(?::int[]) s(sector) cross join lateral
           (select player_id from pilots p where p.sector = s.sector order by last_moved_at desc nulls last, joined_at limit ${maxPilotsPerSector}) x`,
        [`{${sectors.join(',')}}`],
      );
      return await em.find(
        PilotSchema,
        { playerId: { $in: rows.map((row) => row.player_id) } },
        { orderBy: { joinedAt: 'asc' } },
      );
    }),
    ways: new DataLoader(async (sectors) => {
      const found = await waysOutOf(em, sectors, viewer.playerId, await seesAll());
      return sectors.map((sector) => found.get(sector) ?? []);
    }),
    known: new DataLoader(async (sectors) => {
      if (await seesAll()) return sectors.map(() => true);
      const { capitalSector } = await loadRegion();
      const known = viewer.playerId ? await knownSectors(em, viewer.playerId, sectors) : new Set<number>();
      return sectors.map((sector) => sector === capitalSector || known.has(sector));
    }),
  };
}

export function lazily<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => (value ??= read());
}

function byKey<K extends string | number, T>(
  find: (keys: K[]) => Promise<T[]>,
  keyOf: (row: T) => K,
): DataLoader<K, T | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await find([...keys])).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** For rows that foreign keys guarantee: their absence is a bug, not an answer. */
function required<K extends string | number, T>(loader: DataLoader<K, T | null>): DataLoader<K, T> {
  return new DataLoader(async (keys) => {
    const rows = await loader.loadMany(keys);
    return rows.map((row, index) =>
      row instanceof Error ? row : (row ?? new Error(`row ${keys[index]} is missing`)),
    );
  });
}

function bySector<T extends { sector: number }>(
  find: (sectors: number[]) => Promise<T[]>,
): DataLoader<number, T[]> {
  return new DataLoader(async (sectors) => {
    const groups = Map.groupBy(await find([...sectors]), (row) => row.sector);
    return sectors.map((sector) => groups.get(sector) ?? []);
  });
}
