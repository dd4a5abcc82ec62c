/** Gates from one region to another: how the two agree, who passes them, and what becomes of journeys when one is destroyed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { startGalaxy, type Galaxy } from '#tests/kit/galaxy.ts';
import { actAt, builderAt, done, focusGoods, gateSectors, putAt, supplyAll } from '#tests/kit/gates.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';
import { startTravel, type TestTravel } from '#tests/kit/travel.ts';

jest.setTimeout(120_000);

let galaxy: Galaxy;
let travel: TestTravel;
/** A server of each region that knows the travel service. */
const servers: AsyncDisposable[] = [];
let [entrance, exit] = [0, 0];
beforeAll(async () => {
  galaxy = await startGalaxy();
  travel = await startTravel(galaxy, { foreignVisits: 1_000 });
  const { home, away } = galaxy;
  for (const { slug, settings } of [home, away])
    servers.push(
      await createRegionServer({
        ...{ slug, settings: { ...settings, TRAVEL_URL: travel.url }, log: createLog(slug, 'silent') },
      }),
    );
  [entrance = 0] = await gateSectors(home, 1);
  [exit = 0] = await gateSectors(away, 1);
}, 240_000);
afterAll(async () => {
  for (const server of servers) await server[Symbol.asyncDispose]();
  await travel?.[Symbol.asyncDispose]();
  await galaxy?.[Symbol.asyncDispose]();
});

/** A beacon away that may be focused on, of somebody who has a pilot at home as well. */
async function beaconAway(hoursAgo = 25): Promise<{ builder: JoinedPilot; beacon: string }> {
  const { home, away } = galaxy;
  const builder = await builderAt(home, entrance);
  await builderAt(away, exit, builder.player.id);
  const beacon = randomUUID();
  await away.sql(
    `insert into gate_beacons (region_id, id, sector, owner_id, state, supplied_at)
     values ($1, $2, $3, $4, 'DEPLOYED', now() - $5 * interval '1 hour')`,
    [away.regionId, beacon, exit, builder.player.id, hoursAgo],
  );
  return { builder, beacon };
}

const stateOf = async (gate: string): Promise<any> =>
  (
    await galaxy.home.sql('select state, link, exit_sector as "exitSector" from warp_gates where id = $1', [
      gate,
    ])
  )[0];
const beaconState = async (beacon: string): Promise<unknown> =>
  (await galaxy.away.sql<{ state: string }>('select state from gate_beacons where id = $1', [beacon]))[0]
    ?.state;

/** A gate from home to away that the two regions have agreed on. */
async function linkedGate(): Promise<{ builder: JoinedPilot; beacon: string; gate: string }> {
  const { builder, beacon } = await beaconAway();
  const focus = { beacon, exit: galaxy.away.regionId };
  const { gate } = await done(galaxy.home, builder.player, 'focusWarpGate', focus);
  await until(async () => (await stateOf(gate.id)).link === 'MATCHED');
  return { builder, beacon, gate: gate.id };
}

interface OpenGate {
  builder: JoinedPilot;
  beacon: string;
  gate: string;
  /** A pilot at its entrance, with 1,000 credits. */
  who: JoinedPilot;
}

/** Such a gate, open to everybody for 100 credits. */
async function openGate(): Promise<OpenGate> {
  const { home } = galaxy;
  const { builder, beacon, gate } = await linkedGate();
  await home.sql(
    `update warp_gates set state = 'HARMONIZING', opens_at = now(), access = 'PUBLIC', toll = 100 where id = $1`,
    [gate],
  );
  const who = await galaxy.traveller();
  await putAt(home, who, entrance);
  return { builder, beacon, gate, who };
}

const way = (gateId: string): object => ({
  ...{ from: galaxy.home.regionId, to: galaxy.away.regionId, method: 'PLAYER_GATE', gateId },
});
const audited = async (): Promise<void> => {
  for (const region of [galaxy.home, galaxy.away])
    expect(await auditBalances(region.services.fork())).toEqual([]);
  expect(await travel.faults()).toEqual([]);
};

