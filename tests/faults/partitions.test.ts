/**
 * Checklist rows 15 and 17 on a real gateway, the real travel service and real regions' servers: one of the two lines to a region fails, or loses all
 * that is sent one way, and nobody is told.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { cuttableLine, type CuttableLine, type Way } from '#tests/kit/cuttable-line.ts';
import { follow } from '#tests/kit/follower.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { atGate } from '#tests/kit/journeys.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { startRegionGateway, type RegionGateway } from '#tests/kit/region-gateway.ts';
import { codeOf, type Reply, type TestRegion } from '#tests/kit/region-server.ts';
import { tellArrivals } from '#tests/kit/region-stream.ts';
import { until } from '#tests/kit/stack.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

/** What a request may take at the gateway, and a busy machine besides. */
const [requestMs, busyMs] = [4_000, 4_000];

let galaxy: Galaxy;
let travel: TestTravel;
travelling({ capacity: 1_000, foreignVisits: 1_000 }, (...world) => void ([galaxy, travel] = world));

/** A region, and how it is reached: by the gateway over one line, by the travel service over another. */
interface Reached {
  region: TestRegion;
  gateway: RegionGateway;
  lines: Record<'gateway' | 'travel', CuttableLine>;
}

const opened = new AsyncDisposableStack();
let home: Reached;
let away: Reached;
let nexus: Reached;

async function reach(region: TestRegion): Promise<Reached> {
  const [own, other] = [
    opened.use(await cuttableLine(region.server.url)),
    opened.use(await cuttableLine(region.server.url)),
  ];
  const env = { LIMIT_SUBGRAPH_MS: '2000', LIMIT_REQUEST_MS: String(requestMs), BREAKER_OPEN_MS: '200' };
  const gateway = opened.use(await startRegionGateway(region, env, own.url));
  galaxy.platform.reroute(region, other.url);
  return { region, gateway, lines: { gateway: own, travel: other } };
}

beforeAll(async () => {
  home = await reach(galaxy.home);
  away = await reach(galaxy.away);
  nexus = await reach(galaxy.nexus);
}, 120_000);
afterAll(() => opened.disposeAsync());

const scan = `mutation ($r: ID!, $n: Int!) { scanSector(regionId: $r, number: $n) { pilot { turns { available } } } }`;
const look = `query ($r: ID!) { sector(regionId: $r, number: 1) { number } }`;

/** A scan of the sector that the pilot is in, with one key however often it is asked for. */
async function scanBy({ region, gateway }: Reached, { player }: JoinedPilot): Promise<() => Promise<Reply>> {
  const sql = 'select sector from pilots where player_id = $1';
  const [at] = await region.sql<{ sector: number }>(sql, [player.id]);
  const headers = { 'idempotency-key': randomUUID() };
  return () => gateway.ask(scan, { n: at?.sector }, player, headers);
}

async function scans({ region }: Reached, { player }: JoinedPilot): Promise<number> {
  const told = `select from outbox where type = 'player.scan' and payload ->> 'playerId' = $1`;
  return (await region.sql(told, [player.id])).length;
}

async function faults(): Promise<string[]> {
  const books = await Promise.all(
    [home, away, nexus].map(({ region }) => auditBalances(region.services.fork())),
  );
  return [...books.flat(), ...(await travel.faults())];
}

/** In which regions a player has a ship. */
async function shipsOf({ player }: JoinedPilot): Promise<Reached[]> {
  const all = [home, away, nexus];
  const pilots = await Promise.all(all.map(({ region }) => galaxy.pilotOf(region, player.id)));
  return all.filter((_, index) => pilots[index]?.ship);
}

const unreachable = /^REGION_(UNAVAILABLE|TIMEOUT)$/;

test('row 17: the gateway is cut off from a region that the travel service reaches: who travels there arrives, and acts when the line is mended', async () => {
  const pilot = await galaxy.traveller();
  await away.lines.gateway.cut();
  const { id } = await travel.start(pilot.player.id, gate(home.region, away.region));
  await travel.until(pilot.player.id, id, 'COMPLETED');
  const act = await scanBy(away, pilot);
  expect(codeOf(await act())).toMatch(unreachable);
  expect(await shipsOf(pilot)).toEqual([away]);
  await away.lines.gateway.mend();
  await until(async () => (await act()).errors === undefined);
  expect(await scans(away, pilot)).toBe(1);
  expect(await faults()).toEqual([]);
});

test('row 17: the travel service is cut off from a region that the gateway reaches: players act there, who travels there is shown as under way, and arrives once', async () => {
  const [pilot, resident] = [await galaxy.traveller(), await joinedPilot(away.region)];
  const act = await scanBy(away, resident);
  using _departed = armFailpoint('travel:ESCROWED', () => away.lines.travel.cut());
  const { id } = await travel.start(pilot.player.id, gate(home.region, away.region));
  await travel.until(pilot.player.id, id, 'SHIPPED');
  await until(async () => (await act()).errors === undefined);
  expect(await scans(away, resident)).toBe(1);
  expect(await shipsOf(pilot)).toEqual([]);
  expect(await travel.until(pilot.player.id, id, 'SHIPPED', 'ARRIVED', 'COMPLETED')).toMatchObject({
    state: 'SHIPPED',
  });
  await away.lines.travel.mend();
  await travel.until(pilot.player.id, id, 'COMPLETED');
  expect(await shipsOf(pilot)).toEqual([away]);
  expect(await faults()).toEqual([]);
});

