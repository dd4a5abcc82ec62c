import { randomUUID } from 'node:crypto';
import { countStatements } from '#tests/kit/statements.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postAll } from '#subgraphs/region/ledger/posting.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
let market: ReturnType<typeof marketOf>;
let miner: TestStation;
let buyer: TestStation;
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id });
  market = marketOf(region);
  [miner, buyer] = [await stationOf(region, 2), await stationOf(region, 1)];
  await settleMarkets(region.services.fork());
  await joinedPilot(region, owner.id);
  await leaveStock(region, miner, 'ORE', 5_000);
  await leaveStock(region, buyer, 'ORE', 0);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const ofRegion = async (selection: string, player?: { id: string; role?: string }): Promise<any> => {
  const query = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { ${selection} } } }`;
  const reply = await region.ask(query, { e: [{ __typename: 'Region', id: region.regionId }] }, player);
  return reply.errors ? reply.errors[0]?.extensions['code'] : reply.data._entities[0];
};
const economy = (input: string, player: { id: string; role?: string } | undefined): Promise<any> =>
  region
    .ask(
      `mutation ($r: ID!) { updateEconomy(regionId: $r, input: { ${input} }) { region { economy { taxRate tariffRate tariffCap specialization } } } }`,
      { r: region.regionId },
      player,
    )
    .then(({ data, errors }) => errors?.[0]?.extensions['code'] ?? data.updateEconomy.region.economy);

describe('a market', () => {
  it('shows the best prices and routes of the sectors that the viewer knows, and no others', async () => {
    const { player } = await joinedPilot(region);
    const offers =
      'market { best(commodity: ORE, direction: BUY, first: 100) { station { id sector { number } } unitPrice quantity } }';
    const seen = (await ofRegion(offers, player)).market.best;
    expect(seen.map(({ station }: any) => station.id)).toContain(miner.id);
    expect(new Set(seen.map(({ station }: any) => station.sector.number))).toEqual(new Set([1]));
    const all = (await ofRegion(offers, owner)).market.best;
    expect(all.length).toBeGreaterThan(seen.length);
    const prices = all.map(({ unitPrice }: any) => unitPrice);
    expect(prices).toEqual(prices.toSorted((a: number, b: number) => a - b));
    const routes =
      'market { routes(commodity: ORE, first: 1) { from { id } to { id } buyPrice sellPrice profit } }';
    const [route] = (await ofRegion(routes, player)).market.routes;
    expect(route).toMatchObject({ from: { id: miner.id }, to: { id: buyer.id } });
    expect(route.profit).toBeGreaterThan(0);
    expect(route.profit).toBeLessThan(route.sellPrice - route.buyPrice);
    expect((await ofRegion(offers)).market.best.length).toBe(seen.length);
    expect(await ofRegion('market { routes(first: 0) { profit } }')).toBe('BAD_USER_INPUT');
  });

  it('keeps what it read, and learns of trades by their events', async () => {
    const { player } = await joinedPilot(region);
    const left = async (): Promise<number> => {
      const { market: seen } = await ofRegion(
        'market { best(commodity: EQUIPMENT, direction: BUY, first: 100) { station { id } quantity } }',
        player,
      );
      return seen.best.find(({ station }: any) => station.id === buyer.id).quantity;
    };
    const before = await left();
    await market.dock(player, buyer);
    expect((await market.buy(player, 'EQUIPMENT', 2)).errors).toBeUndefined();
    await until(async () => (await left()) === before - 2);
    const metrics = await (await fetch(new URL('/metrics', region.server.url))).text();
    const rate = new RegExp(
      `sectorwars_cache_hit_rate{region="${region.slug}",cache_layer="warm"} (0\\.\\d+)`,
    );
    expect(Number(rate.exec(metrics)?.[1])).toBeGreaterThan(0);
  });
});

describe("a station's board", () => {
  it('comes in one query with quotes and history, in as many statements for ten stations as for few', async () => {
    const { player } = await joinedPilot(region);
    await market.dock(player, miner);
    const { transaction } = (await market.buy(player, 'EQUIPMENT', 3)).data.buy;
    const query = `query ($r: ID!, $n: Int!) { sector(regionId: $r, number: $n) { stations { id dockingFee dockedShips board {
      commodity quantity capacity buyPrice sellPrice quote(direction: BUY, quantity: 3) { unitPrice total tax fee } history { opening closing volume } volatility } } } }`;
    const { data } = await region.ask(query, { r: region.regionId, n: 1 }, player);
    const { board, dockedShips } = data.sector.stations.find(({ id }: any) => id === miner.id);
    expect(board.map(({ commodity }: any) => commodity)).toEqual(['ORGANICS', 'ORE', 'EQUIPMENT']);
    expect(dockedShips).toBe(1);
    const [organics, , equipment] = board;
    expect(organics).toMatchObject({
      buyPrice: null,
      sellPrice: expect.any(Number),
      quote: null,
      volatility: null,
    });
    expect(equipment).toMatchObject({ sellPrice: null, history: [{ volume: 3 }] });
    expect(equipment.quote.unitPrice).toBeGreaterThanOrEqual(transaction.unitPrice);
    expect(equipment.quote.total).toBe(3 * equipment.quote.unitPrice);
    const ask = () => region.ask(query, { r: region.regionId, n: 1 }, player);
    const few = await countStatements(region, ask);
    for (let index = 0; index < 10; index++) await stationOf(region, 4);
    await settleMarkets(region.services.fork());
    expect((await ask()).data.sector.stations.length).toBeGreaterThan(12);
    for (let index = 0; index < 10; index++) await stationOf(region, 9);
    await settleMarkets(region.services.fork());
    expect(await countStatements(region, ask)).toBeLessThanOrEqual(few + 1);
    expect(few).toBeGreaterThan(3);
    expect(few).toBeLessThanOrEqual(12);
  });
});

describe('transactions', () => {
  it('come in pages, newest first, to the pilot alone', async () => {
    const { player } = await joinedPilot(region);
    await market.dock(player, buyer);
    for (const quantity of [1, 2, 3]) await market.buy(player, 'ORGANICS', quantity);
    const page = (after: string | null, viewer = player): Promise<any> =>
      ofRegion(
        `pilot(playerId: "${player.id}") { transactions(first: 2, after: ${JSON.stringify(after)}) { nodes { quantity direction station { id } } pageInfo { hasNextPage endCursor } } }`,
        viewer,
      );
    const first = (await page(null)).pilot.transactions;
    expect(first.nodes.map(({ quantity }: any) => quantity)).toEqual([3, 2]);
    const second = (await page(first.pageInfo.endCursor)).pilot.transactions;
    expect(second).toMatchObject({
      nodes: [{ quantity: 1, direction: 'BUY', station: { id: buyer.id } }],
      pageInfo: { hasNextPage: false },
    });
    expect((await page(null, owner)).pilot.transactions).toBeNull();
    expect(await page('bm8')).toBe('BAD_USER_INPUT');
  });
});

describe('the economy of a region', () => {
  it('is changed by its owner and platform admins only, within its bounds', async () => {
    const { player } = await joinedPilot(region);
    expect(await economy('taxRate: 0.2', player)).toBe('FORBIDDEN');
    expect(await economy('taxRate: 0.2', undefined)).toBe('UNAUTHENTICATED');
    for (const input of [
      'taxRate: 0.04',
      'taxRate: 0.26',
      'tariffRate: -0.1',
      'tariffRate: 0.3',
      'tradeBonuses: [{ commodity: ORE, factor: 3.1 }]',
    ])
      expect([input, await economy(input, owner)]).toEqual([input, 'BAD_USER_INPUT']);
    expect(await economy('taxRate: 0.2, tariffRate: 0.25', owner)).toEqual({
      ...{ taxRate: 0.2, tariffRate: 0.25, tariffCap: 0.25, specialization: 'BALANCED' },
    });
    expect(
      await economy('specialization: COMMERCE, taxRate: 0.1, tariffRate: 0', {
        id: randomUUID(),
        role: 'ADMIN',
      }),
    ).toMatchObject({
      ...{ taxRate: 0.1, specialization: 'COMMERCE' },
    });
  });

  it('has a treasury whose entries add up, for those who are here; the bank is the owner’s to draw on', async () => {
    const { player } = await joinedPilot(region);
    await market.dock(player, miner);
    await market.buy(player, 'EQUIPMENT', 5);
    await postAll(region.services.fork());
    const selection =
      'treasury { balance ownerBank entries(first: 100) { nodes { amount before after cause } } }';
    const { treasury } = await ofRegion(selection, owner);
    const [latest] = treasury.entries.nodes;
    expect(latest).toMatchObject({ cause: 'tax_collection', after: treasury.balance });
    expect(treasury.entries.nodes.reduce((sum: number, { amount }: any) => sum + amount, 0)).toBe(
      treasury.balance,
    );
    expect((await ofRegion(selection, player)).treasury.ownerBank).toBeNull();
    expect((await ofRegion(selection, { id: randomUUID() })).treasury).toBeNull();
    expect((await ofRegion(selection)).treasury).toBeNull();
    const withdraw = (amount: number, who: { id: string }): Promise<any> =>
      market.ask(
        who,
        'mutation ($r: ID!, $a: SafeInt!) { withdrawRevenue(regionId: $r, amount: $a) { ownerBank pilot { credits } } }',
        { a: amount },
      );
    const bank = treasury.ownerBank;
    expect((await withdraw(bank, owner)).data.withdrawRevenue).toEqual({
      ownerBank: 0,
      pilot: { credits: 1000 + bank },
    });
    for (const [amount, who, code] of [
      [1, owner, 'NOT_ENOUGH_CREDITS'],
      [1, player, 'NOT_ENOUGH_CREDITS'],
      [0, owner, 'BAD_USER_INPUT'],
      [-5, owner, 'BAD_USER_INPUT'],
    ] as const)
      expect((await withdraw(amount, who)).errors[0].extensions.code).toBe(code);
  });

  it('is summed up from rollups that agree with the trades', async () => {
    const { stats } = await ofRegion('stats { trades30d tradeVolume30d taxes30d }');
    const [sums] = await region.sql(
      `select count(*)::int as "trades30d", sum(total)::int as "tradeVolume30d", sum(tax)::int as "taxes30d" from transactions`,
    );
    expect(stats).toEqual(sums);
    await region.sql(`update trade_days set day = day - 30`);
    expect((await ofRegion('stats { trades30d }')).stats).toEqual({ trades30d: 0 });
  });
});
