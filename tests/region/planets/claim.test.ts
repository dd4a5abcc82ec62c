import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { colonyOf, planetOf, settler, type TestPlanet } from '#tests/kit/colonies.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { countStatements } from '#tests/kit/statements.ts';
import { testRegion, type Reply, type TestRegion, codeOf } from '#tests/kit/region-server.ts';

let region: TestRegion;
let act: ReturnType<typeof colonyOf>;
beforeAll(async () => {
  region = await testRegion();
  act = colonyOf(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const claim = (
  pilot: JoinedPilot,
  planet: { id: string },
  colonists: unknown = 100,
  key?: string,
): Promise<Reply> =>
  act(
    pilot,
    'claimPlanet',
    { planetId: ['ID!', planet.id], colonists: ['Int!', colonists] },
    key === undefined ? {} : { key },
  );
const move = (pilot: JoinedPilot, field: string, planet: TestPlanet, quantity: number): Promise<Reply> =>
  act(pilot, field, { planetId: ['ID!', planet.id], quantity: ['Int!', quantity] });
const audit = (): Promise<string[]> => auditBalances(region.services.fork());

describe('a claim', () => {
  it('costs 10,000 credits for the treasury, 5 turns and the colonists who go down, and founds an outpost', async () => {
    const [planet, pilot] = [await planetOf(region), await settler(region)];
    const before = await balanceOf(region.services.fork(), 'treasury');
    const { claimPlanet } = (await claim(pilot, planet, 300)).data;
    expect(claimPlanet.pilot).toMatchObject({
      ...{ credits: 991_000, turns: { available: 995 }, planets: [{ id: planet.id }] },
      ship: { cargo: [{ commodity: 'COLONISTS', quantity: 200 }] },
    });
    expect(claimPlanet.planet).toMatchObject({ habitability: 80, naturalHabitability: 80 });
    expect(claimPlanet.planet.colony).toMatchObject({
      ...{ owner: { id: pilot.player.id }, population: 300, populationLimit: 1_000 },
      ...{
        citadelLevel: 1,
        citadelName: 'Outpost',
        morale: 100,
        tenure: 'HELD',
        stores: [],
        storageLimit: 1_000,
      },
      idle: 0,
    });
    expect(claimPlanet.planet.colony.production[1]).toEqual({
      ...{ resource: 'ORGANICS', colonists: 300, daily: 300 * 10 * 1.05 },
    });
    expect(await balanceOf(region.services.fork(), 'treasury')).toBe(before + 10_000);
    const [event] = await region.sql<{ payload: object }>(
      `select payload from outbox where type = 'planet.colonized' and payload->>'planetId' = $1`,
      [planet.id],
    );
    expect(event?.payload).toMatchObject({
      ...{ planetId: planet.id, playerId: pilot.player.id, sector: 1, colonists: 300, how: 'CLAIM' },
    });
    expect(await audit()).toEqual([]);
  });

  it('is refused with a code for everything that forbids it, and nothing is written', async () => {
    const pilot = await settler(region);
    const [hub] = await region.sql<TestPlanet>('select id, sector from planets where is_hub');
    const open = await planetOf(region);
    const state = () =>
      region.sql(
        `select credits, turns, (select sum(quantity)::int from cargo where ship_id = $2) as cargo,
           (select count(*)::int from colonies) as colonies from pilots where player_id = $1`,
        [pilot.player.id, pilot.shipId],
      );
    const before = await state();
    for (const colonists of [99, 1_001, 0, -1, 2 ** 31, 1.5, null])
      expect([colonists, codeOf(await claim(pilot, open, colonists))]).toEqual([colonists, 'BAD_USER_INPUT']);
    expect(codeOf(await claim(pilot, { id: 'x' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await claim(pilot, { id: randomUUID() }))).toBe('PLANET_NOT_FOUND');
    expect(codeOf(await claim(pilot, hub ?? open))).toBe('PLANET_RESTRICTED');
    const giant = await planetOf(region, { type: 'GAS_GIANT' });
    expect(codeOf(await claim(pilot, giant))).toBe('PLANET_UNINHABITABLE');
    const rock = await planetOf(region, { type: 'BARREN', habitability: 9 });
    expect(codeOf(await claim(pilot, rock))).toBe('PLANET_UNINHABITABLE');
    expect(codeOf(await claim(pilot, await planetOf(region, { sector: 2 })))).toBe('NOT_AT_PLANET');
    expect(codeOf(await claim(pilot, open, 501))).toBe('NOT_ENOUGH_GOODS');
    expect(codeOf(await claim({ ...pilot, player: { id: randomUUID() } }, open))).toBe('PILOT_REQUIRED');
    expect(codeOf(await claim(await settler(region, { credits: 8_999 }), open))).toBe('NOT_ENOUGH_CREDITS');
    const taken = await planetOf(region);
    expect((await claim(await settler(region), taken)).errors).toBeUndefined();
    expect(codeOf(await claim(pilot, taken))).toBe('PLANET_TAKEN');
    const other = await settler(region);
    await region.sql(`update ships set status = 'HARMONIZING' where id = $1`, [other.shipId]);
    expect(codeOf(await claim(other, open))).toBe('SHIP_NOT_FREE');
    expect(await state()).toEqual([{ ...before[0], colonies: expect.any(Number) }]);
    expect(await audit()).toEqual([]);
  });

  it('goes to one of 50 pilots who want the same planet at once; the others pay nothing', async () => {
    const planet = await planetOf(region);
    const pilots = await Promise.all(Array.from({ length: 50 }, () => settler(region, { credits: 20_000 })));
    const replies = await Promise.all(pilots.map((pilot) => claim(pilot, planet)));
    const winners = replies.filter(({ errors }) => !errors);
    expect(winners).toHaveLength(1);
    expect(new Set(replies.filter(({ errors }) => errors).map(codeOf))).toEqual(new Set(['PLANET_TAKEN']));
    const rows = await region.sql(
      `select p.credits::int, p.turns, sum(c.quantity)::int as colonists, count(*)::int as pilots
       from pilots p join cargo c on c.ship_id = p.ship_id where p.player_id = any($1) group by 1, 2, c.quantity order by 4`,
      [pilots.map(({ player }) => player.id)],
    );
    expect(rows).toEqual([
      { credits: 11_000, turns: 995, colonists: 400, pilots: 1 },
      { credits: 21_000, turns: 1_000, colonists: 49 * 500, pilots: 49 },
    ]);
    expect(await audit()).toEqual([]);
  });

  it('happens once when it comes ten times with one key', async () => {
    const [planet, pilot] = [await planetOf(region), await settler(region)];
    const replies = await Promise.all(Array.from({ length: 10 }, () => claim(pilot, planet, 100, 'once')));
    expect(new Set(replies.map(({ data }) => data.claimPlanet.pilot.credits))).toEqual(new Set([991_000]));
    expect(codeOf(await claim(pilot, planet, 101, 'once'))).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('takes 13 statements', async () => {
    const [planet, pilot] = [await planetOf(region), await settler(region)];
    const selection = '{ planet { id } }';
    const given = { planetId: ['ID!', planet.id], colonists: ['Int!', 100] } as const;
    const work = () => act(pilot, 'claimPlanet', { ...given } as never, { selection });
    expect(await countStatements(region, work)).toBe(13);
  });
});

describe('colonists', () => {
  it('go down and come back, within the citadel and the berths of the ship', async () => {
    const planet = await planetOf(region);
    const pilot = await settler(region, { cargo: { COLONISTS: 1_000 } });
    await claim(pilot, planet, 900);
    expect(codeOf(await move(pilot, 'settleColonists', planet, 101))).toBe('COLONY_FULL');
    const settled = (await move(pilot, 'settleColonists', planet, 100)).data.settleColonists;
    expect(settled.planet.colony).toMatchObject({ population: 1_000, idle: 100 });
    const recalled = (await move(pilot, 'recallColonists', planet, 500)).data.recallColonists;
    expect(recalled.planet.colony).toMatchObject({ population: 500, idle: 0 });
    expect(recalled.pilot.ship.cargo).toEqual([{ commodity: 'COLONISTS', quantity: 500 }]);
    expect(codeOf(await move(pilot, 'recallColonists', planet, 501))).toBe('BERTHS_FULL');
    await region.sql(`update ships set hull = 'CARRIER' where id = $1`, [pilot.shipId]);
    expect(codeOf(await move(pilot, 'recallColonists', planet, 1))).toBe('BERTHS_FULL');
    expect(codeOf(await move(pilot, 'settleColonists', planet, 0))).toBe('BAD_USER_INPUT');
    expect(codeOf(await move(pilot, 'recallColonists', planet, -1))).toBe('BAD_USER_INPUT');
    expect(await audit()).toEqual([]);
  });

  it('obey nobody but the owner, and nobody where there is no colony', async () => {
    const [planet, bare] = [await planetOf(region), await planetOf(region)];
    const [pilot, other] = [await settler(region), await settler(region)];
    await claim(pilot, planet);
    expect(codeOf(await move(other, 'recallColonists', planet, 1))).toBe('NOT_YOUR_PLANET');
    expect(codeOf(await move(other, 'settleColonists', bare, 1))).toBe('PLANET_UNCLAIMED');
    await region.sql('update pilots set sector = 2 where player_id = $1', [pilot.player.id]);
    expect(codeOf(await move(pilot, 'recallColonists', planet, 1))).toBe('NOT_AT_PLANET');
  });
});

describe('a planet', () => {
  const query = `query ($r: ID!, $n: Int!, $p: ID!) { sector(regionId: $r, number: $n) { planet(id: $p) { id status colony { owner { id } population stores { quantity } production { daily } idle } }
    planets { status habitability maxPopulation colony { population } } } }`;

  it('shows its stores and orders to its owner alone, and nothing to who does not know its sector', async () => {
    const [planet, pilot, other] = [await planetOf(region), await settler(region), await settler(region)];
    await claim(pilot, planet);
    const seen = async ({ player }: JoinedPilot, sector = 1): Promise<any> =>
      (await region.ask(query, { r: region.regionId, n: sector, p: planet.id }, player)).data.sector.planet;
    expect((await seen(pilot)).colony).toMatchObject({ stores: [], idle: 0, production: expect.any(Array) });
    expect((await seen(other)).colony).toMatchObject({
      ...{ population: 100, stores: null, production: null, idle: null },
    });
    const far = await planetOf(region, { sector: 2 });
    const { data } = await region.ask(query, { r: region.regionId, n: 2, p: far.id }, pilot.player);
    expect(data.sector.planet).toBeNull();
    expect(await seen(pilot, 3)).toBeNull();
  });

  it('comes with all others of its sector in as many statements as one', async () => {
    const { player } = await settler(region);
    // Not the one planet by its ID as well: chance decides whether its colony is read with the others or before them.
    const all =
      '{ sector(regionId: "REGION", number: 1) { planets { status habitability maxPopulation colony { population } } } }';
    const ask = () => region.ask(all.replace('REGION', region.regionId), {}, player);
    await ask();
    const before = await countStatements(region, ask);
    for (let index = 0; index < 5; index++) {
      const [planet, pilot] = [await planetOf(region), await settler(region)];
      expect((await claim(pilot, planet)).errors).toBeUndefined();
    }
    // What the claims made the caches forget is read once more, by whichever look comes after it.
    const counts = [];
    for (let times = 0; times < 3; times++) counts.push(await countStatements(region, ask));
    expect(Math.min(...counts)).toBeLessThanOrEqual(before);
  });
});
