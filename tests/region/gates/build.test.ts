/** Building warp gates within a region: what it takes, who may, where, and how many. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { moveGoods } from '#subgraphs/region/ledger/goods.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { unsound } from '#tests/kit/conservation.ts';
import {
  actAt,
  beaconGoods,
  builderAt,
  done,
  focusGoods,
  gateSectors,
  pass,
  putAt,
  standingGate,
  supplyAll,
} from '#tests/kit/gates.ts';
import { learn, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { load } from '#tests/kit/shipyard.ts';

let region: TestRegion;
let sectors: number[];
beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), seed: 'gates' });
  sectors = await gateSectors(region, 9);
  await region.sql('update sectors set hazard_level = 0, radiation_level = 0');
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

const at = (index: number): number => sectors[index] ?? 0;
const codeAt = async (...deed: Parameters<typeof actAt>): Promise<unknown> => codeOf(await actAt(...deed));

/** A beacon that may be focused on. */
async function curedBeacon(who: JoinedPilot, sector: number): Promise<string> {
  await putAt(region, who, sector);
  const { beacon } = await done(region, who.player, 'deployGateBeacon');
  await supplyAll(region, who, beacon.id, beaconGoods);
  await region.sql(`update gate_beacons set supplied_at = supplied_at - interval '25 hours' where id = $1`, [
    beacon.id,
  ]);
  return beacon.id;
}

const jumper = (who: JoinedPilot): Promise<object[]> =>
  region.sql(`update ships set hull = 'WARP_JUMPER', cargo_capacity = 200 where id = $1`, [who.shipId]);

