/**
 * What of the map stays as it is until there is another one: sectors, zones, clusters, and the ways that are open to all for ever. Kept in the
 * region's cache, which a new map clears, so that screens and routes ask the database only for what moves.
 */
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import {
  ClusterSchema,
  SectorSchema,
  ZoneSchema,
  type Cluster,
  type Sector,
  type Zone,
} from '../entities.ts';
import { limitedWays, openWays, waysOutOf, type Way } from './ways.ts';

interface StoredMap {
  sectors: Sector[];
  zones: Zone[];
  clusters: Cluster[];
}

export interface StandingMap {
  sectors: ReadonlyMap<number, Sector>;
  zones: ReadonlyMap<number, Zone>;
  clusters: ReadonlyMap<number, Cluster>;
}

/** By the value in the cache, so that it is made once for each. */
const maps = new WeakMap<StoredMap, StandingMap>();

/** Everything by its number. */
export async function standingMap(cache: Cache, em: EntityManager): Promise<StandingMap> {
  const stored = await cache.read('cold', 'map', async (): Promise<StoredMap> => {
    const apart = em.fork();
    const [sectors, zones, clusters] = await Promise.all([
      ...([apart.find(SectorSchema, {}), apart.find(ZoneSchema, {}), apart.find(ClusterSchema, {})] as const),
    ]);
    // Plain rows, as another server would find them: entities hold on to all that they were read with.
    return JSON.parse(JSON.stringify({ sectors, zones, clusters })) as StoredMap;
  });
  const known = maps.get(stored);
  if (known) return known;
  const map = {
    sectors: new Map(stored.sectors.map((row) => [row.number, row])),
    zones: new Map(stored.zones.map((row) => [row.number, row])),
    clusters: new Map(stored.clusters.map((row) => [row.number, row])),
  };
  maps.set(stored, map);
  return map;
}

interface StoredWays {
  open: Way[];
  /** Sectors where other ways begin: hidden ones, and those that collapse or end. */
  elsewhere: number[];
}

interface StandingWays {
  open: ReadonlyMap<number, Way[]>;
  elsewhere: ReadonlySet<number>;
}

const waysOf = new WeakMap<StoredWays, StandingWays>();

async function standingWays(cache: Cache, em: EntityManager): Promise<StandingWays> {
  const stored = await cache.read('cold', 'ways', () => openWays(em));
  const known = waysOf.get(stored);
  if (known) return known;
  const ways = {
    open: Map.groupBy(stored.open, ({ from }) => from),
    elsewhere: new Set(stored.elsewhere),
  };
  waysOf.set(stored, ways);
  return ways;
}

/** As `waysOutOf`: the database is asked about sectors only where it knows more than the map. */
export async function cachedWaysOutOf(
  cache: Cache,
  em: EntityManager,
  sectors: readonly number[],
  playerId: string | null,
  seesAll: boolean,
): Promise<Way[][]> {
  const { open, elsewhere } = await standingWays(cache, em);
  const asked = sectors.filter((sector) => elsewhere.has(sector));
  const found = asked.length > 0 ? await waysOutOf(em, asked, playerId, seesAll) : new Map<number, Way[]>();
  return sectors.map((sector) => (elsewhere.has(sector) ? found : open).get(sector) ?? []);
}

/** Every way of the region that the player knows, by where it begins: the graph routes are found in. */
export async function knownWays(
  cache: Cache,
  em: EntityManager,
  playerId: string | null,
  seesAll: boolean,
): Promise<{ get(sector: number): Way[] }> {
  const { open } = await standingWays(cache, em);
  const limited = Map.groupBy(await limitedWays(em, playerId, seesAll), ({ from }) => from);
  return { get: (sector) => [...(open.get(sector) ?? []), ...(limited.get(sector) ?? [])] };
}
