import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { moveGoods } from '#subgraphs/region/ledger/goods.ts';
import {
  blackMarket,
  disgrace,
  illegalGoods,
  searchChance,
} from '#subgraphs/region/modules/economy/rules/contraband.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { give } from '#tests/kit/credits.ts';
import { marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let market: ReturnType<typeof marketOf>;
let den: TestStation;
let guarded: TestStation;
let chance: number;
beforeAll(async () => {
  region = await testRegion({ random: () => chance });
  market = marketOf(region);
  [den, guarded] = [await stationOf(region, 1), await stationOf(region, 1)];
  await region.sql(`update stations set type = 'BLACK_MARKET' where id = $1`, [den.id]);
  await settleMarkets(region.services.fork());
});
beforeEach(() => {
  chance = 0.99;
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const audit = (): Promise<string[]> => auditBalances(region.services.fork());

/** Rich, at a station, with a large hold. */
async function smuggler(
  reputation: number,
  station = den,
  cargo: Record<string, number> = {},
): Promise<JoinedPilot> {
  const pilot = await joinedPilot(region);
  await region.sql('update ships set cargo_capacity = 1000 where id = $1', [pilot.shipId]);
  await region.sql('update pilots set reputation = $2 where player_id = $1', [pilot.player.id, reputation]);
  await give(region, `pilot:${pilot.player.id}`, 1_000_000);
  await transact(region.services.fork(), async (tx) => {
    const to = `ship:${pilot.shipId}` as const;
    for (const [good, quantity] of Object.entries(cargo))
      await moveGoods(tx, { from: 'produced', to, good, quantity, action: randomUUID() });
  });
  if (station !== guarded) await market.dock(pilot.player, station);
  return pilot;
}

const outlawOf = async ({ player }: JoinedPilot): Promise<{ reputation: number; wanted: boolean }> => {
  const [row] = await region.sql<{ reputation: number; wanted: boolean }>(
    'select reputation, wanted_until > now() is true as wanted from pilots where player_id = $1',
    [player.id],
  );
  if (!row) throw new Error('the pilot is gone');
  return row;
};

const acted = (mutation: string, { player }: JoinedPilot, given = ''): Promise<Reply> =>
  region.ask(
    `mutation ($r: ID!) { ${mutation}(regionId: $r${given}) { seized { commodity quantity } pilot { reputation ship { cargo { commodity quantity } } }
       ${mutation === 'dock' ? '' : 'transaction { unitPrice total tax fee }'} } }`,
    { r: region.regionId },
    player,
  );
const buy = (pilot: JoinedPilot, commodity: string, quantity: number): Promise<Reply> =>
  acted('buy', pilot, `, commodity: ${commodity}, quantity: ${quantity}`);
const sell = (pilot: JoinedPilot, commodity: string, quantity: number): Promise<Reply> =>
  acted('sell', pilot, `, commodity: ${commodity}, quantity: ${quantity}`);
const dock = (pilot: JoinedPilot, { id }: TestStation): Promise<Reply> =>
  acted('dock', pilot, `, stationId: "${id}"`);

describe('illegal goods', () => {
  it('are traded at black markets, untaxed, by those of bad name alone', async () => {
    const known = await smuggler(-1, den, { STOLEN_GOODS: 5 });
    const bought = await buy(known, 'WEAPONS', 3);
    expect(bought.errors).toBeUndefined();
    const { transaction, seized, pilot } = bought.data.buy;
    // Twice 2,000 is what the price starts from.
    expect(transaction.unitPrice).toBeGreaterThan(2_000);
    expect(transaction).toMatchObject({ total: 3 * transaction.unitPrice, tax: 0, fee: 0 });
    expect([seized, pilot.reputation]).toEqual([[], -1]);
    expect((await sell(known, 'STOLEN_GOODS', 5)).errors).toBeUndefined();
    expect(codeOf(await sell(known, 'WEAPONS', 1))).toBe('NOT_TRADED');
    for (const reputation of [0, 500]) {
      const honest = await smuggler(reputation, den, { STOLEN_GOODS: 1 });
      expect(codeOf(await buy(honest, 'WEAPONS', 1))).toBe('REPUTATION_REQUIRED');
      expect(codeOf(await sell(honest, 'STOLEN_GOODS', 1))).toBe('REPUTATION_REQUIRED');
      expect((await buy(honest, 'ORGANICS', 1)).errors).toBeUndefined();
    }
    const elsewhere = await smuggler(-1, guarded);
    await dock(elsewhere, guarded);
    for (const good of illegalGoods) expect(codeOf(await buy(elsewhere, good, 1))).toBe('NOT_TRADED');
    expect(await audit()).toEqual([]);
  });

  it('show on the boards of black markets to those whom they serve, and in no list', async () => {
    const query = `query ($r: ID!, $s: ID!) { _entities(representations: [{ __typename: "Region", id: $r }]) { ... on Region {
      station(id: $s) { board { commodity } }
      market { weapons: best(commodity: WEAPONS, direction: BUY, first: 100) { unitPrice } routes(first: 100) { commodity } } } } }`;
    const seen = async ({ player }: JoinedPilot, { id }: TestStation): Promise<any> => {
      const { data } = await region.ask(query, { r: region.regionId, s: id }, player);
      const [{ station, market: listed }] = data._entities;
      expect(listed.weapons).toEqual([]);
      expect(listed.routes.filter(({ commodity }: any) => illegalGoods.includes(commodity))).toEqual([]);
      return station.board.map(({ commodity }: any) => commodity);
    };
    const [known, honest] = [await smuggler(-1), await smuggler(1)];
    const legal = ['ORE', 'ORGANICS', 'EQUIPMENT'];
    const { buys, sells } = blackMarket(1);
    expect(await seen(known, den)).toEqual([...legal, ...buys, ...sells]);
    expect(await seen(honest, den)).toEqual(legal);
    expect(await seen(known, guarded)).toEqual(legal);
  });

  it('are gone, and the name with them, when a trade is watched', async () => {
    const pilot = await smuggler(-400, den, { STOLEN_GOODS: 7, ORE: 4 });
    chance = 0.049;
    const { seized, pilot: after } = (await buy(pilot, 'WEAPONS', 2)).data.buy;
    expect(seized).toEqual([
      { commodity: 'STOLEN_GOODS', quantity: 7 },
      { commodity: 'WEAPONS', quantity: 2 },
    ]);
    expect(after).toMatchObject({ reputation: -550, ship: { cargo: [{ commodity: 'ORE', quantity: 4 }] } });
    expect(await outlawOf(pilot)).toEqual({ reputation: -550, wanted: true });
    const seller = await smuggler(-1, den, { STOLEN_GOODS: 7 });
    expect((await sell(seller, 'STOLEN_GOODS', 7)).data.sell).toMatchObject({
      ...{ seized: [], pilot: { reputation: -51 } },
    });
    chance = 0.05;
    expect((await buy(seller, 'WEAPONS', 1)).data.buy.seized).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it('are found by the guards of a station that a ship docks at, five times in a hundred, whoever flies it', async () => {
    const load = { CONTRABAND_SUBSTANCES: 3, ORE: 1 };
    const [unlucky, lucky, clean] = [
      await smuggler(300, guarded, load),
      await smuggler(300, guarded, load),
      await smuggler(300, guarded, { ORE: 1 }),
    ];
    chance = 0.049;
    expect((await dock(unlucky, guarded)).data.dock).toMatchObject({
      seized: [{ commodity: 'CONTRABAND_SUBSTANCES', quantity: 3 }],
      pilot: { reputation: 200, ship: { cargo: [{ commodity: 'ORE', quantity: 1 }] } },
    });
    expect((await dock(clean, guarded)).data.dock).toMatchObject({ seized: [], pilot: { reputation: 300 } });
    const atDen = await smuggler(300, guarded, load);
    expect((await dock(atDen, den)).data.dock).toMatchObject({ seized: [], pilot: { reputation: 300 } });
    chance = 0.05;
    expect((await dock(lucky, guarded)).data.dock.seized).toEqual([]);
    expect(await audit()).toEqual([]);
  });
});

test('the better a station is guarded, the more ships are searched; black markets search none', () => {
  const at = (security: 'NONE' | 'BASIC' | 'STANDARD' | 'PREMIUM', type = 'TRADING'): number =>
    searchChance({ security, type });
  expect([at('NONE'), at('BASIC'), at('PREMIUM', 'BLACK_MARKET')]).toEqual([0, 0.05, 0]);
  expect(at('STANDARD')).toBeCloseTo(0.075, 9);
  expect(at('PREMIUM')).toBeCloseTo(0.15, 9);
});

test('the worst of what is found counts, and what is legal not at all', () => {
  expect([disgrace(['ORE']), disgrace([]), disgrace(['STOLEN_GOODS', 'WEAPONS', 'ORE'])]).toEqual([
    0, 0, -150,
  ]);
  expect([disgrace(['RESTRICTED_TECH']), disgrace(['STOLEN_GOODS'])]).toEqual([-100, -50]);
});

test('what black markets of one class sell, those of the next buy', () => {
  for (let stationClass = 0; stationClass < 11; stationClass++)
    expect(blackMarket(stationClass).sells).toEqual(blackMarket(stationClass + 1).buys);
});

test('capitals alone buy and sell special goods, and nobody gains by doing both there', async () => {
  const capital = await stationOf(region, 0);
  await settleMarkets(region.services.fork());
  const pilot = await smuggler(1, capital);
  const bought = (await buy(pilot, 'SPECIAL_GOODS', 10)).data.buy.transaction;
  const sold = (await sell(pilot, 'SPECIAL_GOODS', 10)).data.sell.transaction;
  expect(sold.unitPrice).toBeLessThanOrEqual(bought.unitPrice);
  const elsewhere = await smuggler(1, den, { SPECIAL_GOODS: 1 });
  expect(codeOf(await sell(elsewhere, 'SPECIAL_GOODS', 1))).toBe('NOT_TRADED');
});
