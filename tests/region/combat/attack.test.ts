import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { accountOf, mint } from '#subgraphs/region/ledger/accounts.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { transfer } from '#subgraphs/region/ledger/credits.ts';
import { attackShip } from '#subgraphs/region/modules/combat/service/attack.ts';
import { duel } from '#subgraphs/region/modules/combat/engine/duel.ts';
import { inDock, destroy, openArena, type Arena, openArenas, toldOf } from '#tests/kit/arena.ts';
import { unsound } from '#tests/kit/conservation.ts';
import { deploymentsOf } from '#tests/kit/deployments.ts';
import { stationOf } from '#tests/kit/market.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { statementsOf } from '#tests/kit/statements.ts';
import { testRegion, type Reply, type TestRegion, codeOf } from '#tests/kit/region-server.ts';

const owner = randomUUID();
let region: TestRegion;
/** No law, and the law of the police. */
let open: Arena;
let policed: Arena;
let safe: Arena;

beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), ownerId: owner });
  ({ open, policed, safe } = await openArenas(region));
  // Who flees loses nothing by the place fled to.
  await region.sql('update sectors set hazard_level = 0, radiation_level = 0');
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const frail = { hullPoints: 1, shieldPoints: 0 };
const mighty = { hull: 'CARRIER', hullPoints: 900, shieldPoints: 800 };
describe('an attack', () => {
  it('costs the turns of the hull attacked, writes the log and tells of it', async () => {
    const [a, d] = [await open.fighter(), await open.fighter({ hull: 'DEFENDER', hullPoints: 800 })];
    const { data } = await open.attack(a, d);
    const { combat, pilot } = data.attackShip;
    expect(pilot.turns.available).toBe(1000 - 18);
    expect(combat).toMatchObject({
      ...{ sector: open.sector, attacker: { id: a.player.id }, defender: { id: d.player.id } },
      ...{ lawful: true, policeDamage: 0, spoils: [] },
    });
    expect(combat.rounds.length).toBeGreaterThan(0);
    expect(await toldOf(region, combat.id)).toEqual(['combat.started', 'combat.ended']);
  });

  it('can be fought again from what was stored', async () => {
    for (let fights = 0; fights < 5; fights++)
      await open.attack(await open.fighter(), await open.fighter({ drones: 1, cargo: { COMBAT_DRONES: 2 } }));
    const stored = await region.sql<any>('select * from combats');
    expect(stored.length).toBeGreaterThanOrEqual(5);
    for (const { state, seed, result, rounds } of stored)
      expect(duel(state, seed)).toMatchObject({ result, rounds });
  });

  it('leaves both ships as the last round says', async () => {
    const [a, d] = [await open.fighter(), await open.fighter({ drones: 1, cargo: { COMBAT_DRONES: 3 } })];
    await open.attack(a, d);
    const [{ rounds }] = (await region.sql<any>('select rounds from combats where attacker_id = $1', [
      a.player.id,
    ])) as [any];
    const [ship] = await region.sql<any>(
      `select hull_points, shield_points, (select quantity::int from cargo where ship_id = s.id) as cargo,
         (select quantity::int from stores where place = 'bay:' || s.id) as drones from ships s where id = $1`,
      [d.shipId],
    );
    const left = rounds.at(-1).defender;
    // Drones in the hold are cargo.
    expect(ship).toEqual({
      ...{ hull_points: left.hullPoints, shield_points: left.shieldPoints, drones: left.drones, cargo: 3 },
    });
    expect(await auditBalances(region.services.fork())).toEqual([]);
  });
});

