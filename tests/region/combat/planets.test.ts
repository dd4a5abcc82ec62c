/** Attacks on planets: what they cost both sides, and who holds the planet then. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { invade } from '#subgraphs/region/modules/combat/engine/invasion.ts';
import type { PlanetFightRow } from '#subgraphs/region/modules/combat/entities.ts';
import { findFight } from '#subgraphs/region/modules/combat/service/combats.ts';
import { finesOf } from '#tests/kit/conservation.ts';
import { inDock, type Arena, openArenas, carrier, toldOf } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { planetOf, heldPlanet, type HeldPlanet } from '#tests/kit/colonies.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply, type TestRegion, codeOf } from '#tests/kit/region-server.ts';

let region: TestRegion;
/** No law, the law of the police, and no fights. */
let open: Arena;
let policed: Arena;
let safe: Arena;
let seeds = 0;

beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), random: () => (seeds++ % 977) / 977 });
  ({ open, policed, safe } = await openArenas(region));
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const audit = (): Promise<string[]> => auditBalances(region.services.fork());

const attack = (who: JoinedPilot, planetId: string, key?: string): Promise<Reply> =>
  region.ask(
    `mutation ($r: ID!, $p: ID!) { attackPlanet(regionId: $r, planetId: $p) {
       pilot { reputation greyUntil turns { available } ship { hull } planets { id } }
       fight { id result captured lawful shieldsBefore defenseLevel defender { id } spoils { victor { id } }
         invasionRounds { shieldHit groundHit dronesDestroyed shieldPoints ship { hullPoints } } } } }`,
    { r: region.regionId, p: planetId },
    who.player,
    key === undefined ? {} : { 'idempotency-key': key },
  );
const colony = async (id: string): Promise<any> =>
  (
    await region.sql<any>(
      'select owner_id, shields, shield_points, siege_turns from colonies where planet_id = $1',
      [id],
    )
  )[0];
/** Attacks until the planet is taken: each attack is up to its seed. */
async function take(planet: HeldPlanet): Promise<{ by: JoinedPilot; attack: any }> {
  for (let tries = 0; tries < 40; tries++) {
    const by = await open.fighter(carrier);
    const { data } = await attack(by, planet.id);
    if (data.attackPlanet.fight.captured) return { by, attack: data.attackPlanet };
  }
  throw new Error('the planet stands');
}