describe('two regions agree on a gate', () => {
  it('and only then goods are built in; when it is taken down, its exit goes too', async () => {
    const { home } = galaxy;
    const { builder, beacon, gate } = await linkedGate();
    expect(await stateOf(gate)).toEqual({ state: 'BUILDING', link: 'MATCHED', exitSector: exit });
    expect(await beaconState(beacon)).toBe('MATCHED');
    expect((await supplyAll(home, builder, gate, focusGoods)).gate.missing).toEqual([]);
    await done(home, builder.player, 'dismantleWarpGate', { site: gate });
    await until(async () => (await stateOf(gate)).link === 'OVER');
    expect([await stateOf(gate), await beaconState(beacon)]).toMatchObject([
      { state: 'CANCELLED' },
      'CANCELLED',
    ]);
    await audited();
  });

  it('or the one of its exit refuses, and the builder has turns and credits back', async () => {
    const { home, away } = galaxy;
    const cases = [
      [await beaconAway(1), away.regionId],
      [await beaconAway(49), away.regionId],
      [{ ...(await beaconAway()), beacon: randomUUID() }, away.regionId],
      [await beaconAway(), randomUUID()],
    ] as const;
    for (const [{ builder, beacon }, region] of cases) {
      const { gate } = await done(home, builder.player, 'focusWarpGate', { beacon, exit: region });
      await until(async () => (await stateOf(gate.id)).link === 'OVER');
      expect((await stateOf(gate.id)).state).toBe('CANCELLED');
      expect(
        await home.sql('select credits::int, turns from pilots where player_id = $1', [builder.player.id]),
      ).toEqual([{ credits: 101_000, turns: 1_000 }]);
    }
    await audited();
  });

  it('once its exit’s region answers: one that is down is asked until it does', async () => {
    const { home, away, platform } = galaxy;
    const { builder, beacon } = await beaconAway();
    platform.reroute(away, 'http://127.0.0.1:9/graphql');
    const focus = { beacon, exit: away.regionId };
    const { gate } = await done(home, builder.player, 'focusWarpGate', focus);
    expect(
      codeOf(
        await actAt(home, builder.player, 'supplyWarpGate', { site: gate.id, good: 'ORE', quantity: 1 }),
      ),
    ).toBe('GATE_NOT_READY');
    expect((await stateOf(gate.id)).link).toBe('ASKED');
    platform.reroute(away, undefined);
    await until(async () => (await stateOf(gate.id)).link === 'MATCHED');
  });

  it('although the visit of its builder is over by then', async () => {
    const { home, away, platform } = galaxy;
    const { builder, beacon } = await beaconAway();
    platform.reroute(away, 'http://127.0.0.1:9/graphql');
    const focus = { beacon, exit: away.regionId };
    const { gate } = await done(home, builder.player, 'focusWarpGate', focus);
    await home.sql(`update pilots set visit_until = now() - interval '1 second' where player_id = $1`, [
      builder.player.id,
    ]);
    platform.reroute(away, undefined);
    await until(async () => (await stateOf(gate.id)).link === 'MATCHED');
    expect((await stateOf(gate.id)).exitSector).toBe(exit);
  });

  it('once and for ever: what is asked twice or late is answered the same, and a release is never undone', async () => {
    const { home, away } = galaxy;
    const { builder, beacon } = await beaconAway();
    const gate = randomUUID();
    const step = async (name: string, given: object): Promise<any> => {
      const types = Object.keys(given).map((field) => `, $${field}: ID!`);
      const passed = Object.keys(given).map((field) => `, ${field}: $${field}`);
      const document = `mutation ($r: ID!${types.join('')}) { answer: ${name}(regionId: $r${passed.join('')}) { state sector code } }`;
      const reply = await away.ask(document, { r: away.regionId, ...given });
      return reply.data.answer;
    };
    const ends = { gateId: gate, gateRegionId: home.regionId };
    const match = { ...ends, beaconId: beacon, playerId: builder.player.id };
    const answers = await Promise.all([1, 2, 3].map(() => step('matchGateBeacon', match)));
    expect(answers).toEqual(Array(3).fill({ state: 'MATCHED', sector: exit, code: null }));
    const rival = { ...match, gateId: randomUUID() };
    expect(await step('matchGateBeacon', rival)).toMatchObject({ state: 'REFUSED', code: 'BEACON_CLOSED' });
    // Another region has no say in it.
    await step('releaseGateBeacon', { ...ends, gateRegionId: randomUUID() });
    expect(await beaconState(beacon)).toBe('MATCHED');
    await step('releaseGateBeacon', ends);
    expect([await step('matchGateBeacon', match), await beaconState(beacon)]).toMatchObject([
      ...[{ state: 'RELEASED' }, 'CANCELLED'],
    ]);
    const late = await beaconAway();
    const never = { ...ends, gateId: randomUUID() };
    await step('releaseGateBeacon', never);
    await step('matchGateBeacon', { ...never, beaconId: late.beacon, playerId: late.builder.player.id });
    expect(await beaconState(late.beacon)).toBe('DEPLOYED');
  });
});

