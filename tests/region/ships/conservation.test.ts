import { expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { transact } from '#subgraphs/kit/database.ts';
import { insurancePlans } from '#subgraphs/region/modules/ships/rules/insurance.ts';
import { hulls, type HullName } from '#subgraphs/region/modules/ships/rules/hulls.ts';
import { upgradeNames } from '#subgraphs/region/modules/ships/rules/upgrades.ts';
import { loseShip } from '#subgraphs/region/modules/ships/service/loss.ts';
import { lockPilot } from '#subgraphs/region/modules/sectors/service/pilots.ts';
import { randomUUID } from 'node:crypto';
import { marketOf } from '#tests/kit/market.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply } from '#tests/kit/region-server.ts';
import { openYard, type ShipDeed } from '#tests/kit/shipyard.ts';
import { unsound } from '#tests/kit/conservation.ts';
import { faultsOf, letLoose } from '#tests/kit/wild.ts';

const actions = 600;
const pilotsAtOnce = 6;

const deeds = [
  ...(['buyShip', 'buyShip', 'sellShip', 'sellShip', 'switchShip', 'switchShip', 'renameShip'] as const),
  ...(['upgradeShip', 'upgradeShip', 'insureShip', 'insureShip', 'repairShip', 'maintainShip'] as const),
  ...(['loadDrones', 'unloadDrones', 'buy', 'dock', 'dock', 'dock', 'undock', 'lose'] as const),
];

const wild = fc.record({
  pilot: fc.nat(pilotsAtOnce - 1),
  deed: fc.constantFrom(...deeds),
  hull: fc.constantFrom(...(Object.keys(hulls) as HullName[])),
  upgrade: fc.constantFrom(...upgradeNames),
  plan: fc.constantFrom(...insurancePlans),
  quantity: fc.constantFrom(-1, 1, 1, 2, 3),
  ship: fc.nat(9),
  key: fc.nat(200).map((number) => (number < 10 ? `k${number}` : undefined)),
});
type Wild = typeof wild extends fc.Arbitrary<infer T> ? T : never;

test('whatever pilots do with their ships at once, no credit and no unit of a good is made or lost', async () => {
  await using region = await testRegion();
  const yard = await openYard(region);
  const market = marketOf(region);
  const pilots: JoinedPilot[] = [];
  for (let count = 0; count < pilotsAtOnce; count++) pilots.push(await yard.customer(300_000));
  await region.sql('update pilots set rank_points = (random() * 6000)::int');

  /** Loses the ship as a fight or a deadly place would; what it lies in does not matter. */
  const lose = (playerId: string): Promise<void> =>
    transact(region.services.fork(), async (tx) => {
      const { pilot, ship, now } = await lockPilot(tx, playerId);
      if (!ship || ship.hull === 'ESCAPE_POD') return;
      await loseShip(tx, { regionId: region.regionId, pilot, ship, now, action: randomUUID() });
      await tx.flush();
    });
  const shipOf = async ({ player }: JoinedPilot, index: number): Promise<string> => {
    const rows = await region.sql<{ id: string }>(
      `select id from ships where player_id = $1 and status = 'STORED' order by id`,
      [player.id],
    );
    return rows[index % Math.max(1, rows.length)]?.id ?? randomUUID();
  };
  const given = async (pilot: JoinedPilot, wish: Wild): Promise<Record<string, unknown>> => {
    const { deed, hull, upgrade, plan, quantity, ship } = wish;
    if (deed === 'buyShip') return { hull };
    if (deed === 'upgradeShip') return { upgrade };
    if (deed === 'insureShip') return { plan };
    if (deed === 'loadDrones' || deed === 'unloadDrones') return { quantity };
    if (deed === 'renameShip') return { shipId: await shipOf(pilot, ship), name: 'x'.repeat(quantity + 1) };
    return deed === 'sellShip' || deed === 'switchShip' ? { shipId: await shipOf(pilot, ship) } : {};
  };
  const act = async (wish: Wild): Promise<Reply> => {
    const pilot = pilots[wish.pilot];
    if (!pilot) throw new Error('there is no such pilot');
    if (wish.deed === 'dock') return await market.dock(pilot.player, yard.station);
    if (wish.deed === 'undock') return await market.undock(pilot.player);
    if (wish.deed === 'buy') return await market.buy(pilot.player, 'COMBAT_DRONES', wish.quantity);
    if (wish.deed === 'lose') {
      await lose(pilot.player.id);
      return { data: null };
    }
    return await yard.act(pilot, wish.deed satisfies ShipDeed, await given(pilot, wish), wish.key);
  };
  const wishes = fc.sample(wild, { numRuns: actions, seed: 2102 });
  const codes = new Map<unknown, number>();
  while (wishes.length > 0) {
    const batch = wishes.splice(0, 100);
    await letLoose(batch, pilotsAtOnce, act, codes);
    await region.sql(`update ships set ready_at = ready_at - interval '5 days', hull_points = greatest(1, hull_points - 20),
      condition_at = condition_at - interval '2 days' where status not in ('DESTROYED', 'SCRAPPED')`);
  }

  expect(faultsOf(codes)).toEqual([]);
  expect(codes.get('done')).toBeGreaterThan(150);
  expect(codes.size).toBeGreaterThan(8);
  expect(await unsound(region)).toEqual([]);
  const [told] = await region.sql(
    `select (select count(*)::int from ledger where cause = 'insurance_payout' and account = 'insurer') as payouts,
       (select count(*)::int from outbox where type = 'ship.insurance_paid') as paid`,
  );
  const { payouts, paid } = told as { payouts: number; paid: number };
  expect(payouts).toBe(paid);
  expect(paid).toBeGreaterThan(0);
}, 600_000);
