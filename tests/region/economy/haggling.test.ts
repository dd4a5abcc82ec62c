import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { give } from '#tests/kit/credits.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
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

type Player = JoinedPilot['player'];
const codeOf = (reply: Reply): unknown => reply.errors?.[0]?.extensions['code'];

/** A pilot docked at a station with 1,000 units of equipment, and their list price for 10 of them. */
async function talker(): Promise<{ player: Player; station: TestStation; list: number }> {
  const station = await stationOf(region, 1);
  await settleMarkets(region.services.fork());
  await leaveStock(region, station, 'EQUIPMENT', 1_000);
  const { player } = await joinedPilot(region);
  await give(region, `pilot:${player.id}`, 1_000_000);
  await market.dock(player, station);
  const query = `query ($r: ID!) { sector(regionId: $r, number: 1) { stations { id board { commodity quote(direction: BUY, quantity: 10) { unitPrice } } } } }`;
  const { stations } = (await market.ask(player, query)).data.sector;
  const { board } = stations.find(({ id }: any) => id === station.id);
  const list = board.find(({ commodity }: any) => commodity === 'EQUIPMENT').quote.unitPrice;
  return { player, station, list };
}

const offer = (player: Player, unitPrice: number, quantity = 10, key?: string): Promise<Reply> =>
  market.ask(
    player,
    `mutation ($r: ID!) { haggle(regionId: $r, direction: BUY, commodity: EQUIPMENT, quantity: ${quantity}, unitPrice: ${unitPrice}) {
       outcome price roundsLeft trade { transaction { unitPrice total } pilot { credits turns { available } } } } }`,
    {},
    key,
  );

describe('haggling', () => {
  it('goes through counters to a trade at the price that was agreed on, and then rests for five minutes', async () => {
    const { player, station, list } = await talker();
    const low = Math.ceil(list * 0.8);
    const first = (await offer(player, low)).data.haggle;
    expect(first).toMatchObject({ outcome: 'COUNTERED', roundsLeft: 3, trade: null });
    const second = (await offer(player, low)).data.haggle;
    expect(second).toMatchObject({ outcome: 'COUNTERED', roundsLeft: 2 });
    expect(second.price).toBeLessThanOrEqual(first.price);
    const { outcome, price, trade } = (await offer(player, second.price)).data.haggle;
    expect({ outcome, price }).toEqual({ outcome: 'ACCEPTED', price: second.price });
    expect(trade).toMatchObject({
      transaction: { unitPrice: second.price, total: 10 * second.price },
      pilot: { turns: { available: 998 } },
    });
    const rested = await offer(player, second.price);
    expect(codeOf(rested)).toBe('NO_HAGGLING');
    expect(rested.errors?.[0]?.extensions['retryAfterMs']).toBeLessThanOrEqual(300_000);
    expect((await market.buy(player, 'EQUIPMENT', 1)).errors).toBeUndefined();
    await region.sql(`update talks set at = at - interval '5 minutes' where station_id = $1`, [station.id]);
    expect((await offer(player, low)).data.haggle.roundsLeft).toBe(3);
    expect(await auditBalances(region.services.fork())).toEqual([]);
  });

  it('ends after the fourth round and after an offer that is far off', async () => {
    const { player, station, list } = await talker();
    const low = Math.ceil(list * 0.8);
    const outcomes = [];
    for (let round = 0; round < 4; round++) outcomes.push((await offer(player, low)).data.haggle.outcome);
    expect(outcomes).toEqual(['COUNTERED', 'COUNTERED', 'COUNTERED', 'WALKED_AWAY']);
    expect(codeOf(await offer(player, list))).toBe('NO_HAGGLING');
    const other = await joinedPilot(region);
    await market.dock(other.player, station);
    expect((await offer(other.player, 1)).data.haggle).toEqual({
      ...{ outcome: 'WALKED_AWAY', price: null, roundsLeft: 0, trade: null },
    });
  });

  it('is one trade for one key and one talk at a time, however many offers come at once', async () => {
    const { player, list } = await talker();
    const same = await Promise.all(Array.from({ length: 10 }, () => offer(player, list, 2, 'same')));
    expect(new Set(same.map(({ data }) => data.haggle.trade.transaction.total))).toEqual(
      new Set([2 * same[0]?.data.haggle.price]),
    );
    const [sum] = await region.sql('select count(*)::int as n from transactions where player_id = $1', [
      player.id,
    ]);
    expect(sum).toEqual({ n: 1 });
    const wild = await Promise.all(Array.from({ length: 10 }, () => offer(player, list)));
    expect(new Set(wild.map(codeOf))).toEqual(new Set(['NO_HAGGLING']));
    expect(await auditBalances(region.services.fork())).toEqual([]);
  });

  it("is refused with a code where a trade is, and at players' stations", async () => {
    const { player, station, list } = await talker();
    for (const [price, quantity] of [
      [0, 1],
      [-1, 1],
      [1, 0],
    ] as const)
      expect(codeOf(await offer(player, price, quantity))).toBe('BAD_USER_INPUT');
    expect(codeOf(await offer(player, list, 2_000))).toBe('OUT_OF_STOCK');
    expect(codeOf(await offer(player, list * 2, 500))).toBe('CARGO_FULL');
    expect(await region.sql('select 1 from talks where player_id = $1', [player.id])).toEqual([]);
    const stranger = await joinedPilot(region);
    expect(codeOf(await offer(stranger.player, list))).toBe('NOT_DOCKED');
    await market.ask(
      player,
      'mutation ($r: ID!, $s: ID!) { buyStation(regionId: $r, stationId: $s) { pilot { credits } } }',
      { s: station.id },
    );
    expect(codeOf(await offer(player, list))).toBe('NO_HAGGLING');
  });
});