describe('a warp gate', () => {
  it('takes a beacon, a focus, goods for both, time to cure, a Warp Jumper and an hour; then it leads there for no turns', async () => {
    const who = await builderAt(region, at(1));
    const laid = await done(region, who.player, 'deployGateBeacon');
    expect(laid).toMatchObject({
      pilot: { credits: 91_000, turns: { available: 950 } },
      beacon: { sector: at(1), status: 'BUILDING', readyAt: null, missing: { length: 3 } },
    });
    const complete = await supplyAll(region, who, laid.beacon.id, beaconGoods);
    expect(complete.beacon).toMatchObject({ status: 'DEPLOYED', missing: [] });
    expect(Date.parse(complete.beacon.expiresAt) - Date.parse(complete.beacon.readyAt)).toBe(24 * 3_600_000);
    await putAt(region, who, at(0));
    const focus = { beacon: laid.beacon.id };
    expect(await codeAt(region, who.player, 'focusWarpGate', focus)).toBe('GATE_NOT_READY');
    await pass(region, 24);
    const begun = await done(region, who.player, 'focusWarpGate', focus);
    expect(begun).toMatchObject({
      pilot: { credits: 81_000, turns: { available: 900 } },
      gate: { status: 'BUILDING', sector: at(0), exitSector: at(1), access: 'PRIVATE', toll: 0 },
    });
    const gate = begun.gate.id;
    expect(await codeAt(region, who.player, 'harmonizeWarpGate', { gate })).toBe('GATE_NOT_READY');
    await supplyAll(region, who, gate, focusGoods);
    expect(await codeAt(region, who.player, 'harmonizeWarpGate', { gate })).toBe('GATE_NOT_READY');
    await pass(region, 24);
    expect(await codeAt(region, who.player, 'harmonizeWarpGate', { gate })).toBe('SHIP_UNFIT');
    await jumper(who);
    await load(region, `ship:${who.shipId}`, 'ORE', 1);
    expect(await codeAt(region, who.player, 'harmonizeWarpGate', { gate })).toBe('SHIP_NOT_EMPTY');
    await transact(region.services.fork(), (tx) =>
      moveGoods(tx, {
        ...{ from: `ship:${who.shipId}`, to: 'consumed', good: 'ORE', quantity: 1, action: randomUUID() },
      }),
    );
    const built = await done(region, who.player, 'harmonizeWarpGate', { gate });
    expect(built).toMatchObject({
      pilot: { ship: { hull: 'ESCAPE_POD' } },
      gate: { status: 'HARMONIZING', hitPoints: 5_000, maxHitPoints: 5_000 },
    });
    expect(await region.sql('select status from ships where id = $1', [who.shipId])).toEqual([
      { status: 'SCRAPPED' },
    ]);
    expect(await codeAt(region, who.player, 'moveShip', { to: at(1) })).toBe('NO_WARP');
    await pass(region, 1);
    expect(await done(region, who.player, 'moveShip', { to: at(1) })).toMatchObject({
      ...{ method: 'GATE', turnsSpent: 0, toll: 0 },
      pilot: { sector: { number: at(1) } },
    });
    const [event] = await region.sql<any>(
      `select payload from outbox where type = 'warp_gate.built' and payload->>'gateId' = $1`,
      [gate],
    );
    expect(event.payload).toMatchObject({ playerId: who.player.id, sector: at(0) });
  });

  it('uses up what is built in: goods from another region bring no bonus for it any more', async () => {
    const who = await builderAt(region, at(2));
    const { beacon } = await done(region, who.player, 'deployGateBeacon');
    await load(region, `ship:${who.shipId}`, 'ORE', 10);
    await region.sql(`insert into imports (region_id, place, good, quantity) values ($1, $2, 'ORE', 10)`, [
      ...[region.regionId, `ship:${who.shipId}`],
    ]);
    await done(region, who.player, 'supplyWarpGate', { site: beacon.id, good: 'ORE', quantity: 10 });
    expect(
      await region.sql('select from imports where place = $1 and quantity > 0', [`ship:${who.shipId}`]),
    ).toEqual([]);
  });

  it('shows in its sector to those who know it, and its list of guests to its owner only', async () => {
    const [owner, other] = [await builderAt(region, at(5)), await builderAt(region, at(5))];
    const guest = randomUUID();
    await standingGate(region, owner, { from: at(5), to: at(6), allowed: [guest], toll: 7 });
    const query = `query ($r: ID!, $n: Int!, $m: Int!) { pilot(regionId: $r) { warpGates { toll } gateBeacons { gateId } }
      sector(regionId: $r, number: $n) { warpGates { status toll allowed exitSector } }
      exit: sector(regionId: $r, number: $m) { gateBeacons { status } } }`;
    const see = async ({ player }: JoinedPilot): Promise<any> =>
      (await region.ask(query, { r: region.regionId, n: at(5), m: at(6) }, player)).data;
    expect(await see(other)).toEqual({
      ...{
        pilot: { warpGates: [], gateBeacons: [] },
        sector: { warpGates: null },
        exit: { gateBeacons: null },
      },
    });
    for (const who of [owner, other]) for (const n of [5, 6]) await learn(region, who, at(n));
    const seen = { status: 'ACTIVE', toll: 7, exitSector: at(6) };
    expect(await see(other)).toMatchObject({
      ...{
        sector: { warpGates: [{ ...seen, allowed: null }] },
        exit: { gateBeacons: [{ status: 'MATCHED' }] },
      },
    });
    expect(await see(owner)).toMatchObject({
      ...{ pilot: { warpGates: [{ toll: 7 }] }, sector: { warpGates: [{ ...seen, allowed: [guest] }] } },
    });
  });

  it('is its owner’s to change and to take down, and its exit goes with it', async () => {
    const [owner, other] = [await builderAt(region, at(2)), await builderAt(region, at(2))];
    const gate = await standingGate(region, owner, { from: at(2), to: at(3) });
    const update = (input: object, who = owner): Promise<unknown> =>
      codeAt(region, who.player, 'updateWarpGate', { gate, input });
    expect([await update({ toll: -1 }), await update({ toll: 10_001 })]).toEqual(
      Array(2).fill('BAD_USER_INPUT'),
    );
    expect(await update({ allowed: ['x'] })).toBe('BAD_USER_INPUT');
    expect(await update({ allowed: Array.from({ length: 201 }, () => randomUUID()) })).toBe('BAD_USER_INPUT');
    expect(await update({ toll: 5 }, other)).toBe('NOT_YOUR_GATE');
    const guest = randomUUID();
    const changed = { access: 'WHITELIST', toll: 10_000, allowed: [guest, guest.toUpperCase()] };
    expect((await done(region, owner.player, 'updateWarpGate', { gate, input: changed })).gate).toMatchObject(
      {
        ...{ access: 'WHITELIST', toll: 10_000, allowed: [guest] },
      },
    );
    expect((await done(region, owner.player, 'updateWarpGate', { gate, input: {} })).gate).toMatchObject({
      ...{ access: 'WHITELIST', toll: 10_000, allowed: [guest] },
    });
    expect(await codeAt(region, other.player, 'dismantleWarpGate', { site: gate })).toBe('NOT_YOUR_GATE');
    expect((await done(region, owner.player, 'dismantleWarpGate', { site: gate })).gate.status).toBe(
      'CANCELLED',
    );
    expect(await region.sql('select state from gate_beacons where gate_id = $1', [gate])).toEqual([
      { state: 'CANCELLED' },
    ]);
    for (const name of ['dismantleWarpGate', 'updateWarpGate', 'harmonizeWarpGate'] as const)
      expect(await codeAt(region, owner.player, name, { site: gate, gate, input: {} })).toBe(
        'GATE_NOT_FOUND',
      );
  });
});