describe('a journey by a player’s gate', () => {
  it('arrives at its exit at once, for the toll that the quote named', async () => {
    const { away } = galaxy;
    const { gate, who } = await openGate();
    const query = `query ($from: ID!, $to: ID!, $method: JourneyMethod!, $gateId: ID) {
      travelQuote(from: $from, to: $to, method: $method, gateId: $gateId) { fee toll transitSeconds queueAhead refusals { code } } }`;
    expect((await travel.ask(query, way(gate), who.player.id)).data.travelQuote).toEqual({
      ...{ fee: 0, toll: 100, transitSeconds: 0, queueAhead: 0, refusals: [] },
    });
    const { id } = await travel.start(who.player.id, way(gate));
    expect(await travel.until(who.player.id, id, 'COMPLETED')).toMatchObject({ cost: 100, refund: null });
    expect(await away.sql('select sector from pilots where player_id = $1', [who.player.id])).toEqual([
      { sector: exit },
    ]);
    await audited();
  });

  it('costs no more than the player said, however the toll has risen since: PRICE_CHANGED', async () => {
    const { home } = galaxy;
    const { gate, who } = await openGate();
    const { id } = who.player;
    expect(await travel.start(id, { ...way(gate), maxToll: -1 })).toEqual({ code: 'BAD_USER_INPUT' });
    expect(await travel.start(id, { ...way(gate), maxToll: 99 })).toEqual({ code: 'PRICE_CHANGED' });
    await home.sql('update warp_gates set toll = 10000 where id = $1', [gate]);
    // Before the empty purse is found.
    expect(await travel.start(id, { ...way(gate), maxToll: 100 })).toEqual({ code: 'PRICE_CHANGED' });
    expect(await galaxy.pilotOf(home, id)).toEqual({ credits: 1_000, ship: who.shipId });
    await home.sql('update warp_gates set toll = 100 where id = $1', [gate]);
    const journey = await travel.start(id, { ...way(gate), maxToll: 100 });
    expect(await travel.until(id, journey.id, 'COMPLETED')).toMatchObject({ cost: 100 });
  });

  it('is refused in the documented order, and nothing moves', async () => {
    const { home, nexus } = galaxy;
    const { builder, gate, who } = await openGate();
    const { id } = who.player;
    const start = async (input: object = way(gate)): Promise<unknown> => (await travel.start(id, input)).code;
    const set = (what: string, ...values: unknown[]): Promise<object[]> =>
      home.sql(`update warp_gates set ${what} where id = $1`, [gate, ...values]);
    expect(await start({ ...way(gate), to: nexus.regionId })).toBe('GATE_NOT_FOUND');
    expect(await start({ ...way(gate), gateId: randomUUID() })).toBe('GATE_NOT_FOUND');
    expect(await start({ ...way(gate), gateId: 'x' })).toBe('BAD_USER_INPUT');
    // Each reason stands before those that are there already.
    await home.sql('update pilots set credits = 99 where player_id = $1', [id]);
    expect(await start()).toBe('NOT_ENOUGH_CREDITS');
    await home.sql('update ships set condition = 10 where id = $1', [who.shipId]);
    expect(await start()).toBe('SHIP_UNFIT');
    await home.sql(`update ships set status = 'DOCKED' where id = $1`, [who.shipId]);
    expect(await start()).toBe('SHIP_NOT_FREE');
    await set(`access = 'WHITELIST'`);
    expect(await start()).toBe('GATE_CLOSED');
    await home.sql('update pilots set sector = (select capital_sector from region) where player_id = $1', [
      id,
    ]);
    expect(await start()).toBe('NOT_AT_GATE');
    await set(`opens_at = now() + interval '1 minute'`);
    expect(await start()).toBe('GATE_NOT_READY');
    await set(`state = 'CANCELLED', link = 'OVER'`);
    expect(await start()).toBe('GATE_NOT_FOUND');
    await home.sql(`insert into settings (name, value) values ('bans', to_jsonb(array[$1::text]))`, [id]);
    expect(await start()).toBe('BANNED');
    await home.sql(`delete from settings where name = 'bans'`);
    await home.sql('update pilots set credits = 1000 where player_id = $1', [id]);
    expect(await travel.sql('select from journeys where player_id = $1', [id])).toEqual([]);
    expect(builder.player.id).not.toBe(id);
  });

  it('is free for guests, and refused when the toll rose after it was agreed on', async () => {
    const { home } = galaxy;
    const { gate, who } = await openGate();
    const { id } = who.player;
    using _armed = armFailpoint('travel:AUTHORISED', async () => {
      await home.sql('update warp_gates set toll = 101 where id = $1', [gate]);
    });
    const risen = await travel.start(id, way(gate));
    expect(await travel.until(id, risen.id, 'FAILED')).toMatchObject({ refusalCode: 'PRICE_CHANGED' });
    await home.sql('update warp_gates set allowed = array[$2::uuid] where id = $1', [gate, id]);
    const guest = await travel.start(id, way(gate));
    expect(await travel.until(id, guest.id, 'COMPLETED')).toMatchObject({ cost: 0 });
    await audited();
  });
});

