/** Checklist row 26 on the travel service in a process of its own: its clock is wrong, and leaps, while players travel between real regions' servers. */
import { expect, test } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { startTravelProcess, type TravelProcess } from '#tests/journeys/travel-process.ts';
import { cuttableLine } from '#tests/kit/cuttable-line.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { until } from '#tests/kit/stack.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

/** Not so wrong that other services believe it no more. */
const slightlyMs = 24_000;

let galaxy: Galaxy;
let travel: TestTravel;
let running: TravelProcess;
travelling(
  {
    // Ended by the test.
    transitMs: 3_600_000,
    open: async (options) => (running = await startTravelProcess(options, slightlyMs)),
  },
  (...world) => void ([galaxy, travel] = world),
);

async function departed() {
  const { home, away } = galaxy;
  const { player, shipId } = await galaxy.traveller();
  const { id, code } = await travel.start(player.id, gate(home, away));
  expect(code).toBeUndefined();
  await travel.until(player.id, id, 'ESCROWED');
  return { id, player, shipId };
}
type Departed = Awaited<ReturnType<typeof departed>>;

async function expectArrived({ player, shipId }: Departed): Promise<void> {
  const { home, away } = galaxy;
  expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });
  expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 600, ship: null });
  for (const region of [home, away]) expect(await auditBalances(region.services.fork())).toEqual([]);
}

async function stateOf({ id }: Departed): Promise<string | undefined> {
  return (await travel.sql<{ state: string }>('select state from journeys where id = $1', [id]))[0]?.state;
}

test('row 26: the travel service’s clock leaps back: what it knew of a region is not believed for longer, and a journey ends where that has moved', async () => {
  const { away, platform } = galaxy;
  await using before = await cuttableLine(away.server.url);
  platform.reroute(away, before.url);
  const journey = await departed();
  await running.leap(-slightlyMs);
  await before.cut();
  platform.reroute(away, undefined);
  await travel.endTransit(journey.id);
  // Longer than a region's place is believed, shorter than the leap.
  await until(async () => (await stateOf(journey)) === 'COMPLETED', slightlyMs);
  await expectArrived(journey);
});

test('row 26: a travel service whose clock is ten minutes wrong moves nothing and calls nothing off; when it is set right the journey ends', async () => {
  await running.leap(0);
  const journey = await departed();
  for (const clockMs of [600_000, -600_000]) {
    await running.leap(clockMs);
    if (clockMs > 0) await travel.endTransit(journey.id);
    await until(async () => (await stateOf(journey)) === 'SHIPPED');
    const tried = `select from journeys where id = $1 and carried_at > now() - interval '100 milliseconds'`;
    // It goes on trying, and nobody lets it.
    await until(async () => (await travel.sql(tried, [journey.id])).length > 0);
    expect(await galaxy.pilotOf(galaxy.away, journey.player.id)).toBeNull();
  }
  await running.leap(0);
  await until(async () => (await stateOf(journey)) === 'COMPLETED', 30_000);
  await expectArrived(journey);
});
