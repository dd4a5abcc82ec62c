/** Many at once, the same again, and how much the database is asked. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import type { CombatRow } from '#subgraphs/region/modules/combat/entities.ts';
import { attackShip } from '#subgraphs/region/modules/combat/service/attack.ts';
import { findCombat } from '#subgraphs/region/modules/combat/service/combats.ts';
import { openArena, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { countStatements } from '#tests/kit/statements.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let arena: Arena;
let seeds = 0;

beforeAll(async () => {
  // Each fight has a seed of its own, the same in every run.
  region = await testRegion({
    seed: 'combat',
    blueprint: playerBlueprint(),
    random: () => (seeds++ % 1000) / 1000,
  });
  arena = await openArena(region, 2, 1);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const codeOf = (reply: Reply): unknown => reply.errors?.[0]?.extensions['code'];

it('50 pilots attack one ship: one after the other, each finds it as the one before left it', async () => {
  const target = await arena.fighter({
    hull: 'DEFENDER',
    hullPoints: 40,
    shieldPoints: 10,
    // While one of them flies the ship does not flee.
    drones: 20,
    cargo: { ORE: 90 },
  });
  const attackers = await Promise.all(Array.from({ length: 50 }, () => arena.fighter({ hull: 'CARRIER' })));
  const replies = await Promise.all(attackers.map((attacker) => arena.attack(attacker, target)));
  const fought = replies.filter(({ data }) => data.attackShip);
  const refused = replies.filter(({ data }) => !data.attackShip).map(codeOf);
  const gone = new Set(['TARGET_NOT_FOUND', 'TARGET_NOT_HERE']);
  expect(refused.filter((code) => !gone.has(String(code)))).toEqual([]);
  const order = await region.sql<{ id: string }>(
    'select id from combats where defender_ship_id = $1 order by seq',
    [target.shipId],
  );
  expect(order).toHaveLength(fought.length);
  let left = { hullPoints: 40, shieldPoints: 10, drones: 20 };
  const results: string[] = [];
  for (const { id } of order) {
    const { state, rounds, result } = (await findCombat(region.services.fork(), id)) as CombatRow;
    expect(
      results.some((ended) => ended !== 'DRAW' && ended !== 'DEFENDER_VICTORY' && ended !== 'ATTACKER_FLED'),
    ).toBe(false);
    expect(state.defender).toMatchObject(left);
    const after = rounds.at(-1)?.defender ?? left;
    left = after;
    results.push(result);
  }
  const last = results.at(-1);
  if (refused.length > 0) expect(['ATTACKER_VICTORY', 'MUTUAL_DESTRUCTION', 'DEFENDER_FLED']).toContain(last);
  const [spent] = await region.sql<{ turns: number }>(
    'select sum(1000 - turns)::int as turns from pilots where player_id = any($1)',
    [attackers.map(({ player }) => player.id)],
  );
  expect(spent?.turns).toBe(18 * fought.length);
  expect(await auditBalances(region.services.fork())).toEqual([]);
});

it('pilots who attack each other at the same time do not wait for each other for ever', async () => {
  const ring = await Promise.all(Array.from({ length: 10 }, () => arena.fighter({ hull: 'CARRIER' })));
  const replies = await Promise.all(
    ring.flatMap((one) => ring.filter((other) => other !== one).map((other) => arena.attack(one, other))),
  );
  // Who flees may meet another who fled, in a sector that is safe.
  const codes = new Set(replies.map(codeOf));
  const expected = new Set<unknown>([
    undefined,
    'TARGET_NOT_FOUND',
    'TARGET_NOT_HERE',
    'POD_PROTECTED',
    'SAFE_SECTOR',
  ]);
  expect([...codes].filter((code) => !expected.has(code))).toEqual([]);
  expect(await auditBalances(region.services.fork())).toEqual([]);
});

describe('an attack repeated with its idempotency key', () => {
  it('is one fight, however often and at the same time it comes', async () => {
    const [a, d] = [await arena.fighter(), await arena.fighter()];
    const key = { 'idempotency-key': 'once' };
    const replies = await Promise.all(Array.from({ length: 10 }, () => arena.attack(a, d, key)));
    const ids = new Set(replies.map(({ data }) => data.attackShip.combat.id));
    expect(ids.size).toBe(1);
    const [count] = await region.sql<{ fights: number }>(
      'select count(*)::int as fights from combats where attacker_id = $1',
      [a.player.id],
    );
    expect(count?.fights).toBe(1);
    expect(codeOf(await arena.attack(a, await arena.fighter(), key))).toBe('IDEMPOTENCY_MISMATCH');
  });
});

it('an attack costs 21 SQL statements when somebody flees and nobody is lost, whatever the ships carry', async () => {
  const ask = async (cargo: Record<string, number>): Promise<number> => {
    const [a, d] = [await arena.fighter({ cargo }), await arena.fighter({ cargo })];
    const request = { regionId: region.regionId, playerId: a.player.id, shipId: d.shipId, key: undefined };
    return await countStatements(region, () =>
      attackShip(region.services.fork(), { ...request, seed: 'a flight' }),
    );
  };
  expect(await ask({})).toBe(21);
  expect(await ask({ ORE: 5, FUEL: 5, ORGANICS: 5, EQUIPMENT: 5 })).toBe(21);
});
