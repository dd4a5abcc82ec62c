/** A region's server, its line and its database fail while players act: answers are clear, and nothing happens twice. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import type { LiveGalaxy, LivePlayer, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until } from '#tests/kit/stack.ts';

let galaxy: LiveGalaxy;
let region: LiveRegion;
let other: LiveRegion;

const scan = `mutation ($r: ID!, $n: Int!) { scanSector(regionId: $r, number: $n) { pilot { turns { available } } } }`;

/** The sector that a player's new pilot is in. */
async function joined(player: LivePlayer): Promise<number | undefined> {
  await galaxy.insist('mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }', { r: region.id }, player);
  const sql = 'select sector from pilots where player_id = $1';
  const [pilot] = await galaxy.sql<{ sector: number }>(`region_${region.slug}`, sql, [player.id]);
  return pilot?.sector;
}

const requests = async (keys: string[]): Promise<number> => {
  const [row] = await galaxy.sql<{ count: number }>(
    `region_${region.slug}`,
    `select count(*)::int from requests where split_part(key, '/', 1) = any($1)`,
    [keys],
  );
  return row?.count ?? 0;
};

/** How often a player has scanned, as the outbox tells. */
async function scans(player: LivePlayer): Promise<number> {
  const [row] = await galaxy.sql<{ count: number }>(
    `region_${region.slug}`,
    `select count(*)::int from outbox where type = 'player.scan' and payload ->> 'playerId' = $1`,
    [player.id],
  );
  return row?.count ?? 0;
}

async function storm(harm: () => Promise<void> | void): Promise<{ codes: Set<string>; effects: number[] }> {
  await until(
    async () =>
      !(await galaxy.ask('query ($r: ID!) { region(id: $r) { capital { number } } }', { r: region.id }))
        .errors,
    60_000,
  );
  const players = await galaxy.players(6);
  const sectors = await Promise.all(players.map(joined));
  const keys = players.map(() => randomUUID());
  const acting = players.map((player, index) =>
    galaxy.insist(scan, { r: region.id, n: sectors[index] }, player, keys[index]),
  );
  await harm();
  const codes = (await Promise.all(acting)).flat();
  expect(await requests(keys)).toBe(players.length);
  return { codes: new Set(codes), effects: await Promise.all(players.map(scans)) };
}

const clear = ['REGION_UNAVAILABLE', 'REGION_TIMEOUT'];

/** Declares the tests over a galaxy that runs before the first of them. */
export function testRegions(live: () => LiveGalaxy): void {
  beforeAll(() => {
    galaxy = live();
    [region, other] = [galaxy.region('terran-space'), galaxy.region('borealis')];
  });
  test('row 1: a region’s server is killed while mutations are in flight; repeated with their keys they take effect once', async () => {
    const { codes, effects } = await storm(() => galaxy.kill(`region-${region.slug}`));
    expect([...codes].filter((code) => !clear.includes(code))).toEqual([]);
    expect(effects).toEqual(Array(6).fill(1));
  }, 120_000);

  test('row 15: the line to a region is cut and mended; its fields are refused clearly, the other region answers meanwhile', async () => {
    const both = `query ($a: ID!, $b: ID!) { a: region(id: $a) { capital { number } } b: region(id: $b) { capital { number } } }`;
    const { effects } = await storm(async () => {
      await region.line.cut();
      const { data, errors } = await galaxy.ask(both, { a: region.id, b: other.id });
      expect([data.a.capital, data.b.capital.number > 0]).toEqual([null, true]);
      expect(errors?.map(({ extensions }) => [extensions['code'], extensions['regionId']])).toEqual([
        ['REGION_UNAVAILABLE', region.id],
      ]);
      await region.line.mend();
    });
    expect(effects).toEqual(Array(6).fill(1));
  }, 120_000);

  test('row 9: PostgreSQL dies under all servers; they come back by themselves, and keyed mutations take effect once', async () => {
    const { codes, effects } = await storm(() => galaxy.crashPostgres());
    expect([...codes].filter((code) => code === 'INTERNAL')).toEqual([]);
    expect(effects).toEqual(Array(6).fill(1));
  }, 180_000);

  test('row 34: a region’s server starts and dies, again and again: few requests still try it, others are served, and it is found when it stays', async () => {
    const sector = 'query ($r: ID!, $n: Int!) { sector(regionId: $r, number: $n) { number } }';
    const over = performance.now() + 6_000;
    const before = region.line.tried;
    const dying = (async () => {
      for (; performance.now() < over; await pause(20)) galaxy.kill(`region-${region.slug}`);
    })();
    const asked: ReturnType<LiveGalaxy['ask']>[][] = [];
    // No two of them alike at a time, or the gateway would ask once for all.
    for (; performance.now() < over; await pause(20))
      asked.push([region, other].map(({ id }) => galaxy.ask(sector, { r: id, n: (asked.length % 200) + 1 })));
    await dying;
    const answers = await Promise.all(asked.map((both) => Promise.all(both)));
    const [here, there] = [answers.map(([answer]) => answer!), answers.map(([, answer]) => answer!)];
    expect(there.flatMap(({ errors = [] }) => errors)).toEqual([]);
    const codes = new Set(
      here.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions['code'])),
    );
    expect([...codes].filter((code) => !clear.includes(String(code)))).toEqual([]);
    expect(codes.size).toBeGreaterThan(0);
    expect(region.line.tried - before).toBeLessThan(asked.length / 2);
    const { effects } = await storm(() => undefined);
    expect(effects).toEqual(Array(6).fill(1));
  }, 120_000);
}
