import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { moveGoods } from '#subgraphs/region/ledger/goods.ts';
import { beginSiege, liftSiege } from '#subgraphs/region/modules/planets/service/siege.ts';
import { colonyOn, lockPlanet } from '#subgraphs/region/modules/planets/service/planets.ts';
import { lockPilot } from '#subgraphs/region/modules/sectors/service/pilots.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { colonyOf, passHours, planetOf, settler, type TestPlanet } from '#tests/kit/colonies.ts';
import { marketOf, stationOf } from '#tests/kit/market.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { countStatements } from '#tests/kit/statements.ts';
import { testRegion, type Reply, type TestRegion, codeOf } from '#tests/kit/region-server.ts';

let region: TestRegion;
let act: ReturnType<typeof colonyOf>;
beforeAll(async () => {
  region = await testRegion();
  act = colonyOf(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const audit = (): Promise<string[]> => auditBalances(region.services.fork());
const deed = (pilot: JoinedPilot, field: string, planet: TestPlanet, given: object = {}): Promise<Reply> =>
  act(pilot, field, { planetId: ['ID!', planet.id], ...given });
const colonists = (quantity: number) => ({ colonists: ['Int!', quantity] });
const goods = (...list: [commodity: string, quantity: number][]) => ({
  goods: ['[GoodsInput!]!', list.map(([commodity, quantity]) => ({ commodity, quantity }))],
});
const build = (pilot: JoinedPilot, planet: TestPlanet, building: string): Promise<Reply> =>
  deed(pilot, 'buildOnPlanet', planet, { building: ['PlanetBuilding!', building] });

async function claimed(cargo: Record<string, number> = {}, kind: Parameters<typeof planetOf>[1] = {}) {
  const planet = await planetOf(region, kind);
  const pilot = await settler(region, { credits: 20_000_000, cargo: { COLONISTS: 500, ...cargo } });
  expect((await deed(pilot, 'claimPlanet', planet, colonists(500))).errors).toBeUndefined();
  return { planet, pilot };
}

/** What the owner sees of the planet. */
async function seen(
  { pilot, planet }: { pilot: JoinedPilot; planet: TestPlanet },
  selection: string,
): Promise<any> {
  const query = `query ($r: ID!, $n: Int!, $p: ID!) { sector(regionId: $r, number: $n) { planet(id: $p) { ${selection} } } }`;
  const reply = await region.ask(query, { r: region.regionId, n: planet.sector, p: planet.id }, pilot.player);
  return reply.data.sector.planet;
}

/** Puts goods straight into the stores. */
async function stocked(planet: TestPlanet, list: Record<string, number>): Promise<void> {
  await transact(region.services.fork(), async (tx) => {
    for (const [good, quantity] of Object.entries(list))
      await moveGoods(tx, {
        from: 'produced',
        to: `planet:${planet.id}`,
        good,
        quantity,
        action: randomUUID(),
      });
  });
}

async function level(planet: TestPlanet, kind: string, to: number): Promise<void> {
  await region.sql(
    `insert into buildings (region_id, planet_id, kind, level) values ($1, $2, $3, $4)
     on conflict (region_id, planet_id, kind) do update set level = excluded.level, started_at = null, done_at = null`,
    [region.regionId, planet.id, kind, to],
  );
}

describe('production', () => {
  it('is seen by who looks, and booked as made and eaten with the next deed', async () => {
    const held = await claimed();
    await deed(held.pilot, 'allocateColonists', held.planet, {
      input: ['AllocationInput!', { fuel: 100, organics: 300, equipment: 100 }],
    });
    await passHours(region, held.planet, 10);
    const { colony } = await seen(held, 'colony { population idle stores { commodity quantity } }');
    const fuel = Math.floor((100 * 10 * 1.05 * 10) / 24);
    expect(colony.stores).toContainEqual({ commodity: 'FUEL', quantity: fuel });
    const before = await region.sql(`select from goods_ledger where place = $1 and good = 'FUEL'`, [
      `planet:${held.planet.id}`,
    ]);
    expect(before).toHaveLength(0);
    const taken = await deed(
      held.pilot,
      'collectResources',
      held.planet,
      goods(['FUEL', fuel], ['EQUIPMENT', 1]),
    );
    expect(taken.data.collectResources.pilot.ship.cargo).toEqual([
      { commodity: 'EQUIPMENT', quantity: 1 },
      { commodity: 'FUEL', quantity: fuel },
    ]);
    expect(taken.data.collectResources.planet.colony.stores).not.toContainEqual(
      expect.objectContaining({ commodity: 'FUEL' }),
    );
    const entries = await region.sql<{ good: string; amount: number }>(
      'select good, amount::int from goods_ledger where place = $1 and action = (select action from goods_ledger where place = $1 order by seq desc limit 1) order by seq',
      [`planet:${held.planet.id}`],
    );
    const organics = entries.filter(({ good }) => good === 'ORGANICS').map(({ amount }) => amount);
    expect(organics).toHaveLength(2);
    expect(entries).toContainEqual({ good: 'FUEL', amount: fuel });
    expect(entries).toContainEqual({ good: 'FUEL', amount: -fuel });
    expect(await audit()).toEqual([]);
  });

  it('takes 8 statements for an order, and one more when there is something to book, however much', async () => {
    const { planet, pilot } = await claimed();
    const selection = '{ planet { id } }';
    const order = (organics: number) => () =>
      act(
        pilot,
        'allocateColonists',
        {
          planetId: ['ID!', planet.id],
          input: ['AllocationInput!', { fuel: 100, organics, equipment: 100 }],
        },
        { selection },
      );
    expect(await countStatements(region, order(100))).toBe(8);
    await passHours(region, planet, 30);
    expect(await countStatements(region, order(90))).toBe(9);
  });

  it('is collected once when ten repeats of it come with one key, and only by who is logged in', async () => {
    const { planet, pilot } = await claimed({ ORE: 100 });
    await deed(pilot, 'depositResources', planet, goods(['ORE', 100]));
    const given = { planetId: ['ID!', planet.id], ...goods(['ORE', 7]) } as never;
    const collect = () => act(pilot, 'collectResources', given, { key: 'once' });
    const replies = await Promise.all(Array.from({ length: 10 }, collect));
    expect(replies.filter(({ errors }) => errors)).toEqual([]);
    expect(replies[9]?.data.collectResources.pilot.ship.cargo).toEqual([{ commodity: 'ORE', quantity: 7 }]);
    const nobody = await region.ask(
      'mutation ($r: ID!, $p: ID!) { abandonPlanet(regionId: $r, planetId: $p) { planet { id } } }',
      { r: region.regionId, p: planet.id },
    );
    expect(codeOf(nobody)).toBe('UNAUTHENTICATED');
  });

  it('refuses orders that cannot be', async () => {
    const { planet, pilot } = await claimed({ ORE: 1_100, FUEL: 5 });
    const order = (fuel: number, organics: number) =>
      deed(pilot, 'allocateColonists', planet, {
        input: ['AllocationInput!', { fuel, organics, equipment: 0 }],
      });
    expect(codeOf(await order(-1, 5))).toBe('BAD_USER_INPUT');
    expect(codeOf(await order(300, 201))).toBe('NOT_ENOUGH_COLONISTS');
    expect(codeOf(await order(2 ** 31 - 1, 2 ** 31 - 1))).toBe('NOT_ENOUGH_COLONISTS');
    const collect = (...list: [string, number][]) => deed(pilot, 'collectResources', planet, goods(...list));
    const bring = (...list: [string, number][]) => deed(pilot, 'depositResources', planet, goods(...list));
    expect(codeOf(await collect())).toBe('BAD_USER_INPUT');
    expect(codeOf(await collect(['FUEL', 0]))).toBe('BAD_USER_INPUT');
    expect(codeOf(await collect(['FUEL', 1], ['FUEL', 1]))).toBe('BAD_USER_INPUT');
    expect(codeOf(await collect(['COLONISTS', 1]))).toBe('BAD_USER_INPUT');
    expect(codeOf(await collect(['FUEL', 1]))).toBe('NOT_ENOUGH_GOODS');
    expect(codeOf(await bring(['ORE', 1_001]))).toBe('STORAGE_FULL');
    expect(codeOf(await bring(['FUEL', 6]))).toBe('NOT_ENOUGH_GOODS');
    const stored = (await bring(['ORE', 1_000], ['FUEL', 5])).data.depositResources.planet.colony.stores;
    expect(stored).toEqual(expect.arrayContaining([{ commodity: 'ORE', quantity: 1_000 }]));
    await region.sql('update ships set cargo_capacity = 100 where id = $1', [pilot.shipId]);
    expect(codeOf(await collect(['ORE', 1]))).toBe('CARGO_FULL');
    expect(await audit()).toEqual([]);
  });

  it('forgets that goods came from elsewhere once they lay in a store', async () => {
    const { planet, pilot } = await claimed({ ORE: 20 });
    await region.sql(
      `insert into imports (region_id, place, good, quantity) values ($1, 'ship:' || $2, $3, 20)`,
      [...[region.regionId, pilot.shipId, 'ORE']],
    );
    await deed(pilot, 'depositResources', planet, goods(['ORE', 15]));
    await deed(pilot, 'collectResources', planet, goods(['ORE', 15]));
    const [row] = await region.sql("select quantity::int from imports where place = 'ship:' || $1", [
      pilot.shipId,
    ]);
    expect(row).toEqual({ quantity: 5 });
  });
});

describe('what is built', () => {
  it('is paid at once, stands when its hours are over, and is refused where something is missing', async () => {
    const held = await claimed();
    const { planet, pilot } = held;
    expect(codeOf(await build(pilot, planet, 'CITADEL'))).toBe('BUILDINGS_REQUIRED');
    expect(codeOf(await build(pilot, planet, 'RAIL_GUN'))).toBe('CITADEL_REQUIRED');
    const farm = (await build(pilot, planet, 'FARM')).data.buildOnPlanet;
    expect(farm.pilot.credits).toBe(20_001_000 - 10_000 - 5_000);
    expect(codeOf(await build(pilot, planet, 'FARM'))).toBe('WORK_UNDER_WAY');
    const state = async (kind: string): Promise<any> => {
      const { colony } = await seen(
        held,
        'colony { buildings { building level readyAt next { level credits hours goods { commodity quantity } citadelLevel levels } } }',
      );
      return colony.buildings.find(({ building }: any) => building === kind);
    };
    expect(await state('FARM')).toMatchObject({ level: 0, readyAt: expect.any(String), next: null });
    await passHours(region, planet, 4);
    expect(await state('FARM')).toEqual({
      ...{ building: 'FARM', level: 1, readyAt: null },
      next: { level: 2, credits: 10_000, hours: 8, goods: [], citadelLevel: 1, levels: 0 },
    });
    await build(pilot, planet, 'FARM');
    await passHours(region, planet, 8);
    await build(pilot, planet, 'MINE');
    expect(codeOf(await build(pilot, planet, 'CITADEL'))).toBe('NOT_ENOUGH_GOODS');
    await stocked(planet, { ORE: 500, EQUIPMENT: 250 });
    await passHours(region, planet, 4);
    const { buildOnPlanet } = (await build(pilot, planet, 'CITADEL')).data;
    expect(buildOnPlanet.planet.colony.stores).toEqual([
      { commodity: 'ORGANICS', quantity: expect.any(Number) },
    ]);
    await passHours(region, planet, 48);
    expect(
      (await seen(held, 'colony { citadelLevel citadelName populationLimit storageLimit }')).colony,
    ).toEqual({
      ...{ citadelLevel: 2, citadelName: 'Settlement', populationLimit: 5_000, storageLimit: 5_000 },
    });
    await level(planet, 'SHIELD_GENERATOR', 10);
    expect(codeOf(await build(pilot, planet, 'SHIELD_GENERATOR'))).toBe('HIGHEST_LEVEL');
    await level(planet, 'SCANNER_ARRAY', 1);
    expect(codeOf(await build(pilot, planet, 'SCANNER_ARRAY'))).toBe('HIGHEST_LEVEL');
    expect(await audit()).toEqual([]);
  });

  it('costs nothing when the purse is too empty', async () => {
    const planet = await planetOf(region);
    const pilot = await settler(region, { credits: 10_000 });
    await deed(pilot, 'claimPlanet', planet, colonists(100));
    expect(codeOf(await build(pilot, planet, 'FARM'))).toBe('NOT_ENOUGH_CREDITS');
    expect(await region.sql('select kind from buildings where planet_id = $1', [planet.id])).toEqual([
      { kind: 'CITADEL' },
    ]);
  });

  it('once, when ten orders for it come at the same time', async () => {
    const { planet, pilot } = await claimed();
    const replies = await Promise.all(Array.from({ length: 10 }, () => build(pilot, planet, 'FACTORY')));
    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
    const [row] = await region.sql('select credits::int from pilots where player_id = $1', [pilot.player.id]);
    expect(row).toEqual({ credits: 20_001_000 - 10_000 - 5_000 });
  });

  it('as terraforming, raises habitability, and half its price comes back when it is given up', async () => {
    const held = await claimed({}, { habitability: 60 });
    const { planet, pilot } = held;
    expect(codeOf(await deed(pilot, 'cancelTerraforming', planet))).toBe('NO_WORK');
    await build(pilot, planet, 'TERRAFORMING');
    expect((await seen(held, 'status')).status).toBe('TERRAFORMING');
    const given = (await deed(pilot, 'cancelTerraforming', planet)).data.cancelTerraforming;
    expect(given.pilot.credits).toBe(20_001_000 - 10_000 - 50_000);
    await build(pilot, planet, 'TERRAFORMING');
    await passHours(region, planet, 72);
    expect(codeOf(await deed(pilot, 'cancelTerraforming', planet))).toBe('NO_WORK');
    expect(await seen(held, 'habitability naturalHabitability maxPopulation')).toEqual({
      ...{ habitability: 70, naturalHabitability: 60, maxPopulation: 70_000 },
    });
    await deed(pilot, 'specializePlanet', planet, { specialization: ['PlanetSpecialization!', 'BALANCED'] });
    const escrows = await region.sql(
      `select balance::int from accounts where kind = 'escrow' and balance > 0`,
    );
    expect(escrows).toEqual([]);
    expect(await audit()).toEqual([]);
  });
});

describe('the safe and the garrison', () => {
  it('hold what the citadel allows, and pay out no more than there is', async () => {
    const held = await claimed();
    const { planet, pilot } = held;
    const amount = (credits: number) => ({ amount: ['SafeInt!', credits] });
    expect(codeOf(await deed(pilot, 'depositCredits', planet, amount(100_001)))).toBe('SAFE_FULL');
    expect(codeOf(await deed(pilot, 'depositCredits', planet, amount(0)))).toBe('BAD_USER_INPUT');
    await deed(pilot, 'depositCredits', planet, amount(60_000));
    expect(codeOf(await deed(pilot, 'depositCredits', planet, amount(40_001)))).toBe('SAFE_FULL');
    expect(codeOf(await deed(pilot, 'withdrawCredits', planet, amount(60_001)))).toBe('NOT_ENOUGH_CREDITS');
    expect(codeOf(await deed(pilot, 'withdrawCredits', planet, amount(Number.MAX_SAFE_INTEGER)))).toBe(
      'NOT_ENOUGH_CREDITS',
    );
    const taken = (await deed(pilot, 'withdrawCredits', planet, amount(59_999))).data.withdrawCredits;
    expect(taken.pilot.credits).toBe(20_001_000 - 10_000 - 1);
    expect((await seen(held, 'colony { safe safeLimit }')).colony).toEqual({ safe: 1, safeLimit: 100_000 });
    const units = (unit: string, quantity: number) =>
      deed(pilot, 'recruitGarrison', planet, { unit: ['GarrisonUnit!', unit], quantity: ['Int!', quantity] });
    expect(codeOf(await units('FIGHTERS', 11))).toBe('GARRISON_FULL');
    expect(codeOf(await units('FIGHTERS', 0))).toBe('BAD_USER_INPUT');
    // 2,000 × (0.75 + 4 / 12)
    expect((await units('FIGHTERS', 10)).data.recruitGarrison.pilot.credits).toBe(
      20_001_000 - 10_001 - 21_670,
    );
    expect((await seen(held, 'colony { garrison { unit quantity limit price } }')).colony.garrison).toEqual([
      { unit: 'TURRETS', quantity: 0, limit: 10, price: 542 },
      { unit: 'SHIELDS', quantity: 0, limit: 10, price: 1_084 },
      { unit: 'FIGHTERS', quantity: 10, limit: 10, price: 2_167 },
    ]);
    const { defenses } = (
      await seen(held, 'colony { defenses { attackPower defensePower damageReduction shieldHitPoints } }')
    ).colony;
    expect(defenses).toEqual({
      ...{ attackPower: 20, defensePower: 0, damageReduction: 0.1, shieldHitPoints: 0 },
    });
    expect(await audit()).toEqual([]);
  });
});

describe('a planet that is left alone', () => {
  const wares = { ORGANICS: 100, EQUIPMENT: 50 };

  it('is its owner’s for 97 days, then everybody’s who pays; the former owner gets the safe and two fifths', async () => {
    const { planet, pilot } = await claimed();
    await deed(pilot, 'depositCredits', planet, { amount: ['SafeInt!', 500] });
    const finder = await settler(region, { credits: 60_000, cargo: wares });
    await passHours(region, planet, 90 * 24);
    const tenure = async (): Promise<string> =>
      (await seen({ pilot: finder, planet }, 'colony { tenure }')).colony.tenure;
    expect(await tenure()).toBe('GRACE');
    expect(codeOf(await deed(finder, 'reclaimPlanet', planet))).toBe('PLANET_TAKEN');
    await passHours(region, planet, 7 * 24);
    expect(await tenure()).toBe('DERELICT');
    expect(codeOf(await build(pilot, planet, 'FARM'))).toBe('PLANET_DERELICT');
    expect(codeOf(await deed(finder, 'claimPlanet', planet, colonists(100)))).toBe('PLANET_TAKEN');
    const treasury = await balanceOf(region.services.fork(), 'treasury');
    const { reclaimPlanet } = (await deed(finder, 'reclaimPlanet', planet)).data;
    expect(reclaimPlanet.pilot).toMatchObject({ credits: 11_000, ship: { cargo: [] } });
    expect(reclaimPlanet.planet.colony).toMatchObject({ owner: { id: finder.player.id }, tenure: 'HELD' });
    expect(await balanceOf(region.services.fork(), `pilot:${pilot.player.id}`)).toBe(
      20_001_000 - 10_000 + 20_000,
    );
    expect(await balanceOf(region.services.fork(), 'treasury')).toBe(treasury + 30_000);
    expect(await balanceOf(region.services.fork(), `planet:${planet.id}`)).toBe(0);
    expect(await audit()).toEqual([]);
  });

  it('is kept by any deed within the days of grace, and by moving about before', async () => {
    const held = await claimed();
    const { planet, pilot } = held;
    await passHours(region, planet, 96 * 24);
    await region.sql(
      `update pilots set last_moved_at = clock_timestamp() - interval '5 days' where player_id = $1`,
      [pilot.player.id],
    );
    expect((await seen(held, 'colony { tenure }')).colony.tenure).toBe('HELD');
    const given = (await deed(pilot, 'abandonPlanet', planet)).data.abandonPlanet;
    expect(given.planet.colony.tenure).toBe('GRACE');
    await deed(pilot, 'specializePlanet', planet, { specialization: ['PlanetSpecialization!', 'RESEARCH'] });
    expect((await seen(held, 'colony { tenure specialization }')).colony).toEqual({
      ...{ tenure: 'HELD', specialization: 'RESEARCH' },
    });
  });

  it('goes to one of ten who want it at once, without anybody waiting for ever', async () => {
    const { planet, pilot } = await claimed();
    await deed(pilot, 'depositCredits', planet, { amount: ['SafeInt!', 500] });
    expect((await deed(pilot, 'abandonPlanet', planet)).data.abandonPlanet.pilot.credits).toBe(
      20_001_000 - 10_000,
    );
    await passHours(region, planet, 7 * 24);
    const finders = await Promise.all(Array.from({ length: 10 }, () => settler(region, { cargo: wares })));
    const replies = await Promise.all(
      [...finders, pilot].map((finder) => deed(finder, 'reclaimPlanet', planet)),
    );
    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await audit()).toEqual([]);
  });
});

describe('a siege', () => {
  it('costs morale and stock from the third day, as long as it lasts', async () => {
    const held = await claimed();
    const { planet } = held;
    const besieger = await settler(region);
    const siege = async (begins: boolean): Promise<void> =>
      await transact(region.services.fork(), async (tx) => {
        await lockPlanet(tx, planet.id);
        const row = await colonyOn(tx, planet.id);
        if (!row) throw new Error('there is no colony');
        const { pilot, now } = await lockPilot(tx, besieger.player.id);
        if (begins) await beginSiege(tx, region.regionId, row, { pilot, now });
        else await liftSiege(tx, region.regionId, row, now);
      });
    await stocked(planet, { ORE: 1_000 });
    await siege(true);
    await passHours(region, planet, 96);
    const view = 'colony { morale stores { commodity quantity } siege { besieger { id } turns } }';
    const during = (await seen(held, view)).colony;
    expect(during).toMatchObject({ morale: 90, siege: { besieger: { id: besieger.player.id }, turns: 4 } });
    expect(during.stores).toContainEqual({ commodity: 'ORE', quantity: 903 });
    await siege(false);
    await passHours(region, planet, 5);
    expect((await seen(held, view)).colony).toMatchObject({ morale: 95, siege: null });
    const events = await region.sql<{ lifted: boolean }>(
      `select (payload->>'lifted')::boolean as lifted from outbox where type = 'planet.besieged' and payload->>'planetId' = $1 order by seq`,
      [planet.id],
    );
    expect(events).toEqual([{ lifted: false }, { lifted: true }]);
    expect(await audit()).toEqual([]);
  });
});

describe('colonists at a station', () => {
  it('are sold as far as the ship has berths', async () => {
    const market = marketOf(region);
    const station = await stationOf(region, 0);
    await settleMarkets(region.services.fork());
    const { player } = await settler(region, { hull: 'LIGHT_FREIGHTER', cargo: { COLONISTS: 20 } });
    await market.dock(player, station);
    expect(codeOf(await market.buy(player, 'COLONISTS', 81))).toBe('BERTHS_FULL');
    expect((await market.buy(player, 'COLONISTS', 80)).errors).toBeUndefined();
  });
});
