import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { leaveIn } from '#tests/kit/credits.ts';
import { marketOf, stationOf } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion, codeOf } from '#tests/kit/region-server.ts';
import { load, openYard, type Yard } from '#tests/kit/shipyard.ts';

const owner = randomUUID();
let region: TestRegion;
let yard: Yard;
beforeAll(async () => {
  region = await testRegion({ ownerId: owner });
  yard = await openYard(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const audit = (): Promise<string[]> => auditBalances(region.services.fork());
const bought = async (who: JoinedPilot, hull: string): Promise<string> =>
  (await yard.done(who, 'buyShip', { hull })).ship.id;
const crash = (who: JoinedPilot): Promise<object[]> =>
  region.sql(`update ships set hull = 'ESCAPE_POD', value = 0, cargo_capacity = 50 where id = $1`, [
    who.shipId,
  ]);

describe('a shipyard', () => {
  it('shows what it sells to those who know its sector, other stations nothing', async () => {
    const pilot = await yard.customer();
    const other = await stationOf(region, 3);
    const document = `query ($e: [_Any!]!, $y: ID!, $o: ID!) { _entities(representations: $e) { ... on Region {
      yard: shipyard(stationId: $y) { station { id } hulls { hull price deliveryDays rank figures { cargo speed weapon turnCost } upgrades { upgrade level maximum nextPrice } } }
      other: shipyard(stationId: $o) { station { id } } } } }`;
    const variables = {
      ...{ e: [{ __typename: 'Region', id: region.regionId }], y: yard.station.id, o: other.id },
    };
    const [seen] = (await region.ask(document, variables, pilot.player)).data._entities;
    expect(seen.other).toBeNull();
    expect(seen.yard.hulls).toHaveLength(9);
    const freighter = seen.yard.hulls.find(({ hull }: any) => hull === 'LIGHT_FREIGHTER');
    expect(freighter).toMatchObject({
      ...{ price: 10_000, deliveryDays: 0, rank: null },
      figures: { cargo: 500, speed: 1, weapon: 'LASER', turnCost: 1 },
    });
    expect(freighter.upgrades[0]).toEqual({ upgrade: 'ENGINE', level: 0, maximum: 3, nextPrice: 1_000 });
    expect(seen.yard.hulls.find(({ hull }: any) => hull === 'CARRIER').rank).toBe('Ensign');
    await region.sql('update stations set sector = 2 where id = $1', [yard.station.id]);
    expect((await region.ask(document, variables, pilot.player)).data._entities[0].yard).toBeNull();
    await region.sql('update stations set sector = 1 where id = $1', [yard.station.id]);
  });
});

describe('buying a ship', () => {
  it('costs its price and the tax, and lays it up there', async () => {
    const pilot = await yard.customer(20_000);
    const bank = await balanceOf(region.services.fork(), `owner:${owner}`);
    const {
      credits,
      ship,
      pilot: after,
    } = await yard.done(pilot, 'buyShip', {
      ...{ hull: 'LIGHT_FREIGHTER', name: ' Ox ' },
    });
    expect(credits).toBe(-11_000);
    expect(after.ships.map(({ id }: any) => id)).toEqual([pilot.shipId, ship.id]);
    expect(after.ship.id).toBe(pilot.shipId);
    expect(ship).toMatchObject({
      ...{ hull: 'LIGHT_FREIGHTER', name: 'Ox', status: 'STORED', condition: 100, cargoCapacity: 500 },
      ...{ station: { id: yard.station.id }, papers: { value: 10_000, salePrice: 7_000, readyAt: null } },
    });
    expect(await balanceOf(region.services.fork(), `owner:${owner}`)).toBe(bank + 500);
    expect(await audit()).toEqual([]);
  });

  it('takes no slip, and the ship is nobody’s business but its owner’s', async () => {
    const pilot = await yard.customer();
    const docked = async (): Promise<number> =>
      (
        await region.sql<any>(
          `select count(*)::int as n from ships where station_id = $1 and status = 'DOCKED'`,
          [yard.station.id],
        )
      )[0].n;
    const before = await docked();
    await bought(pilot, 'SCOUT_SHIP');
    expect(await docked()).toBe(before);
    const list = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Pilot { ships { id } ship { papers { value } } } } }`;
    const e = [{ __typename: 'Pilot', regionId: region.regionId, playerId: pilot.player.id }];
    const [own] = (await region.ask(list, { e }, pilot.player)).data._entities;
    expect(own.ships).toHaveLength(2);
    expect(own.ship.papers).toEqual({ value: 2_500 });
    const [others] = (await region.ask(list, { e }, { id: randomUUID() })).data._entities;
    expect(others).toEqual({ ships: null, ship: { papers: null } });
  });

  it('of a clipper is for Galactic Citizens', async () => {
    const pilot = await yard.customer();
    const citizen = { ...pilot, player: { ...pilot.player, galacticCitizen: true } };
    expect(codeOf(await yard.act(pilot, 'buyShip', { hull: 'CITIZEN_CLIPPER' }))).toBe(
      'CITIZENSHIP_REQUIRED',
    );
    const { ship } = await yard.done(citizen, 'buyShip', { hull: 'CITIZEN_CLIPPER' });
    expect(ship).toMatchObject({ hull: 'CITIZEN_CLIPPER', cargoCapacity: 200 });
  });

  it('is refused with a code, and nothing is written', async () => {
    const pilot = await yard.customer(5_000);
    const count = (): Promise<object[]> =>
      region.sql(
        'select credits, (select count(*) from ships where player_id = $1) as ships from pilots where player_id = $1',
        [pilot.player.id],
      );
    const before = await count();
    for (const [given, code] of [
      [{ hull: 'LIGHT_FREIGHTER' }, 'NOT_ENOUGH_CREDITS'],
      [{ hull: 'ESCAPE_POD' }, 'HULL_NOT_SOLD'],
      [{ hull: 'WARP_JUMPER' }, 'RANK_REQUIRED'],
      [{ hull: 'CITIZEN_CLIPPER' }, 'CITIZENSHIP_REQUIRED'],
      [{ hull: 'CARRIER' }, 'RANK_REQUIRED'],
      [{ hull: 'TITANIC' }, 'BAD_USER_INPUT'],
      [{ hull: 'SCOUT_SHIP', name: '' }, 'BAD_USER_INPUT'],
    ] as const)
      expect([given, codeOf(await yard.act(pilot, 'buyShip', given))]).toEqual([given, code]);
    expect(await count()).toEqual(before);
    await marketOf(region).undock(pilot.player);
    expect(codeOf(await yard.act(pilot, 'buyShip', { hull: 'SCOUT_SHIP' }))).toBe('NOT_DOCKED');
    const other = await stationOf(region, 3);
    await marketOf(region).dock(pilot.player, other);
    expect(codeOf(await yard.act(pilot, 'buyShip', { hull: 'SCOUT_SHIP' }))).toBe('NO_SHIPYARD');
    const stranger = { player: { id: randomUUID() }, shipId: '' };
    expect(codeOf(await yard.act(stranger, 'buyShip', { hull: 'SCOUT_SHIP' }))).toBe('PILOT_REQUIRED');
    const nobody = 'mutation ($r: ID!) { repairShip(regionId: $r) { credits } }';
    expect(codeOf(await region.ask(nobody, { r: region.regionId }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await region.ask(nobody, { r: randomUUID() }, pilot.player))).toBe('NOT_IN_REGION');
  });

  it('happens once when it is repeated with its key', async () => {
    const pilot = await yard.customer();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => yard.act(pilot, 'buyShip', { hull: 'SCOUT_SHIP' }, 'once')),
    );
    expect(new Set(replies.map(({ data }) => data.buyShip.ship.id)).size).toBe(1);
    expect(codeOf(await yard.act(pilot, 'buyShip', { hull: 'FAST_COURIER' }, 'once'))).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });
});

describe('a large ship', () => {
  it('is built first: until it is ready it is neither flown nor sold', async () => {
    const pilot = await yard.customer();
    const { ship } = await yard.done(pilot, 'buyShip', { hull: 'DEFENDER' });
    const waits = Date.parse(ship.papers.readyAt) - Date.now();
    expect(Math.round(waits / 86_400_000)).toBe(5);
    expect(codeOf(await yard.act(pilot, 'switchShip', { shipId: ship.id }))).toBe('SHIP_NOT_READY');
    expect(codeOf(await yard.act(pilot, 'sellShip', { shipId: ship.id }))).toBe('SHIP_NOT_READY');
    await region.sql(`update ships set ready_at = ready_at - interval '5 days' where id = $1`, [ship.id]);
    const switched = await yard.done(pilot, 'switchShip', { shipId: ship.id });
    expect(switched.ship).toMatchObject({ status: 'DOCKED', papers: { readyAt: null } });
  });
});

describe('switching ships', () => {
  it('lays up the one and flies the other, with what each carries', async () => {
    const pilot = await yard.customer();
    await load(region, `ship:${pilot.shipId}`, 'ORE', 50);
    const id = await bought(pilot, 'FAST_COURIER');
    const { pilot: after, ship } = await yard.done(pilot, 'switchShip', { shipId: id });
    expect(after.ship.id).toBe(id);
    expect(ship).toMatchObject({ status: 'DOCKED', cargo: [] });
    const back = await yard.done(pilot, 'switchShip', { shipId: pilot.shipId });
    expect(back.ship.cargo).toEqual([{ commodity: 'ORE', quantity: 50 }]);
    expect((await marketOf(region).undock(pilot.player)).errors).toBeUndefined();
    expect(codeOf(await yard.act(pilot, 'switchShip', { shipId: id }))).toBe('NOT_DOCKED');
  });

  it('leaves a pod for good, and takes along what it carries', async () => {
    const pilot = await yard.customer();
    await crash(pilot);
    await load(region, `ship:${pilot.shipId}`, 'ORE', 30);
    const id = await bought(pilot, 'SCOUT_SHIP');
    const { pilot: after, ship } = await yard.done(pilot, 'switchShip', { shipId: id });
    expect(ship.cargo).toEqual([{ commodity: 'ORE', quantity: 30 }]);
    expect(after.ships).toEqual([{ id }]);
    expect(codeOf(await yard.act(pilot, 'switchShip', { shipId: pilot.shipId }))).toBe('SHIP_NOT_FOUND');
    expect(await audit()).toEqual([]);
  });

  it('is refused to ships of others, ships elsewhere and the ship that is flown', async () => {
    const [pilot, other] = [await yard.customer(), await yard.customer()];
    const theirs = await bought(other, 'SCOUT_SHIP');
    const own = await bought(pilot, 'SCOUT_SHIP');
    await region.sql('update ships set station_id = $2 where id = $1', [
      own,
      (await stationOf(region, 3)).id,
    ]);
    for (const deed of ['switchShip', 'sellShip'] as const)
      for (const [shipId, code] of [
        [theirs, 'SHIP_NOT_FOUND'],
        [randomUUID(), 'SHIP_NOT_FOUND'],
        ['x', 'BAD_USER_INPUT'],
        [own, 'SHIP_NOT_HERE'],
        [pilot.shipId, 'SHIP_IN_USE'],
      ] as const)
        expect([deed, code, codeOf(await yard.act(pilot, deed, { shipId }))]).toEqual([deed, code, code]);
  });
});

describe('a ship that is laid up', () => {
  const daysPass = (days: number): Promise<object[]> =>
    region.sql(
      `update ships set docked_at = docked_at - make_interval(days => $1), ready_at = ready_at - make_interval(days => $1) where status = 'STORED'`,
      [days],
    );

  it('costs nothing for a week, then by the day, and never more than a quarter of its value', async () => {
    const pilot = await yard.customer();
    const id = await bought(pilot, 'LIGHT_FREIGHTER');
    const feeOf = async (): Promise<number> => {
      const query = `query ($r: ID!) { pilot(regionId: $r) { ships { id papers { storageFee } } } }`;
      const { data } = await region.ask(query, { r: region.regionId }, pilot.player);
      return data.pilot.ships.find((ship: any) => ship.id === id).papers.storageFee;
    };
    await daysPass(7);
    expect(await feeOf()).toBe(0);
    await daysPass(1);
    // A station of size 2, and a tenth of tax.
    expect(await feeOf()).toBe(2_000);
    expect(await yard.done(pilot, 'switchShip', { shipId: id })).toMatchObject({ credits: -2_200 });
    await daysPass(100);
    expect(await yard.done(pilot, 'switchShip', { shipId: pilot.shipId })).toMatchObject({
      ...{ credits: -687, ship: { papers: { storageFee: 0 } } },
    });
    await daysPass(100);
    expect(await feeOf()).toBe(2_500);
    const { papers } = (await yard.done(pilot, 'renameShip', { shipId: id, name: 'Rust' })).ship;
    expect(await yard.done(pilot, 'sellShip', { shipId: id })).toMatchObject({
      ...{ credits: papers.salePrice - 2_500 },
    });
    expect(await audit()).toEqual([]);
  });

  it('is free for who comes in a pod, and stays where it is for who cannot pay', async () => {
    const pilot = await yard.customer();
    const id = await bought(pilot, 'LIGHT_FREIGHTER');
    await daysPass(30);
    await leaveIn(region, `pilot:${pilot.player.id}`, 0);
    expect(codeOf(await yard.act(pilot, 'switchShip', { shipId: id }))).toBe('NOT_ENOUGH_CREDITS');
    await crash(pilot);
    expect(await yard.done(pilot, 'switchShip', { shipId: id })).toMatchObject({ credits: 0 });
    expect(await audit()).toEqual([]);
  });
});

describe('selling a ship', () => {
  it('brings less than was paid, less by age and wear, and ends the ship', async () => {
    const pilot = await yard.customer();
    const id = await bought(pilot, 'CARGO_HAULER').then(async (shipId) => {
      await region.sql(
        `update ships set acquired_at = acquired_at - interval '20 days', condition = 60, ready_at = null where id = $1`,
        [shipId],
      );
      return shipId;
    });
    const { credits, ship, pilot: after } = await yard.done(pilot, 'sellShip', { shipId: id });
    expect(credits).toBe((50_000 * 50 * 160) / 20_000);
    expect(ship).toMatchObject({ status: 'SCRAPPED', station: null, papers: { value: 0 } });
    expect(after.ships).toEqual([{ id: pilot.shipId }]);
    expect(codeOf(await yard.act(pilot, 'sellShip', { shipId: id }))).toBe('SHIP_NOT_FOUND');
    expect(await audit()).toEqual([]);
  });

  it('waits until the ship is empty', async () => {
    const pilot = await yard.customer();
    const [full, armed] = [await bought(pilot, 'LIGHT_FREIGHTER'), await bought(pilot, 'LIGHT_FREIGHTER')];
    await load(region, `ship:${full}`, 'ORE', 1);
    await load(region, `bay:${armed}`, 'COMBAT_DRONES', 1);
    const seeding = await bought(pilot, 'LIGHT_FREIGHTER');
    await region.sql(
      `insert into genesis_devices (id, player_id, ship_id, kind, bought_at) values (gen_random_uuid(), $1, $2, 'BASIC', now())`,
      [pilot.player.id, seeding],
    );
    for (const shipId of [full, armed, seeding])
      expect(codeOf(await yard.act(pilot, 'sellShip', { shipId }))).toBe('SHIP_NOT_EMPTY');
  });
});

describe('renaming a ship', () => {
  it('J8: is free, anywhere, for its owner and within bounds', async () => {
    const pilot = await joinedPilot(region);
    const { shipId } = pilot;
    const { ship, credits } = await yard.done(pilot, 'renameShip', { shipId, name: 'Sûr 1' });
    expect([ship.name, credits]).toEqual(['Sûr 1', 0]);
    expect(codeOf(await yard.act(pilot, 'renameShip', { shipId, name: 'x'.repeat(41) }))).toBe(
      'BAD_USER_INPUT',
    );
    for (const name of [
      '',
      ' ',
      'a\u0007b',
      'a\u202Eb',
      'a\u200Bb',
      'a\u0000b',
      '\uD83D',
      'x'.repeat(100_000),
    ])
      expect(codeOf(await yard.act(pilot, 'renameShip', { shipId, name }))).toBe('BAD_USER_INPUT');
    const composed = await yard.done(pilot, 'renameShip', { shipId, name: ' \u212Angstro\u0308m ' });
    expect(composed.ship.name).toBe('\u004Bngstr\u00F6m');
    const other = await joinedPilot(region);
    expect(codeOf(await yard.act(other, 'renameShip', { shipId, name: 'Mine' }))).toBe('SHIP_NOT_FOUND');
  });
});

describe('a station that deals in more than before', () => {
  it('gets the first stock of what is new, and keeps the rest', async () => {
    const station = await stationOf(region, 10);
    await settleMarkets(region.services.fork());
    const stock = (): Promise<{ good: string; quantity: number }[]> =>
      region.sql('select good, quantity::int from stock where station_id = $1 order by good', [station.id]);
    const before = await stock();
    await region.sql('update stations set station_class = 11 where id = $1', [station.id]);
    await settleMarkets(region.services.fork());
    const now = await stock();
    expect(now).toEqual(expect.arrayContaining(before));
    expect(now.map(({ good }) => good)).toEqual([
      ...['COMBAT_DRONES', 'EXOTIC_TECHNOLOGY', 'GOURMET_FOOD', 'LUMEN_CRYSTALS', 'LUXURY_GOODS', 'MINES'],
      'QUANTUM_CRYSTALS',
    ]);
    expect(await audit()).toEqual([]);
  });
});

describe('a station that is on the map no more', () => {
  it('sends what was laid up there to the capital', async () => {
    const short = await openYard(region);
    const pilot = await short.customer();
    const { ship } = await short.done(pilot, 'buyShip', { hull: 'SCOUT_SHIP' });
    await region.sql('delete from stations where id = $1', [short.station.id]);
    await settleMarkets(region.services.fork());
    const [row] = await region.sql(
      `select s.status, t.station_class as class from ships s join stations t on t.id = s.station_id where s.id = $1`,
      [ship.id],
    );
    expect(row).toEqual({ status: 'STORED', class: 0 });
  });
});
