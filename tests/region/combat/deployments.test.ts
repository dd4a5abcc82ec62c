/** Drones and mines that are left in a sector: what they cost, on whom they fall, and that none is made or lost. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { strikeMine } from '#subgraphs/region/modules/combat/engine/mine.ts';
import { swarm } from '#subgraphs/region/modules/combat/engine/swarm.ts';
import { finesOf } from '#tests/kit/conservation.ts';
import { inDock, openArena, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { deploymentsOf } from '#tests/kit/deployments.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let field: ReturnType<typeof deploymentsOf>;
/** No law, the law of the police, and no fights. */
let open: Arena;
let policed: Arena;
let safe: Arena;
let seeds = 0;

beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), random: () => (seeds++ % 997) / 997 });
  field = deploymentsOf(region);
  [open, policed, safe] = [
    await openArena(region, 3, 0),
    await openArena(region, 6, 1),
    await openArena(region, 9, 2),
  ];
  await region.sql('update sectors set hazard_level = 0, radiation_level = 0');
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const codeOf = (reply: Reply): unknown => reply.errors?.[0]?.extensions['code'];
const audit = (): Promise<string[]> => auditBalances(region.services.fork());
/** Takes everything off the field, so that the tests do not meet each other's drones. */
async function clear(): Promise<void> {
  for (const { id, owner, sector } of await region.sql<{ id: string; owner: string; sector: number }>(
    `select id, owner_id as owner, sector from deployments where kind <> 'MINES'`,
  )) {
    await region.sql(
      `update pilots set sector = $2, turns = 1000, ship_id = (select id from ships where player_id = $1 and status <> 'DESTROYED' order by id limit 1) where player_id = $1`,
      [owner, sector],
    );
    await region.sql(
      `update ships set status = 'IN_SPACE', hull = 'CARRIER', cargo_capacity = 2000 where id = (select ship_id from pilots where player_id = $1)`,
      [owner],
    );
    expect((await field.recall({ id: owner }, id)).errors).toBeUndefined();
  }
}
const stocked = { hull: 'CARRIER', hullPoints: 900, shieldPoints: 800 };
const armed = (drones: number, mines = 0): Promise<JoinedPilot> =>
  open.fighter({ ...stocked, cargo: { COMBAT_DRONES: drones, MINES: mines } });

describe('drones', () => {
  it('go from the hold into the sector for three turns, and come back for one', async () => {
    const a = await armed(60);
    const { data } = await field.deployDrones(a.player, open.sector, 30, 'ATTACK');
    expect(data.deployDrones).toMatchObject({
      ...{ pilot: { turns: { available: 997 } } },
      deployment: { kind: 'ATTACK_DRONES', quantity: 30, sector: open.sector, owner: { id: a.player.id } },
    });
    await field.deployDrones(a.player, open.sector, 5, 'DEFENSE');
    expect(await field.held(a, 'COMBAT_DRONES')).toBe(25);
    const { id } = data.deployDrones.deployment;
    const part = (await field.recall(a.player, id, 10)).data.recallDrones;
    expect(part).toMatchObject({ quantity: 10, deployment: { quantity: 20 } });
    const rest = (await field.recall(a.player, id)).data.recallDrones;
    expect(rest).toMatchObject({ quantity: 20, deployment: null, pilot: { turns: { available: 992 } } });
    expect(await field.held(a, 'COMBAT_DRONES')).toBe(55);
    expect(await audit()).toEqual([]);
    await clear();
  });

  it('are as many as there may be: 50 of a pilot, 8 deployments of all, also when many deploy at once', async () => {
    const a = await armed(200);
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => field.deployDrones(a.player, open.sector, 20, 'ATTACK')),
    );
    expect(replies.filter(({ errors }) => !errors)).toHaveLength(2);
    expect(new Set(replies.map(codeOf))).toEqual(new Set([undefined, 'DEPLOYMENT_FULL']));
    expect(codeOf(await field.deployDrones(a.player, open.sector, 11, 'DEFENSE'))).toBe('DEPLOYMENT_FULL');
    const others = await Promise.all(Array.from({ length: 9 }, () => armed(1)));
    const crowd = await Promise.all(
      others.map(({ player }) => field.deployDrones(player, open.sector, 1, 'ATTACK')),
    );
    expect(crowd.filter(({ errors }) => !errors)).toHaveLength(7);
    expect((await field.deployDrones(a.player, open.sector, 10, 'ATTACK')).errors).toBeUndefined();
    expect(await audit()).toEqual([]);
    await clear();
  });

  it('show to who knows the sector; mines only to their owner', async () => {
    const a = await armed(3, 2);
    await field.deployDrones(a.player, open.sector, 3, 'DEFENSE');
    await field.deployMines(a.player, open.sector, 2);
    const other = await open.fighter();
    await region.sql(
      `insert into known_sectors (region_id, player_id, sector, how) select $1, p, $3, 'visit' from unnest($2::uuid[]) p`,
      [region.regionId, [a.player.id, other.player.id], open.sector],
    );
    expect(await field.seen(a.player, open.sector)).toEqual(['DEFENSE_DRONES', 'MINES']);
    expect(await field.seen(other.player, open.sector)).toEqual(['DEFENSE_DRONES']);
    expect(await field.seen({ id: randomUUID() }, open.sector)).toBeNull();
    await region.sql(`delete from known_sectors where player_id = $1`, [other.player.id]);
    // The mines are gone with those who find them.
    for (let at = 0; at < 2; at++) await field.arrive(await open.fighter(stocked), open.sector);
    await clear();
  });
});

