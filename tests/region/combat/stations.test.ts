/** Attacks on stations: what they cost, what they leave, and what happens when many come at once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountOf } from '#subgraphs/region/ledger/accounts.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { assault } from '#subgraphs/region/modules/combat/engine/assault.ts';
import type { StationFightRow } from '#subgraphs/region/modules/combat/entities.ts';
import { findFight } from '#subgraphs/region/modules/combat/service/combats.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { inDock, type Arena, openArenas, carrier } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { learn, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply, type TestRegion, codeOf } from '#tests/kit/region-server.ts';
import { give } from '#tests/kit/credits.ts';

let region: TestRegion;
let market: ReturnType<typeof marketOf>;
/** No law, the law of the police, and no fights. */
let open: Arena;
let policed: Arena;
let safe: Arena;
let seeds = 0;

beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), random: () => (seeds++ % 991) / 991 });
  market = marketOf(region);
  ({ open, policed, safe } = await openArenas(region));
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const audit = (): Promise<string[]> => auditBalances(region.services.fork());

/** A station of class 1 (hull 5000, shields 4000) in the arena; `left` says what of it. */
async function target(arena: Arena, left: { hull?: number; shields?: number } = {}): Promise<TestStation> {
  const { id } = await stationOf(region, 1);
  await region.sql(
    'update stations set sector = $2, hull_lost = $3, shields_lost = $4, damaged_at = clock_timestamp() where id = $1',
    [id, arena.sector, 5000 - (left.hull ?? 5000), 4000 - (left.shields ?? 4000)],
  );
  return { id, sector: arena.sector };
}
const attack = (who: JoinedPilot, { id }: Pick<TestStation, 'id'>, key?: string): Promise<Reply> =>
  region.ask(
    `mutation ($r: ID!, $s: ID!) { attackStation(regionId: $r, stationId: $s) {
       pilot { credits reputation greyUntil stationGreyUntil turns { available } ship { hull } }
       fight { id result captured lawful policeDamage fire stationBefore { hullPoints shieldPoints } spoils { wreckId victor { id } }
         assaultRounds { shieldDamage hullDamage station { hullPoints shieldPoints } ship { hullPoints drones } } } } }`,
    { r: region.regionId, s: id },
    who.player,
    key === undefined ? {} : { 'idempotency-key': key },
  );
const defensesOf = async (who: JoinedPilot, { id }: TestStation): Promise<any> =>
  (
    await region.ask(
      `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Station { defenses { status closedUntil hullPoints shieldPoints maxHullPoints } } } }`,
      { e: [{ __typename: 'Station', regionId: region.regionId, id }] },
      who.player,
    )
  ).data._entities[0].defenses;

