import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { createLog } from '#subgraphs/kit/log.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { governmentOf } from '#tests/kit/government.ts';
import { atGate } from '#tests/kit/journeys.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { until } from '#tests/kit/stack.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';
import { codeOf, type TestRegion } from '#tests/kit/region-server.ts';

jest.setTimeout(120_000);

let galaxy: Galaxy;
let travel: TestTravel;
travelling({ foreignVisits: 1 }, (...world) => void ([galaxy, travel] = world));

/** A server of a region that tells of its pilots. */
const tellingServer = ({ slug, settings }: TestRegion) =>
  createRegionServer({
    ...{ slug, settings: { ...settings, TRAVEL_URL: travel.url } },
    log: createLog(slug, 'silent'),
  });

async function presencesAre(playerId: string, expected: string[]): Promise<void> {
  const sql = 'select region_id as region from presences where player_id = $1 order by 1';
  for (;;) {
    const found = (await travel.sql<{ region: string }>(sql, [playerId])).map(({ region }) => region);
    if (found.length >= expected.length) return expect(found).toEqual(expected.toSorted());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('a region tells of the pilots it has when it starts, and of each that joins; another region cannot speak for it', async () => {
  const { home, away } = galaxy;
  const before = await joinedPilot(home);
  await using server = await tellingServer(home);
  await presencesAre(before.player.id, [home.regionId]);
  const after = await joinedPilot(home);
  await presencesAre(after.player.id, [home.regionId]);
  await joinedPilot(away, after.player.id);
  await using other = await tellingServer(away);
  await presencesAre(after.player.id, [home.regionId, away.regionId]);
  expect([server.regionId, other.regionId]).toEqual([home.regionId, away.regionId]);
});

const visitsOf = async (playerId: string): Promise<number> =>
  (await travel.sql('select from presences where player_id = $1 and visiting', [playerId])).length;

describe('who joins regions without travelling', () => {
  const joining = `mutation ($r: ID!) { joinRegion(regionId: $r) { joined pilot { credits visitUntil ship { hull } } } }`;
  const join = async ({ regionId, ask }: TestRegion, player: { id: string }, url: string) => {
    const reply = await ask(joining, { r: regionId }, player, {}, url);
    return codeOf(reply) ?? reply.data.joinRegion.pilot;
  };

  it('is given credits once, visits as often as by journeys, and stays as long', async () => {
    const { home, away, nexus } = galaxy;
    await using first = await tellingServer(home);
    await using second = await tellingServer(away);
    await using central = await tellingServer(nexus);
    const player = { id: randomUUID() };
    expect(await join(home, player, first.url)).toMatchObject({ credits: 1_000, visitUntil: null });
    expect(await join(away, player, second.url)).toMatchObject({
      credits: 0,
      visitUntil: expect.any(String),
    });
    expect(await join(nexus, player, central.url)).toMatchObject({ credits: 0, visitUntil: null });
    await atGate(home, { player, shipId: '' });
    expect(await travel.start(player.id, gate(home, away))).toEqual({ code: 'TRAVEL_LIMIT' });
    // Joining again is no visit, and another player has visits of its own.
    expect(await join(away, player, second.url)).toMatchObject({ credits: 0 });
    const other = { id: randomUUID() };
    expect(await join(away, other, second.url)).toMatchObject({ credits: 1_000, visitUntil: null });
  });

  it('stays as long as the region’s visa says', async () => {
    const { home, away } = galaxy;
    await using first = await tellingServer(home);
    await using second = await tellingServer(away);
    await governmentOf(away).govern({ visaHours: 7 });
    const player = { id: randomUUID() };
    await join(home, player, first.url);
    const { visitUntil } = await join(away, player, second.url);
    expect(Math.round((Date.parse(visitUntil) - Date.now()) / 3_600_000)).toBe(7);
  });

  it('is refused without visits left, but for Galactic Citizens', async () => {
    const { home, away, platform } = galaxy;
    await using second = await tellingServer(away);
    const [poor, citizen] = [{ id: randomUUID() }, { id: randomUUID() }];
    platform.citizens.add(citizen.id);
    for (const { id } of [poor, citizen]) {
      await travel.sql('insert into presences (player_id, region_id) values ($1, $2)', [id, home.regionId]);
      await travel.sql('insert into presences (player_id, region_id, visiting) values ($1, $2, true)', [
        id,
        randomUUID(),
      ]);
    }
    expect(await join(away, poor, second.url)).toBe('TRAVEL_LIMIT');
    expect(await galaxy.pilotOf(away, poor.id)).toBeNull();
    expect(await join(away, citizen, second.url)).toMatchObject({ credits: 0, visitUntil: null });
  });

  it('and travels at the same moment makes the last visit once', async () => {
    const { home, away, nexus } = galaxy;
    await using second = await tellingServer(away);
    const { player } = await galaxy.traveller();
    await travel.sql('insert into presences (player_id, region_id) values ($1, $2)', [
      ...[player.id, nexus.regionId],
    ]);
    await travel.sql('insert into presences (player_id, region_id) values ($1, $2)', [
      ...[player.id, randomUUID()],
    ]);
    // The journey has been weighed, and waits for the terminal.
    const terminal = new Client({ connectionString: travel.database.ownerUrl });
    await terminal.connect();
    await terminal.query(`begin; select pg_advisory_xact_lock(hashtextextended('terminal', 0))`);
    const started = travel.start(player.id, gate(home, away));
    const waiting = `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
    await until(async () => (await travel.sql(waiting)).length > 0);
    const joining = join(away, player, second.url);
    // Either it waits as well, or it is through.
    await until(async () => (await travel.sql(waiting)).length > 1 || (await visitsOf(player.id)) > 0);
    await terminal.query('commit');
    await terminal.end();
    const [{ id }, joined] = await Promise.all([started, joining]);
    expect([id, joined]).toEqual([expect.any(String), 'TRAVEL_LIMIT']);
    await travel.until(player.id, id, 'COMPLETED');
  });

  it('travels to a region of its own as often as it likes, and stays', async () => {
    const { home, away, platform } = galaxy;
    const { player } = await galaxy.traveller();
    await travel.sql(
      'insert into presences (player_id, region_id, visiting) values ($1, $2, false), ($1, $3, true)',
      [player.id, home.regionId, randomUUID()],
    );
    expect(await travel.start(player.id, gate(home, away))).toEqual({ code: 'TRAVEL_LIMIT' });
    platform.setOwner(away, player.id);
    const { id } = await travel.start(player.id, gate(home, away));
    await travel.until(player.id, id, 'COMPLETED');
    const until = 'select visit_until from pilots where player_id = $1';
    expect(await away.sql(until, [player.id])).toEqual([{ visit_until: null }]);
  });

  it.each(['SUSPENDED', 'GRACE'])(
    'is kept out of a region that is %s, but for its owner and who is there already',
    async (status) => {
      const { away, platform } = galaxy;
      await using server = await tellingServer(away);
      const [stranger, owner, inside] = [{ id: randomUUID() }, { id: randomUUID() }, { id: randomUUID() }];
      await join(away, inside, server.url);
      platform.setOwner(away, owner.id);
      platform.setStatus(away, status);
      expect(await join(away, stranger, server.url)).toBe('REGION_SUSPENDED');
      expect(await galaxy.pilotOf(away, stranger.id)).toBeNull();
      expect(await travel.sql('select from presences where player_id = $1', [stranger.id])).toEqual([]);
      expect(await join(away, owner, server.url)).toMatchObject({ visitUntil: null });
      expect(await join(away, inside, server.url)).toMatchObject({ visitUntil: null });
      platform.setStatus(away, 'ACTIVE');
      expect(await join(away, stranger, server.url)).toMatchObject({ visitUntil: null });
    },
  );

  it('is let in later while the travel service is down', async () => {
    const { slug, settings, ...region } = galaxy.home;
    const TRAVEL_URL = 'http://127.0.0.1:9/graphql';
    await using alone = await createRegionServer({
      slug,
      settings: { ...settings, TRAVEL_URL },
      log: createLog(slug, 'silent'),
    });
    expect(await join({ slug, settings, ...region }, { id: randomUUID() }, alone.url)).toBe(
      'SUBGRAPH_UNAVAILABLE',
    );
  });
});
