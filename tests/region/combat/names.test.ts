import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { transact } from '#subgraphs/kit/database.ts';
import { makeName } from '#subgraphs/region/modules/combat/service/names.ts';
import { lockPilots } from '#subgraphs/region/modules/sectors/service/pilots.ts';
import { deeds } from '#subgraphs/region/modules/sectors/rules/reputation.ts';
import { openArena, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let policed: Arena;
beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint() });
  policed = await openArena(region, 6, 0);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const reputationOf = async ({ player }: JoinedPilot): Promise<number> => {
  const [row] = await region.sql<{ reputation: number }>(
    'select reputation from pilots where player_id = $1',
    [player.id],
  );
  return row?.reputation ?? NaN;
};

const dayPasses = (): Promise<object[]> => region.sql('update rewarded_pairs set day = day - 1');

/** As the aftermath of a fight does. */
async function make(by: JoinedPilot, on: JoinedPilot, deed: number): Promise<void> {
  await transact(region.services.fork(), async (tx) => {
    const acting = await lockPilots(tx, [by.player.id, on.player.id]);
    const pilot = acting.find(({ pilot: { playerId } }) => playerId === by.player.id)?.pilot;
    if (pilot) await makeName(tx, pilot, on.player.id, deed);
    await tx.flush();
  });
}

it('two friends gain one reward a day at most, whatever they do to each other and in whatever order', async () => {
  const kinds = [deeds.repelAttacker, deeds.collectBounty];
  const acts = fc.array(fc.record({ turned: fc.boolean(), kind: fc.constantFrom(...kinds) }), {
    ...{ minLength: 1, maxLength: 8 },
  });
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 3 }), async (days) => {
      const friends = [await joinedPilot(region), await joinedPilot(region)] as const;
      let before = 0;
      for (const day of days) {
        await Promise.all(
          day.map(({ turned, kind }) =>
            make(...((turned ? friends.toReversed() : friends) as typeof friends), kind),
          ),
        );
        const sum = (await reputationOf(friends[0])) + (await reputationOf(friends[1]));
        expect(kinds).toContain(sum - before);
        before = sum;
        await dayPasses();
      }
    }),
    { numRuns: 8 },
  );
});

it('who repels one attacker again and again makes a name once a day, who repels two twice', async () => {
  const prey = await policed.fighter({ hull: 'CARRIER', hullPoints: 50_000, shieldPoints: 50_000 });
  const [one, other] = [await policed.fighter({ hullPoints: 1 }), await policed.fighter({ hullPoints: 1 })];
  const attackUntilRepelled = async (attacker: JoinedPilot): Promise<void> => {
    for (let tries = 0; tries < 40; tries++) {
      await region.sql(
        `update ships set hull_points = 20, shield_points = 0, shields_at = clock_timestamp(), status = 'IN_SPACE' where id = $1`,
        [attacker.shipId],
      );
      // Nobody is an outlaw here, and everybody is rested.
      await region.sql(
        `update pilots set grey_until = null, wanted_until = null, reputation = greatest(reputation, 0), turns = 1000, sector = $1, ship_id =
           coalesce((select id from ships s where s.player_id = pilots.player_id and id = $2), ship_id) where player_id = any($3)`,
        [policed.sector, attacker.shipId, [prey.player.id, attacker.player.id]],
      );
      const reply = await policed.attack(attacker, prey);
      expect(codeOf(reply)).toBeUndefined();
      const { result } = reply.data.attackShip.combat;
      if (['DEFENDER_VICTORY', 'ATTACKER_FLED'].includes(result)) return;
    }
    throw new Error('the attack was never repelled');
  };
  await attackUntilRepelled(one);
  expect(await reputationOf(prey)).toBe(50);
  await attackUntilRepelled(one);
  expect(await reputationOf(prey)).toBe(50);
  await attackUntilRepelled(other);
  expect(await reputationOf(prey)).toBe(100);
});
