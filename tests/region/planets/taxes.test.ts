import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { colonyOf, heldPlanet, passHours, settler, type HeldPlanet } from '#tests/kit/colonies.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let act: ReturnType<typeof colonyOf>;
beforeAll(async () => {
  region = await testRegion();
  act = colonyOf(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const audit = (): Promise<string[]> => auditBalances(region.services.fork());
const deed = (pilot: JoinedPilot, field: string, planet: HeldPlanet, given: object = {}): Promise<Reply> =>
  act(pilot, field, { planetId: ['ID!', planet.id], ...given });

async function seen(pilot: JoinedPilot, planet: HeldPlanet): Promise<any> {
  const query = `query ($r: ID!, $n: Int!, $p: ID!) { sector(regionId: $r, number: $n) { planet(id: $p) {
    size richness colony { taxRate dailyTax safe safeLimit morale } } } }`;
  const reply = await region.ask(query, { r: region.regionId, n: planet.sector, p: planet.id }, pilot.player);
  return reply.data.sector.planet;
}

describe('taxes', () => {
  const tax = (taxRate: unknown) => ({ taxRate: ['Float!', taxRate] });

  it('fill the safe day by day and are paid out once, by who holds the planet alone', async () => {
    const planet = await heldPlanet(region, { sector: 1 });
    const { owner: pilot } = planet;
    expect((await deed(pilot, 'taxColony', planet, tax(0.2))).errors).toBeUndefined();
    await passHours(region, planet, 24);
    const { colony, ...ground } = await seen(pilot, planet);
    expect(ground).toEqual({ size: 5, richness: 100 });
    expect(colony).toMatchObject({ taxRate: 0.2, morale: 76 });
    expect(colony.safe).toBeGreaterThanOrEqual(299);
    expect(colony.dailyTax).toBeCloseTo(300, -1);
    const amount = { amount: ['SafeInt!', colony.safe] };
    const before = await balanceOf(region.services.fork(), `pilot:${pilot.player.id}`);
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => deed(pilot, 'withdrawCredits', planet, amount)),
    );
    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await balanceOf(region.services.fork(), `pilot:${pilot.player.id}`)).toBe(before + colony.safe);
    const stranger = await settler(region);
    expect((await seen(stranger, planet)).colony).toMatchObject({ taxRate: 0.2, dailyTax: null, safe: null });
    expect(codeOf(await deed(stranger, 'taxColony', planet, tax(0)))).toBe('NOT_YOUR_PLANET');
    expect(await audit()).toEqual([]);
  });

  it('wait where the safe is full, and are at most a fifth', async () => {
    const planet = await heldPlanet(region, { sector: 1 });
    const { owner: pilot } = planet;
    for (const rate of [-0.01, 0.21]) {
      const refused = await deed(pilot, 'taxColony', planet, tax(rate));
      expect(codeOf(refused)).toBe('BAD_USER_INPUT');
    }
    await deed(pilot, 'depositCredits', planet, { amount: ['SafeInt!', 99_999] });
    await region.sql('update colonies set taxes = 50000000 where planet_id = $1', [planet.id]);
    expect((await seen(pilot, planet)).colony.safe).toBe(100_000);
    const full = await deed(pilot, 'depositCredits', planet, { amount: ['SafeInt!', 1] });
    expect(full.errors?.[0]?.extensions).toMatchObject({ code: 'SAFE_FULL', room: 0 });
    await deed(pilot, 'withdrawCredits', planet, { amount: ['SafeInt!', 99_000] });
    // 49 credits had no room before.
    expect((await seen(pilot, planet)).colony.safe).toBe(1_049);
    expect(await audit()).toEqual([]);
  });
});
