import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { moveGoods } from '#subgraphs/region/ledger/goods.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { give, leaveIn } from '#tests/kit/credits.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
let market: ReturnType<typeof marketOf>;
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id });
  market = marketOf(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const audit = (): Promise<string[]> => auditBalances(region.services.fork());
const treasury = (): Promise<number> => balanceOf(region.services.fork(), 'treasury');

async function opened(size: number): Promise<TestStation> {
  const station = await stationOf(region, 1);
  await region.sql('update stations set size = $2 where id = $1', [station.id, size]);
  await settleMarkets(region.services.fork());
  return station;
}

const levers = (input: string): Promise<Reply> =>
  market.ask(
    owner,
    `mutation ($r: ID!) { updateEconomy(regionId: $r, input: { ${input} }) { region { economy { dockingSubsidy arbitrageStipend } } } }`,
  );

const leaveInTreasury = (amount: number): Promise<void> => leaveIn(region, 'treasury', amount);

describe('a docking subsidy', () => {
  const dock = (player: JoinedPilot['player'], station: TestStation): Promise<Reply> =>
    market.ask(
      player,
      `mutation ($r: ID!, $s: ID!) { dock(regionId: $r, stationId: $s) { fee subsidy pilot { credits } } }`,
      { s: station.id },
    );
  const docked = async (station: TestStation): Promise<unknown> => {
    const { player } = await joinedPilot(region);
    return (await dock(player, station)).data.dock;
  };

  it('is half of the fee, 250 at most, as long as the region pays it and the treasury can', async () => {
    const [small, large] = [await opened(2), await opened(7)];
    expect(await docked(small)).toEqual({ fee: 100, subsidy: 0, pilot: { credits: 900 } });
    await levers('dockingSubsidy: true');
    await give(region, 'treasury', 10_000);
    const before = await treasury();
    expect(await docked(small)).toEqual({ fee: 50, subsidy: 50, pilot: { credits: 950 } });
    expect(await docked(large)).toEqual({ fee: 250, subsidy: 250, pilot: { credits: 750 } });
    await region.sql(`update stations set size = 10 where id = $1`, [large.id]);
    expect(await docked(large)).toEqual({ fee: 750, subsidy: 250, pilot: { credits: 250 } });
    expect(await treasury()).toBe(before - 550);
    expect(await audit()).toEqual([]);
  });

  it('is suspended while the treasury is short, and at the same moment it is shared out to the last credit', async () => {
    const station = await opened(2);
    await levers('dockingSubsidy: true');
    await leaveInTreasury(125);
    const pilots = await Promise.all(Array.from({ length: 6 }, () => joinedPilot(region)));
    const replies = await Promise.all(pilots.map(({ player }) => dock(player, station)));
    const paid = replies.map(({ data }) => data.dock.subsidy).filter((subsidy) => subsidy > 0);
    expect(paid).toEqual([50, 50]);
    expect(await treasury()).toBe(25);
    expect(await audit()).toEqual([]);
  });

  it("is not paid at players' stations", async () => {
    const station = await opened(2);
    await leaveInTreasury(10_000);
    const { player } = await joinedPilot(region);
    await give(region, `pilot:${player.id}`, 300_000);
    await dock(player, station);
    const bought = await market.ask(
      player,
      'mutation ($r: ID!, $s: ID!) { buyStation(regionId: $r, stationId: $s) { pilot { credits } } }',
      { s: station.id },
    );
    expect(bought.errors).toBeUndefined();
    expect(await docked(station)).toEqual({ fee: 100, subsidy: 0, pilot: { credits: 900 } });
    await levers('dockingSubsidy: false');
  });
});

describe('an arbitrage stipend', () => {
  /** A pilot with goods from another region aboard. */
  async function returned(station: TestStation): Promise<JoinedPilot> {
    const pilot = await joinedPilot(region);
    await market.dock(pilot.player, station);
    await arrive(pilot);
    return pilot;
  }
  async function arrive({ shipId }: JoinedPilot): Promise<void> {
    const to = `ship:${shipId}` as const;
    await transact(region.services.fork(), (tx) =>
      moveGoods(tx, { from: 'produced', to, good: 'ORE', quantity: 10, action: randomUUID() }),
    );
    await region.sql(
      `insert into imports (region_id, place, good, quantity) values ($1, 'ship:' || $2, 'ORE', 10)
       on conflict (region_id, place, good) do update set quantity = 10`,
      [region.regionId, shipId],
    );
  }
  const sell = async ({ player }: JoinedPilot, quantity: number): Promise<unknown> =>
    (
      await market.ask(
        player,
        `mutation ($r: ID!) { sell(regionId: $r, commodity: ORE, quantity: ${quantity}) { stipend } }`,
      )
    ).data.sell.stipend;

  it('is paid when the last of what was brought is sold, twice a day at most', async () => {
    const station = await opened(2);
    await leaveStock(region, station, 'ORE', 100);
    await leaveInTreasury(10_000);
    const pilot = await returned(station);
    expect(await sell(pilot, 10)).toBe(0);
    await levers('arbitrageStipend: true');
    await arrive(pilot);
    expect(await sell(pilot, 9)).toBe(0);
    expect(await sell(pilot, 1)).toBe(500);
    const paid = [];
    for (let trip = 0; trip < 3; trip++) {
      await arrive(pilot);
      paid.push(await sell(pilot, 10));
    }
    expect(paid).toEqual([500, 0, 0]);
    await region.sql('update stipends set day = day - 1 where player_id = $1', [pilot.player.id]);
    await arrive(pilot);
    expect(await sell(pilot, 10)).toBe(500);
  });

  it('is not paid while the treasury cannot pay it whole, and a trip that was not rewarded does not count', async () => {
    const station = await opened(2);
    await leaveStock(region, station, 'ORE', 100);
    const pilot = await returned(station);
    await leaveInTreasury(499);
    expect(await sell(pilot, 10)).toBe(0);
    await leaveInTreasury(5_000);
    await arrive(pilot);
    expect(await sell(pilot, 10)).toBe(500);
    await arrive(pilot);
    expect(await sell(pilot, 10)).toBe(500);
    const entries = await region.sql(
      `select sum(amount)::int as paid from ledger where cause = 'arbitrage_stipend' and account = $1`,
      [`pilot:${pilot.player.id}`],
    );
    expect(entries).toEqual([{ paid: 1_000 }]);
    expect(await audit()).toEqual([]);
  });
});
