import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { moveGoods } from '#subgraphs/region/ledger/goods.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { remakeMap } from '#subgraphs/region/modules/sectors/service/map.ts';
import { give, leaveIn } from '#tests/kit/credits.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';
import { countStatements } from '#tests/kit/statements.ts';

const regionOwner = { id: randomUUID() };
let region: TestRegion;
let market: ReturnType<typeof marketOf>;
beforeAll(async () => {
  region = await testRegion({ ownerId: regionOwner.id });
  market = marketOf(region);
  await joinedPilot(region, regionOwner.id);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

type Player = JoinedPilot['player'];

const codeOf = (reply: Reply): unknown => reply.errors?.[0]?.extensions['code'];
const audit = (): Promise<string[]> => auditBalances(region.services.fork());
const balance = (account: Parameters<typeof balanceOf>[1]): Promise<number> =>
  balanceOf(region.services.fork(), account);
const credits = (player: Player): Promise<number> => balance(`pilot:${player.id}`);

async function opened(stationClass: number): Promise<TestStation> {
  const station = await stationOf(region, stationClass);
  await settleMarkets(region.services.fork());
  return station;
}

/** A pilot docked there, with 5 million credits. */
async function visitor(station: TestStation): Promise<JoinedPilot> {
  const pilot = await joinedPilot(region);
  await give(region, `pilot:${pilot.player.id}`, 5_000_000);
  expect((await market.dock(pilot.player, station)).errors).toBeUndefined();
  return pilot;
}

const shown = `station { price dockingFee longTermFee deed { owner { id } taxRate priceLever flatDockingFee serviceCharge resaleValue account } } pilot { credits stations { id } }`;
const ask = (player: Player, station: TestStation, field: string, key?: string): Promise<Reply> =>
  market.ask(player, `mutation ($r: ID!, $s: ID!) { ${field} { ${shown} } }`, { s: station.id }, key);
const buy = (player: Player, station: TestStation, more = '', key?: string): Promise<Reply> =>
  ask(player, station, `buyStation(regionId: $r, stationId: $s${more})`, key);
const sell = (player: Player, station: TestStation): Promise<Reply> =>
  ask(player, station, 'sellStation(regionId: $r, stationId: $s)');
const update = (player: Player, station: TestStation, input: string): Promise<Reply> =>
  ask(player, station, `updateStation(regionId: $r, stationId: $s, input: { ${input} })`);
const fund = (player: Player, station: TestStation, amount: number): Promise<Reply> =>
  ask(player, station, `fundStation(regionId: $r, stationId: $s, amount: ${amount})`);
const withdraw = (player: Player, station: TestStation, amount: number): Promise<Reply> =>
  ask(player, station, `withdrawStationRevenue(regionId: $r, stationId: $s, amount: ${amount})`);

/** A station and the pilot who bought it. */
async function owned(stationClass: number): Promise<{ station: TestStation; owner: JoinedPilot }> {
  const station = await opened(stationClass);
  const owner = await visitor(station);
  expect((await buy(owner.player, station)).errors).toBeUndefined();
  return { station, owner };
}

const goods = (place: `ship:${string}`, good: string, quantity: number): Promise<void> =>
  transact(region.services.fork(), (tx) =>
    moveGoods(tx, { from: 'produced', to: place, good, quantity, action: randomUUID() }),
  );

describe('buying a station', () => {
  it("pays the region's treasury the price of its class and starts with an empty account", async () => {
    const station = await opened(1);
    const { player } = await visitor(station);
    const treasury = await balance('treasury');
    const before = await credits(player);
    const reply = (await buy(player, station)).data.buyStation;
    expect(reply).toEqual({
      station: {
        ...{ price: null, dockingFee: 0, longTermFee: 200 },
        deed: {
          ...{
            owner: { id: player.id },
            taxRate: 0.05,
            priceLever: 0,
            flatDockingFee: null,
            serviceCharge: 1,
          },
          ...{ resaleValue: 125_000, account: 0 },
        },
      },
      pilot: { credits: before - 250_000, stations: [{ id: station.id }] },
    });
    expect(await balance('treasury')).toBe(treasury + 250_000);
    expect(await audit()).toEqual([]);
  });

  it('is dearer by a tenth in a specialised region, and never beyond what the buyer named', async () => {
    const station = await opened(2);
    const { player } = await visitor(station);
    const specialise = (kind: string): Promise<Reply> =>
      market.ask(
        regionOwner,
        `mutation ($r: ID!) { updateEconomy(regionId: $r, input: { specialization: ${kind} }) { region { id } } }`,
      );
    expect((await specialise('INDUSTRIAL')).errors).toBeUndefined();
    const refused = await buy(player, station, ', maxPrice: 329999');
    expect(codeOf(refused)).toBe('PRICE_CHANGED');
    expect(refused.errors?.[0]?.extensions['price']).toBe(330_000);
    expect(codeOf(await buy(player, station, ', maxPrice: 330000'))).toBeUndefined();
    await specialise('BALANCED');
  });

  it('is refused with a code to whom it cannot be sold, and changes nothing', async () => {
    const station = await opened(3);
    const poor = await joinedPilot(region);
    expect(codeOf(await buy(poor.player, station))).toBe('NOT_DOCKED');
    await market.dock(poor.player, station);
    expect(codeOf(await buy(poor.player, station))).toBe('NOT_ENOUGH_CREDITS');
    expect(codeOf(await buy({ id: randomUUID() }, station))).toBe('PILOT_REQUIRED');
    expect(codeOf(await buy(poor.player, { ...station, id: randomUUID() }))).toBe('STATION_NOT_FOUND');
    expect(codeOf(await buy(poor.player, { ...station, id: 'x' }))).toBe('BAD_USER_INPUT');
    for (const stationClass of [0, 4, 5]) {
      const other = await opened(stationClass);
      const { player } = await visitor(other);
      expect(codeOf(await buy(player, other))).toBe('STATION_NOT_FOR_SALE');
    }
    const [deeds] = await region.sql('select count(*)::int as n from deeds where station_id = $1', [
      station.id,
    ]);
    expect(deeds).toEqual({ n: 0 });
  });

  it('happens once, however many want it, and a repeat with its key changes nothing', async () => {
    const station = await opened(6);
    const pilots = await Promise.all(Array.from({ length: 10 }, () => visitor(station)));
    const replies = await Promise.all(pilots.map(({ player }) => buy(player, station, '', 'mine')));
    expect(replies.filter((reply) => !reply.errors)).toHaveLength(1);
    expect(new Set(replies.filter((reply) => reply.errors).map(codeOf))).toEqual(new Set(['STATION_OWNED']));
    const winner = replies.find((reply) => !reply.errors)?.data.buyStation.pilot;
    const { player } = pilots[replies.findIndex((reply) => !reply.errors)] ?? { player: { id: '' } };
    expect((await buy(player, station, '', 'mine')).data.buyStation.pilot).toEqual(winner);
    expect(await audit()).toEqual([]);
  });

  it('leaves no credits of the mint in the account, whoever sells goods there at the time', async () => {
    for (let round = 0; round < 3; round++) {
      const station = await opened(8);
      const sellers = await Promise.all(Array.from({ length: 3 }, () => visitor(station)));
      for (const { shipId } of sellers) await goods(`ship:${shipId}`, 'ORE', 50);
      const buyer = await visitor(station);
      const [bought, ...sales] = await Promise.all([
        buy(buyer.player, station),
        ...sellers.map(({ player }) => market.sell(player, 'ORE', 50)),
      ]);
      expect(bought?.errors).toBeUndefined();
      for (const sale of sales) expect([undefined, 'STATION_CANNOT_PAY']).toContain(codeOf(sale));
      expect(await balance(`station:${station.id}`)).toBe(0);
    }
    expect(await audit()).toEqual([]);
  });
});

describe('the owner of a station', () => {
  it('takes a tax of every trade there and trades without the lever, which others meet', async () => {
    const { station, owner } = await owned(1);
    expect((await update(owner.player, station, 'taxRate: 0.2, priceLever: 0.1')).errors).toBeUndefined();
    await leaveStock(region, station, 'EQUIPMENT', 1_000);
    const other = await visitor(station);
    const fees = await balance(`station:${station.id}`);
    const query = `query ($r: ID!) { sector(regionId: $r, number: 1) { stations { id board { commodity buyPrice quote(direction: BUY, quantity: 10) { unitPrice stationTax } } } } }`;
    const price = async (player: Player): Promise<any> => {
      const { stations } = (await market.ask(player, query)).data.sector;
      const { board } = stations.find(({ id }: any) => id === station.id);
      return board.find(({ commodity }: any) => commodity === 'EQUIPMENT');
    };
    const [theirs, own] = [await price(other.player), await price(owner.player)];
    expect(theirs.buyPrice / own.buyPrice).toBeCloseTo(1.1, 1);
    const { transaction } = (await market.buy(other.player, 'EQUIPMENT', 10)).data.buy;
    expect(transaction.unitPrice).toBe(theirs.quote.unitPrice);
    const [row] = await region.sql<{ tax: number }>(
      'select station_tax::int as tax from transactions where id = $1',
      [transaction.id],
    );
    expect(row).toEqual({ tax: Math.floor(transaction.total / 5) });
    expect(theirs.quote.stationTax).toBe(row?.tax);
    expect(await balance(`station:${station.id}`)).toBe(fees + transaction.total + (row?.tax ?? 0));
    expect((await market.buy(owner.player, 'EQUIPMENT', 10)).data.buy.transaction.unitPrice).toBeLessThan(
      transaction.unitPrice,
    );
    expect(await audit()).toEqual([]);
  });

  it("sees its terms in the region's market at once, and trades without the lever himself", async () => {
    const { station, owner } = await owned(6);
    const query = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { market { best(commodity: FUEL, direction: BUY, first: 100) { station { id } unitPrice } } } } }`;
    const asked = async (player: Player): Promise<number> => {
      const variables = { e: [{ __typename: 'Region', id: region.regionId }] };
      const { best } = (await region.ask(query, variables, player)).data._entities[0].market;
      return best.find((offer: any) => offer.station.id === station.id).unitPrice;
    };
    const { player } = await visitor(station);
    await leaveStock(region, station, 'FUEL', 2_000);
    const [before, own] = [await asked(player), await asked(owner.player)];
    await update(owner.player, station, 'priceLever: -0.1');
    expect(before).toBe(own);
    expect(await asked(player)).toBeLessThan(before);
    expect(await asked(owner.player)).toBe(own);
  });

  it("is listed in the region's market for those who sell as long as its account can pay", async () => {
    const { station, owner } = await owned(8);
    await leaveStock(region, station, 'FUEL', 100);
    const query = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { market { best(commodity: FUEL, direction: SELL, first: 100) { station { id } } } } } }`;
    const isListed = async (): Promise<boolean> => {
      const variables = { e: [{ __typename: 'Region', id: region.regionId }] };
      const { best } = (await region.ask(query, variables, owner.player)).data._entities[0].market;
      return best.some((offer: any) => offer.station.id === station.id);
    };
    expect(await isListed()).toBe(false);
    await fund(owner.player, station, 20_000);
    expect(await isListed()).toBe(true);
  });

  it('pays for what the station buys: the mint does not', async () => {
    const { station, owner } = await owned(8);
    await leaveStock(region, station, 'FUEL', 100);
    const { player, shipId } = await visitor(station);
    await withdraw(owner.player, station, await balance(`station:${station.id}`));
    await goods(`ship:${shipId}`, 'FUEL', 80);
    const before = await credits(player);
    expect(codeOf(await market.sell(player, 'FUEL', 80))).toBe('STATION_CANNOT_PAY');
    expect(await credits(player)).toBe(before);
    expect((await fund(owner.player, station, 20_000)).data.fundStation.station.deed.account).toBe(20_000);
    const { total } = (await market.sell(player, 'FUEL', 80)).data.sell.transaction;
    expect(await balance(`station:${station.id}`)).toBe(20_000 - total + Math.floor(total / 20));
    const minted = await region.sql(
      `select seq from ledger where account = $1 and cause = 'station_float' and amount > 0 and seq >
         (select seq from ledger where account = $2 and cause = 'station_sale' order by seq desc limit 1)`,
      [`station:${station.id}`, `pilot:${owner.player.id}`],
    );
    expect(minted).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it('sets a flat docking fee or a charge on the formula, docks free, and takes out what was paid', async () => {
    const { station, owner } = await owned(1);
    const feeOf = async (): Promise<number> => {
      const { player } = await joinedPilot(region);
      return (await market.dock(player, station)).data.dock.fee;
    };
    await update(owner.player, station, 'flatDockingFee: 500');
    expect(await feeOf()).toBe(500);
    await update(owner.player, station, 'flatDockingFee: null, serviceCharge: 2');
    expect(await feeOf()).toBe(200);
    await market.undock(owner.player);
    expect((await market.dock(owner.player, station)).data.dock.fee).toBe(0);
    const taken = (await withdraw(owner.player, station, 700)).data.withdrawStationRevenue;
    expect(taken.station.deed.account).toBe(0);
    expect(taken.station).toMatchObject({ dockingFee: 0, longTermFee: 400 });
    expect(codeOf(await withdraw(owner.player, station, 1))).toBe('NOT_ENOUGH_CREDITS');
    expect(codeOf(await withdraw(owner.player, station, 0))).toBe('BAD_USER_INPUT');
    expect(codeOf(await fund(owner.player, station, -5))).toBe('BAD_USER_INPUT');
    expect(await audit()).toEqual([]);
  });

  it('may set only what is within bounds', async () => {
    const { station, owner } = await owned(1);
    for (const input of [
      ...['taxRate: 0.04', 'taxRate: 0.26', 'priceLever: 0.11', 'priceLever: -0.11'],
      ...['flatDockingFee: 49', 'flatDockingFee: 501', 'serviceCharge: 0.7', 'serviceCharge: 2.1'],
    ])
      expect([input, codeOf(await update(owner.player, station, input))]).toEqual([input, 'BAD_USER_INPUT']);
    const same = (await update(owner.player, station, 'taxRate: null, serviceCharge: null')).data
      .updateStation;
    expect(same.station.deed).toMatchObject({ taxRate: 0.05, priceLever: 0, serviceCharge: 1 });
  });

  it("is the only one who may act for it: not other pilots, not the region's owner, not an admin, nobody for a station of nobody", async () => {
    const { station } = await owned(1);
    const free = await opened(1);
    const others = [
      ...[await visitor(station), { player: regionOwner }],
      { player: { id: regionOwner.id, role: 'ADMIN' } },
    ];
    for (const { player } of others)
      for (const place of [station, free]) {
        expect(codeOf(await sell(player, place))).toBe('NOT_STATION_OWNER');
        expect(codeOf(await update(player, place, 'taxRate: 0.1'))).toBe('NOT_STATION_OWNER');
        expect(codeOf(await fund(player, place, 1))).toBe('NOT_STATION_OWNER');
        expect(codeOf(await withdraw(player, place, 1))).toBe('NOT_STATION_OWNER');
      }
    const query = `query ($r: ID!) { sector(regionId: $r, number: 1) { stations { id deed { owner { id } account } } } }`;
    const { stations } = (await market.ask(regionOwner, query)).data.sector;
    expect(stations.find(({ id }: any) => id === station.id).deed).toMatchObject({ account: null });
    expect(
      codeOf(
        await region.ask(
          `mutation ($r: ID!, $s: ID!) { buyStation(regionId: $r, stationId: $s) { pilot { credits } } }`,
          { r: region.regionId, s: free.id },
        ),
      ),
    ).toBe('UNAUTHENTICATED');
  });
});

describe('selling a station', () => {
  it('pays half of the price back with what is in the account, and the station goes on as before', async () => {
    const { station, owner } = await owned(7);
    await fund(owner.player, station, 1_234);
    const before = await credits(owner.player);
    const sold = (await sell(owner.player, station)).data.sellStation;
    expect(sold.station).toMatchObject({ price: 550_000, deed: null });
    expect(sold.pilot).toEqual({ credits: before + 275_000 + 1_234, stations: [] });
    expect(codeOf(await sell(owner.player, station))).toBe('NOT_STATION_OWNER');
    const { player, shipId } = await visitor(station);
    await goods(`ship:${shipId}`, 'FUEL', 10);
    await leaveStock(region, station, 'FUEL', 10);
    expect((await market.sell(player, 'FUEL', 10)).errors).toBeUndefined();
    expect(await audit()).toEqual([]);
  });

  it('waits while the treasury cannot pay', async () => {
    const { station, owner } = await owned(1);
    await leaveIn(region, 'treasury', 124_999);
    expect(codeOf(await sell(owner.player, station))).toBe('NOT_ENOUGH_CREDITS');
    await leaveIn(region, 'treasury', 125_000);
    expect((await sell(owner.player, station)).errors).toBeUndefined();
    expect(await audit()).toEqual([]);
  });
});

describe("a player's station", () => {
  it('takes no more statements to trade with than any other', async () => {
    const { station } = await owned(11);
    const plain = await opened(11);
    const count = async (place: TestStation): Promise<[number, number]> => {
      const { player, shipId } = await visitor(place);
      await goods(`ship:${shipId}`, 'LUXURY_GOODS', 5);
      await leaveStock(region, place, 'LUXURY_GOODS', 400);
      const trade = (field: string): Promise<number> =>
        countStatements(region, () =>
          market.ask(
            player,
            `mutation ($r: ID!) { ${field}(regionId: $r, commodity: LUXURY_GOODS, quantity: 1) { transaction { id } } }`,
          ),
        );
      return [await trade('buy'), await trade('sell')];
    };
    const [others, players] = [await count(plain), await count(station)];
    expect(players).toEqual(others);
    expect(others[0]).toBeLessThanOrEqual(28);
    expect(others[1]).toBeLessThanOrEqual(30);
  });

  it('stays his when the map is made again with it; without it he gets what was in its account', async () => {
    const [place] = await region.sql<TestStation>(
      `select id, sector from stations where station_class = 3 and name not like 'Test %' order by sector, name limit 1`,
    );
    if (!place) throw new Error('the map has no station of class 3');
    const owner = await joinedPilot(region);
    await give(region, `pilot:${owner.player.id}`, 1_000_000);
    await region.sql('update pilots set sector = $2 where player_id = $1', [owner.player.id, place.sector]);
    await market.dock(owner.player, place);
    expect((await buy(owner.player, place)).errors).toBeUndefined();
    await fund(owner.player, place, 777);
    const remake = async (seed: string): Promise<void> => {
      const options = { seed, cluster: null, preserveData: false };
      await remakeMap(region.services.fork(), options, () => Promise.resolve());
      await settleMarkets(region.services.fork());
    };
    const [made] = await region.sql<{ seed: string }>('select seed from region');
    await remake(made?.seed ?? '');
    expect((await update(owner.player, place, 'taxRate: 0.06')).errors).toBeUndefined();
    const before = await credits(owner.player);
    await remake('another');
    expect(await credits(owner.player)).toBe(before + 777);
    expect(await region.sql('select 1 from deeds where station_id = $1', [place.id])).toEqual([]);
    expect(await audit()).toEqual([]);
  });
});