describe('a gate that is destroyed while a journey passes it', () => {
  const destroy = async ({ builder, gate }: OpenGate): Promise<void> => {
    await done(galaxy.home, builder.player, 'dismantleWarpGate', { site: gate });
    await until(async () => (await stateOf(gate)).link === 'OVER');
  };

  it('lets who has left but not arrived come back with everything, toll and all', async () => {
    const { home, away } = galaxy;
    const open = await openGate();
    const { id } = open.who.player;
    {
      using _armed = armFailpoint('travel:held', () => destroy(open));
      const journey = await travel.start(id, way(open.gate));
      expect(await travel.until(id, journey.id, 'RETURNED', 'COMPLETED')).toMatchObject({
        ...{ state: 'RETURNED', refusalCode: 'GATE_NOT_FOUND', refund: 100 },
      });
    }
    expect(await galaxy.pilotOf(home, id)).toEqual({ credits: 1_000, ship: open.who.shipId });
    expect(await galaxy.pilotOf(away, id)).toBeNull();
    await audited();
  });

  it('changes nothing for who has arrived', async () => {
    const { home, away } = galaxy;
    const open = await openGate();
    const { id } = open.who.player;
    {
      using _armed = armFailpoint('travel:accepted', () => destroy(open));
      const journey = await travel.start(id, way(open.gate));
      expect(await travel.until(id, journey.id, 'RETURNED', 'COMPLETED')).toMatchObject({
        state: 'COMPLETED',
      });
    }
    expect((await galaxy.pilotOf(away, id))?.ship).toBe(open.who.shipId);
    const [paid] = await home.sql<{ sum: number }>(
      `select sum(amount)::int as sum from ledger where cause = 'travel_toll' and account = $1`,
      [`pilot:${open.builder.player.id}`],
    );
    expect(paid?.sum).toBe(85);
    await audited();
  });

  it('whenever that is, by many at once: each journey ends, completed or whole, and every book is in order', async () => {
    const open = await openGate();
    const others = await Promise.all(Array.from({ length: 5 }, () => galaxy.traveller()));
    const crowd = [open.who, ...others];
    for (const who of others) await putAt(galaxy.home, who, entrance);
    const started = await Promise.all([
      ...crowd.map((who) => travel.start(who.player.id, way(open.gate))),
      destroy(open).then(() => undefined),
    ]);
    for (const [index, who] of crowd.entries()) {
      const journey = started[index];
      if (!journey?.id) {
        expect(journey?.code).toBe('GATE_NOT_FOUND');
        continue;
      }
      const end = await travel.until(who.player.id, journey.id, 'COMPLETED', 'RETURNED', 'FAILED');
      const there = end.state === 'COMPLETED' ? galaxy.away : galaxy.home;
      expect((await galaxy.pilotOf(there, who.player.id))?.ship).toBe(who.shipId);
      if (end.state === 'RETURNED') expect(end.refund).toBe(100);
    }
    await audited();
  });
});