describe('the loss of a ship', () => {
  it('leaves a pod, a wreck and loot, and not a unit more or less than there was', async () => {
    const killer = await open.fighter(mighty);
    const victim = await open.fighter({ ...frail, cargo: { ORE: 500, FUEL: 300, LUXURY_GOODS: 7 } });
    const combat = await destroy(region, open, killer, victim);
    const [spoils] = combat.spoils;
    expect(spoils).toMatchObject({ victimId: victim.player.id, victorId: killer.player.id, bounties: 0 });
    expect(spoils.shares.map((share: any) => share.looted + share.wrecked + share.destroyed)).toEqual([
      ...[300, 7, 500],
    ]);
    expect(await auditBalances(region.services.fork())).toEqual([]);
    const [lost] = await region.sql<any>(
      `select s.status, p.sector, n.hull, (select count(*)::int from cargo where ship_id = s.id and quantity > 0) as goods
       from ships s join pilots p using (player_id) join ships n on n.id = p.ship_id where s.id = $1`,
      [victim.shipId],
    );
    expect(lost).toEqual({ status: 'DESTROYED', sector: open.sector, hull: 'ESCAPE_POD', goods: 0 });
    const [winner] = await region.sql<any>('select rank_points from pilots where player_id = $1', [
      killer.player.id,
    ]);
    expect(winner).toEqual({ rank_points: 15 });
    expect(codeOf(await open.attack(killer, victim))).toBe('TARGET_NOT_FOUND');
    const [pod] = await region.sql<{ id: string }>('select ship_id as id from pilots where player_id = $1', [
      victim.player.id,
    ]);
    expect(codeOf(await open.attack(killer, { ...victim, shipId: pod?.id ?? '' }))).toBe('POD_PROTECTED');
    const told = await region.sql<any>(`select payload from outbox where type = 'ship.destroyed'`);
    expect(told.map(({ payload }: any) => payload.shipId)).toContain(victim.shipId);
    const [ended] = await region.sql<any>(
      `select payload from outbox where type = 'combat.ended' and payload->>'combatId' = $1`,
      [combat.id],
    );
    const looted = spoils.shares.filter((share: any) => share.looted > 0);
    expect(looted.length).toBeGreaterThan(0);
    expect(ended.payload).toMatchObject({
      losses: [victim.player.id],
      loot: looted.map((share: any) => ({ good: share.good, quantity: share.looted })),
    });
  });

  const salvage = (who: JoinedPilot, wreckId: string): Promise<Reply> =>
    region.ask(
      `mutation ($r: ID!, $w: ID!) { salvageWreck(regionId: $r, wreckId: $w) { turnsSpent suspect goods { good quantity } pilot { suspectUntil reputation turns { available } } } }`,
      { r: region.regionId, w: wreckId },
      who.player,
    );

  it('leaves imports what they are for who loots and who salvages, and its long-term slip to others', async () => {
    const killer = await open.fighter(mighty);
    const victim = await open.fighter({ ...frail, cargo: { ORE: 500 } });
    const station = await stationOf(region, 1);
    await region.sql(
      `insert into imports (region_id, place, good, quantity) values ($1, 'ship:' || $2, 'ORE', 450)`,
      [region.regionId, victim.shipId],
    );
    await region.sql(
      `insert into berths (region_id, station_id, ship_id, until) values ($1, $2, $3, now() + interval '9 days')`,
      [region.regionId, station.id, victim.shipId],
    );
    const [{ wreckId, shares }] = (await destroy(region, open, killer, victim)).spoils;
    const { looted, wrecked } = shares[0];
    const imported = async (place: string): Promise<number> =>
      (
        await region.sql<{ units: number }>(
          `select coalesce(sum(quantity), 0)::int as units from imports where place = $1`,
          [place],
        )
      )[0]?.units ?? 0;
    const drifting = Math.min(wrecked, 450 - looted);
    expect([await imported(`ship:${killer.shipId}`), await imported(`wreck:${wreckId}`)]).toEqual([
      ...[looted, drifting],
    ]);
    await salvage(killer, wreckId);
    expect(await imported(`ship:${killer.shipId}`)).toBe(looted + drifting);
    expect(await region.sql('select until from berths where ship_id = $1', [victim.shipId])).toEqual([]);
    expect(await unsound(region)).toEqual([]);
  });

  it('feeds whoever salvages the wreck, and makes a suspect of who has no right to it', async () => {
    const killer = await open.fighter({ ...mighty, cargo: { ORE: 2000 } });
    const victim = await open.fighter({ ...frail, cargo: { ORE: 1500 } });
    const thief = await open.fighter();
    const [{ wreckId, shares }] = (await destroy(region, open, killer, victim)).spoils;
    expect(shares[0].looted).toBe(0);
    expect(codeOf(await salvage(killer, wreckId))).toBe('CARGO_FULL');
    await region.sql('update ships set cargo_capacity = 101 where id = $1', [thief.shipId]);
    const { data } = await salvage(thief, wreckId);
    expect(data.salvageWreck).toMatchObject({
      ...{ turnsSpent: 2, suspect: true, goods: [{ good: 'ORE', quantity: 101 }] },
      pilot: { reputation: -25, suspectUntil: expect.any(String), turns: { available: 998 } },
    });
    const list = `query ($e: [_Any!]!, $s: Int!) { _entities(representations: $e) { ... on Region { wrecks(sector: $s) { id goods { quantity } } } } }`;
    const asked = { e: [{ __typename: 'Region', id: region.regionId }], s: open.sector };
    const seen = await region.ask(list, asked, { id: owner });
    expect(seen.data._entities[0].wrecks).toContainEqual({
      ...{ id: wreckId, goods: [{ quantity: shares[0].wrecked - 101 }] },
    });
    expect((await region.ask(list, asked)).data._entities[0].wrecks).toBeNull();
    expect(codeOf(await salvage(thief, randomUUID()))).toBe('WRECK_NOT_FOUND');
    expect(await auditBalances(region.services.fork())).toEqual([]);
  });

  it('pays the bounties on the pilot, but not their own to the killer', async () => {
    const [killer, victim, poster] = [
      await open.fighter(mighty),
      await open.fighter(frail),
      await open.fighter(),
    ];
    const post = async (who: JoinedPilot, amount: number, days = 3): Promise<Reply> =>
      await region.ask(
        'mutation ($r: ID!, $p: ID!, $a: SafeInt!, $d: Int!) { postBounty(regionId: $r, playerId: $p, amount: $a, days: $d) { fee bounty { amount } pilot { credits } } }',
        { r: region.regionId, p: victim.player.id, a: amount, d: days },
        who.player,
      );
    for (const { player } of [poster, killer])
      await transact(region.services.fork(), (tx) =>
        transfer(tx, {
          ...{ from: mint, to: accountOf('pilot', player.id), amount: 9000, action: randomUUID() },
          ...{ cause: 'test', reason: 'For a bounty.' },
        }),
      );
    expect((await post(poster, 5000)).data.postBounty).toEqual({
      ...{ fee: 500, bounty: { amount: 5000 }, pilot: { credits: 4500 } },
    });
    expect((await post(killer, 1000)).data.postBounty.fee).toBe(100);
    expect(codeOf(await post(poster, 999))).toBe('BAD_USER_INPUT');
    expect(codeOf(await post(poster, 1000, 91))).toBe('BAD_USER_INPUT');
    expect(codeOf(await post(poster, 5000))).toBe('NOT_ENOUGH_CREDITS');
    expect(codeOf(await post(victim, 1000))).toBe('OWN_TARGET');
    const combat = await destroy(region, open, killer, victim);
    expect(combat.spoils[0].bounties).toBe(5000);
    const [paid] = await region.sql<any>('select credits::int, reputation from pilots where player_id = $1', [
      killer.player.id,
    ]);
    expect(paid).toEqual({ credits: 10_000 - 1100 + 5000, reputation: 100 });
    await region.sql(
      `update bounties set posted_at = posted_at - interval '9 days', expires_at = expires_at - interval '9 days' where target_id = $1`,
      [victim.player.id],
    );
    const reclaim = 'mutation ($r: ID!) { reclaimBounties(regionId: $r) { credits pilot { credits } } }';
    const back = await region.ask(reclaim, { r: region.regionId }, killer.player);
    expect(back.data.reclaimBounties).toEqual({ credits: 1000, pilot: { credits: 14_900 } });
    const statements = async (bounties: number): Promise<string[]> => {
      for (let index = 0; index < bounties; index++) await post(killer, 1000);
      await region.sql(
        `update bounties set posted_at = now() - interval '9 days', expires_at = now() - interval '6 days' where settled_at is null`,
      );
      return await statementsOf(region, () => region.ask(reclaim, { r: region.regionId }, killer.player));
    };
    const few = await statements(3);
    expect(await statements(8)).toHaveLength(few.length);
    expect(await auditBalances(region.services.fork())).toEqual([]);
  });
});

