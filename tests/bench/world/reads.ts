/** The reads that clients make, one after another, each by another pilot. */
import { askedOfRegion, documentOf } from '#tests/kit/screens.ts';
import { openGauge, type Gauge, type Measured } from './gauge.ts';
import type { World } from './open.ts';

export interface ReadResult extends Measured {
  read: string;
  /** What p95 of the waiting was promised to be below, in ms. */
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

const warmUps = 20;
/** How long an event takes to reach the cache. */
const coldRequests = 30;

export async function measureReads(world: World, requests: number): Promise<ReadResult[]> {
  await using gauge = await openGauge(world);
  const viewers = await viewersOf(gauge);
  const forget = async (): Promise<void> => {
    await gauge.sql(
      `insert into outbox (id, region_id, type, payload) values (gen_random_uuid(), $1, 'map.changed', '{}')`,
      [world.regionId],
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const results: ReadResult[] = [];
  for (const { name: read, goal, query, cold } of reads) {
    const measured = await gauge.measure({
      ...(cold ? { warmUps: 0, count: Math.min(requests, coldRequests) } : { warmUps, count: requests }),
      prepare: async (n) => {
        const viewer = viewers[n % viewers.length];
        if (!viewer) throw new Error('nobody is at a station');
        if (cold) await forget();
        return await gauge.asking(query, viewer, viewer.playerId);
      },
    });
    results.push({ read, goal, ...measured });
  }
  return results;
}

/** Pilots in sectors with a station, one for each station. */
async function viewersOf({ sql }: Gauge): Promise<Viewer[]> {
  return await sql<Viewer>(
    `select distinct on (s.id) p.player_id as "playerId", p.sector as number, s.id as "stationId"
     from stations s join pilots p on p.sector = s.sector where exists (select from stock where station_id = s.id) order by s.id, p.player_id`,
  );
}
