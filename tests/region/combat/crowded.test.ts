/** Crowds among drones and mines: no unit is made or lost, and nobody waits for ever. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { openArena, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { deploymentsOf } from '#tests/kit/deployments.ts';
import { stationOf } from '#tests/kit/market.ts';
import { countStatements } from '#tests/kit/statements.ts';
import { transact } from '#subgraphs/kit/database.ts';
import { SectorSchema } from '#subgraphs/region/modules/sectors/entities.ts';
import { moveShip } from '#subgraphs/region/modules/sectors/service/move.ts';
import { attackStation } from '#subgraphs/region/modules/combat/service/assault.ts';
import { attackDrones } from '#subgraphs/region/modules/combat/service/deployments/attack.ts';
import { ambush } from '#subgraphs/region/modules/combat/service/deployments/ambush.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let field: ReturnType<typeof deploymentsOf>;
let ends: readonly [Arena, Arena];
let draws = 0;

beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), random: () => (draws++ % 983) / 983 });
  field = deploymentsOf(region);
  const [edge] = await region.sql<{ a: number; b: number }>(
    `select from_sector as a, to_sector as b from edges join sectors f on f.number = from_sector join sectors t on t.number = to_sector
     where two_way and not latent and not f.is_capital and not t.is_capital order by edges.number limit 1`,
  );
  const rank = async (number: number | undefined): Promise<number> => {
    const [row] = await region.sql<{ before: number }>(
      `select count(*)::int as before from sectors s where not is_capital and number < $1
         and exists (select from edges where from_sector = s.number and two_way and not latent)`,
      [number],
    );
    return row?.before ?? 0;
  };
  const first = await openArena(region, 2, await rank(edge?.a));
  await region.sql(`update sectors set security_level = 2, type = 'STANDARD' where number = $1`, [edge?.b]);
  await region.sql('update sectors set hazard_level = 0, radiation_level = 0');
  if (first.sector !== edge?.a) throw new Error('the arena is at neither end');
  ends = [first, { ...first, sector: edge.b }];
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const codeOf = (reply: Reply): unknown => reply.errors?.[0]?.extensions['code'];
const carrier = { hull: 'CARRIER', hullPoints: 900, shieldPoints: 800 };
const place = (who: { player: { id: string } }, sector: number): Promise<object[]> =>
  region.sql('update pilots set sector = $2, turns = 1000 where player_id = $1', [who.player.id, sector]);

it('a move into a sector where nothing is deployed asks the database once more for it', async () => {
  const [a, b] = [await ends[0].fighter(carrier), await ends[0].fighter(carrier)];
  const destination = await region.services.fork().findOneOrFail(SectorSchema, { number: ends[1].sector });
  const move = (who: typeof a, arrivalSteps: (typeof ambush)[]): Promise<number> =>
    countStatements(region, () =>
      moveShip(region.services.fork(), {
        ...{ regionId: region.regionId, playerId: who.player.id, to: ends[1].sector, random: () => 0.99 },
        ...{ destination, arrivalSteps, key: undefined },
      }),
    );
  expect(await move(b, [ambush])).toBe((await move(a, [])) + 1);
});

it('a move that is refused waits for nothing that somebody has deployed', async () => {
  const [owner, far] = [
    await ends[0].fighter({ ...carrier, cargo: { COMBAT_DRONES: 5 } }),
    await ends[0].fighter(carrier),
  ];
  await field.deployDrones(owner.player, ends[0].sector, 5, 'ATTACK');
  const [away] = await region.sql<{ number: number }>(
    `select number from sectors where number not in (select from_sector from edges where to_sector = $1)
       and number not in (select to_sector from edges where from_sector = $1) and number <> $1 limit 1`,
    [ends[0].sector],
  );
  await place(far, away?.number ?? 0);
  const reply = await transact(region.services.fork(), async (tx) => {
    expect(await tx.execute('select id from deployments for update')).not.toEqual([]);
    return await region.ask(
      'mutation ($r: ID!, $to: Int!) { moveShip(regionId: $r, to: $to) { turnsSpent } }',
      { r: region.regionId, to: ends[0].sector },
      far.player,
    );
  });
  expect(codeOf(reply)).toBe('NO_WARP');
});

it('pilots who fly into each other’s drones and mines at the same time do not wait for each other for ever', async () => {
  const cargo = { COMBAT_DRONES: 60, MINES: 20, ORE: 40 };
  const [left, right] = (await Promise.all(
    ends.map((end) => Promise.all(Array.from({ length: 4 }, () => end.fighter({ ...carrier, cargo })))),
  )) as [Awaited<ReturnType<Arena['fighter']>>[], Awaited<ReturnType<Arena['fighter']>>[]];
  for (const one of right) await place(one, ends[1].sector);
  await Promise.all(
    [...left.map((one) => [one, ends[0]] as const), ...right.map((one) => [one, ends[1]] as const)].flatMap(
      ([{ player }, { sector }]) => [
        field.deployDrones(player, sector, 20, 'ATTACK'),
        field.deployMines(player, sector, 3),
      ],
    ),
  );
  const standing = await region.sql<{ id: string; owner: string }>(
    `select id, owner_id as owner from deployments where kind <> 'MINES'`,
  );
  const fly = (who: { player: { id: string } }, to: Arena): Promise<Reply> =>
    region.ask(
      'mutation ($r: ID!, $to: Int!) { moveShip(regionId: $r, to: $to) { encounters { kind combatId } } }',
      { r: region.regionId, to: to.sector },
      who.player,
    );
  const replies: Reply[] = [];
  for (let round = 0; round < 3; round++) {
    const deeds = [
      ...left.map((one) => fly(one, ends[(round + 1) % 2] as Arena)),
      ...right.map((one) => fly(one, ends[round % 2] as Arena)),
      ...standing.map(({ id }, index) =>
        field.attackDrones((left[index % 4] as (typeof left)[0]).player, id),
      ),
      ...standing.map(({ id, owner }) => field.recall({ id: owner }, id, 1)),
      ...left.map(({ player }) => field.deployDrones(player, (ends[round % 2] as Arena).sector, 2, 'ATTACK')),
      ...right.map(({ player }) => field.deployMines(player, (ends[(round + 1) % 2] as Arena).sector, 1)),
    ];
    replies.push(...(await Promise.all(deeds)));
  }
  const documented = new Set<unknown>([
    ...[undefined, 'OWN_TARGET', 'TARGET_NOT_HERE', 'DEPLOYMENT_NOT_FOUND', 'SHIP_REQUIRED'],
    ...['NOT_IN_SECTOR', 'NOT_ENOUGH_TURNS', 'SAME_SECTOR', 'CARGO_FULL', 'NOT_YOUR_DEPLOYMENT'],
    ...['DEPLOYMENT_FULL', 'NOT_ENOUGH_GOODS'],
  ]);
  expect(replies.map(codeOf).filter((code) => !documented.has(code))).toEqual([]);
  const [fights] = await region.sql<any>(
    `select count(*) filter (where kind = 'DRONES')::int as drones, count(*) filter (where kind = 'MINES')::int as mines from combats`,
  );
  expect(fights.drones).toBeGreaterThan(4);
  expect(fights.mines).toBeGreaterThan(4);
  expect(await auditBalances(region.services.fork())).toEqual([]);
  const sums = await region.sql<any>(
    `select good, sum(amount)::int as amount from goods_ledger where place not in ('produced', 'consumed') and place not like 'station:%'
     group by good order by good`,
  );
  const [held] = await region.sql<any>(
    `select (select coalesce(sum(quantity), 0)::int from cargo where good = 'MINES') + (select coalesce(sum(quantity), 0)::int from stores where good = 'MINES') as mines`,
  );
  expect(sums.find(({ good }: any) => good === 'MINES').amount).toBe(held.mines);
  // Every unit has a deployment that it belongs to, and every deployment a unit.
  expect(
    await region.sql(
      `select place, d.id from (select * from stores where place like 'deployment:%' and quantity > 0) s
       full join deployments d on s.place = 'deployment:' || d.id where place is null or d.id is null`,
    ),
  ).toEqual([]);
});

it('an attack costs the same few SQL statements, whatever the ship carries', async () => {
  const cost = async (cargo: Record<string, number>): Promise<number[]> => {
    const [owner, raider] = [
      await ends[0].fighter({ ...carrier, cargo: { COMBAT_DRONES: 1 } }),
      await ends[0].fighter({ ...carrier, cargo, drones: 2 }),
    ];
    const deployed = await field.deployDrones(owner.player, ends[0].sector, 1, 'DEFENSE');
    const { id: deploymentId } = deployed.data.deployDrones.deployment;
    const { id: stationId } = await stationOf(region, 1);
    // It falls at once, so that the ship is not lost.
    await region.sql(
      'update stations set sector = $2, hull_lost = 4999, shields_lost = 4000, damaged_at = clock_timestamp() where id = $1',
      [stationId, ends[0].sector],
    );
    const { regionId } = region;
    const request = { regionId, playerId: raider.player.id, seed: 'a fight', key: undefined };
    return [
      await countStatements(region, () => attackDrones(region.services.fork(), { ...request, deploymentId })),
      await countStatements(region, () => attackStation(region.services.fork(), { ...request, stationId })),
    ];
  };
  expect(await cost({})).toEqual([17, 16]);
  expect(await cost({ ORE: 5, FUEL: 5, ORGANICS: 5 })).toEqual([17, 16]);
});
