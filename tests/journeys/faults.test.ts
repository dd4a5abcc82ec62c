import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { journeysOf } from '#tests/kit/journeys.ts';
import { until } from '#tests/kit/stack.ts';
import { silentServer } from '#tests/kit/silent-server.ts';
import { statementsOf } from '#tests/kit/statements.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

jest.setTimeout(60_000);

const nowhere = 'http://127.0.0.1:9/graphql';
let galaxy: Galaxy;
let travel: TestTravel;
// An hour in transit, ended by the test.
travelling({ transitMs: 3_600_000 }, (...world) => void ([galaxy, travel] = world));

/** A journey in transit. */
async function departed() {
  const { home, away } = galaxy;
  const { player, shipId } = await galaxy.traveller();
  const { id, code } = await travel.start(player.id, gate(home, away));
  expect(code).toBeUndefined();
  await travel.until(player.id, id, 'ESCROWED');
  return { id, player, shipId, until: (...states: string[]) => travel.until(player.id, id, ...states) };
}

afterEach(() => {
  const { home, away, nexus, platform } = galaxy;
  for (const region of [home, away, nexus]) {
    platform.reroute(region, undefined);
    platform.setShard(region, 'active');
    platform.setStatus(region, 'ACTIVE');
  }
});

describe('a destination that', () => {
  it('is down when the ship comes takes it in when it is back', async () => {
    const { away, platform } = galaxy;
    const { id, player, shipId, until } = await departed();
    platform.reroute(away, nowhere);
    await travel.endTransit(id);
    await until('SHIPPED');
    platform.reroute(away, undefined);
    await until('COMPLETED');
    expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });
  });

  it('refuses the ship leaves it to the capital of the Nexus', async () => {
    const { away, nexus } = galaxy;
    const { id, player, shipId, until } = await departed();
    await journeysOf(away).refuse(id, 'EMBARGO');
    await travel.endTransit(id);
    const journey = await until('DIVERTED');
    expect(journey).toMatchObject({
      arrivedIn: { id: nexus.regionId },
      refusalCode: 'EMBARGO',
      refund: null,
    });
    expect(await galaxy.pilotOf(nexus, player.id)).toEqual({ credits: 200, ship: shipId });
    expect(await galaxy.pilotOf(away, player.id)).toBeNull();
  });

  it('refuses the ship, as the Nexus does, sends it back for nothing', async () => {
    const { home, away, nexus } = galaxy;
    const { id, player, shipId, until } = await departed();
    await journeysOf(away).refuse(id, 'EMBARGO');
    await journeysOf(nexus).refuse(id, 'BANNED');
    await travel.endTransit(id);
    expect(await until('RETURNED')).toMatchObject({ refund: 200, refusalCode: 'EMBARGO' });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 1_000, ship: shipId });
  });

  it('is away longer than the time-out is asked to refuse when it is back, and all is returned', async () => {
    const { home, away, platform } = galaxy;
    const { id, player, shipId, until } = await departed();
    platform.reroute(away, nowhere);
    await travel.sql(`update journeys set due_at = now() - interval '1 hour' where id = $1`, [id]);
    await travel.endTransit(id);
    await until('SHIPPED');
    platform.reroute(away, undefined);
    expect(await until('RETURNED')).toMatchObject({ refund: 200, refusalCode: 'JOURNEY_TIMED_OUT' });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 1_000, ship: shipId });
  });

  it('is away longer than the time-out costs nothing, though the player cancels then', async () => {
    const { home, away, platform } = galaxy;
    const { id, player, shipId, until } = await departed();
    platform.reroute(away, nowhere);
    await travel.sql(`update journeys set due_at = now() - interval '1 hour' where id = $1`, [id]);
    await travel.cancel(player.id, id);
    await until('SHIPPED');
    platform.reroute(away, undefined);
    expect(await until('RETURNED', 'CANCELLED')).toMatchObject({ state: 'RETURNED', refund: 200 });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 1_000, ship: shipId });
  });

  it('has taken the ship in is believed, whoever cancels', async () => {
    const { away } = galaxy;
    const { id, player, shipId, until } = await departed();
    const [{ manifest } = { manifest: '' }] = await travel.sql<{ manifest: string }>(
      'select manifest from journeys where id = $1',
      [id],
    );
    await journeysOf(away).accept({
      journeyId: id,
      playerId: player.id,
      manifest,
      sourceId: galaxy.home.regionId,
    });
    await travel.cancel(player.id, id);
    expect(await until('COMPLETED')).toMatchObject({ refund: null, cancelling: false });
    expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });
  });
});

it('a source that is down when the ship has arrived closes its books when it is back, and the player goes on meanwhile', async () => {
  const { home, away, platform } = galaxy;
  const { id, player, until } = await departed();
  platform.reroute(home, nowhere);
  await travel.endTransit(id);
  await until('ARRIVED');
  expect(await travel.start(player.id, gate(away, galaxy.nexus))).not.toEqual({ code: 'TRAVELLING' });
  platform.reroute(home, undefined);
  await until('COMPLETED');
});

