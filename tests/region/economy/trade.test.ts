import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { trade } from '#subgraphs/region/modules/economy/service/trade.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { transact } from '#subgraphs/kit/database.ts';
import { moveGoods } from '#subgraphs/region/ledger/goods.ts';
import { mint, accountOf } from '#subgraphs/region/ledger/accounts.ts';
import { balanceOf, transfer } from '#subgraphs/region/ledger/credits.ts';
import { countStatements } from '#tests/kit/statements.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { leaveIn } from '#tests/kit/credits.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { openRegionStream } from '#tests/kit/region-stream.ts';
import { headers } from '#wire/headers.ts';
import { newTraceId, traceparentOf } from '#wire/trace.ts';

const owner = randomUUID();
let region: TestRegion;
let market: ReturnType<typeof marketOf>;
beforeAll(async () => {
  region = await testRegion({ ownerId: owner });
  market = marketOf(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const codeOf = (reply: { errors?: { extensions: Record<string, unknown> }[] }): unknown =>
  reply.errors?.[0]?.extensions['code'];
const audit = (): Promise<string[]> => auditBalances(region.services.fork());
const balance = (account: Parameters<typeof balanceOf>[1]): Promise<number> =>
  balanceOf(region.services.fork(), account);

async function opened(stationClass: number, slips?: number): Promise<TestStation> {
  const station = await stationOf(region, stationClass, slips);
  await settleMarkets(region.services.fork());
  return station;
}

/** A pilot docked there, with plenty of credits. */
async function trader(station: TestStation): Promise<JoinedPilot> {
  const pilot = await joinedPilot(region);
  await transact(region.services.fork(), (tx) =>
    transfer(tx, {
      ...{ from: mint, to: accountOf('pilot', pilot.player.id), amount: 1_000_000 },
      ...{ cause: 'test', reason: 'A test.', action: randomUUID() },
    }),
  );
  expect((await market.dock(pilot.player, station)).errors).toBeUndefined();
  return pilot;
}

const leave = (station: TestStation, good: string, quantity: number): Promise<void> =>
  leaveStock(region, station, good, quantity);

describe('docking', () => {
  it('takes a turn and the fee, and undocking a turn', async () => {
    const station = await opened(1);
    const { player } = await joinedPilot(region);
    const docked = (await market.dock(player, station)).data.dock;
    expect(docked).toMatchObject({
      fee: 100,
      pilot: { credits: 900, turns: { available: 999 }, ship: { status: 'DOCKED' } },
      station: { dockedShips: 1 },
    });
    expect((await market.undock(player)).data.undock.pilot).toMatchObject({
      ...{ credits: 900, turns: { available: 998 }, ship: { status: 'IN_SPACE' } },
    });
    expect(await audit()).toEqual([]);
  });

  it('is refused elsewhere, twice, by nobody and when the purse is empty', async () => {
    const station = await opened(1);
    const { player } = await joinedPilot(region);
    expect(codeOf(await market.dock(player, { ...station, id: randomUUID() }))).toBe('STATION_NOT_FOUND');
    expect(codeOf(await market.dock(player, { ...station, id: 'x' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await market.dock({ id: randomUUID() }, station))).toBe('PILOT_REQUIRED');
    expect(codeOf(await market.undock(player))).toBe('NOT_DOCKED');
    await region.sql('update pilots set sector = 2 where player_id = $1', [player.id]);
    const elsewhere = await market.dock(player, station);
    expect(codeOf(elsewhere)).toBe('NOT_AT_STATION');
    // Where it is tells only who knows the sector.
    expect(elsewhere.errors?.[0]?.message).not.toMatch(/\d/);
    await region.sql('update pilots set sector = 1 where player_id = $1', [player.id]);
    expect(codeOf(await market.dock(player, station))).toBeUndefined();
    expect(codeOf(await market.dock(player, station))).toBe('SHIP_NOT_FREE');
    await market.undock(player);
    await transact(region.services.fork(), (tx) =>
      transfer(tx, {
        ...{ from: accountOf('pilot', player.id), to: 'burnt', amount: 850 },
        ...{ cause: 'test', reason: 'A test.', action: randomUUID() },
      }),
    );
    expect(codeOf(await market.dock(player, station))).toBe('NOT_ENOUGH_CREDITS');
    expect(await audit()).toEqual([]);
  });

  it('never takes more ships than there are slips, however many come at once; a day is enough for one', async () => {
    const station = await opened(1, 3);
    const pilots = await Promise.all(Array.from({ length: 10 }, () => joinedPilot(region)));
    const replies = await Promise.all(pilots.map(({ player }) => market.dock(player, station)));
    expect(replies.filter((reply) => !reply.errors)).toHaveLength(3);
    expect(new Set(replies.filter((reply) => reply.errors).map(codeOf))).toEqual(new Set(['NO_FREE_SLIP']));
    await region.sql(`update ships set docked_at = docked_at - interval '25 hours' where station_id = $1`, [
      station.id,
    ]);
    const late = await joinedPilot(region);
    expect((await market.dock(late.player, station)).data.dock.station.dockedShips).toBe(3);
  });
});

describe('a trade', () => {
  it('moves goods and credits, takes the tax for owner and treasury and the fee, and costs a turn', async () => {
    const station = await opened(1);
    const { player } = await trader(station);
    await leave(station, 'EQUIPMENT', 1_000);
    const [bank, treasury] = [await balance(`owner:${owner}`), await balance('treasury')];
    const { buy } = (await market.buy(player, 'EQUIPMENT', 50)).data;
    const { unitPrice, total, tax, fee } = buy.transaction;
    expect({ total, tax, fee }).toEqual({
      ...{ total: 50 * unitPrice, tax: Math.floor(5 * unitPrice), fee: unitPrice },
    });
    expect(buy.pilot).toMatchObject({
      credits: 1_001_000 - 100 - total - tax - fee,
      turns: { available: 998 },
      ship: { cargo: [{ commodity: 'EQUIPMENT', quantity: 50 }] },
    });
    expect(buy.station.board).toContainEqual({ commodity: 'EQUIPMENT', quantity: 950 });
    expect(await balance(`owner:${owner}`)).toBe(bank + Math.floor(tax / 2));
    expect(await balance('treasury')).toBe(treasury + tax - Math.floor(tax / 2));
    expect(await audit()).toEqual([]);
  });

  it('is told with the prices that everybody sees then, and with the request that led to it', async () => {
    const station = await opened(1);
    const { player } = await trader(station);
    await leave(station, 'EQUIPMENT', 1_000);
    const admin = { id: randomUUID(), role: 'ADMIN' };
    const stream = await openRegionStream(region, {
      ...{ player: admin, args: ', types: [PORT_UPDATED]' },
      selection: 'traceId ... on PortUpdated { stationId commodity quantity buyPrice sellPrice }',
    });
    const trace = newTraceId();
    const bought = await region.ask(
      'mutation ($r: ID!) { buy(regionId: $r, commodity: EQUIPMENT, quantity: 50) { transaction { id } } }',
      { r: region.regionId },
      player,
      { [headers.traceparent]: traceparentOf(trace) },
    );
    expect(bought.errors).toBeUndefined();
    // A trade of just before may still be told to who begins now.
    const ofStation = async (): Promise<Record<string, any>> => {
      const event = (await stream.event()).data.regionEvents;
      return event.stationId === station.id ? event : ofStation();
    };
    const { traceId, ...told } = await ofStation();
    stream.leave();
    const { data } = await region.ask(
      `query ($e: [_Any!]!, $s: ID!) { _entities(representations: $e) { ... on Region { station(id: $s) { board { commodity quantity buyPrice sellPrice } } } } }`,
      { e: [{ __typename: 'Region', id: region.regionId }], s: station.id },
      admin,
    );
    const { board } = data._entities[0].station;
    expect(board).toContainEqual({
      ...{ commodity: told.commodity, quantity: told.quantity },
      ...{ buyPrice: told.buyPrice, sellPrice: told.sellPrice },
    });
    expect([told.quantity, told.buyPrice, told.stationId, traceId]).toEqual([
      ...[950, expect.any(Number), station.id, trace],
    ]);
  });

  it('hands its pilot on once it is committed, and not when the commit fails', async () => {
    const station = await opened(1);
    const { player } = await trader(station);
    const left: number[] = [];
    const buy = () =>
      trade(region.services.fork(), {
        ...{ regionId: region.regionId, playerId: player.id, direction: 'BUY', commodity: 'EQUIPMENT' },
        ...{ quantity: 1, bound: null, random: () => 0.99, key: undefined },
        leave: ({ credits }) => void left.push(credits),
      });
    await region.sql(
      `create function fail_late() returns trigger language plpgsql as $$ begin raise 'too late'; end $$`,
    );
    await region.sql(
      'create constraint trigger fail_late after insert on transactions deferrable initially deferred for each row execute function fail_late()',
    );
    await expect(buy()).rejects.toThrow('too late');
    await region.sql('drop trigger fail_late on transactions');
    expect(left).toEqual([]);
    await buy();
    const [row] = await region.sql<{ credits: string }>('select credits from pilots where player_id = $1', [
      player.id,
    ]);
    expect(left).toEqual([Number(row?.credits)]);
  });

  it('takes no more statements than it needs', async () => {
    const station = await opened(1);
    const { player } = await trader(station);
    const document = `mutation ($r: ID!) { buy(regionId: $r, commodity: EQUIPMENT, quantity: 1) { transaction { id } } }`;
    const statements = await countStatements(region, () => market.ask(player, document));
    expect(statements).toBeGreaterThan(10);
    expect(statements).toBeLessThanOrEqual(20);
  });

  it('sells for less than its total by tax and fee', async () => {
    const [source, goal] = [await opened(2), await opened(1)];
    const { player } = await trader(source);
    await market.buy(player, 'ORE', 80);
    await market.undock(player);
    const before = (await market.dock(player, goal)).data.dock.pilot.credits;
    const { sell } = (await market.sell(player, 'ORE', 80)).data;
    const { total, tax, fee } = sell.transaction;
    expect(sell.pilot).toMatchObject({ credits: before + total - tax - fee, ship: { cargo: [] } });
    expect(await audit()).toEqual([]);
  });

  it('is refused with a code and changes nothing', async () => {
    const station = await opened(1);
    const { player } = await trader(station);
    await leave(station, 'ORGANICS', 30);
    const state = () =>
      region.sql(
        `select credits, turns, (select count(*) from transactions where player_id = $1) as trades,
           (select sum(quantity) from cargo c join ships s on s.id = c.ship_id where s.player_id = $1) as cargo from pilots where player_id = $1`,
        [player.id],
      );
    const before = await state();
    for (const quantity of [0, -1, -(2 ** 31), 2 ** 31, 1.5, '5', null])
      expect([quantity, codeOf(await market.buy(player, 'ORGANICS', quantity))]).toEqual([
        quantity,
        'BAD_USER_INPUT',
      ]);
    expect(codeOf(await market.buy(player, 'GOLD', 1))).toBe('BAD_USER_INPUT');
    expect(codeOf(await market.buy(player, 'ORGANICS', 31))).toBe('OUT_OF_STOCK');
    expect(codeOf(await market.buy(player, 'ORE', 1))).toBe('NOT_TRADED');
    expect(codeOf(await market.buy(player, 'LUXURY_GOODS', 1))).toBe('NOT_TRADED');
    expect(codeOf(await market.buy(player, 'EQUIPMENT', 101))).toBe('CARGO_FULL');
    expect(codeOf(await market.sell(player, 'ORE', 1))).toBe('NOT_ENOUGH_GOODS');
    expect(codeOf(await market.sell(player, 'ORE', 2_147_483_647))).toBe('STOCK_FULL');
    expect(codeOf(await market.buy(player, 'ORGANICS', 1, 1))).toBe('PRICE_CHANGED');
    const stranger = await joinedPilot(region);
    expect(codeOf(await market.buy(stranger.player, 'ORGANICS', 1))).toBe('NOT_DOCKED');
    expect(await state()).toEqual(before);
    await region.sql('update pilots set turns = 0, turns_at = clock_timestamp() where player_id = $1', [
      player.id,
    ]);
    expect(codeOf(await market.buy(player, 'ORGANICS', 1))).toBe('NOT_ENOUGH_TURNS');
    expect(await audit()).toEqual([]);
  });

  it('happens once when 20 repeats of it come with one key', async () => {
    const station = await opened(1);
    const { player } = await trader(station);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => market.buy(player, 'EQUIPMENT', 3, undefined, 'same')),
    );
    expect(new Set(replies.map(({ data }) => data.buy.transaction.id)).size).toBe(1);
    expect(replies[0]?.data.buy.pilot.ship.cargo).toEqual([{ commodity: 'EQUIPMENT', quantity: 3 }]);
    expect(codeOf(await market.buy(player, 'EQUIPMENT', 4, undefined, 'same'))).toBe('IDEMPOTENCY_MISMATCH');
  });
});

describe('goods from another region', () => {
  it('earn the bonus of the region once, which the treasury pays, as far as it has it', async () => {
    const station = await opened(1);
    const { player, shipId } = await trader(station);
    await leave(station, 'ORE', 500);
    const update = await market.ask(
      { id: owner },
      'mutation ($r: ID!) { updateEconomy(regionId: $r, input: { tradeBonuses: [{ commodity: ORE, factor: 2 }] }) { region { economy { tradeBonuses { commodity factor } } } } }',
    );
    expect(update.data.updateEconomy.region.economy.tradeBonuses).toEqual([{ commodity: 'ORE', factor: 2 }]);
    await transact(region.services.fork(), async (tx) => {
      const action = randomUUID();
      await moveGoods(tx, { from: 'produced', to: `ship:${shipId}`, good: 'ORE', quantity: 20, action });
    });
    await leaveIn(region, 'treasury', 5_000);
    await region.sql(
      `insert into imports (region_id, place, good, quantity) values ($1, 'ship:' || $2, $3, 15)`,
      [...[region.regionId, shipId, 'ORE']],
    );
    const sold = async (): Promise<{ bonus: number; unitPrice: number }> => {
      const document = `mutation ($r: ID!) { sell(regionId: $r, commodity: ORE, quantity: 10) { transaction { bonus unitPrice } } }`;
      return (await market.ask(player, document)).data.sell.transaction;
    };
    const [first, second] = [await sold(), await sold()];
    expect(first.bonus).toBe(10 * first.unitPrice);
    expect(second.bonus).toBe(5 * second.unitPrice);
    const [paid] = await region.sql(
      `select sum(-amount)::int as paid from ledger where account = 'treasury' and cause = 'trade_bonus'`,
    );
    expect(paid).toEqual({ paid: first.bonus + second.bonus });
    await region.sql(`update imports set quantity = 10 where place = 'ship:' || $1`, [shipId]);
    await transact(region.services.fork(), (tx) =>
      moveGoods(tx, {
        ...{ from: 'produced', to: `ship:${shipId}`, good: 'ORE', quantity: 10, action: randomUUID() },
      }),
    );
    await leaveIn(region, 'treasury', 7);
    const third = await sold();
    expect(third.bonus).toBe(7);
    expect(await audit()).toEqual([]);
  });
});

describe('fifty pilots who buy the last units', () => {
  it('get them once, in some order, and nothing is made or lost', async () => {
    const station = await opened(1);
    const pilots = await Promise.all(Array.from({ length: 50 }, () => trader(station)));
    await leave(station, 'EQUIPMENT', 70);
    const replies = await Promise.all(pilots.map(({ player }) => market.buy(player, 'EQUIPMENT', 3)));
    expect(replies.filter((reply) => !reply.errors)).toHaveLength(23);
    expect(new Set(replies.filter((reply) => reply.errors).map(codeOf))).toEqual(new Set(['OUT_OF_STOCK']));
    const prices = replies.flatMap(({ data }) => (data.buy ? [data.buy.transaction.unitPrice] : []));
    expect(Math.max(...prices)).toBeLessThanOrEqual(120);
    const [row] = await region.sql(
      `select quantity::int from stock where station_id = $1 and good = 'EQUIPMENT'`,
      [station.id],
    );
    expect(row).toEqual({ quantity: 1 });
    expect(await audit()).toEqual([]);
  });
});

describe('a station that is on the map no more', () => {
  it('takes its stock and float out of the world and lets its ships go', async () => {
    const station = await opened(1);
    const { player } = await trader(station);
    await region.sql('delete from stations where id = $1', [station.id]);
    await settleMarkets(region.services.fork());
    expect(await balance(`station:${station.id}`)).toBe(0);
    expect(codeOf(await market.undock(player))).toBe('NOT_DOCKED');
    const [ship] = await region.sql('select status from ships where player_id = $1', [player.id]);
    expect(ship).toEqual({ status: 'IN_SPACE' });
    expect(await audit()).toEqual([]);
  });
});