describe('an attack on a station', () => {
  it('costs three turns, a fine and the name, marks the pilot for a day, and can be fought again', async () => {
    const [a, station] = [await policed.fighter(carrier), await target(policed)];
    await give(region, accountOf('pilot', a.player.id), 70_000);
    const { pilot, fight } = (await attack(a, station)).data.attackStation;
    expect(pilot).toMatchObject({
      credits: 21_000,
      reputation: -100,
      greyUntil: null,
      turns: { available: 997 },
    });
    const marked = new Date(pilot.stationGreyUntil).getTime() - Date.now();
    expect(Math.round(marked / 3_600_000)).toBe(24);
    expect(fight).toMatchObject({
      ...{ captured: false, lawful: false, stationBefore: { hullPoints: 5000, shieldPoints: 4000 } },
    });
    expect(fight.fire).toBeGreaterThanOrEqual(120 + 3 * 50);
    const stored = (await findFight(region.services.fork(), fight.id)) as StationFightRow;
    const again = assault(stored.state, stored.seed);
    expect(again).toMatchObject({ result: stored.result, rounds: stored.rounds });
    await learn(region, a, policed.sector);
    const left = await defensesOf(a, station);
    const hit = again.station.shieldPoints < 4000;
    expect(left).toMatchObject({ status: hit ? 'UNDER_ATTACK' : 'OPERATIONAL', hullPoints: 5000 });
    expect(left.shieldPoints - again.station.shieldPoints).toBeLessThanOrEqual(2);
    const events = await region.sql<{ type: string }>(
      `select type from outbox where payload->>'combatId' = $1 order by seq`,
      [fight.id],
    );
    expect(events[0]?.type).toBe('combat.started');
    expect(events.at(-1)?.type).toBe('combat.ended');
    expect(await audit()).toEqual([]);
  });

  it('lets anybody attack the pilot afterwards', async () => {
    const a = await policed.fighter(carrier);
    await region.sql(
      `update pilots set station_grey_until = clock_timestamp() + interval '1 hour' where player_id = $1`,
      [a.player.id],
    );
    const hunter = await policed.fighter();
    await region.sql('update pilots set reputation = -10 where player_id = $1', [hunter.player.id]);
    expect((await policed.attack(hunter, a)).data.attackShip.combat.lawful).toBe(true);
  });

  it('costs the ship when its drones are gone: a wreck that is nobody’s prey, and a pod', async () => {
    const station = await target(open);
    const fights = [];
    for (let tries = 0; tries < 5; tries++) {
      const a = await open.fighter({ ...carrier, cargo: { ORE: 100 } });
      fights.push({ a, ...(await attack(a, station)).data.attackStation });
    }
    const lost = fights.filter(({ fight }) => fight.result === 'DEFENDER_VICTORY');
    expect(lost.length).toBeGreaterThan(2);
    for (const { a, pilot, fight } of lost) {
      expect(pilot).toMatchObject({ credits: 0, ship: { hull: 'ESCAPE_POD' } });
      expect(fight.spoils).toMatchObject([{ victor: null }]);
      const [wreck] = await region.sql<any>('select * from wrecks where id = $1', [fight.spoils[0].wreckId]);
      expect(wreck).toMatchObject({ owner_id: a.player.id, killer_id: null });
    }
    expect(await audit()).toEqual([]);
  });

  it('takes a station without hull points: it closes for a day, protects nobody, and mends', async () => {
    const station = await target(open, { hull: 1, shields: 0 });
    const merchant = await open.fighter({ ...carrier, cargo: { ORE: 50 } });
    await settleMarkets(region.services.fork());
    expect((await market.dock(merchant.player, station)).errors).toBeUndefined();
    const a = await open.fighter(carrier);
    expect(codeOf(await open.attack(a, merchant))).toBe('DOCKED_SHIP_PROTECTED');
    const { fight, pilot } = (await attack(a, station)).data.attackStation;
    expect(fight).toMatchObject({ result: 'ATTACKER_VICTORY', captured: true, spoils: [] });
    expect(pilot.ship.hull).toBe('CARRIER');
    await learn(region, a, open.sector);
    expect(await defensesOf(a, station)).toMatchObject({ status: 'ABANDONED', hullPoints: 0 });
    const other = await open.fighter(carrier);
    expect(codeOf(await market.dock(other.player, station))).toBe('STATION_CLOSED');
    expect(codeOf(await market.buy(merchant.player, 'EQUIPMENT', 1))).toBe('STATION_CLOSED');
    expect(codeOf(await market.sell(merchant.player, 'ORE', 1))).toBe('STATION_CLOSED');
    expect(codeOf(await attack(other, station))).toBe('STATION_CLOSED');
    const purchase = `buyStation(regionId: $r, stationId: "${station.id}")`;
    for (const service of ['repairShip(regionId: $r)', 'rentBerth(regionId: $r, days: 1)', purchase])
      expect(
        codeOf(
          await region.ask(
            `mutation ($r: ID!) { ${service} { __typename } }`,
            { r: region.regionId },
            merchant.player,
          ),
        ),
      ).toBe('STATION_CLOSED');
    expect((await open.attack(other, merchant)).errors).toBeUndefined();
    await region.sql(
      `update stations set closed_until = closed_until - interval '25 hours', damaged_at = damaged_at - interval '25 hours' where id = $1`,
      [station.id],
    );
    expect(await defensesOf(a, station)).toMatchObject({
      ...{ status: 'DAMAGED', closedUntil: null, hullPoints: 2500, shieldPoints: 4000 },
    });
    expect((await market.dock((await open.fighter()).player, station)).errors).toBeUndefined();
    expect(await audit()).toEqual([]);
  });
});

