/** What the treasury pays for defence day by day, and what the region has of it. A day may end while this runs: what is true of every day is asked. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createLog } from '#subgraphs/kit/log.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { settleDue } from '#subgraphs/region/modules/governance/service/due.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { openArena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { leaveIn } from '#tests/kit/credits.ts';
import { governmentOf, rouse } from '#tests/kit/government.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id, blueprint: playerBlueprint() });
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

const spend = async (defenseSpending: number): Promise<void> => {
  const wish = { policyType: 'DEFENSE', changes: { defenseSpending } };
  expect((await governmentOf(region).propose(owner, wish)).data.proposePolicy.policy.enacted).toEqual({
    defenseSpending,
  });
};
const days = (): Promise<{ credits: number }[]> =>
  region.sql('select credits::int as credits from defense_days order by day');
const paid = async (): Promise<number[]> =>
  (
    await region.sql<{ amount: number }>(
      `select amount::int as amount from ledger where account = 'treasury' and cause = 'expenditure' order by seq`,
    )
  ).map(({ amount }) => amount);
const treasury = (): Promise<number> => balanceOf(region.services.fork(), 'treasury');

it('a day of defence is paid once, whoever tries and however often servers start', async () => {
  await leaveIn(region, 'treasury', 90_000);
  await spend(10_000);
  await until(async () => (await days()).length > 0);
  const log = createLog('again', 'error');
  const { slug, settings } = region;
  await using _second = await createRegionServer({ slug, settings, log });
  const settle = async (): Promise<void> => {
    while (await settleDue(region.services.fork(), region.regionId));
  };
  await Promise.all([settle(), settle(), settle()]);
  const known = await days();
  expect(new Set(known.map(({ credits }) => credits))).toEqual(new Set([10_000]));
  // As if the days had gone by, several of which everybody slept through.
  await region.sql('update defense_days set day = day - 10');
  await rouse(region);
  await until(async () => (await days()).length > known.length);
  await Promise.all([settle(), settle(), settle()]);
  const payments = await paid();
  expect(payments.length).toBeLessThanOrEqual(known.length + 2);
  expect([...new Set(payments)]).toEqual([-10_000]);
  expect(payments).toHaveLength((await days()).length);
  expect(await treasury()).toBe(90_000 - 10_000 * payments.length);
});

it('is paid as far as the treasury goes, and never more', async () => {
  await spend(20_000);
  const before = await paid();
  await leaveIn(region, 'treasury', 5_000);
  await region.sql('update defense_days set day = day - 100');
  await rouse(region);
  await until(async () => (await treasury()) === 0);
  expect((await paid()).slice(before.length)).toEqual([-5_000]);
  expect(await auditBalances(region.services.fork())).toEqual([]);
});

it('gives all zones more police for the day', async () => {
  const arena = await openArena(region, 6, 1);
  await region.sql('update zones set policing = 5');
  const pay = (credits: number): Promise<unknown> =>
    region.sql(
      `insert into defense_days (region_id, day, credits) select $1, (now() at time zone 'utc')::date + n, $2 from generate_series(0, 1) n
       on conflict (region_id, day) do update set credits = excluded.credits`,
      [region.regionId, credits],
    );
  const damage = async (): Promise<number> => {
    const [attacker, target] = [await arena.fighter(), await arena.fighter()];
    return (await arena.attack(attacker, target)).data.attackShip.combat.policeDamage;
  };
  const damages: number[] = [];
  for (const credits of [0, 9_999, 10_000, 20_000]) {
    await pay(credits);
    damages.push(await damage());
  }
  expect(damages).toEqual([50, 50, 60, 70]);
});
