import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { give } from '#tests/kit/credits.ts';
import { marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let market: ReturnType<typeof marketOf>;
beforeAll(async () => {
  region = await testRegion();
  market = marketOf(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const codeOf = (reply: Reply): unknown => reply.errors?.[0]?.extensions['code'];
const audit = (): Promise<string[]> => auditBalances(region.services.fork());
const day = 24 * 3_600_000;

async function opened(slips: number, longTerm = 0): Promise<TestStation> {
  const station = await stationOf(region, 1, slips);
  await region.sql('update stations set long_term_slips = $2 where id = $1', [station.id, longTerm]);
  await settleMarkets(region.services.fork());
  return station;
}

async function rich(): Promise<JoinedPilot> {
  const pilot = await joinedPilot(region);
  await give(region, `pilot:${pilot.player.id}`, 100_000);
  return pilot;
}

const rent = (player: JoinedPilot['player'], days: number, key?: string): Promise<Reply> =>
  market.ask(
    player,
    `mutation ($r: ID!) { rentBerth(regionId: $r, days: ${days}) { until fee pilot { ship { berths { until station { id } } } } station { dockedShips longTermSlipsTaken } } }`,
    {},
    key,
  );
const aged = (station: TestStation, hours: number): Promise<object[]> =>
  region.sql(`update ships set docked_at = docked_at - make_interval(hours => $2) where station_id = $1`, [
    station.id,
    hours,
  ]);
const expire = (station: TestStation): Promise<object[]> =>
  region.sql('update berths set until = clock_timestamp() where station_id = $1', [station.id]);

describe('the last slip', () => {
  it('is taken by one of fifty pilots who come at once; the others are told that it is full and pay nothing', async () => {
    const station = await opened(8);
    for (const { player } of await Promise.all(Array.from({ length: 7 }, () => joinedPilot(region))))
      await market.dock(player, station);
    const pilots = await Promise.all(Array.from({ length: 50 }, () => joinedPilot(region)));
    const replies = await Promise.all(pilots.map(({ player }) => market.dock(player, station)));
    const docked = replies.filter((reply) => !reply.errors);
    expect(docked).toHaveLength(1);
    expect(docked[0]?.data.dock.station.dockedShips).toBe(8);
    expect(new Set(replies.filter((reply) => reply.errors).map(codeOf))).toEqual(new Set(['NO_FREE_SLIP']));
    const [paid] = await region.sql(
      'select count(*)::int as n from pilots where player_id = any($1::uuid[]) and credits < 1000',
      [pilots.map(({ player }) => player.id)],
    );
    expect(paid).toEqual({ n: 1 });
    expect(await audit()).toEqual([]);
  });
});

describe('a long-term slip', () => {
  it('is paid ahead to the station, goes on from what is paid, and for 30 days at most', async () => {
    const station = await opened(2, 1);
    const { player } = await rich();
    expect(codeOf(await rent(player, 1))).toBe('NOT_DOCKED');
    await market.dock(player, station);
    const before = await balanceOf(region.services.fork(), `station:${station.id}`);
    const first = (await rent(player, 3, 'again')).data.rentBerth;
    expect(first).toMatchObject({ fee: 600, station: { dockedShips: 1, longTermSlipsTaken: 1 } });
    expect(first.pilot.ship.berths).toEqual([{ until: first.until, station: { id: station.id } }]);
    expect(Math.abs(Date.parse(first.until) - Date.now() - 3 * day)).toBeLessThan(60_000);
    expect((await rent(player, 3, 'again')).data.rentBerth.until).toBe(first.until);
    const more = (await rent(player, 27)).data.rentBerth;
    expect(Date.parse(more.until) - Date.parse(first.until)).toBe(27 * day);
    for (const days of [0, -1, 1, 31, 2_147_483_647])
      expect([days, codeOf(await rent(player, days))]).toEqual([days, 'BAD_USER_INPUT']);
    expect(await balanceOf(region.services.fork(), `station:${station.id}`)).toBe(before + 30 * 200);
    expect(await audit()).toEqual([]);
  });

  it('is one of so many, however many want one at once, and its time ends by itself', async () => {
    const station = await opened(20, 2);
    const pilots = await Promise.all(Array.from({ length: 10 }, () => rich()));
    for (const { player } of pilots) await market.dock(player, station);
    const replies = await Promise.all(pilots.map(({ player }) => rent(player, 1)));
    expect(replies.filter((reply) => !reply.errors)).toHaveLength(2);
    expect(new Set(replies.filter((reply) => reply.errors).map(codeOf))).toEqual(new Set(['NO_FREE_SLIP']));
    const [late] = pilots.filter((_pilot, index) => replies[index]?.errors);
    await expire(station);
    const { data } = await rent(late?.player ?? { id: randomUUID() }, 1);
    expect(data.rentBerth.station.longTermSlipsTaken).toBe(1);
    expect(await audit()).toEqual([]);
  });

  it('leaves the short-term slip to others, cannot be taken by them, and waits for a ship that is away', async () => {
    const station = await opened(1, 1);
    const [keeper, guest, late] = [await rich(), await rich(), await rich()];
    await market.dock(keeper.player, station);
    await rent(keeper.player, 5);
    expect((await market.dock(guest.player, station)).data.dock.station.dockedShips).toBe(2);
    await aged(station, 25);
    // The guest's day is over, the keeper's is not.
    expect(codeOf(await market.dock(late.player, station))).toBeUndefined();
    const [ships] = await region.sql(
      'select array_agg(id order by id) as ids from ships where station_id = $1',
      [station.id],
    );
    expect(ships).toEqual({ ids: [keeper.shipId, late.shipId].toSorted() });
    const told = await region.sql(
      `select payload->>'playerId' as player, payload->>'shipId' as ship from outbox where type = 'docking_slip.bumped' and payload->>'stationId' = $1`,
      [station.id],
    );
    expect(told).toEqual([{ player: guest.player.id, ship: guest.shipId }]);
    await market.undock(keeper.player);
    expect(codeOf(await market.dock(guest.player, station))).toBe('NO_FREE_SLIP');
    expect((await market.dock(keeper.player, station)).data.dock.station.dockedShips).toBe(2);
  });

  it('that has run out makes its ship one of those that leave when others need the slip', async () => {
    const station = await opened(1, 1);
    const [keeper, guest, late] = [await rich(), await rich(), await rich()];
    await market.dock(keeper.player, station);
    await rent(keeper.player, 1);
    await market.dock(guest.player, station);
    await expire(station);
    expect(codeOf(await market.dock(late.player, station))).toBe('NO_FREE_SLIP');
    await aged(station, 25);
    expect((await market.dock(late.player, station)).data.dock.station.dockedShips).toBe(1);
    expect(codeOf(await market.undock(keeper.player))).toBe('NOT_DOCKED');
  });
});