describe('building is refused', () => {
  it('to who is no Galactic Citizen, docked, poor, tired, or where no gate may stand', async () => {
    const who = await builderAt(region, at(4));
    const deploy = (player = who.player): Promise<unknown> => codeAt(region, player, 'deployGateBeacon');
    expect(await deploy({ id: who.player.id })).toBe('CITIZENSHIP_REQUIRED');
    await region.sql(`update ships set status = 'DOCKED' where id = $1`, [who.shipId]);
    expect(await deploy()).toBe('SHIP_NOT_FREE');
    await region.sql(`update ships set status = 'IN_SPACE' where id = $1`, [who.shipId]);
    await region.sql('update pilots set turns = 49, turns_at = clock_timestamp() where player_id = $1', [
      who.player.id,
    ]);
    expect(await deploy()).toBe('NOT_ENOUGH_TURNS');
    const [{ capital }] = (await region.sql<{ capital: number }>(
      'select capital_sector as capital from region',
    )) as [{ capital: number }];
    await putAt(region, who, capital);
    expect(await deploy()).toBe('WARP_PROTECTED');
    await region.sql(`update sectors set type = 'BLACK_HOLE' where number = $1`, [at(4)]);
    await putAt(region, who, at(4));
    expect(await deploy()).toBe('WARP_PROTECTED');
    await region.sql(`update sectors set type = 'STANDARD' where number = $1`, [at(4)]);
    await done(region, who.player, 'deployGateBeacon');
    const poor = await builderAt(region, at(4));
    await done(region, poor.player, 'deployGateBeacon');
    expect((await region.sql('select from gate_beacons where sector = $1', [at(4)])).length).toBe(2);
  });

  it('for goods that are not lacking, not aboard, not there, or of another’s site', async () => {
    const [who, other] = [await builderAt(region, at(7)), await builderAt(region, at(7))];
    const { beacon } = await done(region, who.player, 'deployGateBeacon');
    const bring = (good: string, quantity: number, player = who.player, site = beacon.id): Promise<unknown> =>
      codeAt(region, player, 'supplyWarpGate', { site, good, quantity });
    expect(await bring('ORE', 0)).toBe('BAD_USER_INPUT');
    expect(await bring('FUEL', 1)).toBe('STORAGE_FULL');
    expect(await bring('ORE', 1_001)).toBe('STORAGE_FULL');
    expect(await bring('ORE', 1)).toBe('NOT_ENOUGH_GOODS');
    expect(await bring('ORE', 1, other.player)).toBe('NOT_YOUR_GATE');
    expect(await bring('ORE', 1, who.player, randomUUID())).toBe('GATE_NOT_FOUND');
    expect(await bring('ORE', 1, who.player, 'x')).toBe('BAD_USER_INPUT');
    await putAt(region, who, at(8));
    expect(await bring('ORE', 1)).toBe('NOT_IN_SECTOR');
  });

  it('on a beacon that is another’s, none, too near, taken or gone out', async () => {
    const [who, other] = [await builderAt(region, at(8)), await builderAt(region, at(0))];
    const beacon = await curedBeacon(who, at(8));
    const focus = (player = who.player, id = beacon): Promise<unknown> =>
      codeAt(region, player, 'focusWarpGate', { beacon: id });
    expect(await focus()).toBe('GATE_TOO_SHORT');
    expect(await focus(other.player)).toBe('NOT_YOUR_GATE');
    await putAt(region, who, at(0));
    expect([await focus(who.player, randomUUID()), await focus(who.player, 'x')]).toEqual([
      ...['BEACON_NOT_FOUND', 'BAD_USER_INPUT'],
    ]);
    await region.sql(
      `update gate_beacons set supplied_at = supplied_at - interval '24 hours' where id = $1`,
      [beacon],
    );
    expect(await focus()).toBe('BEACON_CLOSED');
    expect(await codeAt(region, who.player, 'dismantleWarpGate', { site: beacon })).toBe('BEACON_CLOSED');
    // What went out takes no place.
    const second = await curedBeacon(who, at(8));
    await putAt(region, who, at(0));
    await done(region, who.player, 'focusWarpGate', { beacon: second });
    expect(await focus(who.player, second)).toBe('TOO_MANY_GATES');
    await region.sql('update region set owner_id = $1', [who.player.id]);
    expect(await focus(who.player, second)).toBe('BEACON_CLOSED');
    await region.sql('update region set owner_id = null');
  });
});