describe('who arrives', () => {
  it('meets attack drones until one side is gone; the fight can be fought again', async () => {
    const a = await armed(50);
    await field.deployDrones(a.player, open.sector, 40, 'ATTACK');
    const guest = await open.fighter({ ...stocked, cargo: { ORE: 10 }, drones: 12 });
    const moved = (await field.arrive(guest, open.sector)).data.moveShip;
    const met = moved.encounters.find(({ kind }: any) => kind === 'DRONES');
    const [row] = await region.sql<any>('select * from combats where id = $1', [met.combatId]);
    expect(row).toMatchObject({
      ...{ kind: 'DRONES', attacker_id: a.player.id, defender_id: guest.player.id, lawful: true },
      state: { drones: 40, attacker: 'DRONES', ship: { drones: 12 } },
    });
    const again = swarm(row.state, row.seed);
    expect(again).toMatchObject({ result: row.result, rounds: row.rounds });
    expect([again.ship.hullPoints, again.drones]).toContain(0);
    expect([row.result === 'DEFENDER_VICTORY', again.drones === 0]).toEqual([
      again.drones === 0,
      again.drones === 0,
    ]);
    const log = await field.fight(guest.player, met.combatId);
    expect(log).toMatchObject({
      __typename: 'DroneFight',
      dronesBefore: 40,
      defending: false,
      result: row.result,
    });
    expect(await field.fight({ id: randomUUID() }, met.combatId)).toBeNull();
    const events = await region.sql<{ type: string }>(
      `select type from outbox where payload->>'combatId' = $1 order by seq`,
      [met.combatId],
    );
    expect(events.map(({ type }) => type)).toEqual(['combat.started', 'combat.ended']);
    expect(await audit()).toEqual([]);
    await clear();
  });

  it('loses the ship to drones and goes on in a pod, which no drone attacks', async () => {
    const a = await armed(50);
    await field.deployDrones(a.player, open.sector, 50, 'ATTACK');
    const victim = await open.fighter({ hullPoints: 1, shieldPoints: 0, cargo: { ORE: 40 } });
    const moved = (await field.arrive(victim, open.sector)).data.moveShip;
    expect(moved.pilot).toMatchObject({ ship: { hull: 'ESCAPE_POD' }, sector: { number: open.sector } });
    const [wreck] = await region.sql<any>('select * from wrecks where owner_id = $1', [victim.player.id]);
    expect(wreck).toMatchObject({ killer_id: a.player.id, sector: open.sector });
    const lost = await region.sql<any>(
      `select payload from outbox where type = 'ship.destroyed' and payload->>'playerId' = $1`,
      [victim.player.id],
    );
    expect(lost[0].payload).toMatchObject({ killerId: a.player.id, shipId: victim.shipId });
    await field.arrive(victim, safe.sector);
    const again = (await field.arrive(victim, open.sector)).data.moveShip;
    expect(again.encounters.map(({ kind }: any) => kind)).not.toContain('DRONES');
    expect(await audit()).toEqual([]);
    await clear();
  });

  it('is struck by one mine of each field, which is gone then', async () => {
    const a = await armed(0, 5);
    await field.deployMines(a.player, open.sector, 2);
    const guests = [await open.fighter(stocked), await open.fighter(stocked), await open.fighter(stocked)];
    const hits = [];
    for (const guest of guests) {
      const { encounters } = (await field.arrive(guest, open.sector)).data.moveShip;
      hits.push(encounters.find(({ kind }: any) => kind === 'MINES'));
    }
    expect(hits).toMatchObject([{ shieldDamage: 200, hullDamage: 0 }, { shieldDamage: 200 }, {}].slice(0, 2));
    expect(hits[2]).toBeUndefined();
    const [row] = await region.sql<any>('select * from combats where id = $1', [hits[0].combatId]);
    expect([strikeMine(row.state)]).toEqual(row.rounds);
    expect(await field.fight(a.player, hits[0].combatId)).toMatchObject({
      __typename: 'MineHit',
      shieldDamage: 200,
    });
    expect(await audit()).toEqual([]);
  });

  it('is left alone as a newcomer, as the owner, by drones on the defense, and where there is no fighting', async () => {
    const kinds = async (who: JoinedPilot, to = open): Promise<string[]> =>
      (await field.arrive(who, to.sector)).data.moveShip.encounters.map(({ kind }: any) => kind);
    const a = await armed(50, 5);
    await field.deployDrones(a.player, open.sector, 5, 'ATTACK');
    const newcomer = await joinedPilot(region);
    expect(await kinds(newcomer)).not.toContain('DRONES');
    expect(await kinds(a)).not.toContain('DRONES');
    await region.sql(`insert into settings (name, value) values ('pvpEnabled', 'false')`);
    expect(await kinds(await open.fighter())).not.toContain('DRONES');
    await region.sql(`delete from settings where name = 'pvpEnabled'`);
    await clear();
    const guard = await policed.fighter({ ...stocked, cargo: { COMBAT_DRONES: 5 } });
    await field.deployDrones(guard.player, policed.sector, 5, 'DEFENSE');
    expect(await kinds(await policed.fighter(stocked), policed)).not.toContain('DRONES');
    const wanted = await policed.fighter(stocked);
    await region.sql(
      `update pilots set wanted_until = clock_timestamp() + interval '1 hour' where player_id = $1`,
      [wanted.player.id],
    );
    expect(await kinds(wanted, policed)).toContain('DRONES');
    await clear();
  });
});

