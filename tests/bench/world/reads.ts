/** Database time of the reads that clients make, one after another, each by another pilot. */
import { createHistogram } from 'node:perf_hooks';
import { Client } from 'pg';
import { createLog } from '#subgraphs/kit/log.ts';
import { openDatabase } from '#subgraphs/kit/database.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { askedOfRegion, documentOf } from '#tests/kit/screens.ts';
import { post } from '#tests/kit/signed-client.ts';
import { regionKeyName } from '#wire/signature.ts';
import { watchBackends } from './backends.ts';
import { createDatabaseTimer } from './database-time.ts';
import type { World } from './open.ts';

export interface ReadResult {
  read: string;
  statements: number;
  /** How long the request waited for the database, in ms. */
  p50: number;
  p95: number;
  /** What PostgreSQL worked for it, in ms of CPU. */
  cpuP50: number;
  cpuP95: number;
  /** What p95 was promised to be below, in ms. */
  goal: number;
}

interface Read {
  name: string;
  goal: number;
  query: string;
  /** Forgets all that is cached before each request. */
  cold?: boolean;
}

const screenGoal = 10;
const sumGoal = 100;
const types = { stationId: 'ID!', number: 'Int!', playerId: 'ID!' };
const ofRegion = (selection: string): string => {
  const used = Object.entries(types).filter(([name]) => selection.includes(`$${name}`));
  const declared = used.map(([name, type]) => `, $${name}: ${type}`).join('');
  return `query ($regionId: ID!${declared}) { _entities(representations: [{__typename: "Region", id: $regionId}]) { ... on Region { ${selection} } } }`;
};

const best =
  'market { best(commodity: ORE, direction: BUY, first: 20) { unitPrice quantity station { name sector { number } } } }';
const stats =
  'stats { sectorsCount pilotsCount activePilots30d fights30d trades30d tradeVolume30d taxes30d days(last: 90) { day trades tradeVolume taxes fights } }';
const reads: Read[] = [
  ...(['cockpit', 'station-board', 'sector', 'region-overview'] as const).map((screen) => ({
    ...{ name: screen, goal: screenGoal, query: askedOfRegion(documentOf(screen)) },
  })),
  { name: 'market: best offers', goal: screenGoal, query: ofRegion(best) },
  {
    ...{ name: 'market: trade routes', goal: screenGoal },
    query: ofRegion(
      'market { routes(first: 20) { commodity profit from { name sector { number } } to { name sector { number } } } }',
    ),
  },
  {
    name: 'route across the map',
    goal: screenGoal,
    query: ofRegion('route(from: $number, to: 1) { turns hops { to turns } }'),
  },
  {
    ...{ name: 'price history, 30 days', goal: screenGoal },
    query: ofRegion(
      'station(id: $stationId) { board { commodity history(hours: 720) { hour closing volume } } }',
    ),
  },
  {
    ...{ name: "a pilot's trades, 100", goal: screenGoal },
    query: ofRegion(
      'pilot(playerId: $playerId) { transactions(first: 100) { nodes { at commodity quantity total station { name } } } }',
    ),
  },
  {
    name: 'treasury, 100 entries',
    goal: screenGoal,
    query: ofRegion('treasury { balance entries(first: 100) { nodes { amount after cause at } } }'),
  },
  { name: 'statistics, 90 days', goal: sumGoal, query: ofRegion(stats) },
  { name: 'statistics, nothing cached', goal: sumGoal, query: ofRegion(stats), cold: true },
  {
    name: 'overview, nothing cached',
    goal: sumGoal,
    query: askedOfRegion(documentOf('region-overview')),
    cold: true,
  },
  { name: 'market, nothing cached', goal: sumGoal, query: ofRegion(best), cold: true },
];

interface Viewer {
  playerId: string;
  number: number;
  stationId: string;
}

const microseconds = () => createHistogram({ lowest: 1, highest: 60_000_000, figures: 3 });

const warmUps = 20;
/** How long an event takes to reach the cache. */
const coldRequests = 30;

export async function measureReads(world: World, requests: number): Promise<ReadResult[]> {
  const { regionId, slug, regionEnv, issuer } = world;
  const key = regionEnv['SERVICE_KEY'] ?? '';
  const settings = {
    ...{ HOST: '127.0.0.1', PORT: 0, DATABASE_URL: regionEnv['DATABASE_URL'] ?? '', SERVICE_KEY: key },
    ...{ JWKS_URL: regionEnv['JWKS_URL'] ?? '', JWT_ISSUER: 'sectorwars', JWT_AUDIENCE: 'sectorwars' },
    ...{ LOG_LEVEL: 'error' as const, NEXUS_URL: regionEnv['NEXUS_URL'] ?? '' },
  };
  await using server = await createRegionServer({ slug, settings, log: createLog(slug, 'error') });
  await using database = await openDatabase({
    url: settings.DATABASE_URL,
    entities,
    currentRegion: regionId,
  });
  using timer = await createDatabaseTimer(database, world.databaseName);
  const owner = new Client({
    connectionString: world.ownerUrl,
    options: `-c app.current_region=${regionId}`,
  });
  await owner.connect();
  await using _closing = { [Symbol.asyncDispose]: () => owner.end() };
  const backends = await watchBackends(owner);
  const viewers = await viewersOf(owner);
  const ask = async (query: string, viewer: Viewer): Promise<void> => {
    const authorization = `Bearer ${await issuer.sign({ sub: viewer.playerId })}`;
    const variables = { regionId, ...viewer };
    const { errors } = await post(server.url, regionKeyName(slug), key, query, variables, { authorization });
    if (errors.length > 0) throw new Error(`a read failed: ${JSON.stringify(errors).slice(0, 500)}`);
  };
  const forget = async (): Promise<void> => {
    await owner.query(
      `insert into outbox (id, region_id, type, payload) values (gen_random_uuid(), $1, 'map.changed', '{}')`,
      [regionId],
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const results: ReadResult[] = [];
  for (const { name: read, goal, query, cold } of reads) {
    const [latency, cpu] = [microseconds(), microseconds()];
    let statements = 0;
    await backends.look();
    const [first, count] = cold ? [0, Math.min(requests, coldRequests)] : [-warmUps, requests];
    for (let n = first; n < count; n++) {
      const viewer = viewers.at(n % viewers.length);
      if (!viewer) throw new Error('nobody is at a station');
      if (cold) await forget();
      const before = backends.cpu();
      const spent = await timer.time(() => ask(query, viewer));
      const worked = backends.cpu() - before;
      // The server's pool opens connections while it is warmed up.
      if (n < 0) await backends.look();
      if (n >= 0) latency.record(Math.max(1, Math.round(spent.milliseconds * 1_000)));
      if (n >= 0) cpu.record(Math.max(1, Math.round(worked * 1_000)));
      statements = Math.max(statements, spent.statements);
    }
    results.push({
      ...{ read, statements, goal },
      ...{ p50: latency.percentile(50) / 1_000, p95: latency.percentile(95) / 1_000 },
      ...{ cpuP50: cpu.percentile(50) / 1_000, cpuP95: cpu.percentile(95) / 1_000 },
    });
  }
  return results;
}

/** Pilots in sectors with a station, one for each station. */
async function viewersOf(owner: Client): Promise<Viewer[]> {
  const { rows } = await owner.query<Viewer>(
    `select distinct on (s.id) p.player_id as "playerId", p.sector as number, s.id as "stationId"
     from stations s join pilots p on p.sector = s.sector where exists (select from stock where station_id = s.id) order by s.id, p.player_id`,
  );
  return rows;
}
