import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '#subgraphs/kit/log.ts';
import { foldTradeDays } from '#subgraphs/region/modules/economy/service/transactions.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';
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

  it('stand in parts for as long as their day lasts, and are put together by a server that starts later', async () => {
    const parts = `insert into trade_days (region_id, day, good, part, trades, quantity, credits, taxes)
      select $1, (clock_timestamp() at time zone 'utc')::date - ago, good, part, 1, 2, 3, 4
      from generate_series(0, 2) ago, generate_series(1, 3) part, unnest(array['FUEL', 'LUXURY']) good`;
    await region.sql(parts, [region.regionId]);
    const days = (): Promise<object[]> =>
      region.sql(
        `select (clock_timestamp() at time zone 'utc')::date - day as ago, good, count(*)::int as parts, sum(trades)::int as trades,
           sum(quantity)::int as quantity, sum(credits)::int as credits, sum(taxes)::int as taxes
         from trade_days where good in ('FUEL', 'LUXURY') group by day, good order by day desc, good`,
      );
    const sums = { trades: 3, quantity: 6, credits: 9, taxes: 12 };
    const folded = [0, 1, 2].flatMap((ago) =>
      ['FUEL', 'LUXURY'].map((good) => ({ ago, good, parts: ago === 0 ? 3 : 1, ...sums })),
    );
    const { slug, settings } = region;
    await using _later = await createRegionServer({ slug, settings, log: createLog(slug, 'error') });
    await until(async () => (await days()).length === 6 && isDeepStrictEqual(await days(), folded));
    await foldTradeDays(region.services.fork());
    expect(await days()).toEqual(folded);
  });
});