describe('what is no ID, or nobody’s,', () => {
  const none = randomUUID();
  it.each([
    ['supplyWarpGate', { site: 'x', good: 'ORE', quantity: 1 }, 'BAD_USER_INPUT'],
    ['supplyWarpGate', { site: none, good: 'GOLD', quantity: 1 }, 'BAD_USER_INPUT'],
    ['supplyWarpGate', { site: none, good: 'ORE', quantity: -1 }, 'BAD_USER_INPUT'],
    ['supplyWarpGate', { site: none, good: 'ORE', quantity: 2 ** 31 }, 'BAD_USER_INPUT'],
    ['focusWarpGate', { beacon: 'x' }, 'BAD_USER_INPUT'],
    ['focusWarpGate', { beacon: none, exit: 'x' }, 'BAD_USER_INPUT'],
    ['focusWarpGate', { beacon: none }, 'BEACON_NOT_FOUND'],
    ['harmonizeWarpGate', { gate: 'x' }, 'BAD_USER_INPUT'],
    ['harmonizeWarpGate', { gate: none }, 'GATE_NOT_FOUND'],
    ['updateWarpGate', { gate: '', input: {} }, 'BAD_USER_INPUT'],
    ['updateWarpGate', { gate: none, input: {} }, 'GATE_NOT_FOUND'],
    ['updateWarpGate', { gate: none, input: { access: 'TEAM_ONLY' } }, 'BAD_USER_INPUT'],
    ['updateWarpGate', { gate: none, input: { toll: 1.5 } }, 'BAD_USER_INPUT'],
    ['updateWarpGate', { gate: none, input: { allowed: ['\u0000'] } }, 'BAD_USER_INPUT'],
    ['dismantleWarpGate', { site: 'x' }, 'BAD_USER_INPUT'],
    ['dismantleWarpGate', { site: none }, 'GATE_NOT_FOUND'],
    ['attackWarpGate', { gate: 'x' }, 'BAD_USER_INPUT'],
    ['attackWarpGate', { gate: none }, 'GATE_NOT_FOUND'],
    ['moveShip', { to: 1, maxToll: -1 }, 'BAD_USER_INPUT'],
    ['moveShip', { to: 1, maxToll: 2 ** 31 }, 'BAD_USER_INPUT'],
  ] as const)('is refused: %s %j with %s', async (name, given, code) => {
    const who = await builderAt(region, at(8));
    expect(await codeAt(region, who.player, name, given)).toBe(code);
  });
});

describe('of two at once', () => {
  it('one lays the last beacon of a sector', async () => {
    await region.sql('delete from gate_beacons where sector = $1', [at(3)]);
    for (let count = 0; count < 4; count++)
      await done(region, (await builderAt(region, at(3))).player, 'deployGateBeacon');
    const pair = [await builderAt(region, at(3)), await builderAt(region, at(3))];
    const codes = await Promise.all(pair.map(({ player }) => codeAt(region, player, 'deployGateBeacon')));
    expect(codes.map(String).toSorted()).toEqual(['TOO_MANY_GATES', 'undefined']);
    expect(
      await region.sql('select count(*)::int as n from gate_beacons where sector = $1', [at(3)]),
    ).toEqual([{ n: 5 }]);
  });

  it('and again with the same key, one is done', async () => {
    const who = await builderAt(region, at(6));
    const replies = await Promise.all(
      [1, 2].map(() => actAt(region, who.player, 'deployGateBeacon', {}, 'once')),
    );
    const [a, b] = replies.map(({ data }) => data.deployGateBeacon.beacon.id);
    expect(a).toBe(b);
  });

  it('a beacon is taken by one gate', async () => {
    const who = await builderAt(region, at(0));
    const beacon = await curedBeacon(who, at(5));
    await region.sql('update region set owner_id = $1', [who.player.id]);
    await putAt(region, who, at(0));
    const codes = await Promise.all(
      [1, 2, 3].map(() => codeAt(region, who.player, 'focusWarpGate', { beacon })),
    );
    await region.sql('update region set owner_id = null');
    expect(codes.map(String).toSorted()).toEqual(['BEACON_CLOSED', 'BEACON_CLOSED', 'undefined']);
  });
});

it('leaves the region sound, after all of this', async () => expect(await unsound(region)).toEqual([]));
