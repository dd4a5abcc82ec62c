/** Prices over time: alerts at a change of a tenth within the hour, and volatility. Source: domain facts §6.3. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { accountOf } from '#subgraphs/region/ledger/accounts.ts';
import { midpoint, type Stocked } from '#subgraphs/region/modules/economy/rules/prices.ts';
import {
  lastHourSql,
  priceAlerts,
  recordPrice,
  volatility,
  type LastHour,
} from '#subgraphs/region/modules/economy/service/history.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { give } from '#tests/kit/credits.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await testRegion();
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const stocked: Stocked = { stationClass: 1, good: 'ORE', quantity: 2_500, capacity: 5_000 };
const changeAt = (quantity: number): number => midpoint({ ...stocked, quantity }) / midpoint(stocked) - 1;

/** The last quantity on the way up or down from the first at which the price has moved by less than a tenth. */
function lastWithin(step: 1 | -1): number {
  let { quantity } = stocked;
  while (Math.abs(changeAt(quantity + step)) < 0.1) quantity += step;
  return quantity;
}

/** Books a trade as a trade does; returns what is told of it. */
async function book(station: TestStation, before: Stocked, quantity: number): Promise<unknown[]> {
  const alerts = await transact(region.services.fork(), async (tx) => {
    const [row] = await tx.execute<[{ lastHour: LastHour | null }]>(
      `select ${lastHourSql('?')} as "lastHour"`,
      [...[station.id, before.good]],
    );
    const volume = Math.abs(before.quantity - quantity);
    const movement = { station, before, quantity, volume, at: new Date(), lastHour: row.lastHour };
    await recordPrice(tx, movement);
    return priceAlerts(movement);
  });
  return alerts.map(([type, { kind, quantity: left }]) => [type, kind, left]);
}

describe('an alert', () => {
  /** Moves a station's price through these quantities, one trade each, and tells what is told of each. */
  async function through(quantities: readonly number[]): Promise<unknown[]> {
    const station = await stationOf(region, 1);
    let before = stocked;
    const told: unknown[] = [];
    for (const quantity of quantities) {
      told.push(await book(station, before, quantity));
      before = { ...before, quantity };
    }
    return told;
  }

  it('tells of a spike when the price has risen by a tenth, once, and not a unit earlier', async () => {
    const within = lastWithin(-1);
    expect(await through([within, within - 1, within - 500])).toEqual([
      ...[[], [['price.alert', 'SPIKE', within - 1]], []],
    ]);
  });

  it('tells of a crash when it has fallen by a tenth, once, and not a unit earlier', async () => {
    const within = lastWithin(1);
    expect(await through([within, within + 1, within + 500])).toEqual([
      ...[[], [['price.alert', 'CRASH', within + 1]], []],
    ]);
  });

  it('is told again when the price came back and leaves again', async () => {
    const within = lastWithin(-1);
    expect(await through([within - 1, within, within - 1])).toEqual([
      ...[[['price.alert', 'SPIKE', within - 1]], [], [['price.alert', 'SPIKE', within - 1]]],
    ]);
  });

  it('measures from the first price of the hour, whatever the hour before was', async () => {
    const within = lastWithin(-1);
    const station = await stationOf(region, 1);
    await region.sql(
      `insert into price_history (region_id, station_id, good, hour, opening, closing, low, high, volume)
       values ($1, $2, 'ORE', date_trunc('hour', clock_timestamp()) - interval '1 hour', 1, 1, 1, 1, 1)`,
      [region.regionId, station.id],
    );
    expect(await book(station, stocked, within)).toEqual([]);
  });

  it('goes out with the trade that caused it', async () => {
    const market = marketOf(region);
    const station = await stationOf(region, 2);
    await settleMarkets(region.services.fork());
    await leaveStock(region, station, 'ORE', 1_000);
    const { player } = await joinedPilot(region);
    await give(region, accountOf('pilot', player.id), 100_000);
    await region.sql('update ships set cargo_capacity = 1000 where player_id = $1', [player.id]);
    await market.dock(player, station);
    const told = (): Promise<object[]> =>
      region.sql(
        `select payload->>'kind' as kind, payload->>'commodity' as good, (payload->>'change')::float8 > 0.1 as much
         from outbox where type = 'price.alert' and payload->>'stationId' = $1`,
        [station.id],
      );
    await market.buy(player, 'ORE', 1);
    expect(await told()).toEqual([]);
    await market.buy(player, 'ORE', 700);
    expect(await told()).toEqual([{ kind: 'SPIKE', good: 'ORE', much: true }]);
  });
});

describe('volatility', () => {
  const closing = (...prices: number[]): number | null =>
    volatility(prices.map((price) => ({ closing: price })));

  it('is the standard deviation as a part of the mean; there is none of fewer than two prices', () => {
    expect([closing(), closing(9)]).toEqual([null, null]);
    expect(closing(9, 9, 9)).toBe(0);
    expect(closing(8, 12)).toBeCloseTo(0.2, 12);
    expect(closing(2, 4, 4, 4, 5, 5, 7, 9)).toBeCloseTo(0.4, 12);
  });

  it('is on the board, of the hours of a day in which there was a trade', async () => {
    const station = await stationOf(region, 1);
    await settleMarkets(region.services.fork());
    await region.sql(
      `insert into price_history (region_id, station_id, good, hour, opening, closing, low, high, volume)
       select $1, $2, 'ORE', date_trunc('hour', clock_timestamp()) - hours * interval '1 hour', 10, price, price, price, 1
       from (values (1, 8.0), (20, 12.0), (30, 99.0)) as x(hours, price)`,
      [region.regionId, station.id],
    );
    const query = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Station { board { commodity volatility } } } }`;
    const { player } = await joinedPilot(region);
    const e = [{ __typename: 'Station', regionId: region.regionId, id: station.id }];
    const { board } = (await region.ask(query, { e }, player)).data._entities[0];
    const ore = board.find(({ commodity }: { commodity: string }) => commodity === 'ORE');
    expect(ore.volatility).toBeCloseTo(0.2, 12);
  });
});
