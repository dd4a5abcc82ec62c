import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { accountOf, mint, treasury, type AccountId } from '#subgraphs/region/ledger/accounts.ts';
import { balanceOf, transfer } from '#subgraphs/region/ledger/credits.ts';
import { destroy, openArenas, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { unsound } from '#tests/kit/conservation.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let open: Arena;
let policed: Arena;
beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint() });
  ({ open, policed } = await openArenas(region));
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const frail = { hullPoints: 1, shieldPoints: 0 };
const mighty = { hull: 'CARRIER', hullPoints: 900, shieldPoints: 800 };

describe('the law', () => {
  const credits = async ({ player }: JoinedPilot): Promise<number> =>
    await balanceOf(region.services.fork(), accountOf('pilot', player.id));
  const inTreasury = (): Promise<number> => balanceOf(region.services.fork(), treasury);
  const give = (to: AccountId, amount: number): Promise<void> =>
    transact(region.services.fork(), (tx) =>
      transfer(tx, { from: mint, to, amount, action: randomUUID(), cause: 'test', reason: 'For the law.' }),
    );

  it.each([
    ['10,000', 20_000, 10_000],
    ['all there is, when that is less,', 700, 1_700],
  ])('fines who attacks an innocent %s for the treasury', async (_what, gift, fine) => {
    const [a, d] = [
      await policed.fighter(mighty),
      await policed.fighter({ hull: 'CARRIER', hullPoints: 900 }),
    ];
    await give(accountOf('pilot', a.player.id), gift);
    const before = await inTreasury();
    expect((await policed.attack(a, d)).data.attackShip.combat.lawful).toBe(false);
    expect(await credits(a)).toBe(1_000 + gift - fine);
    expect(await inTreasury()).toBe(before + fine);
    expect(await unsound(region)).toEqual([]);
  });

  it('fines nobody for a lawful attack', async () => {
    const [a, d] = [await open.fighter(mighty), await open.fighter({ hull: 'CARRIER', hullPoints: 900 })];
    await open.attack(a, d);
    expect(await credits(a)).toBe(1_000);
  });

  const hunt = async (who: JoinedPilot, days: number): Promise<object[]> =>
    await region.sql(
      `update pilots set reputation = -1000, reputation_at = clock_timestamp(), hunted_since = clock_timestamp() - make_interval(days => $2) where player_id = $1`,
      [who.player.id, days],
    );
  const lawBounty = async ({ player }: JoinedPilot): Promise<number> =>
    (
      await region.ask(
        'query ($r: ID!) { pilot(regionId: $r) { lawBounty } }',
        { r: region.regionId },
        player,
      )
    ).data.pilot.lawBounty;

  it('pays from the treasury, once, who destroys a ship of the hunted', async () => {
    const [hunter, outlaw] = [await open.fighter(mighty), await open.fighter(frail)];
    await hunt(outlaw, 4);
    expect(await lawBounty(outlaw)).toBe(4_000);
    await give(treasury, 10_000);
    const before = [await inTreasury(), await credits(hunter)] as const;
    const combat = await destroy(region, open, hunter, outlaw);
    expect(combat.spoils[0].bounties).toBe(4_000);
    expect([await inTreasury(), await credits(hunter)]).toEqual([before[0] - 4_000, before[1] + 4_000]);
    expect(await lawBounty(outlaw)).toBe(0);
    expect(await unsound(region)).toEqual([]);
  });

  it('pays no more than the treasury has', async () => {
    const [hunter, outlaw] = [await open.fighter(mighty), await open.fighter(frail)];
    await hunt(outlaw, 200);
    const before = await inTreasury();
    expect(before).toBeLessThan(200_000);
    expect((await destroy(region, open, hunter, outlaw)).spoils[0].bounties).toBe(before);
    expect(await inTreasury()).toBe(0);
    expect(await unsound(region)).toEqual([]);
  });

  it('pays nobody for a kill that is itself a crime', async () => {
    const [hunter, outlaw] = [await policed.fighter(mighty), await policed.fighter(frail)];
    await give(treasury, 10_000);
    await hunt(outlaw, 4);
    for (let attempt = 0; ; attempt++) {
      await region.sql('update pilots set turns = 1000, sector = $2 where player_id = any($1::uuid[])', [
        ...[[hunter.player.id, outlaw.player.id], policed.sector],
      ]);
      // Hunted still, but neither wanted nor grey.
      await region.sql('update ships set hull_points = 900, shield_points = 800 where id = $1', [
        hunter.shipId,
      ]);
      const [combat] = (await policed.attack(hunter, outlaw)).data.attackShip.combat.spoils;
      if (combat) {
        expect(combat).toMatchObject({ victor: { id: hunter.player.id }, bounties: 0 });
        break;
      }
      if (attempt > 100) throw new Error('the target stands');
    }
    expect(await lawBounty(outlaw)).toBe(4_000);
  });

  it('pays an innocent who destroys the hunted attacker, and fines that one in the same fight', async () => {
    const [outlaw, innocent] = [await policed.fighter(frail), await policed.fighter(mighty)];
    await give(treasury, 10_000);
    await hunt(outlaw, 4);
    let spoils: any;
    for (let attempt = 0; spoils === undefined; attempt++) {
      if (attempt > 100) throw new Error('the attacker stands');
      await region.sql('update pilots set turns = 1000, sector = $2 where player_id = any($1::uuid[])', [
        ...[[outlaw.player.id, innocent.player.id], policed.sector],
      ]);
      const before = await credits(outlaw);
      const { combat } = (await policed.attack(outlaw, innocent)).data.attackShip;
      expect(combat.lawful).toBe(false);
      expect(await credits(outlaw)).toBe(Math.max(0, before - 10_000));
      [spoils] = combat.spoils;
    }
    expect(spoils).toMatchObject({ victor: { id: innocent.player.id }, bounties: 4_000 });
    expect(await credits(innocent)).toBe(5_000);
    expect(await unsound(region)).toEqual([]);
  });
});
