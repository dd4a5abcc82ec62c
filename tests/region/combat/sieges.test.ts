/** Sieges of planets: who may lay one, what it makes of the besieger, and every way it ends. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDock, openArenas, carrier, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { colonyOf, heldPlanet, passHours, planetOf, type HeldPlanet } from '#tests/kit/colonies.ts';
import { finesOf, unsound } from '#tests/kit/conservation.ts';
import { deploymentsOf } from '#tests/kit/deployments.ts';
import { marketOf, stationOf } from '#tests/kit/market.ts';
import { learn, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let open: Arena;
let policed: Arena;
let safe: Arena;

beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint() });
  ({ open, policed, safe } = await openArenas(region));
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const view = `planet { status colony { morale siege { besieger { id } turns } } }`;
const besiege = (who: JoinedPilot, { id }: { id: string }, key?: string): Promise<Reply> =>
  colonyOf(region)(
    who,
    'besiegePlanet',
    { planetId: ['ID!', id] },
    {
      ...(key !== undefined && { key }),
      selection: `{ lawful policeDamage pilot { reputation greyUntil turns { available } } ${view} }`,
    },
  );
const lift = (who: JoinedPilot, { id }: { id: string }): Promise<Reply> =>
  colonyOf(region)(who, 'liftSiege', { planetId: ['ID!', id] }, { selection: `{ ${view} }` });
const told = async ({ id }: { id: string }): Promise<boolean[]> =>
  (
    await region.sql<{ lifted: boolean }>(
      `select (payload->>'lifted')::boolean as lifted from outbox
       where type = 'planet.besieged' and payload->>'planetId' = $1 order by seq`,
      [id],
    )
  ).map(({ lifted }) => lifted);
const set = (table: string, who: JoinedPilot, change: string): Promise<object[]> =>
  region.sql(`update ${table} set ${change} where player_id = $1`, [who.player.id]);

describe('laying siege to a planet', () => {
  it('costs three turns, shows on the planet and is told of', async () => {
    const [planet, besieger] = [await heldPlanet(region, open), await open.fighter(carrier)];
    const { data } = await besiege(besieger, planet);
    expect(data.besiegePlanet).toMatchObject({
      ...{ lawful: true, policeDamage: 0, pilot: { turns: { available: 997 }, reputation: 0 } },
      planet: { colony: { siege: { besieger: { id: besieger.player.id }, turns: 0 } } },
    });
    expect(await told(planet)).toEqual([false]);
  });

  it('happens once, however often it is sent', async () => {
    const [planet, besieger] = [await heldPlanet(region, open), await open.fighter(carrier)];
    const first = await besiege(besieger, planet, 'k');
    expect((await besiege(besieger, planet, 'k')).data).toEqual(first.data);
    expect(await told(planet)).toEqual([false]);
  });

  it('is a crime where there is law, and makes the besieger fair game there', async () => {
    const [planet, besieger] = [await heldPlanet(region, policed), await policed.fighter(carrier)];
    const { lawful, policeDamage, pilot } = (await besiege(besieger, planet)).data.besiegePlanet;
    expect([lawful, pilot.reputation]).toEqual([false, -100]);
    expect(policeDamage).toBeGreaterThan(0);
    expect(await finesOf(region, besieger.player.id)).toBe(1000);
    expect(new Date(pilot.greyUntil).getTime()).toBeGreaterThan(Date.now());
    // Long after the mark has gone, anybody may break the siege.
    await set('pilots', besieger, 'grey_until = null');
    const villain = await policed.fighter({ hull: 'CARRIER', hullPoints: 900, shieldPoints: 800 });
    await set('pilots', villain, 'reputation = -50');
    expect((await policed.attack(villain, besieger)).data.attackShip.combat.lawful).toBe(true);
    await set('pilots', besieger, `turns = 1000`);
    await lift(besieger, planet);
    await set('pilots', besieger, 'grey_until = null, wanted_until = null');
    await region.sql('update pilots set sector = $2 where player_id = $1', [
      ...[besieger.player.id, policed.sector],
    ]);
    expect((await policed.attack(villain, besieger)).data?.attackShip?.combat.lawful ?? false).toBe(false);
  });

  it.each<[string, (planet: HeldPlanet, who: JoinedPilot) => Promise<unknown>]>([
    ['PLANET_NOT_FOUND', async (planet) => Object.assign(planet, { id: crypto.randomUUID() })],
    [
      'OWN_TARGET',
      async (planet, who) => {
        await region.sql('update colonies set owner_id = $2 where planet_id = $1', [
          planet.id,
          who.player.id,
        ]);
      },
    ],
    ['NOT_AT_PLANET', (_planet, who) => set('pilots', who, 'sector = (select capital_sector from region)')],
    ['NOT_ENOUGH_TURNS', (_planet, who) => set('pilots', who, 'turns = 2, turns_at = clock_timestamp()')],
    ['SHIP_NOT_FREE', (_planet, who) => set('ships', who, `status = 'MINING'`)],
    ['SHIP_NOT_FREE', (_planet, who) => set('ships', who, inDock)],
    ['SHIP_REQUIRED', (_planet, who) => set('ships', who, `hull = 'ESCAPE_POD'`)],
    ['NEWCOMER_PROTECTED', (_planet, who) => set('pilots', who, 'joined_at = clock_timestamp()')],
    ['ALREADY_BESIEGED', async (planet) => await besiege(await open.fighter(carrier), planet)],
    ['ALREADY_BESIEGED', async (_planet, who) => await besiege(who, await heldPlanet(region, open))],
  ])('is refused: %s', async (code, prepare) => {
    const [planet, besieger] = [await heldPlanet(region, open), await open.fighter(carrier)];
    await prepare(planet, besieger);
    expect(codeOf(await besiege(besieger, planet))).toBe(code);
  });

  it('is refused where nobody fights, and before a planet that nobody holds', async () => {
    expect(codeOf(await besiege(await safe.fighter(carrier), await heldPlanet(region, safe)))).toBe(
      'SAFE_SECTOR',
    );
    const planet = await planetOf(region, { sector: open.sector });
    expect(codeOf(await besiege(await open.fighter(carrier), planet))).toBe('PLANET_UNCLAIMED');
  });
});

describe('a siege ends', () => {
  const seen = async (who: JoinedPilot, { id }: { id: string }): Promise<any> =>
    (
      await region.ask(
        `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Planet { colony { morale siege { turns } } } } }`,
        { e: [{ __typename: 'Planet', regionId: region.regionId, id }] },
        who.player,
      )
    ).data._entities[0].colony;
  const leave = async (who: JoinedPilot): Promise<unknown> => {
    const [way] = await region.sql<{ to: number }>(
      `select case from_sector when $1 then to_sector else from_sector end as to from edges
       where two_way and not latent and $1 in (from_sector, to_sector) order by number limit 1`,
      [open.sector],
    );
    return await region.ask(
      'mutation ($r: ID!, $to: Int!) { moveShip(regionId: $r, to: $to) { turnsSpent } }',
      { r: region.regionId, to: way?.to },
      who.player,
    );
  };
  const dock = async (who: JoinedPilot): Promise<unknown> => {
    const station = await stationOf(region, 0);
    await region.sql('update stations set sector = $2 where id = $1', [station.id, open.sector]);
    return await marketOf(region).dock(who.player, station);
  };
  const lose = async (who: JoinedPilot): Promise<unknown> => {
    await set('ships', who, 'hull_points = 1, shield_points = 0');
    const field = deploymentsOf(region);
    const other = await open.fighter({ ...carrier, cargo: { COMBAT_DRONES: 50 } });
    const reply = await field.deployDrones(other.player, open.sector, 50, 'ATTACK');
    return await field.attackDrones(who.player, reply.data.deployDrones.deployment.id);
  };

  it.each<[string, (who: JoinedPilot, planet: HeldPlanet) => Promise<unknown>]>([
    ['breaks it off', (who, planet) => lift(who, planet)],
    ['leaves', leave],
    ['docks', dock],
    ['loses the ship', lose],
  ])('when the besieger %s; what it cost until then stays', async (_how, end) => {
    const [planet, besieger] = [await heldPlanet(region, open), await open.fighter(carrier)];
    await learn(region, planet.owner, open.sector);
    await besiege(besieger, planet);
    await passHours(region, planet, 73);
    expect(await seen(planet.owner, planet)).toEqual({ morale: 95, siege: { turns: 3 } });
    await end(besieger, planet);
    expect(await told(planet)).toEqual([false, true]);
    expect((await seen(planet.owner, planet)).siege).toBeNull();
    await passHours(region, planet, 24 * 3);
    expect(await seen(planet.owner, planet)).toEqual({ morale: 100, siege: null });
    // Another may lay one now, and the same pilot too.
    await set('pilots', besieger, `turns = 1000, sector = ${open.sector}`);
    await region.sql(
      `update ships set status = 'IN_SPACE', station_id = null, docked_at = null, hull = 'CARRIER' where player_id = $1 and status <> 'DESTROYED'`,
      [besieger.player.id],
    );
    expect((await besiege(besieger, planet)).errors).toBeUndefined();
    expect(await unsound(region)).toEqual([]);
  });

  it('for nobody else by `liftSiege`', async () => {
    const [planet, besieger] = [await heldPlanet(region, open), await open.fighter(carrier)];
    await besiege(besieger, planet);
    expect(codeOf(await lift(planet.owner, planet))).toBe('NOT_BESIEGING');
    expect(codeOf(await lift(await open.fighter(carrier), planet))).toBe('NOT_BESIEGING');
    await lift(besieger, planet);
    expect(codeOf(await lift(besieger, planet))).toBe('NOT_BESIEGING');
  });

  it('once, however it races with the owner at work on the planet', async () => {
    const [planet, besieger] = [await heldPlanet(region, open), await open.fighter(carrier)];
    await learn(region, planet.owner, open.sector);
    await besiege(besieger, planet);
    const act = colonyOf(region);
    const id: [string, unknown] = ['ID!', planet.id];
    await Promise.all([
      ...Array.from({ length: 4 }, (_, index) =>
        act(planet.owner, 'settleColonists', { planetId: id, quantity: ['Int!', 1 + index] }),
      ),
      leave(besieger),
      ...Array.from({ length: 4 }, () => lift(besieger, planet)),
    ]);
    expect(await told(planet)).toEqual([false, true]);
    expect((await seen(planet.owner, planet)).siege).toBeNull();
    expect(await unsound(region)).toEqual([]);
  });
});