describe('an attack on a planet', () => {
  it('costs three turns and can be fought again; the planet keeps what is lost', async () => {
    const planet = await heldPlanet(
      region,
      open,
      { turrets: 4, fighters: 2, shields: 3, shield_points: 600 },
      { DEFENSE: 4, SHIELD_GENERATOR: 1 },
    );
    const a = await open.fighter(carrier);
    const { pilot, fight } = (await attack(a, planet.id)).data.attackPlanet;
    expect(pilot).toMatchObject({ turns: { available: 997 }, reputation: 0 });
    // Of 600 charged points a generator of level 1 holds up 500; each of three units 100.
    expect(fight).toMatchObject({
      ...{ result: 'DRAW', lawful: true, shieldsBefore: 800, defenseLevel: 4 },
      defender: { id: planet.owner.player.id },
    });
    const stored = (await findFight(region.services.fork(), fight.id)) as PlanetFightRow;
    const again = invade(stored.state, stored.seed);
    expect(again).toMatchObject({ result: stored.result, rounds: stored.rounds });
    expect(again.shieldPoints).toBeLessThan(800);
    expect(await colony(planet.id)).toMatchObject({
      ...{ owner_id: planet.owner.player.id, shields: 3, shield_points: 600 - (800 - again.shieldPoints) },
    });
    expect(await toldOf(region, fight.id)).toEqual(['combat.started', 'combat.ended']);
    expect(await audit()).toEqual([]);
  });

  it('destroys a shield unit that is hit when nothing else holds', async () => {
    const planet = await heldPlanet(region, open, { shields: 2 });
    const { fight } = (await attack(await open.fighter(carrier), planet.id)).data.attackPlanet;
    const hit = fight.invasionRounds.some(({ shieldHit }: any) => shieldHit > 0);
    expect((await colony(planet.id)).shields).toBe(hit ? 1 : 2);
  });

  it('gives a planet that cannot hold to who took it, with all that is on it', async () => {
    const planet = await heldPlanet(region, open, {}, { DEFENSE: 1 });
    const { by, attack: won } = await take(planet);
    expect(won).toMatchObject({
      ...{ fight: { result: 'ATTACKER_VICTORY' }, pilot: { planets: [{ id: planet.id }] } },
    });
    expect((await colony(planet.id)).owner_id).toBe(by.player.id);
    const told = await region.sql<any>(
      `select payload from outbox where type = 'planet.colonized' and payload->>'planetId' = $1 order by seq`,
      [planet.id],
    );
    expect(told.at(-1).payload).toMatchObject({ playerId: by.player.id, how: 'CONQUEST', colonists: 300 });
    expect(codeOf(await attack(by, planet.id))).toBe('OWN_TARGET');
    expect(await audit()).toEqual([]);
  });

  it('is a crime where there is law and the owner is an innocent', async () => {
    const planet = await heldPlanet(region, policed, { shields: 50 });
    const raider = await policed.fighter(carrier);
    const { pilot, fight } = (await attack(raider, planet.id)).data.attackPlanet;
    expect(fight.lawful).toBe(false);
    expect(await finesOf(region, raider.player.id)).toBe(1000);
    expect(pilot.reputation).toBe(-100);
    expect(pilot.greyUntil).not.toBeNull();
  });

  it('may cost the ship: minefields strike first', async () => {
    const planet = await heldPlanet(region, open, { shields: 5 }, { MINEFIELD: 1 });
    const a = await open.fighter({ hullPoints: 50, shieldPoints: 10, cargo: { ORE: 50 } });
    const { pilot, fight } = (await attack(a, planet.id)).data.attackPlanet;
    expect(fight).toMatchObject({
      result: 'DEFENDER_VICTORY',
      spoils: [{ victor: { id: planet.owner.player.id } }],
    });
    expect(fight.invasionRounds).toHaveLength(1);
    expect(pilot.ship.hull).toBe('ESCAPE_POD');
    expect(await audit()).toEqual([]);
  });
});

it('30 pilots attack one planet: one after the other, and one at most takes it', async () => {
  const planet = await heldPlanet(region, open, { turrets: 1, shields: 1 }, { DEFENSE: 2 });
  const crowd = await Promise.all(Array.from({ length: 30 }, () => open.fighter(carrier)));
  const replies = await Promise.all(crowd.map((who) => attack(who, planet.id)));
  // Who takes it is attacked by those who come after.
  expect(new Set(replies.map(codeOf))).toEqual(new Set([undefined]));
  const order = await region.sql<{ id: string }>('select id from combats where target_id = $1 order by seq', [
    planet.id,
  ]);
  expect(order).toHaveLength(30);
  let [owner, shields] = [planet.owner.player.id, 100];
  for (const { id } of order) {
    const fight = (await findFight(region.services.fork(), id)) as PlanetFightRow;
    expect(fight.defenderId).toBe(owner);
    expect(fight.state.shieldPoints).toBe(shields);
    if ((fight.rounds.at(-1)?.shieldPoints ?? shields) < shields) shields = 0;
    if (fight.result === 'ATTACKER_VICTORY') owner = fight.attackerId;
  }
  expect((await colony(planet.id)).owner_id).toBe(owner);
  expect(await audit()).toEqual([]);
});

it('an attack repeated with its idempotency key is one fight', async () => {
  const [a, planet] = [await open.fighter(carrier), await heldPlanet(region, open, { shields: 20 })];
  const replies = await Promise.all(Array.from({ length: 5 }, () => attack(a, planet.id, 'once')));
  expect(new Set(replies.map(({ data }) => data.attackPlanet.fight.id)).size).toBe(1);
});