describe('who attacks drones', () => {
  it('fights them to the end for three turns, and is a criminal where there is law', async () => {
    const guard = await policed.fighter({ ...stocked, cargo: { COMBAT_DRONES: 20 } });
    const { id } = (await field.deployDrones(guard.player, policed.sector, 5, 'DEFENSE')).data.deployDrones
      .deployment;
    const raider = await policed.fighter({ ...stocked, drones: 12 });
    const { pilot, fight } = (await field.attackDrones(raider.player, id)).data.attackDrones;
    expect(pilot).toMatchObject({ turns: { available: 997 }, reputation: -100 });
    expect(await finesOf(region, raider.player.id)).toBe(1000);
    expect(pilot.greyUntil).not.toBeNull();
    expect(fight).toMatchObject({
      ...{ lawful: false, result: 'ATTACKER_VICTORY', dronesBefore: 5, defending: true },
      ...{ attacker: { id: raider.player.id }, defender: { id: guard.player.id } },
    });
    expect(codeOf(await field.attackDrones(raider.player, id))).toBe('DEPLOYMENT_NOT_FOUND');
    expect(await audit()).toEqual([]);
  });
});

describe('refused, and nothing is written:', () => {
  const set = (table: 'pilots' | 'ships', who: JoinedPilot, change: string): Promise<object[]> =>
    region.sql(`update ${table} set ${change} where player_id = $1`, [who.player.id]);
  const counted = (): Promise<object[]> =>
    region.sql(
      `select (select count(*) from deployments) as deployments, (select count(*) from goods_ledger) as goods, (select count(*) from outbox) as events`,
    );
  const none = (): Promise<void> => Promise.resolve();
  const deploying: [string, string, number, (a: JoinedPilot) => Promise<unknown>][] = [
    ['BAD_USER_INPUT', 'no drones', 0, none],
    ['BAD_USER_INPUT', 'fewer than none', -1, none],
    ['NOT_ENOUGH_GOODS', 'more than the hold has', 11, none],
    ['DEPLOYMENT_FULL', 'more than there may be', 51, none],
    ['SHIP_NOT_FREE', 'from a dock', 1, (a) => set('ships', a, inDock)],
    ['SHIP_REQUIRED', 'without a ship', 1, (a) => set('pilots', a, 'ship_id = null')],
    ['SHIP_REQUIRED', 'from a pod', 1, (a) => set('ships', a, `hull = 'ESCAPE_POD'`)],
    [
      'NOT_ENOUGH_TURNS',
      'without turns',
      1,
      (a) => set('pilots', a, 'turns = 2, turns_at = clock_timestamp()'),
    ],
    ['NEWCOMER_PROTECTED', 'by a newcomer', 1, (a) => set('pilots', a, 'joined_at = clock_timestamp()')],
    ['NOT_IN_SECTOR', 'in another sector', 1, (a) => set('pilots', a, `sector = ${safe.sector}`)],
  ];
  it.each(deploying)('%s: %s', async (code, _what, quantity, arrange) => {
    const a = await armed(10);
    await arrange(a);
    const before = await counted();
    expect(codeOf(await field.deployDrones(a.player, open.sector, quantity, 'ATTACK'))).toBe(code);
    expect(await counted()).toEqual(before);
  });

  it('ARMS_FORBIDDEN, SAFE_SECTOR, COMBAT_FORBIDDEN: by place', async () => {
    const a = await armed(10, 10);
    await set('pilots', a, `sector = ${policed.sector}`);
    expect(codeOf(await field.deployDrones(a.player, policed.sector, 1, 'ATTACK'))).toBe('ARMS_FORBIDDEN');
    expect(codeOf(await field.deployMines(a.player, policed.sector, 1))).toBe('ARMS_FORBIDDEN');
    await set('pilots', a, `sector = ${safe.sector}`);
    expect(codeOf(await field.deployDrones(a.player, safe.sector, 1, 'DEFENSE'))).toBe('SAFE_SECTOR');
    await using terran = await testRegion();
    const peace = await openArena(terran, 1, 0);
    const pilot = await peace.fighter({ cargo: { COMBAT_DRONES: 1 } });
    expect(codeOf(await deploymentsOf(terran).deployDrones(pilot.player, peace.sector, 1, 'DEFENSE'))).toBe(
      'COMBAT_FORBIDDEN',
    );
  });

  it('OWN_TARGET, TARGET_NOT_HERE, DEPLOYMENT_NOT_FOUND, NOT_YOUR_DEPLOYMENT: on what is deployed', async () => {
    const [a, b] = [await armed(10, 10), await armed(10)];
    const { id } = (await field.deployDrones(a.player, open.sector, 2, 'DEFENSE')).data.deployDrones
      .deployment;
    const laid = (await field.deployMines(a.player, open.sector, 1)).data.deployMines.deployment.id;
    expect(codeOf(await field.attackDrones(a.player, id))).toBe('OWN_TARGET');
    expect(codeOf(await field.attackDrones(b.player, laid))).toBe('DEPLOYMENT_NOT_FOUND');
    expect(codeOf(await field.attackDrones(b.player, randomUUID()))).toBe('DEPLOYMENT_NOT_FOUND');
    expect(codeOf(await field.attackDrones(b.player, 'x'))).toBe('BAD_USER_INPUT');
    expect(codeOf(await field.recall(b.player, id))).toBe('NOT_YOUR_DEPLOYMENT');
    expect(codeOf(await field.recall(a.player, laid))).toBe('DEPLOYMENT_NOT_FOUND');
    expect(codeOf(await field.recall(a.player, id, 0))).toBe('BAD_USER_INPUT');
    expect(codeOf(await field.recall(a.player, id, 3))).toBe('NOT_ENOUGH_GOODS');
    await set('pilots', b, 'turns = 2, turns_at = clock_timestamp()');
    expect(codeOf(await field.attackDrones(b.player, id))).toBe('NOT_ENOUGH_TURNS');
    for (const who of [a, b]) await set('pilots', who, `sector = ${safe.sector}`);
    expect(codeOf(await field.attackDrones(b.player, id))).toBe('TARGET_NOT_HERE');
    expect(codeOf(await field.recall(a.player, id))).toBe('NOT_IN_SECTOR');
    expect(await audit()).toEqual([]);
  });
});

it('drones are left beside a genesis device by the same pilot at once: each waits for the other, and none fails', async () => {
  const pilot = await armed(10);
  const genesis = `mutation ($r: ID!, $d: ID!) { deployGenesisDevice(regionId: $r, deviceId: $d, name: "New Ur") { planet { id } } }`;
  const codes = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0
        ? field.deployDrones(pilot.player, open.sector, 1, 'ATTACK').then(codeOf)
        : region.ask(genesis, { r: region.regionId, d: randomUUID() }, pilot.player).then(codeOf),
    ),
  );
  expect(codes.filter((code) => code === undefined)).toHaveLength(4);
  expect(codes.filter((code) => code === 'DEVICE_NOT_FOUND')).toHaveLength(4);
});
