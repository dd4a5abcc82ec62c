/** All modules at once: whatever pilots do at the same time, nothing is made or lost, and nothing but a documented refusal comes back. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { classOf } from '#subgraphs/region/modules/economy/rules/stations.ts';
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

test('whatever became of the region then, no circle at one station leaves its players with more credits', async () => {
  const { region, pilots, stations } = world;
  const market = marketOf(region);
  await region.sql(
    'update pilots set rank_points = 60000, reputation = 1000, reputation_at = clock_timestamp()',
  );
  // Goods from other regions may earn a bonus, once.
  await region.sql('delete from imports');
  const circles: [station: string, commodity: string, gain: number][] = [];
  for (const [index, station] of stations.entries()) {
    const { player } = pilots[index % pilots.length] ?? { player: { id: '' } };
    await market.undock(player);
    await region.sql('update pilots set sector = $2 where player_id = $1', [player.id, station.sector]);
    await market.dock(player, station);
    const { buys, sells } = classOf(station.stationClass);
    for (const commodity of sells.filter((good) => buys.includes(good)))
      for (const quantity of [1, 7, 20]) {
        const before = await wealthOfPlayers(region);
        const bought = await market.buy(player, commodity, quantity);
        if (bought.errors) continue;
        await market.sell(player, commodity, quantity);
        circles.push([station.id, commodity, (await wealthOfPlayers(region)) - before]);
      }
  }
  expect(circles.length).toBeGreaterThan(0);
  expect(circles.filter(([, , gain]) => gain > 0)).toEqual([]);
  expect(await unsound(region)).toEqual([]);
}, 120_000);