describe('an attack on a planet is refused, and nothing is written,', () => {
  const set = (table: 'pilots' | 'ships', who: JoinedPilot, change: string): Promise<object[]> =>
    region.sql(`update ${table} set ${change} where player_id = $1`, [who.player.id]);
  const onPlanet = (planet: HeldPlanet, change: string): Promise<object[]> =>
    region.sql(`update colonies set ${change} where planet_id = $1`, [planet.id]);
  const cases: [string, string, (a: JoinedPilot, p: HeldPlanet) => Promise<unknown>][] = [
    ['PLANET_NOT_FOUND', 'on none', (_a, p) => Promise.resolve(Object.assign(p, { id: randomUUID() }))],
    ['BAD_USER_INPUT', 'on what is no ID', (_a, p) => Promise.resolve(Object.assign(p, { id: 'x' }))],
    [
      'PLANET_UNCLAIMED',
      'on one that nobody holds',
      async (_a, p) => Object.assign(p, await planetOf(region, { sector: open.sector })),
    ],
    ['OWN_TARGET', 'on the own one', (a, p) => onPlanet(p, `owner_id = '${a.player.id}'`)],
    [
      'PLANET_FORMING',
      'on a forming one',
      (_a, p) => onPlanet(p, `forming_until = clock_timestamp() + interval '1 hour'`),
    ],
    [
      'PLANET_DERELICT',
      'on a derelict one',
      (_a, p) => onPlanet(p, `abandoned_at = clock_timestamp() - interval '8 days'`),
    ],
    ['NOT_AT_PLANET', 'from another sector', (a) => set('pilots', a, `sector = ${policed.sector}`)],
    ['SHIP_REQUIRED', 'without a ship', (a) => set('pilots', a, 'ship_id = null')],
    ['SHIP_REQUIRED', 'from a pod', (a) => set('ships', a, `hull = 'ESCAPE_POD'`)],
    ['SHIP_NOT_FREE', 'from a dock', (a) => set('ships', a, inDock)],
    ['SHIP_NOT_FREE', 'from a landed ship', (a) => set('ships', a, `status = 'LANDED'`)],
    ['NOT_ENOUGH_TURNS', 'without turns', (a) => set('pilots', a, 'turns = 2, turns_at = clock_timestamp()')],
    [
      'CITIZENSHIP_REQUIRED',
      'by a visitor',
      (a) => set('pilots', a, `visit_until = clock_timestamp() + interval '1 day'`),
    ],
    ['NEWCOMER_PROTECTED', 'by a newcomer', (a) => set('pilots', a, 'joined_at = clock_timestamp()')],
    [
      'NEWCOMER_PROTECTED',
      'on a newcomer',
      (_a, p) => set('pilots', p.owner, 'joined_at = clock_timestamp()'),
    ],
    [
      'SAFE_SECTOR',
      'where security is high',
      async (a, p) => {
        await set('pilots', a, `sector = ${safe.sector}`);
        await region.sql('update planets set sector = $2 where id = $1', [p.id, safe.sector]);
      },
    ],
  ];
  it.each(cases)('%s: %s', async (code, _what, arrange) => {
    const [a, planet] = [await open.fighter(carrier), await heldPlanet(region, open)];
    await arrange(a, planet);
    const count = (): Promise<object[]> =>
      region.sql('select (select count(*) from combats) as combats, (select count(*) from outbox) as events');
    const before = await count();
    expect(codeOf(await attack(a, planet.id))).toBe(code);
    expect(await count()).toEqual(before);
  });

  it('COMBAT_FORBIDDEN: where the region is at peace', async () => {
    const planet = await heldPlanet(region, open);
    await region.sql(`insert into settings (name, value) values ('pvpEnabled', 'false')`);
    expect(codeOf(await attack(await open.fighter(carrier), planet.id))).toBe('COMBAT_FORBIDDEN');
    await region.sql(`delete from settings where name = 'pvpEnabled'`);
  });
});
