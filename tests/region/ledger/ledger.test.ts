import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bellOf } from '#subgraphs/kit/bell.ts';
import { transact } from '#subgraphs/kit/database.ts';
import { accountOf, burnt, mint, treasury } from '#subgraphs/region/ledger/accounts.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf, transfer, transferAll } from '#subgraphs/region/ledger/credits.ts';
import { postAll } from '#subgraphs/region/ledger/posting.ts';
import { moveGoods, quantityAt, type GoodsMovement, type Place } from '#subgraphs/region/ledger/goods.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await testRegion();
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const cause = { cause: 'test', reason: 'A test.' };
const pay = async (movement: Pick<Parameters<typeof transfer>[1], 'from' | 'to' | 'amount'>) =>
  transact(region.services.fork(), (tx) => transfer(tx, { ...movement, ...cause, action: randomUUID() }));
const audit = (): Promise<string[]> => auditBalances(region.services.fork());
const balance = (account: Parameters<typeof balanceOf>[1]): Promise<number> =>
  balanceOf(region.services.fork(), account);

describe('credits', () => {
  it('begin with a pilot out of the mint, so that all balances sum to zero', async () => {
    const before = await balance(mint);
    const { player } = await joinedPilot(region);
    expect(await balance(accountOf('pilot', player.id))).toBe(1000);
    expect(await balance(mint)).toBe(before - 1000);
    expect(await audit()).toEqual([]);
  });

  it('move with an entry on either side that says what was before and after', async () => {
    const { player } = await joinedPilot(region);
    const taxes = await balance(treasury);
    await pay({ from: accountOf('pilot', player.id), to: treasury, amount: 300 });
    await postAll(region.services.fork());
    const entries = await region.sql(
      'select account, amount::int, before::int, after::int from ledger where abs(amount) = 300 order by seq desc',
    );
    expect(entries).toEqual([
      { account: treasury, amount: 300, before: taxes, after: taxes + 300 },
      { account: accountOf('pilot', player.id), amount: -300, before: 1000, after: 700 },
    ]);
  });

  it('never go below zero, in part neither', async () => {
    const { player } = await joinedPilot(region);
    const wallet = accountOf('pilot', player.id);
    await expect(pay({ from: wallet, to: treasury, amount: 1001 })).rejects.toMatchObject({
      code: 'NOT_ENOUGH_CREDITS',
    });
    await expect(pay({ from: 'escrow:nothing', to: wallet, amount: 1 })).rejects.toMatchObject({
      code: 'NOT_ENOUGH_CREDITS',
    });
    const action = randomUUID();
    await expect(
      transact(region.services.fork(), (tx) =>
        transferAll(tx, [
          { from: wallet, to: burnt, amount: 600, action, ...cause },
          { from: wallet, to: treasury, amount: 600, action, ...cause },
        ]),
      ),
    ).rejects.toMatchObject({ code: 'NOT_ENOUGH_CREDITS' });
    expect(await balance(wallet)).toBe(1000);
    expect(await audit()).toEqual([]);
  });

  it.each([-1, 0.5, 2 ** 53, Number.NaN])('refuse the amount %p', async (amount) => {
    await expect(pay({ from: mint, to: treasury, amount })).rejects.toThrow(RangeError);
  });

  it('go to nobody who is not there', async () => {
    await expect(pay({ from: mint, to: accountOf('pilot', randomUUID()), amount: 5 })).rejects.toThrow(
      /is not there/,
    );
    expect(await audit()).toEqual([]);
  });

  it('are spent once when many spend them at a time, in both directions, without a deadlock', async () => {
    const [a, b] = [await joinedPilot(region), await joinedPilot(region)];
    const ways = [
      { from: accountOf('pilot', a.player.id), to: accountOf('pilot', b.player.id), amount: 70 },
      { from: accountOf('pilot', b.player.id), to: accountOf('pilot', a.player.id), amount: 90 },
      { from: accountOf('pilot', a.player.id), to: treasury, amount: 100 },
    ] as const;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 45 }, (_, index) => pay(ways[index % 3] ?? ways[0])),
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['NOT_ENOUGH_CREDITS']));
    expect(await audit()).toEqual([]);
  });
});