describe('the law', () => {
  it('remembers who attacks an innocent where there is police, and lets others attack them', async () => {
    const [a, d] = [await policed.fighter(mighty), await policed.fighter({ hull: 'CARRIER', ...frail })];
    await region.sql(`update ships set hull_points = 200, shield_points = 150 where id = $1`, [d.shipId]);
    const { data } = await policed.attack(a, d);
    expect(data.attackShip.combat).toMatchObject({ lawful: false });
    expect(data.attackShip.combat.policeDamage).toBeGreaterThan(0);
    expect(data.attackShip.pilot).toMatchObject({ reputation: -100, standing: 'SUSPICIOUS' });
    expect(data.attackShip.pilot.greyUntil).not.toBeNull();
    const hunter = await policed.fighter();
    expect((await policed.attack(hunter, a)).data.attackShip).toMatchObject({
      ...{ combat: { lawful: true }, pilot: { reputation: 0, greyUntil: null } },
    });
  });

  it('opens the log to both sides, the owner and admins, and to nobody else', async () => {
    const [a, d] = [await open.fighter(), await open.fighter()];
    const { id } = (await open.attack(a, d)).data.attackShip.combat;
    const read = async (who?: { id: string; role?: string }): Promise<any> =>
      (
        await region.ask(
          'query ($e: [_Any!]!, $c: ID!) { _entities(representations: $e) { ... on Region { combat(id: $c) { id } } } }',
          { e: [{ __typename: 'Region', id: region.regionId }], c: id },
          who,
        )
      ).data._entities[0].combat;
    for (const who of [a.player, d.player, { id: owner }, { id: randomUUID(), role: 'ADMIN' }])
      expect(await read(who)).toEqual({ id });
    expect(await read({ id: randomUUID() })).toBeNull();
    expect(await read()).toBeNull();
  });
});

