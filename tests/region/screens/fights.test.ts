import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openArena, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let arena: Arena;
beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint() });
  arena = await openArena(region, 3, 0);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

describe('a cockpit', () => {
  it('a pilot’s fights are for the pilot alone, in pages; bounties on its head are for everybody', async () => {
    const owner = await joinedPilot(region);
    const [attacker, defender] = [await arena.fighter(), await arena.fighter()];
    for (let fights = 0; fights < 3; fights++) {
      await region.sql('update pilots set turns = 1000, sector = $2 where player_id = $1', [
        ...[attacker.player.id, arena.sector],
      ]);
      await region.sql('update pilots set sector = $1 where player_id = $2', [
        arena.sector,
        defender.player.id,
      ]);
      await region.sql('update ships set hull_points = max_hull_points, shield_points = max_shield_points');
      expect((await arena.attack(attacker, defender)).errors).toBeUndefined();
    }
    const page = async (of: JoinedPilot, by: JoinedPilot, after: string | null): Promise<any> => {
      const query = `query ($e: [_Any!]!, $a: String) { _entities(representations: $e) { ... on Pilot {
        bounties { amount } combats(first: 2, after: $a) { nodes { id at attacker { id } } pageInfo { hasNextPage endCursor } } } } }`;
      const entity = { __typename: 'Pilot', regionId: region.regionId, playerId: of.player.id };
      return (await region.ask(query, { e: [entity], a: after }, by.player)).data._entities[0];
    };
    const first = await page(defender, defender, null);
    expect(first.combats.nodes).toHaveLength(2);
    const second = await page(defender, defender, first.combats.pageInfo.endCursor);
    expect(second.combats).toMatchObject({
      nodes: [{ attacker: { id: attacker.player.id } }],
      pageInfo: { hasNextPage: false },
    });
    expect(await page(defender, owner, null)).toEqual({ bounties: [], combats: null });
    const [rows] = await region.sql<{ fights: number }>('select count(*)::int as fights from combats');
    const query = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { stats { fights30d } } } }`;
    const { data } = await region.ask(query, { e: [{ __typename: 'Region', id: region.regionId }] });
    expect(data._entities[0].stats.fights30d).toBe(rows?.fights);
  });
});