describe('an account that everybody shares', () => {
  /** A transaction that has paid into the treasury and does not end before it is told to. */
  async function payingFrom(player: { id: string }, amount: number) {
    const [paid, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const ended = transact(region.services.fork(), async (tx) => {
      const wallet = accountOf('pilot', player.id);
      await transfer(tx, { from: wallet, to: treasury, amount, ...cause, action: randomUUID() });
      paid.resolve();
      await end.promise;
    });
    await Promise.race([paid.promise, ended]);
    return { end: () => (end.resolve(), ended) };
  }

  it('is paid into by many at once, none of whom waits for another', async () => {
    const before = await balance(treasury);
    const pilots = [await joinedPilot(region), await joinedPilot(region), await joinedPilot(region)];
    const payments = [];
    for (const { player } of pilots) payments.push(await payingFrom(player, 10));
    expect(await balance(treasury)).toBe(before);
    for (const { end } of payments) await end();
    expect(await balance(treasury)).toBe(before + 30);
    expect(await audit()).toEqual([]);
  });

  it('is drawn on with all that was paid into it, posted or not, and not with what may yet fail', async () => {
    const [{ player }, other] = [await joinedPilot(region), await joinedPilot(region)];
    const wallet = accountOf('pilot', player.id);
    await pay({ from: wallet, to: treasury, amount: 500 });
    const open = await payingFrom(other.player, 200);
    const all = await balance(treasury);
    await expect(pay({ from: treasury, to: wallet, amount: all + 1 })).rejects.toMatchObject({
      code: 'NOT_ENOUGH_CREDITS',
    });
    await pay({ from: treasury, to: wallet, amount: all });
    expect(await balance(treasury)).toBe(0);
    await open.end();
    expect(await balance(treasury)).toBe(200);
    expect(await audit()).toEqual([]);
  });

  it('has each entry posted once, in a chain, however many post at a time', async () => {
    const { player } = await joinedPilot(region);
    const action = randomUUID();
    for (let amount = 1; amount <= 20; amount++)
      await transact(region.services.fork(), (tx) =>
        transfer(tx, { from: accountOf('pilot', player.id), to: burnt, amount, ...cause, action }),
      );
    const before = await balance(burnt);
    await Promise.all(Array.from({ length: 5 }, () => postAll(region.services.fork())));
    const posted = await region.sql<{ amount: number }>(
      'select amount::int from ledger where action = $1 and account = $2 order by seq',
      [action, burnt],
    );
    expect(posted.map(({ amount }) => amount)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await region.sql('select from unposted')).toEqual([]);
    expect(await balance(burnt)).toBe(before);
    expect(await audit()).toEqual([]);
  });

  it('is posted by a server for itself, a second after it wrote something', async () => {
    const { player } = await joinedPilot(region);
    await pay({ from: accountOf('pilot', player.id), to: burnt, amount: 1 });
    await joinedPilot(region);
    await until(async () => (await region.sql('select from unposted')).length === 0);
    expect(await audit()).toEqual([]);
  });

  it('rings when it is paid into, though no event tells of it', async () => {
    const { player } = await joinedPilot(region);
    const wallet = accountOf('pilot', player.id);
    let rings = 0;
    using _listening = bellOf(await region.services.pool()).listen(() => void rings++);
    await pay({ from: wallet, to: 'escrow:ring', amount: 1 });
    expect(rings).toBe(0);
    await pay({ from: wallet, to: burnt, amount: 1 });
    expect(rings).toBe(1);
  });
});

describe('goods', () => {
  const move = (movement: Omit<GoodsMovement, 'action'>): Promise<void> =>
    transact(region.services.fork(), (tx) => moveGoods(tx, { ...movement, action: randomUUID() }));
  const held = (place: Place): Promise<number> => quantityAt(region.services.fork(), place, 'ore');
  const station = async (quantity: number, capacity: number): Promise<Place> => {
    const id = randomUUID();
    await region.sql(
      'insert into stock (region_id, station_id, good, quantity, capacity) values ($1, $2, $3, 0, $4)',
      [region.regionId, id, 'ore', capacity],
    );
    await move({ from: 'produced', to: `station:${id}`, good: 'ore', quantity });
    return `station:${id}`;
  };

  it('move between ships, stations and stores, and none is made or lost', async () => {
    const { shipId } = await joinedPilot(region);
    const from = await station(80, 100);
    await move({ from, to: `ship:${shipId}`, good: 'ore', quantity: 60 });
    await move({ from: `ship:${shipId}`, to: `wreck:${shipId}`, good: 'ore', quantity: 25 });
    await move({ from: `wreck:${shipId}`, to: 'consumed', good: 'ore', quantity: 5 });
    expect([await held(from), await held(`ship:${shipId}`), await held(`wreck:${shipId}`)]).toEqual([
      20, 35, 20,
    ]);
    expect(await audit()).toEqual([]);
  });

  it('are refused where there are too few, or no room', async () => {
    const { shipId } = await joinedPilot(region);
    const from = await station(100, 100);
    const refusals = [
      [{ from, to: `ship:${shipId}`, quantity: 101 }, 'NOT_ENOUGH_GOODS'],
      [{ from: `ship:${shipId}`, to: from, quantity: 1 }, 'NOT_ENOUGH_GOODS'],
      [{ from: 'produced', to: `ship:${shipId}`, quantity: 101 }, 'CARGO_FULL'],
      [{ from: 'produced', to: from, quantity: 1 }, 'STOCK_FULL'],
    ] as const;
    for (const [movement, code] of refusals)
      await expect(move({ good: 'ore', ...movement })).rejects.toMatchObject({ code });
    expect(await audit()).toEqual([]);
  });
});

describe('the audit', () => {
  it('names what was tampered with', async () => {
    await using other = await testRegion();
    const { player, shipId } = await joinedPilot(other);
    await other.sql('update pilots set credits = credits + 7');
    await other.sql('insert into cargo (region_id, ship_id, good, quantity) values ($1, $2, $3, 4)', [
      other.regionId,
      shipId,
      'fuel',
    ]);
    await other.sql(
      `insert into ledger (action, account, amount, before, after, cause, reason) values ($1, 'treasury', 5, 3, 8, 'x', 'x')`,
      [randomUUID()],
    );
    const faults = await auditBalances(other.services.fork());
    expect(faults).toEqual(
      expect.arrayContaining([
        `account differs from its ledger: pilot:${player.id} (1007, not 1000)`,
        'account differs from its ledger: treasury (0, not 5)',
        expect.stringMatching(/^action makes or loses credits: .* \(5, not 0\)$/),
        expect.stringMatching(/^entry does not follow the one before it: treasury \d+ \(3, not 0\)$/),
        `store differs from its ledger: ship:${shipId} fuel (4, not 0)`,
      ]),
    );
    expect(faults).toHaveLength(5);
  });
});
