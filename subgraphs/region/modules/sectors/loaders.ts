/** Batched reads of one request: every list of places costs one statement, whatever its length. */
import DataLoader from 'dataloader';
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { rowsOf } from '#subgraphs/kit/rows.ts';
import {
  PilotSchema,
  PlanetSchema,
  RegionSchema,
  ShipSchema,
  StationSchema,
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
import { cachedWaysOutOf, standingMap } from './service/map-cache.ts';
import type { Way } from './service/ways.ts';
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

export function createLoaders(cache: Cache, em: EntityManager, viewer: LoaderViewer): SectorLoaders {
  const loadRegion = lazily(() => em.findOneOrFail(RegionSchema, { slug: { $ne: '' } }));
  const seesAll = async (): Promise<boolean> => viewer.seesAll(await loadRegion());
  return {
    region: loadRegion,
    now: lazily(() => databaseTime(em)),
    sector: fromMap(async (number) => (await standingMap(cache, em)).sectors.get(number) ?? null),
    zone: fromMap(async (number) => onMap((await standingMap(cache, em)).zones.get(number), number)),
    cluster: fromMap(async (number) => onMap((await standingMap(cache, em)).clusters.get(number), number)),
    station: byKey(
      (ids) => rowsOf(em, StationSchema, 'id', ids),
      (row) => row.id,
    ),
    planet: byKey(
      (ids) => rowsOf(em, PlanetSchema, 'id', ids),
      (row) => row.id,
    ),
    pilot: byKey(
      (ids) => rowsOf(em, PilotSchema, 'player_id', ids),
      (row) => row.playerId,
    ),
    ship: byKey(
      (ids) => rowsOf(em, ShipSchema, 'id', ids),
      (row) => row.id,
    ),
    stationsAt: bySector((sectors) =>
      em.find(StationSchema, { sector: { $in: sectors } }, { orderBy: { sector: 'asc', name: 'asc' } }),
    ),
    planetsAt: bySector((sectors) =>
      em.find(PlanetSchema, { sector: { $in: sectors } }, { orderBy: { sector: 'asc', name: 'asc' } }),
    ),
    pilotsAt: bySector(async (sectors) => {
      const rows = await em.execute<object[]>(
        `select x.* from unnest(?::int[]) s(sector) cross join lateral
           (select * from pilots p where p.sector = s.sector and p.ship_id is not null order by last_moved_at desc nulls last, joined_at limit ${maxPilotsPerSector}) x
         order by joined_at`,
        [`{${sectors.join(',')}}`],
      );
      return rows.map((row) => em.map(PilotSchema, row));
    }),
    ways: new DataLoader(
      async (sectors) => await cachedWaysOutOf(cache, em, sectors, viewer.playerId, await seesAll()),
    ),
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

/** What the map in memory says: there is nothing to batch. */
function fromMap<T>(read: (number: number) => Promise<T>): DataLoader<number, T> {
  return new DataLoader((numbers) => Promise.all(numbers.map(read)), { batch: false });
}

/** For rows that foreign keys guarantee: their absence is a bug, not an answer. */
function onMap<T>(row: T | undefined, number: number): T {
  if (row === undefined) throw new Error(`row ${number} is missing`);
  return row;
}

function bySector<T extends { sector: number }>(
  find: (sectors: number[]) => Promise<T[]>,
): DataLoader<number, T[]> {
  return new DataLoader(async (sectors) => {
    const groups = Map.groupBy(await find([...sectors]), (row) => row.sector);
    return sectors.map((sector) => groups.get(sector) ?? []);
  });
}