describe('an attack is refused, and nothing is written,', () => {
  const set = (table: 'pilots' | 'ships', who: JoinedPilot, change: string): Promise<object[]> =>
    region.sql(`update ${table} set ${change} where player_id = $1`, [who.player.id]);
  const cases: [string, string, (a: JoinedPilot, d: JoinedPilot) => Promise<unknown>][] = [
    ['OWN_TARGET', 'on the own ship', (a, d) => Promise.resolve(Object.assign(d, a))],
    [
      'TARGET_NOT_FOUND',
      'on no ship',
      (_a, d) => Promise.resolve(Object.assign(d, { shipId: randomUUID() })),
    ],
    ['BAD_USER_INPUT', 'on what is no ID', (_a, d) => Promise.resolve(Object.assign(d, { shipId: 'x' }))],
    ['TARGET_NOT_HERE', 'from another sector', (_a, d) => set('pilots', d, `sector = ${safe.sector}`)],
    ['TARGET_NOT_HERE', 'on a ship nobody flies', (_a, d) => set('pilots', d, 'ship_id = null')],
    ['SHIP_REQUIRED', 'without a ship', (a) => set('pilots', a, 'ship_id = null')],
    ['SHIP_REQUIRED', 'from a pod', (a) => set('ships', a, `hull = 'ESCAPE_POD'`)],
    ['SHIP_NOT_FREE', 'from a dock', (a) => set('ships', a, inDock)],
    ['SHIP_NOT_FREE', 'from a landed ship', (a) => set('ships', a, `status = 'LANDED'`)],
    ['NOT_ENOUGH_TURNS', 'without turns', (a) => set('pilots', a, 'turns = 4, turns_at = clock_timestamp()')],
    ['NEWCOMER_PROTECTED', 'by a newcomer', (a) => set('pilots', a, 'joined_at = clock_timestamp()')],
    ['NEWCOMER_PROTECTED', 'on a newcomer', (_a, d) => set('pilots', d, 'joined_at = clock_timestamp()')],
    ['POD_PROTECTED', 'on a pod', (_a, d) => set('ships', d, `hull = 'ESCAPE_POD'`)],
    ['TARGET_HARMONIZING', 'on a gate to be', (_a, d) => set('ships', d, `status = 'HARMONIZING'`)],
    ['TARGET_UNREACHABLE', 'on a ship in a hangar', (_a, d) => set('ships', d, `status = 'HANGARED'`)],
    [
      'SAFE_SECTOR',
      'where security is high',
      async (a, d) => {
        await set('pilots', a, `sector = ${safe.sector}`);
        await set('pilots', d, `sector = ${safe.sector}`);
      },
    ],
    [
      'SAFE_SECTOR',
      'in the capital',
      async (a, d) => {
        const capital = 'sector = (select capital_sector from region)';
        await set('pilots', a, capital);
        await set('pilots', d, capital);
      },
    ],
    [
      'DOCKED_SHIP_PROTECTED',
      'on a ship that a station protects',
      (_a, d) =>
        set(
          'ships',
          d,
          `status = 'DOCKED', docked_at = clock_timestamp(), station_id = (select id from stations where security = 'BASIC' order by sector, id limit 1)`,
        ),
    ],
  ];
  it.each(cases)('%s: %s', async (code, _what, arrange) => {
    const [a, d] = [await open.fighter(), await open.fighter()];
    await arrange(a, d);
    const count = async (): Promise<object[]> =>
      await region.sql(
        'select (select count(*) from combats) as combats, (select count(*) from outbox) as events',
      );
    const before = await count();
    expect(codeOf(await open.attack(a, d))).toBe(code);
    expect(await count()).toEqual(before);
  });

  it('COMBAT_FORBIDDEN: where the region is at peace, in Terran Space always', async () => {
    await region.sql(`insert into settings (name, value) values ('pvpEnabled', 'false')`);
    const [a, d] = [await open.fighter(), await open.fighter()];
    expect(codeOf(await open.attack(a, d))).toBe('COMBAT_FORBIDDEN');
    await region.sql(`delete from settings where name = 'pvpEnabled'`);
    await using terran = await testRegion();
    const arena = await openArena(terran, 1, 0);
    expect(codeOf(await arena.attack(await arena.fighter(), await arena.fighter()))).toBe('COMBAT_FORBIDDEN');
  });

  it('PILOT_REQUIRED and UNAUTHENTICATED: by strangers', async () => {
    const d = await open.fighter();
    expect(codeOf(await open.attack({ ...d, player: { id: randomUUID() } }, d))).toBe('PILOT_REQUIRED');
    const query =
      'mutation ($r: ID!, $s: ID!) { attackShip(regionId: $r, shipId: $s) { pilot { playerId } } }';
    expect(codeOf(await region.ask(query, { r: region.regionId, s: d.shipId }))).toBe('UNAUTHENTICATED');
  });
});