describe('a destination that is closed while a ship is on its way', () => {
  const closings: [string, string, () => void][] = [
    ['suspended', 'REGION_SUSPENDED', () => galaxy.platform.setStatus(galaxy.away, 'SUSPENDED')],
    ['terminated', 'REGION_NOT_FOUND', () => galaxy.platform.setShard(galaxy.away, 'gone')],
    ['unloaded', 'REGION_NOT_FOUND', () => galaxy.platform.setShard(galaxy.away, 'tombstoned')],
  ];
  it.each(closings)(
    '%s, leaves it to the capital of the Nexus, and the fee is refunded',
    async (_, code, close) => {
      const { home, nexus } = galaxy;
      const { id, player, shipId, until } = await departed();
      close();
      await travel.endTransit(id);
      expect(await until('DIVERTED')).toMatchObject({
        ...{ arrivedIn: { id: nexus.regionId }, refusalCode: code, refund: 200 },
      });
      expect(await galaxy.pilotOf(nexus, player.id)).toEqual({ credits: 200, ship: shipId });
      expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 800, ship: null });
      expect(await auditBalances(home.services.fork())).toEqual([]);
    },
  );
});

describe('a source that is gone for good', () => {
  it('before the departure, ends the journey with nothing moved', async () => {
    const { home, away, platform } = galaxy;
    const { player, shipId } = await galaxy.traveller();
    const gone = (): void => platform.setShard(home, 'gone');
    using _armed = armFailpoint('travel:AUTHORISED', gone);
    const { id } = await travel.start(player.id, gate(home, away));
    expect(await travel.until(player.id, id, 'FAILED')).toMatchObject({ refusalCode: 'REGION_NOT_FOUND' });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 1_000, ship: shipId });
  });

  it('when the ship has arrived, keeps nobody waiting; if it ever comes back, the audit closes its books', async () => {
    const { home, away, platform } = galaxy;
    const { id, player, shipId, until } = await departed();
    platform.setShard(home, 'gone');
    await travel.endTransit(id);
    await until('COMPLETED');
    expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });
    platform.setShard(home, 'active');
    expect(await travel.faults()).toContainEqual(
      `journey ${id}: written down as COMPLETED, but its regions do not say so`,
    );
    expect(await travel.faults()).toEqual([]);
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 600, ship: null });
  });

  it('when the ship is sent back, leaves it to the Nexus', async () => {
    const { home, away, nexus, platform } = galaxy;
    const { id, player, shipId, until } = await departed();
    await journeysOf(away).refuse(id, 'JOURNEY_TIMED_OUT');
    platform.setShard(home, 'gone');
    await travel.endTransit(id);
    expect(await until('DIVERTED')).toMatchObject({ arrivedIn: { id: nexus.regionId } });
    expect(await galaxy.pilotOf(nexus, player.id)).toEqual({ credits: 200, ship: shipId });
    platform.setShard(home, 'active');
    expect(await travel.faults()).not.toEqual([]);
  });
});

describe('the audit', () => {
  it('names a region that is silent, and every fault that the others prove', async () => {
    const { home, away, platform } = galaxy;
    const { player } = await galaxy.traveller();
    const journeyId = randomUUID();
    await journeysOf(home).hold({ journeyId, playerId: player.id, destinationId: away.regionId });
    platform.reroute(away, nowhere);
    const told = `journey ${journeyId}: held by ${home.slug}, and nobody carries it`;
    expect(await travel.audit()).toEqual({
      faults: [told],
      unread: [expect.stringMatching(`^${away.slug}: its books cannot be read`)],
    });
    // The platform's admins are told of it, once.
    const alerts = (): string[] =>
      platform.published
        .filter(({ type }) => type === 'security.alert')
        .map(({ payload }) => (JSON.parse(payload) as { subject: string }).subject);
    await travel.audit();
    await until(async () => Promise.resolve(alerts().includes(told)));
    expect(alerts().filter((subject) => subject === told)).toEqual([told]);
    await journeysOf(home).giveBack(journeyId);
  });

  it('asks no more about journeys that it has proven, however many there were', async () => {
    const { home } = galaxy;
    expect(await travel.faults()).toEqual([]);
    const open = 'select id, state from journeys where ended_at is not null and proven_at is null';
    expect(await travel.sql(open)).toEqual([]);
    const asked = await statementsOf(home, () => travel.faults());
    expect(asked.filter((sql) => sql.includes('journey_id = any'))).toEqual([
      expect.stringContaining(' {} '),
    ]);
  });

  it('ends with the service, whatever it waits for', async () => {
    const { away, platform } = galaxy;
    await using silent = await silentServer();
    platform.reroute(away, silent.url);
    const auditing = travel.faults().catch(() => 'ended');
    await silent.reached;
    const before = performance.now();
    await travel.restart();
    expect(performance.now() - before).toBeLessThan(4_000);
    await auditing;
  });
});

it('all of it adds up, and the audit names what does not', async () => {
  const { home, away, nexus } = galaxy;
  expect(await travel.faults()).toEqual([]);
  for (const region of [home, away, nexus]) expect(await auditBalances(region.services.fork())).toEqual([]);
  const { id, until } = await departed();
  await journeysOf(home).settle(id);
  expect(await travel.faults()).toEqual([`journey ${id}: left ${home.slug} and arrived nowhere`]);
  await travel.endTransit(id);
  await until('COMPLETED');
  expect(await travel.faults()).toEqual([]);
});
