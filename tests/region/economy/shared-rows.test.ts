import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { statementsOf } from '#tests/kit/statements.ts';

let region: TestRegion;
let station: TestStation;
let trader: JoinedPilot;
beforeAll(async () => {
  region = await testRegion({ ownerId: '0e000000-0000-4000-8000-000000000001' });
  station = await stationOf(region, 2);
  await settleMarkets(region.services.fork());
  await leaveStock(region, station, 'EQUIPMENT', 1_000);
  await leaveStock(region, station, 'ORGANICS', 0);
  trader = await joinedPilot(region);
  await marketOf(region).dock(trader.player, station);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

describe('the rows that all trades of a region share', () => {
  it('are locked by the last statement before the commit', async () => {
    const { buy } = marketOf(region);
    await buy(trader.player, 'EQUIPMENT', 1);
    const sent = await statementsOf(region, () => buy(trader.player, 'EQUIPMENT', 1));
    const commit = sent.findIndex((text) => /^commit/i.test(text));
    expect(sent.slice(0, commit).filter((text) => /trade_days|day_tallies/.test(text))).toEqual([]);
    expect(commit + 1).toBeLessThanOrEqual(13);
  });

  it('do not let trades that meet there lose or deadlock', async () => {
    const traders = await Promise.all(Array.from({ length: 8 }, () => joinedPilot(region)));
    const { dock, buy } = marketOf(region);
    for (const { player } of traders) await dock(player, station);
    const [before] = await region.sql<{ trades: number }>(
      'select sum(trades)::int as trades from trade_days',
    );
    const replies = await Promise.all(
      traders.flatMap(({ player }) => [1, 2].map(() => buy(player, 'EQUIPMENT', 1))),
    );
    expect(replies.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const [after] = await region.sql<{ trades: number }>('select sum(trades)::int as trades from trade_days');
    expect((after?.trades ?? 0) - (before?.trades ?? 0)).toBe(16);
  });
});