// Last: its mines stay.
describe('who flees', () => {
  it('meets what waits in the sector fled to', async () => {
    const field = deploymentsOf(region);
    const miner = await open.fighter({ cargo: { MINES: 60 }, hull: 'CARRIER' });
    const exits = await region.sql<{ number: number }>(
      `update sectors set security_level = 2 where not is_capital and number in (select case from_sector when $1 then to_sector else from_sector end
         from edges where $1 in (from_sector, to_sector)) returning number`,
      [open.sector],
    );
    for (const { number } of exits) {
      await region.sql('update pilots set sector = $2 where player_id = $1', [miner.player.id, number]);
      await field.deployMines(miner.player, number, 5);
    }
    const [hunter, prey] = [
      await open.fighter(),
      await open.fighter({ hull: 'FAST_COURIER', hullPoints: 300 }),
    ];
    const fight = {
      regionId: region.regionId,
      playerId: hunter.player.id,
      shipId: prey.shipId,
      key: undefined,
    };
    for (let attempt = 0; attempt < 60; attempt++) {
      await region.sql('update pilots set turns = 1000, sector = $2 where player_id = any($1::uuid[])', [
        ...[[hunter.player.id, prey.player.id], open.sector],
      ]);
      await region.sql('update ships set hull_points = max_hull_points where id = any($1::uuid[])', [
        [hunter.shipId, prey.shipId],
      ]);
      const { combatId } = await attackShip(region.services.fork(), { ...fight, seed: `flight ${attempt}` });
      const [{ fled_to }] = (await region.sql<any>('select fled_to from combats where id = $1', [
        combatId,
      ])) as [any];
      if (fled_to === null) continue;
      const [struck] = await region.sql<any>(
        `select attacker_id, sector from combats where kind = 'MINES' and defender_ship_id = any($1::uuid[])`,
        [[hunter.shipId, prey.shipId]],
      );
      expect(struck).toEqual({ attacker_id: miner.player.id, sector: fled_to });
      return;
    }
    throw new Error('nobody fled');
  });
});
