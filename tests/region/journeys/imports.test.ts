/** What counts as imported of what a ship brings. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { marketOf, stationOf } from '#tests/kit/market.ts';
import { platformPayload } from '#wire/platform-payloads.ts';
import { atGate, journeysOf } from '#tests/kit/journeys.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { load } from '#tests/kit/shipyard.ts';

let home: TestRegion;
let away: TestRegion;
beforeAll(async () => {
  [home, away] = [await testRegion(), await testRegion()];
}, 120_000);
afterAll(async () => {
  await home?.[Symbol.asyncDispose]();
  await away?.[Symbol.asyncDispose]();
});

async function travel(from: TestRegion, to: TestRegion, who: JoinedPilot): Promise<void> {
  const [journeyId, playerId] = [randomUUID(), who.player.id];
  await atGate(from, who);
  const { manifest } = await journeysOf(from).hold({ journeyId, playerId, destinationId: to.regionId });
  const arrival = { journeyId, playerId, manifest: manifest ?? '', sourceId: from.regionId };
  expect(await journeysOf(to).accept(arrival)).toMatchObject({ state: 'ACCEPTED' });
  await journeysOf(from).settle(journeyId);
}

const importsOf = async (region: TestRegion, { shipId }: JoinedPilot): Promise<Record<string, number>> => {
  const rows = await region.sql<{ good: string; units: number }>(
    'select good, quantity::int as units from imports where place = $1 and quantity > 0',
    [`ship:${shipId}`],
  );
  return Object.fromEntries(rows.map(({ good, units }) => [good, units]));
};

it('goods from another region do; goods that come straight back, as often as they go, do not', async () => {
  const who = await joinedPilot(home);
  await load(home, `ship:${who.shipId}`, 'ORE', 10);
  await load(home, `ship:${who.shipId}`, 'FUEL', 5);
  await travel(home, away, who);
  expect(await importsOf(away, who)).toEqual({ ORE: 10, FUEL: 5 });
  // Three more units of ore are bought there, and the fuel is sold.
  await load(away, `ship:${who.shipId}`, 'ORE', 3);
  await away.sql(`delete from cargo where ship_id = $1 and good = 'FUEL'`, [who.shipId]);
  await away.sql(`update imports set quantity = 0 where place = $1 and good = 'FUEL'`, [
    `ship:${who.shipId}`,
  ]);
  await load(away, `ship:${who.shipId}`, 'FUEL', 4);
  await travel(away, home, who);
  expect(await importsOf(home, who)).toEqual({ ORE: 3, FUEL: 4 });
  await travel(home, away, who);
  expect(await importsOf(away, who)).toEqual({ ORE: 10 });
});

it('the platform is told of goods that are sold in another region than they come from, and of no others', async () => {
  const who = await joinedPilot(home);
  await load(home, `ship:${who.shipId}`, 'ORE', 10);
  await travel(home, away, who);
  const market = marketOf(away);
  // It buys ore.
  const station = await stationOf(away, 1);
  await settleMarkets(away.services.fork());
  await away.sql('update pilots set sector = $2, credits = 5000 where player_id = $1', [
    who.player.id,
    station.sector,
  ]);
  expect((await market.dock(who.player, station)).errors).toBeUndefined();
  await load(away, `ship:${who.shipId}`, 'ORE', 4);
  const sold = async (quantity: number): Promise<{ id: string; unitPrice: number; fee: number }> =>
    (await market.sell(who.player, 'ORE', quantity)).data.sell.transaction;
  const [most, rest] = [await sold(8), await sold(6)];
  const told = await away.sql<{ payload: { traceId: string } }>(
    `select payload from outbox where type = 'trade.cross_regional' order by seq`,
  );
  const trade = ({ id, unitPrice, fee }: typeof most, imported: number, quantity: number): object => ({
    ...{ transactionId: id, sellerRegionId: home.regionId, buyerRegionId: away.regionId },
    ...{ value: imported * unitPrice, fee: Math.floor((fee * imported) / quantity) },
  });
  expect(told.map(({ payload }) => payload)).toMatchObject([trade(most, 8, 8), trade(rest, 2, 6)]);
  for (const { payload } of told) expect(platformPayload('trade.cross_regional', payload)).toEqual(payload);
});
