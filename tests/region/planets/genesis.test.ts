import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { planetName } from '#subgraphs/region/modules/planets/rules/genesis.ts';
import { lockPilot } from '#subgraphs/region/modules/sectors/service/pilots.ts';
import { devicesAboard } from '#subgraphs/region/modules/ships/service/devices.ts';
import { loseShip } from '#subgraphs/region/modules/ships/service/loss.ts';
import { remakeMap } from '#subgraphs/region/modules/sectors/service/map.ts';
import {
  colonyOf,
  passHours,
  planetOf,
  settler,
  type Equipped,
  type TestPlanet,
} from '#tests/kit/colonies.ts';
import { marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply, type TestRegion, codeOf } from '#tests/kit/region-server.ts';

let region: TestRegion;
let act: ReturnType<typeof colonyOf>;
let market: ReturnType<typeof marketOf>;
let dock: TestStation;
beforeAll(async () => {
  region = await testRegion({ random: () => 0.5, seed: 'genesis' });
  act = colonyOf(region);
  market = marketOf(region);
  dock = await stationOf(region, 11);
  await settleMarkets(region.services.fork());
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const buy = (pilot: JoinedPilot, kind = 'BASIC', key?: string): Promise<Reply> =>
  act(
    pilot,
    'buyGenesisDevice',
    { kind: ['GenesisKind!', kind] },
    { selection: '{ deviceId pilot { credits genesisDevices { id kind boughtAt } } }', ...(key && { key }) },
  );
const deploy = (pilot: JoinedPilot, deviceId: string, name: string): Promise<Reply> =>
  act(pilot, 'deployGenesisDevice', { deviceId: ['ID!', deviceId], name: ['String!', name] });

/** A pilot of good name, docked where devices are sold. */
async function founder(equipped: Equipped = {}): Promise<JoinedPilot> {
  const pilot = await settler(region, { credits: 1_000_000, ...equipped });
  await region.sql(
    'update pilots set reputation = 300, reputation_at = clock_timestamp() where player_id = $1',
    [pilot.player.id],
  );
  await market.dock(pilot.player, dock);
  return pilot;
}

const nearby = async (index: number): Promise<number> => {
  const [row] = await region.sql<{ number: number }>(
    'select number from sectors s where not exists (select from planets where sector = s.number) order by number limit 1 offset $1',
    [index],
  );
  return row?.number ?? 1;
};

/** Undocked, in a sector without planets. */
async function underway(pilot: JoinedPilot, index: number): Promise<number> {
  await market.undock(pilot.player);
  const sector = await nearby(index);
  await region.sql('update pilots set sector = $2 where player_id = $1', [pilot.player.id, sector]);
  return sector;
}

describe('a genesis device', () => {
  it('is sold to the trusted, three a week, as many as the ship has bays', async () => {
    const pilot = await founder();
    const bought = (await buy(pilot, 'BASIC', 'once')).data.buyGenesisDevice;
    expect(bought.pilot.genesisDevices).toEqual([
      { id: bought.deviceId, kind: 'BASIC', boughtAt: expect.any(String) },
    ]);
    expect((await buy(pilot, 'BASIC', 'once')).data.buyGenesisDevice.deviceId).toBe(bought.deviceId);
    await buy(pilot, 'ENHANCED');
    await buy(pilot, 'ENHANCED');
    expect(codeOf(await buy(pilot))).toBe('GENESIS_LIMIT');
    const suspect = await founder();
    await region.sql('update pilots set reputation = 249 where player_id = $1', [suspect.player.id]);
    expect(codeOf(await buy(suspect))).toBe('REPUTATION_REQUIRED');
    const small = await founder({ hull: 'LIGHT_FREIGHTER' });
    expect(codeOf(await buy(small))).toBe('GENESIS_BAYS_FULL');
    await region.sql(`update ships set upgrades = '{"GENESIS_CONTAINMENT": 1}' where id = $1`, [
      small.shipId,
    ]);
    expect((await buy(small)).errors).toBeUndefined();
    const poor = await founder({ credits: 20_000 });
    expect(codeOf(await buy(poor))).toBe('NOT_ENOUGH_CREDITS');
    await market.undock(poor.player);
    expect(codeOf(await buy(poor))).toBe('NOT_DOCKED');
    await market.dock(poor.player, await stationOf(region, 1));
    expect(codeOf(await buy(poor))).toBe('NOT_TRADED');
    expect(await auditBalances(region.services.fork())).toEqual([]);
  });

  it('goes down with its ship, and counts as one of the week’s three all the same', async () => {
    const pilot = await founder();
    for (let index = 0; index < 3; index++) await buy(pilot);
    await transact(region.services.fork(), async (tx) => {
      const { pilot: locked, ship, now } = await lockPilot(tx, pilot.player.id);
      if (!ship) throw new Error('there is no ship to lose');
      await loseShip(tx, {
        ...{ regionId: region.regionId, pilot: locked, ship, now, action: randomUUID() },
      });
      await tx.flush();
    });
    expect(await devicesAboard(region.services.fork(), pilot.shipId)).toEqual([]);
    const [row] = await region.sql(
      'select count(lost_at)::int as lost, count(*)::int as bought from genesis_devices where player_id = $1',
      [pilot.player.id],
    );
    expect(row).toEqual({ lost: 3, bought: 3 });
    await region.sql(
      `update ships set hull = 'COLONY_SHIP', status = 'IN_SPACE' where player_id = $1 and hull = 'ESCAPE_POD'`,
      [pilot.player.id],
    );
    await market.dock(pilot.player, dock);
    expect(codeOf(await buy(pilot))).toBe('GENESIS_LIMIT');
  });

  it('makes a planet of the pilot’s that forms for 48 hours', async () => {
    const pilot = await founder();
    const { deviceId } = (await buy(pilot)).data.buyGenesisDevice;
    const sector = await underway(pilot, 0);
    for (const name of ['', 'ab', ' abc', 'x'.repeat(41), 'a\nbc', '<b>'])
      expect([name, codeOf(await deploy(pilot, deviceId, name))]).toEqual([name, 'BAD_USER_INPUT']);
    expect(codeOf(await deploy(pilot, randomUUID(), 'New Ur'))).toBe('DEVICE_NOT_FOUND');
    expect(codeOf(await deploy(pilot, 'x', 'New Ur'))).toBe('BAD_USER_INPUT');
    const { deployGenesisDevice } = (await deploy(pilot, deviceId, 'New Ur')).data;
    expect(deployGenesisDevice.planet).toMatchObject({
      ...{ habitability: 50, status: 'TERRAFORMING', colony: { population: 0, citadelLevel: 1 } },
    });
    const planet: TestPlanet = { id: deployGenesisDevice.planet.id, sector };
    const settle = () =>
      act(pilot, 'settleColonists', { planetId: ['ID!', planet.id], quantity: ['Int!', 100] });
    expect(codeOf(await settle())).toBe('PLANET_FORMING');
    expect(codeOf(await deploy(pilot, deviceId, 'New Uruk'))).toBe('DEVICE_NOT_FOUND');
    await passHours(region, planet, 48);
    expect((await settle()).data.settleColonists.planet).toMatchObject({
      ...{ status: 'DYING', colony: { population: 100, idle: 100 } },
    });
  });

  it('is refused where it may not be deployed', async () => {
    const pilot = await founder();
    const devices: string[] = [];
    for (const kind of ['BASIC', 'ADVANCED', 'BASIC'])
      devices.push((await buy(pilot, kind)).data.buyGenesisDevice.deviceId);
    const [basic = '', advanced = '', second = ''] = devices;
    expect(codeOf(await deploy(pilot, basic, 'Docked'))).toBe('SHIP_NOT_FREE');
    const sector = await underway(pilot, 3);
    await region.sql(`update ships set hull = 'CARRIER' where id = $1`, [pilot.shipId]);
    expect(codeOf(await deploy(pilot, advanced, 'Large'))).toBe('COLONY_SHIP_REQUIRED');
    const [any] = await region.sql<{ name: string }>(
      'select name from planets order by sector, name limit 1',
    );
    expect(codeOf(await deploy(pilot, basic, any?.name ?? ''))).toBe('BAD_USER_INPUT');
    for (let index = 0; index < 5; index++) await planetOf(region, { sector });
    expect(codeOf(await deploy(pilot, basic, 'Sixth'))).toBe('SECTOR_FULL');
    await region.sql('update pilots set turns = 4, turns_at = clock_timestamp() where player_id = $1', [
      pilot.player.id,
    ]);
    await region.sql('update pilots set sector = $2 where player_id = $1', [
      pilot.player.id,
      await nearby(5),
    ]);
    expect(codeOf(await deploy(pilot, basic, 'Tired'))).toBe('NOT_ENOUGH_TURNS');
    await region.sql('update pilots set turns = 100 where player_id = $1', [pilot.player.id]);
    expect((await deploy(pilot, basic, 'First')).errors).toBeUndefined();
    expect(codeOf(await deploy(pilot, second, 'Soon'))).toBe('GENESIS_COOLDOWN');
    await region.sql(
      `update genesis_devices set deployed_at = deployed_at - interval '14 days' where player_id = $1`,
      [pilot.player.id],
    );
    await region.sql(
      `insert into colonies (region_id, planet_id, owner_id, claimed_at, tended_at, counted_to)
       select region_id, gen_random_uuid(), $1, now(), now(), now() from planets`,
      [pilot.player.id],
    );
    expect(codeOf(await deploy(pilot, second, 'Greedy'))).toBe('TOO_MANY_PLANETS');
    await region.sql(
      'delete from colonies c where not exists (select from planets p where p.id = c.planet_id)',
    );
    expect((await deploy(pilot, second, 'Later')).errors).toBeUndefined();
    expect(await auditBalances(region.services.fork())).toEqual([]);
  });

  it('finds the last place of a sector once, however many are deployed at the same time', async () => {
    const sector = await nearby(9);
    for (let index = 0; index < 4; index++) await planetOf(region, { sector });
    const pilots = await Promise.all(Array.from({ length: 6 }, () => founder()));
    const ready = await Promise.all(
      pilots.map(async (pilot) => ({
        pilot,
        id: (await buy(pilot)).data.buyGenesisDevice.deviceId as string,
      })),
    );
    for (const { pilot } of ready) {
      await market.undock(pilot.player);
      await region.sql('update pilots set sector = $2 where player_id = $1', [pilot.player.id, sector]);
    }
    const replies = await Promise.all(
      ready.map(({ pilot, id }, index) => deploy(pilot, id, `Race ${index}`)),
    );
    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(replies.filter((reply) => codeOf(reply) === 'SECTOR_FULL')).toHaveLength(5);
  });

  it('gives no two planets one name, in whatever case it is written and however many are deployed at the same time', async () => {
    const names = ['Zoë', 'ZOË', 'Zoë'.normalize('NFD')];
    const pilots = await Promise.all(names.map(() => founder()));
    const ready: [JoinedPilot, string][] = [];
    for (const [index, pilot] of pilots.entries()) {
      ready.push([pilot, (await buy(pilot)).data.buyGenesisDevice.deviceId as string]);
      await underway(pilot, 20 + index);
    }
    const replies = await Promise.all(
      ready.map(([pilot, id], index) => deploy(pilot, id, names[index] ?? '')),
    );
    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(replies.filter((reply) => codeOf(reply) === 'BAD_USER_INPUT')).toHaveLength(2);
  });

  it('takes no name that reads like another', () => {
    for (const name of ['A\u3164B', 'A\u200bB', 'A\u115fB', 'A  B', 'A\u202eB', 'A\u00a0B'])
      expect([name, planetName(name)]).toEqual([name, null]);
    expect(planetName('Zoë'.normalize('NFD'))).toBe('Zoë'.normalize('NFC'));
  });
});

describe('a scanner array', () => {
  it('shows its owner the sectors within two ways', async () => {
    const [planet, pilot] = [await planetOf(region), await settler(region)];
    await act(pilot, 'claimPlanet', { planetId: ['ID!', planet.id], colonists: ['Int!', 100] });
    await region.sql(
      `insert into buildings (region_id, planet_id, kind, level) values ($1, $2, 'SCANNER_ARRAY', 1)`,
      [region.regionId, planet.id],
    );
    const known = async (): Promise<number> =>
      (await region.sql('select from known_sectors where player_id = $1', [pilot.player.id])).length;
    expect(await known()).toBe(1);
    await act(pilot, 'specializePlanet', {
      planetId: ['ID!', planet.id],
      specialization: ['PlanetSpecialization!', 'MILITARY'],
    });
    expect(await known()).toBeGreaterThan(2);
    // Streams that are open hear of each, once.
    const told = `select (payload ->> 'sector')::int as sector from outbox where type = 'player.scan' and payload ->> 'playerId' = $1 order by 1`;
    const scanned = 'select sector from known_sectors where player_id = $1 and sector <> 1 order by 1';
    expect(await region.sql(told, [pilot.player.id])).toEqual(await region.sql(scanned, [pilot.player.id]));
    const [far] = await region.sql(
      `select from known_sectors k where player_id = $1 and sector <> 1 and not exists (
         select from edges a where 1 in (a.from_sector, a.to_sector) and (k.sector in (a.from_sector, a.to_sector) or exists (
           select from edges b where k.sector in (b.from_sector, b.to_sector)
             and (b.from_sector in (a.from_sector, a.to_sector) or b.to_sector in (a.from_sector, a.to_sector)))))`,
      [pilot.player.id],
    );
    expect(far).toBeUndefined();
  });
});

describe('a planet that somebody holds', () => {
  it('outlives the map it was made with, and those that nobody holds do not', async () => {
    const [planet] = await region.sql<TestPlanet & { name: string }>(
      `select id, sector, name from planets where habitability > 20 and type <> 'GAS_GIANT' and not is_hub and name not like 'Test %' and id not in (select planet_id from colonies) order by sector, name limit 1`,
    );
    if (!planet) throw new Error('there is no planet');
    const [pilot, bare] = [await settler(region), await planetOf(region)];
    await region.sql('update pilots set sector = $2 where player_id = $1', [pilot.player.id, planet.sector]);
    const claimed = await act(pilot, 'claimPlanet', {
      planetId: ['ID!', planet.id],
      colonists: ['Int!', 100],
    });
    expect(claimed.errors).toBeUndefined();
    const kept = () =>
      region.sql('select id, name, sector from planets where id = any($1)', [[planet.id, bare.id]]);
    for (const cluster of [1, null, 2]) {
      const options = { seed: `other ${cluster}`, cluster, preserveData: false };
      await remakeMap(region.services.fork(), options, () => Promise.resolve());
      if (cluster !== 1) expect(await kept()).toEqual([planet]);
      const same = await region.sql('select from planets where sector = $1 and name = $2', [
        planet.sector,
        planet.name,
      ]);
      expect(same).toHaveLength(1);
    }
    await remakeMap(region.services.fork(), { seed: 'genesis', cluster: null, preserveData: false }, () =>
      Promise.resolve(),
    );
    expect(await kept()).toEqual([planet]);
  });
});