interface Outcome {
  /** What clients were told while the line lost everything, and after how long. */
  codes: unknown[];
  ms: number;
  /** Sockets of before that are open, when all is over. */
  left: number;
  scans: number;
  /** What happened since the follower began, and what it was told. */
  events: string[];
  seen: readonly string[];
  resumed: number;
  refusals: readonly string[];
  ships: Reached[];
}

/** Those that everybody may see. */
const arrivals = `select id from outbox where type = 'player.arrive' and (payload ->> 'sector')::int = (select capital_sector from region) order by xid, seq`;

/** Both lines to a region lose what is sent these ways, for ever for who is connected; connections that are made later are well. */
async function underLoss(there: Reached, ways: Way[], pilot: JoinedPilot, id: string): Promise<Outcome> {
  const { region, gateway, lines } = there;
  const both = [lines.gateway, lines.travel];
  const resident = await joinedPilot(region);
  const [map] = await region.sql<{ capital: number }>('select capital_sector as capital from region');
  const authorization = (await region.authorization(resident.player)) ?? '';
  await using follower = await follow({
    ...{ url: gateway.url, authorization, regionId: region.regionId, types: ['PLAYER_ARRIVE'] },
  });
  await until(async () => {
    await tellArrivals(region, 1, map?.capital);
    return follower.seen.length > 0;
  });
  const act = await scanBy(there, resident);
  for (const line of both) line.lose(...ways);
  const since = performance.now();
  const replies = await Promise.all([act(), gateway.ask(look)]);
  const ms = performance.now() - since;
  await tellArrivals(region, 20, map?.capital);
  for (const line of both) line.find();
  await until(async () => (await act()).errors === undefined);
  await travel.until(pilot.player.id, id, 'COMPLETED');
  await tellArrivals(region, 5, map?.capital);
  const events = (await region.sql<{ id: string }>(arrivals)).map((event) => event.id);
  await until(async () => follower.seen.at(-1) === events.at(-1), 60_000);
  await until(async () => both.every(({ silent }) => silent === 0), 60_000);
  return {
    ...{ codes: replies.map(codeOf), ms, left: both.reduce((sum, { silent }) => sum + silent, 0) },
    ...{ scans: await scans(there, resident), events: events.slice(events.indexOf(follower.seen[0]!)) },
    ...{ seen: [...follower.seen], resumed: follower.resumed, refusals: [...follower.refusals] },
    ships: await shipsOf(pilot),
  };
}

describe('row 15: a line loses, and tells nobody,', () => {
  const losses: [string, Way[], () => Reached][] = [
    ['what is sent to the region', ['there'], () => away],
    ['what the region answers', ['back'], () => nexus],
    ['everything', ['there', 'back'], () => home],
  ];
  let outcomes: Outcome[];

  // All at once: most of it is to wait for who was lost to be missed.
  beforeAll(async () => {
    const lost = Promise.withResolvers<void>();
    using _departed = armFailpoint('travel:SHIPPED', () => lost.promise);
    const begun = await Promise.all(
      losses.map(async ([, , to]) => {
        const from = to() === home ? away : home;
        const pilot = await joinedPilot(from.region);
        await atGate(from.region, pilot);
        const { id } = await travel.start(pilot.player.id, gate(from.region, to().region));
        await travel.until(pilot.player.id, id, 'SHIPPED');
        return { pilot, id };
      }),
    );
    const running = losses.map(([, ways, to], index) =>
      underLoss(to(), ways, begun[index]!.pilot, begun[index]!.id),
    );
    await until(async () => losses.every(([, , to]) => to().lines.travel.silent > 0));
    lost.resolve();
    outcomes = await Promise.all(running);
  }, 180_000);

  test.each(losses.map(([what], index): [string, number] => [what, index]))(
    '%s: requests end in time, followers miss no event, a journey ends once, and no socket stays',
    async (_what, index) => {
      const { codes, ms, left, scans: done, events, seen, resumed, refusals, ships } = outcomes[index]!;
      for (const code of codes) expect(code).toMatch(unreachable);
      expect(ms).toBeLessThan(requestMs + busyMs);
      expect(done).toBe(1);
      expect(ships).toEqual([losses[index]![2]()]);
      expect(seen).toEqual(events);
      // The client's own connection was never touched.
      expect([resumed, refusals]).toEqual([0, []]);
      expect(left).toBe(0);
      expect(await faults()).toEqual([]);
    },
  );
});
