import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { insurer } from '#subgraphs/region/ledger/accounts.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { attackShip } from '#subgraphs/region/modules/combat/service/attack.ts';
import { openArena, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { marketOf } from '#tests/kit/market.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion, codeOf } from '#tests/kit/region-server.ts';
import { load, openYard, type Yard } from '#tests/kit/shipyard.ts';

let region: TestRegion;
let yard: Yard;
let arena: Arena;
beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), seed: 'outfit' });
  yard = await openYard(region);
  arena = await openArena(region, 2, 1);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const audit = (): Promise<string[]> => auditBalances(region.services.fork());

/** A pilot docked with a ship it has just bought. */
async function flying(hull: string): Promise<JoinedPilot> {
  const pilot = await yard.customer();
  const { ship } = await yard.done(pilot, 'buyShip', { hull });
  await region.sql('update ships set ready_at = null where id = $1', [ship.id]);
  await yard.done(pilot, 'switchShip', { shipId: ship.id });
  return { ...pilot, shipId: ship.id };
}
const creditsOf = async ({ player }: JoinedPilot): Promise<number> =>
  await balanceOf(region.services.fork(), `pilot:${player.id}`);

describe('an upgrade', () => {
  it('costs its price and the tax, betters the ship and adds to its value', async () => {
    const pilot = await flying('LIGHT_FREIGHTER');
    const { credits, ship } = await yard.done(pilot, 'upgradeShip', { upgrade: 'CARGO_HOLD' });
    expect([credits, ship.cargoCapacity, ship.papers.value]).toEqual([-660, 530, 10_600]);
    await region.sql('update ships set hull_points = 100 where id = $1', [pilot.shipId]);
    const plated = await yard.done(pilot, 'upgradeShip', { upgrade: 'HULL' });
    expect(plated.ship).toMatchObject({ hullPoints: 160, maxHullPoints: 460 });
    const shielded = await yard.done(pilot, 'upgradeShip', { upgrade: 'SHIELD' });
    expect(shielded.ship).toMatchObject({ shieldPoints: 300, maxShieldPoints: 340 });
    const faster = await yard.done(pilot, 'upgradeShip', { upgrade: 'ENGINE' });
    expect(faster.ship.turnCost).toBeCloseTo(1 / 1.1);
    const read = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Ship { upgrades { upgrade level } figures { speed drones } } } }`;
    const e = [{ __typename: 'Ship', regionId: region.regionId, id: pilot.shipId }];
    const [seen] = (await region.ask(read, { e }, { id: randomUUID() })).data._entities;
    expect(seen.figures).toEqual({ speed: 1.1, drones: 2 });
    expect(seen.upgrades.filter(({ level }: any) => level === 1)).toHaveLength(4);
    expect(await audit()).toEqual([]);
  });

  it('ends at the hull’s maximum, and is refused where it cannot be', async () => {
    const pilot = await flying('SCOUT_SHIP');
    const upgrade = (name: string): Promise<unknown> =>
      yard.act(pilot, 'upgradeShip', { upgrade: name }).then(codeOf);
    expect(await upgrade('CARGO_HOLD')).toBeUndefined();
    expect(await upgrade('CARGO_HOLD')).toBe('UPGRADE_AT_MAXIMUM');
    expect(await upgrade('GENESIS_CONTAINMENT')).toBe('UPGRADE_AT_MAXIMUM');
    expect(await upgrade('LASER_BEAK')).toBe('BAD_USER_INPUT');
    const poor = await yard.customer(0);
    for (const level of [1_000, 2_000])
      expect([level, codeOf(await yard.act(poor, 'upgradeShip', { upgrade: 'ENGINE' }))]).toEqual([
        level,
        'NOT_ENOUGH_CREDITS',
      ]);
    await marketOf(region).undock(pilot.player);
    expect(await upgrade('SHIELD')).toBe('NOT_DOCKED');
  });
});

describe('drones', () => {
  it('are bought from the board and fight once they are in the bay, as many as it holds', async () => {
    const pilot = await flying('LIGHT_FREIGHTER');
    const buying = await marketOf(region).buy(pilot.player, 'COMBAT_DRONES', 6);
    expect(buying.data.buy.transaction.unitPrice).toBe(1_000);
    expect((await marketOf(region).buy(pilot.player, 'MINES', 2)).data.buy.transaction.unitPrice).toBe(500);
    const loading = (quantity: number): Promise<unknown> =>
      yard.act(pilot, 'loadDrones', { quantity }).then(codeOf);
    expect(await loading(3)).toBe('BAY_FULL');
    expect(await loading(0)).toBe('BAD_USER_INPUT');
    await yard.done(pilot, 'upgradeShip', { upgrade: 'DRONE_BAY' });
    const { ship } = await yard.done(pilot, 'loadDrones', { quantity: 4 });
    expect([ship.papers.drones, ship.cargo]).toEqual([
      4,
      [
        { commodity: 'COMBAT_DRONES', quantity: 2 },
        { commodity: 'MINES', quantity: 2 },
      ],
    ]);
    expect(await loading(1)).toBe('BAY_FULL');
    const unloaded = await yard.done(pilot, 'unloadDrones', { quantity: 1 });
    expect(unloaded.ship.papers.drones).toBe(3);
    expect(codeOf(await yard.act(pilot, 'unloadDrones', { quantity: 4 }))).toBe('NOT_ENOUGH_GOODS');
    await load(region, `ship:${pilot.shipId}`, 'ORE', 495);
    expect(codeOf(await yard.act(pilot, 'unloadDrones', { quantity: 1 }))).toBe('CARGO_FULL');
    expect(await audit()).toEqual([]);
  });
});

describe('upkeep', () => {
  it('makes the hull whole and the ship as new, for what it costs', async () => {
    const pilot = await flying('SCOUT_SHIP');
    for (const deed of ['repairShip', 'maintainShip'] as const)
      expect(codeOf(await yard.act(pilot, deed))).toBe('NOTHING_TO_REPAIR');
    await region.sql(
      `update ships set hull_points = 100, condition_at = clock_timestamp() - interval '30 days 1 hour' where id = $1`,
      [pilot.shipId],
    );
    const repaired = await yard.done(pilot, 'repairShip');
    expect(repaired.credits).toBe(-1_375);
    expect(repaired.ship).toMatchObject({ hullPoints: 200, condition: 70 });
    expect(repaired.ship.papers).toMatchObject({ repairPrice: 0, maintenancePrice: 375 });
    const maintained = await yard.done(pilot, 'maintainShip');
    expect([maintained.credits, maintained.ship.condition]).toEqual([-412, 100]);
    expect(await audit()).toEqual([]);
  });
});

describe('an insurance', () => {
  /** Attacks until the ship is lost. */
  async function destroy(victim: JoinedPilot): Promise<void> {
    const killer = await arena.fighter({ hull: 'CARRIER', hullPoints: 900, shieldPoints: 800 });
    for (let attempt = 0; attempt < 200; attempt++) {
      await region.sql(
        `update pilots set sector = $2, turns = 1000, joined_at = clock_timestamp() - interval '100 hours' where player_id = any($1)`,
        [[killer.player.id, victim.player.id], arena.sector],
      );
      await region.sql(
        `update ships set status = 'IN_SPACE', station_id = null, docked_at = null, hull_points = 1, shield_points = 0 where id = $1`,
        [victim.shipId],
      );
      const { player } = killer;
      const request = {
        regionId: region.regionId,
        playerId: player.id,
        shipId: victim.shipId,
        key: undefined,
      };
      await attackShip(region.services.fork(), { ...request, seed: `${attempt}` });
      const [ship] = await region.sql<any>('select status from ships where id = $1', [victim.shipId]);
      if (ship.status === 'DESTROYED') return;
    }
    throw new Error('the ship stands');
  }

  it('takes a premium, and pays once when the ship is lost', async () => {
    const pilot = await flying('SCOUT_SHIP');
    const fund = await balanceOf(region.services.fork(), insurer);
    const { credits, ship } = await yard.done(pilot, 'insureShip', { plan: 'STANDARD' });
    expect(credits).toBe(-2_000);
    expect(ship.papers.insurance).toMatchObject({ plan: 'STANDARD', payout: 16_250 });
    expect(await balanceOf(region.services.fork(), insurer)).toBe(fund + 2_000);
    expect(codeOf(await yard.act(pilot, 'insureShip', { plan: 'PREMIUM' }))).toBe('ALREADY_INSURED');
    const before = await creditsOf(pilot);
    await destroy(pilot);
    expect(await creditsOf(pilot)).toBe(before + 16_250);
    const told = await region.sql<any>(
      `select payload from outbox where type = 'ship.insurance_paid' and payload->>'shipId' = $1`,
      [pilot.shipId],
    );
    expect(told).toHaveLength(1);
    expect(told[0].payload).toMatchObject({ credits: 16_250, sector: arena.sector, stationId: null });
    expect(await audit()).toEqual([]);
  });

  it('does not pay when its time is over, and pays nothing for what was never insured', async () => {
    const [late, bare] = [await flying('SCOUT_SHIP'), await flying('SCOUT_SHIP')];
    await yard.done(late, 'insureShip', { plan: 'BASIC' });
    await region.sql(`update ships set insured_until = insured_until - interval '30 days' where id = $1`, [
      late.shipId,
    ]);
    for (const pilot of [late, bare]) {
      const before = await creditsOf(pilot);
      await destroy(pilot);
      expect(await creditsOf(pilot)).toBe(before);
    }
    expect(await audit()).toEqual([]);
  });

  it('pays for a ship that a deadly place destroys, whose contents are gone', async () => {
    const pilot = await flying('SCOUT_SHIP');
    await yard.done(pilot, 'insureShip', { plan: 'PREMIUM' });
    await load(region, `ship:${pilot.shipId}`, 'ORE', 20);
    await load(region, `bay:${pilot.shipId}`, 'COMBAT_DRONES', 1);
    const before = await creditsOf(pilot);
    await region.sql(
      `update ships set status = 'IN_SPACE', station_id = null, docked_at = null, hull_points = 1, shield_points = 0 where id = $1`,
      [pilot.shipId],
    );
    const [way] = await region.sql<{ to: number }>(
      `update sectors set type = 'BLACK_HOLE', hazard_level = 10, radiation_level = 1 where number =
         (select to_sector from edges where from_sector = $1 and not latent and two_way order by to_sector limit 1) returning number as to`,
      [yard.station.sector],
    );
    const document = `mutation ($r: ID!, $to: Int!) { moveShip(regionId: $r, to: $to) { pilot { credits ships { hull } } } }`;
    const { data } = await region.ask(document, { r: region.regionId, to: way?.to }, pilot.player);
    expect(data.moveShip.pilot.credits).toBe(before + 18_750);
    expect(data.moveShip.pilot.ships).toContainEqual({ hull: 'ESCAPE_POD' });
    const [left] = await region.sql(
      `select (select coalesce(sum(quantity), 0)::int from cargo where ship_id = $1) as cargo,
         (select sum(quantity)::int from stores where place = 'bay:' || $1) as drones`,
      [pilot.shipId],
    );
    expect(left).toEqual({ cargo: 0, drones: 0 });
    expect(await audit()).toEqual([]);
  });

  it('is refused to pods and to who cannot pay', async () => {
    const pilot = await yard.customer(0);
    await region.sql('update ships set value = 100000 where id = $1', [pilot.shipId]);
    expect(codeOf(await yard.act(pilot, 'insureShip', { plan: 'BASIC' }))).toBe('NOT_ENOUGH_CREDITS');
    await region.sql(`update ships set hull = 'ESCAPE_POD' where id = $1`, [pilot.shipId]);
    expect(codeOf(await yard.act(pilot, 'insureShip', { plan: 'BASIC' }))).toBe('NOT_INSURABLE');
    expect(codeOf(await yard.act(pilot, 'insureShip', { plan: 'FREE' }))).toBe('BAD_USER_INPUT');
  });
});