it('50 pilots attack one station: one after the other, each finds it as the one before left it', async () => {
  const station = await target(open, { hull: 300, shields: 400 });
  const crowd = await Promise.all(Array.from({ length: 50 }, () => open.fighter(carrier)));
  const replies = await Promise.all(crowd.map((who) => attack(who, station)));
  expect(new Set(replies.map(codeOf))).toEqual(new Set([undefined, 'STATION_CLOSED']));
  const order = await region.sql<{ id: string }>('select id from combats where target_id = $1 order by seq', [
    station.id,
  ]);
  expect(order).toHaveLength(replies.filter(({ errors }) => !errors).length);
  let left = { hullPoints: 300, shieldPoints: 400 };
  for (const [index, { id }] of order.entries()) {
    const { state, rounds, result } = (await findFight(region.services.fork(), id)) as StationFightRow;
    // A few seconds of mending lie between.
    expect(state.hullPoints - left.hullPoints).toBeLessThanOrEqual(2);
    expect(state.hullPoints).toBeGreaterThanOrEqual(left.hullPoints);
    expect(state.shieldPoints).toBeGreaterThanOrEqual(left.shieldPoints);
    expect(state.shieldPoints - left.shieldPoints).toBeLessThanOrEqual(4);
    left = rounds.at(-1)?.station ?? left;
    expect(result === 'ATTACKER_VICTORY').toBe(index === order.length - 1);
  }
  expect(left.hullPoints).toBe(0);
  const [spent] = await region.sql<{ turns: number }>(
    'select sum(1000 - turns)::int as turns from pilots where player_id = any($1)',
    [crowd.map(({ player }) => player.id)],
  );
  expect(spent?.turns).toBe(3 * order.length);
  expect(await audit()).toEqual([]);
});

it('an attack repeated with its idempotency key is one fight', async () => {
  const [a, station] = [await open.fighter(carrier), await target(open)];
  const replies = await Promise.all(Array.from({ length: 5 }, () => attack(a, station, 'once')));
  expect(new Set(replies.map(({ data }) => data.attackStation.fight.id)).size).toBe(1);
  expect(codeOf(await attack(a, await target(open), 'once'))).toBe('IDEMPOTENCY_MISMATCH');
});

describe('an attack on a station is refused, and nothing is written,', () => {
  const set = (table: 'pilots' | 'ships', who: JoinedPilot, change: string): Promise<object[]> =>
    region.sql(`update ${table} set ${change} where player_id = $1`, [who.player.id]);
  const cases: [string, string, (a: JoinedPilot, s: TestStation) => Promise<unknown>][] = [
    ['STATION_NOT_FOUND', 'on none', (_a, s) => Promise.resolve(Object.assign(s, { id: randomUUID() }))],
    ['BAD_USER_INPUT', 'on what is no ID', (_a, s) => Promise.resolve(Object.assign(s, { id: 'x' }))],
    ['NOT_AT_STATION', 'from another sector', (a) => set('pilots', a, `sector = ${policed.sector}`)],
    ['SHIP_REQUIRED', 'without a ship', (a) => set('pilots', a, 'ship_id = null')],
    ['SHIP_REQUIRED', 'from a pod', (a) => set('ships', a, `hull = 'ESCAPE_POD'`)],
    [
      'OWN_TARGET',
      'on the own one',
      (a, s) =>
        region.sql(
          'insert into deeds (station_id, owner_id, price, tax_rate, price_lever, service_charge) values ($1, $2, 100, 0.05, 0, 1)',
          [s.id, a.player.id],
        ),
    ],
    ['SHIP_NOT_FREE', 'from a dock', (a) => set('ships', a, inDock)],
    ['SHIP_NOT_FREE', 'from a landed ship', (a) => set('ships', a, `status = 'LANDED'`)],
    ['NOT_ENOUGH_TURNS', 'without turns', (a) => set('pilots', a, 'turns = 2, turns_at = clock_timestamp()')],
    ['NEWCOMER_PROTECTED', 'by a newcomer', (a) => set('pilots', a, 'joined_at = clock_timestamp()')],
    [
      'SAFE_SECTOR',
      'where security is high',
      async (a, s) => {
        await set('pilots', a, `sector = ${safe.sector}`);
        await region.sql('update stations set sector = $2 where id = $1', [s.id, safe.sector]);
      },
    ],
  ];
  it.each(cases)('%s: %s', async (code, _what, arrange) => {
    const [a, station] = [await open.fighter(carrier), await target(open)];
    await arrange(a, station);
    const count = (): Promise<object[]> =>
      region.sql('select (select count(*) from combats) as combats, (select count(*) from outbox) as events');
    const before = await count();
    expect(codeOf(await attack(a, station))).toBe(code);
    expect(await count()).toEqual(before);
  });

  it('COMBAT_FORBIDDEN: where the region is at peace', async () => {
    await region.sql(`insert into settings (name, value) values ('pvpEnabled', 'false')`);
    expect(codeOf(await attack(await open.fighter(carrier), await target(open)))).toBe('COMBAT_FORBIDDEN');
    await region.sql(`delete from settings where name = 'pvpEnabled'`);
  });
});
