/** All modules at once: whatever pilots do at the same time, nothing is made or lost, and nothing but a documented refusal comes back. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { classOf } from '#subgraphs/region/modules/economy/rules/stations.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { give } from '#tests/kit/credits.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { unsound, wealthOfPlayers } from '#tests/kit/conservation.ts';
import { marketOf } from '#tests/kit/market.ts';
import { faultsOf, letLoose } from '#tests/kit/wild.ts';
import { attempt } from './acting.ts';
import { mutationNames, wishesOf } from './wishes.ts';
import { openWorld, rest, type Places } from './world.ts';

// `CONSERVATION_SEED=7 CONSERVATION_ACTIONS=5000` explores.
const actions = Number(process.env['CONSERVATION_ACTIONS'] ?? 1_000);
const seed = Number(process.env['CONSERVATION_SEED'] ?? 2102);
const pilotsAtOnce = 8;
const batch = 150;
/** Much of what can be done comes to something, or the test would prove little. */
const leastDone = 20;

let world: Places & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld(pilotsAtOnce);
}, 120_000);
afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
});

test('F9, J: whatever pilots do at once with all there is in a region, legal or not, nothing is made or lost', async () => {
  const wishes = fc.sample(wishesOf(pilotsAtOnce), { numRuns: actions, seed });
  const outcomes = new Map<unknown, number>();
  const done = new Set<string>();
  while (wishes.length > 0) {
    const some = wishes.splice(0, batch);
    await letLoose(
      some,
      pilotsAtOnce,
      async (wish) => {
        const reply = await attempt(world, wish);
        if (!reply.errors) done.add(wish.mutation);
        return reply;
      },
      outcomes,
    );
    await rest(world);
  }
  expect(faultsOf(outcomes)).toEqual([]);
  expect(await unsound(world.region)).toEqual([]);
  expect(mutationNames.filter((name) => done.has(name)).length).toBeGreaterThan(leastDone);
}, 600_000);

test('whatever became of the region then, no circle at one station, over the border and back, leaves its players and its treasury with more credits', async () => {
  const { region, pilots, stations } = world;
  const market = marketOf(region);
  await region.sql(
    'update pilots set rank_points = 60000, reputation = 1000, reputation_at = clock_timestamp()',
  );
  // The region pays all there is for goods from a partner: its bonus, an agreement's, and for its specialty.
  const partner = randomUUID();
  const settings = {
    tradeBonuses: { LUXURY_GOODS: 3, EXOTIC_TECHNOLOGY: 1.5, SPECIAL_GOODS: 1.2 },
    specialization: 'TECHNOLOGICAL',
    embargoes: [],
  };
  for (const [name, value] of Object.entries(settings))
    await region.sql(
      'insert into settings (name, value) values ($1, $2) on conflict (region_id, name) do update set value = excluded.value',
      [name, JSON.stringify(value)],
    );
  await region.sql(
    `insert into relations (id, kind, other_region_id, ours, state, terms, made_at, starts_at, ends_at, noticed, revision)
     values (gen_random_uuid(), 'TRADE_AGREEMENT', $1, true, 'ACTIVE', '{"tradeBonus": 1.2}', now(), now(), now() + interval '1 day', false, 1)`,
    [partner],
  );
  await region.sql('update pilots set home_region_id = region_id');
  await give(region, 'treasury', 1_000_000);
  const wealth = async (): Promise<number> =>
    (await wealthOfPlayers(region)) + (await balanceOf(region.services.fork(), 'treasury'));
  let bonuses = 0;
  const circles: [station: string, commodity: string, gain: number][] = [];
  for (const [index, station] of stations.entries()) {
    const { player } = pilots[index % pilots.length] as JoinedPilot;
    await market.undock(player);
    await region.sql('update pilots set sector = $2 where player_id = $1', [player.id, station.sector]);
    await market.dock(player, station);
    const { buys, sells } = classOf(station.stationClass);
    for (const commodity of sells.filter((good) => buys.includes(good)))
      for (const quantity of [1, 7, 20]) {
        const before = await wealth();
        const bought = await market.buy(player, commodity, quantity);
        if (bought.errors) continue;
        await region.sql(
          `insert into imports (region_id, place, good, quantity, origin)
           select c.region_id, 'ship:' || c.ship_id, good, quantity, $2 from cargo c join pilots p on p.ship_id = c.ship_id where player_id = $1
           on conflict (region_id, place, good) do update set quantity = excluded.quantity, origin = excluded.origin`,
          [player.id, partner],
        );
        const sold = await market.sell(player, commodity, quantity);
        bonuses += sold.errors ? 0 : sold.data.sell.transaction.bonus;
        circles.push([station.id, commodity, (await wealth()) - before]);
      }
  }
  expect(circles.length).toBeGreaterThan(0);
  expect(bonuses).toBeGreaterThan(0);
  expect(circles.filter(([, , gain]) => gain > 0)).toEqual([]);
  expect(await unsound(region)).toEqual([]);
}, 120_000);
