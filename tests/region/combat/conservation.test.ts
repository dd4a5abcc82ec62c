/** Wild pilots among drones, mines, ships and stations: whatever they do, nothing is made or lost. */
import { expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { assault } from '#subgraphs/region/modules/combat/engine/assault.ts';
import { duel } from '#subgraphs/region/modules/combat/engine/duel.ts';
import { strikeMine } from '#subgraphs/region/modules/combat/engine/mine.ts';
import { swarm } from '#subgraphs/region/modules/combat/engine/swarm.ts';
import { findFight } from '#subgraphs/region/modules/combat/service/combats.ts';
import { openArena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { deploymentsOf } from '#tests/kit/deployments.ts';
import { stationOf } from '#tests/kit/market.ts';
import { testRegion, type Reply } from '#tests/kit/region-server.ts';
import { unsound } from '#tests/kit/conservation.ts';
import { faultsOf, letLoose } from '#tests/kit/wild.ts';

const actions = 400;
const pilotsAtOnce = 8;

const wild = fc.record({
  pilot: fc.nat(pilotsAtOnce - 1),
  other: fc.nat(pilotsAtOnce - 1),
  deed: fc.constantFrom(
    ...(['deploy', 'deploy', 'lay', 'recall', 'drones', 'fly', 'fly', 'fly', 'ship', 'station'] as const),
  ),
  there: fc.boolean(),
  mode: fc.constantFrom('ATTACK', 'DEFENSE'),
  deployment: fc.nat(20),
  quantity: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(-1, 0, 51, 2 ** 31 - 1)),
});
type Wild = typeof wild extends fc.Arbitrary<infer T> ? T : never;

test('whatever pilots do at once with drones and mines, legal or not, no unit is made or lost', async () => {
  let draws = 0;
  await using region = await testRegion({
    blueprint: playerBlueprint(),
    random: () => (draws++ % 9973) / 9973,
  });
  const field = deploymentsOf(region);
  const arena = await openArena(region, 2, 3);
  const [joined] = await region.sql<{ sector: number }>(
    `update sectors set security_level = 2, type = 'STANDARD' where number =
       (select case from_sector when $1 then to_sector else from_sector end from edges
        where two_way and not latent and $1 in (from_sector, to_sector) order by number limit 1) returning number as sector`,
    [arena.sector],
  );
  const ends = [arena.sector, joined?.sector ?? arena.sector] as const;
  await region.sql('update sectors set hazard_level = 0, radiation_level = 0');
  const { id: stationId } = await stationOf(region, 1);
  await region.sql(
    'update stations set sector = $2, hull_lost = 4000, shields_lost = 4000, damaged_at = clock_timestamp() where id = $1',
    [stationId, arena.sector],
  );
  const cargo = { COMBAT_DRONES: 120, MINES: 60, ORE: 50 };
  const ready = { hull: 'CARRIER', hullPoints: 900, shieldPoints: 800, cargo };
  const pilots = await Promise.all(Array.from({ length: pilotsAtOnce }, () => arena.fighter(ready)));

  const standing = async (index: number): Promise<string> => {
    const rows = await region.sql<{ id: string }>('select id from deployments order by id');
    return rows[index % Math.max(1, rows.length)]?.id ?? stationId;
  };
  const act = async (wish: Wild): Promise<Reply> => {
    const [one, other] = [pilots[wish.pilot], pilots[wish.other]];
    if (!one || !other) throw new Error('there is no such pilot');
    const { player } = one;
    const sector = ends[Number(wish.there)] ?? arena.sector;
    const given = { r: region.regionId, to: sector, s: stationId };
    switch (wish.deed) {
      case 'deploy':
        return await field.deployDrones(player, sector, wish.quantity, wish.mode);
      case 'lay':
        return await field.deployMines(player, sector, wish.quantity);
      case 'recall':
        return await field.recall(player, await standing(wish.deployment), wish.quantity);
      case 'drones':
        return await field.attackDrones(player, await standing(wish.deployment));
      case 'ship':
        return await arena.attack(one, other);
      case 'fly':
        return await region.ask(
          'mutation ($r: ID!, $to: Int!) { moveShip(regionId: $r, to: $to) { encounters { kind } } }',
          given,
          player,
        );
      default:
        return await region.ask(
          'mutation ($r: ID!, $s: ID!) { attackStation(regionId: $r, stationId: $s) { fight { id } } }',
          given,
          player,
        );
    }
  };
  const wishes = fc.sample(wild, { numRuns: actions, seed: 2102 });
  const codes = await letLoose(wishes, pilotsAtOnce, act);
  expect(faultsOf(codes)).toEqual([]);
  expect(codes.get('done')).toBeGreaterThan(60);
  expect(codes.size).toBeGreaterThan(8);
  expect(await unsound(region)).toEqual([]);
  // What was stored of every fight fights it again.
  const kinds = new Set<string>();
  for (const { id } of await region.sql<{ id: string }>('select id from combats')) {
    const fight = await findFight(region.services.fork(), id);
    if (!fight) throw new Error('a fight is gone');
    kinds.add(fight.kind);
    const { result, rounds, seed } = fight;
    if (fight.kind === 'MINES') expect([strikeMine(fight.state)]).toEqual(rounds);
    if (fight.kind === 'DRONES') expect(swarm(fight.state, seed)).toMatchObject({ result, rounds });
    if (fight.kind === 'STATION') expect(assault(fight.state, seed)).toMatchObject({ result, rounds });
    if (fight.kind === 'SHIP') expect(duel(fight.state, seed)).toMatchObject({ result, rounds });
  }
  expect([...kinds].toSorted()).toEqual(['DRONES', 'MINES', 'SHIP', 'STATION']);
}, 600_000);
