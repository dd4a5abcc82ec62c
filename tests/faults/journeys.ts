/** Whatever dies or is cut off while players travel: every journey ends, completed or returned, and everything is in one place. */
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import type { LiveGalaxy, LivePlayer, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until } from '#tests/kit/stack.ts';

/** The promise is made for 200 at once: JOURNEYS=200 npm test -- tests/faults -t travel */
const crowd = Number(process.env['JOURNEYS'] ?? 40);
/** Who travels while one part is killed: so many that it dies in every step of somebody. */
const few = 8;
/** After the faults have ended. */
const endsWithinMs = 60_000;

let galaxy: LiveGalaxy;
let source: LiveRegion;
let destination: LiveRegion;

const joinMutation = 'mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }';
const startMutation = `mutation ($from: ID!, $to: ID!) {
  startJourney(input: { from: $from, to: $to, method: PLATFORM_GATE }) { journey { id state } } }`;

/** A pilot at the gate of a region, with goods aboard. */
async function travellers(region: LiveRegion, count: number): Promise<LivePlayer[]> {
  const players = await galaxy.players(count);
  for (const player of players) await galaxy.insist(joinMutation, { r: region.id }, player);
  await galaxy.sql(
    `region_${region.slug}`,
    `update pilots set sector = (select nexus_warp_sector from region) where player_id = any($1)`,
    [players.map(({ id }) => id)],
  );
  return players;
}

const travel = (players: LivePlayer[], from: LiveRegion, to: LiveRegion): Promise<unknown> =>
  Promise.all(players.map((player) => galaxy.insist(startMutation, { from: from.id, to: to.id }, player)));

/** How their journeys ended, once all have. */
async function endings(players: LivePlayer[]): Promise<Record<string, number>> {
  const states = async (): Promise<{ state: string; over: boolean }[]> =>
    await galaxy.sql(
      'travel',
      `select state, ended_at is not null as over from journeys where player_id = any($1)`,
      [players.map(({ id }) => id)],
    );
  await until(async () => (await states()).every(({ over }) => over), endsWithinMs);
  const counted: Record<string, number> = {};
  for (const { state } of await states()) counted[state] = (counted[state] ?? 0) + 1;
  return counted;
}

/** What is wrong: a ship in no region or in two, something held, a book that does not add up. */
async function faultsAmong(players: LivePlayer[]): Promise<string[]> {
  const homes = new Map<string, number>(players.map(({ id }) => [id, 0]));
  const faults = await galaxy.audit();
  for (const { slug } of galaxy.regions) {
    const ships = await galaxy.sql<{ id: string }>(
      `region_${slug}`,
      `select player_id as id from ships where status not in ('AWAY', 'SCRAPPED', 'DESTROYED') and player_id = any($1)`,
      [players.map(({ id }) => id)],
    );
    for (const { id } of ships) homes.set(id, (homes.get(id) ?? 0) + 1);
    const held = await galaxy.sql<{ id: string }>(
      `region_${slug}`,
      `select journey_id as id from journeys where state = 'HELD'`,
    );
    faults.push(...held.map(({ id }) => `${slug} holds ${id}`));
  }
  for (const [id, count] of homes) if (count !== 1) faults.push(`${id} has ships in ${count} regions`);
  return faults;
}

/** Has players travel while harm is done; returns what is wrong afterwards. */
async function underFault(harm: () => Promise<void> | void): Promise<string[]> {
  const players = await travellers(source, few);
  const travelling = travel(players, source, destination);
  await harm();
  await travelling;
  const count = Object.values(await endings(players)).reduce((sum, some) => sum + some, 0);
  return [
    ...(count === players.length ? [] : [`${players.length} players began ${count} journeys`]),
    ...(await faultsAmong(players)),
  ];
}

/** Kills a service three times, at moments that fall into different steps. */
async function killing(service: string): Promise<void> {
  for (const afterMs of [30, 120, 300]) {
    await pause(afterMs);
    galaxy.kill(service);
    await galaxy.running(service);
  }
}

/** Declares the tests over a galaxy that runs before the first of them. */
export function testJourneys(live: () => LiveGalaxy): void {
  beforeAll(() => {
    galaxy = live();
    [source, destination] = [galaxy.region('andromeda'), galaxy.region('borealis')];
  });
  test.each([
    ['fault 3: the travel service', () => 'travel'],
    ['fault 7: the source', () => `region-${source.slug}`],
    ['fault 5: the destination', () => `region-${destination.slug}`],
    ['the gateway', () => 'gateway'],
    ['fault 22: the Nexus', () => 'nexus'],
  ])(
    '%s is killed while players travel: every journey ends and everything is in one place',
    async (_name, service) => {
      expect(await underFault(() => killing(service()))).toEqual([]);
    },
    180_000,
  );

  test('fault 9: PostgreSQL dies under all parts while players travel: every journey ends and everything is in one place', async () => {
    const faults = await underFault(async () => {
      await pause(50);
      await galaxy.crashPostgres();
    });
    expect(faults).toEqual([]);
  }, 240_000);

  test.each([
    ['fault 17: the source', () => source],
    ['fault 17: the destination', () => destination],
  ])(
    '%s is cut off for longer than a journey may take: every journey ends and everything is in one place',
    async (_name, region) => {
      const faults = await underFault(async () => {
        await pause(80);
        await region().line.cut();
        // Longer than the three seconds of this galaxy.
        await pause(4_500);
        await region().line.mend();
      });
      expect(faults).toEqual([]);
    },
    180_000,
  );

  test('a crowd travels between four regions while one part is killed every second: every journey ends and everything is in one place', async () => {
    const ends = galaxy.regions.filter(({ slug }) => slug !== 'central-nexus');
    const groups = await Promise.all(
      ends.map(async (from, index) => ({
        from,
        to: galaxy.regions[(index * 2 + 2) % galaxy.regions.length] as LiveRegion,
        players: await travellers(from, Math.ceil(crowd / ends.length)),
      })),
    );
    const travelling = Promise.all(
      groups.map(({ players, from, to }) =>
        travel(players, from, from === to ? galaxy.region('central-nexus') : to),
      ),
    );
    const victims = ['travel', 'gateway', 'nexus', ...galaxy.regions.map(({ slug }) => `region-${slug}`)];
    for (const [index] of Array.from({ length: 10 }).entries()) {
      await pause(1_000);
      galaxy.kill(victims[(index * 3) % victims.length] as string);
    }
    await travelling;
    const all = groups.flatMap(({ players }) => players);
    expect(Object.values(await endings(all)).reduce((sum, count) => sum + count, 0)).toBe(all.length);
    expect(await faultsAmong(all)).toEqual([]);
  }, 600_000);
}
