/** What treaties and declarations do in a region, to members of both sides and to nobody else. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { settleEmbargoes } from '#subgraphs/region/modules/governance/service/treaties-copy.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { openArenas, carrier, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { colonyOf, heldPlanet } from '#tests/kit/colonies.ts';
import { give } from '#tests/kit/credits.ts';
import { deploymentsOf } from '#tests/kit/deployments.ts';
import { atGate, journeysOf } from '#tests/kit/journeys.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';
import { load } from '#tests/kit/shipyard.ts';

const partner = randomUUID();
const stranger = randomUUID();
/** Treaties that a server has heard of stay known to it: with this one alone. */
const neighbour = randomUUID();
const owner = { id: randomUUID() };
let region: TestRegion;
let open: Arena;
let policed: Arena;

beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), ownerId: owner.id, random: () => 0.5 });
  ({ open, policed } = await openArenas(region));
  await region.sql('update sectors set hazard_level = 0, radiation_level = 0');
}, 120_000);
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await region.sql('delete from relations');
  await region.sql('delete from settings');
});

/** A relation with the partner that has been in effect for an hour. */
const relate = (kind: string, { terms = null as object | null, starts = '-1 hour', ends = '1 day' } = {}) =>
  region.sql(
    `insert into relations (id, kind, other_region_id, ours, state, terms, made_at, starts_at, ends_at, noticed, revision)
     values (gen_random_uuid(), $1, $2, true, 'ACTIVE', $3, now(), now() + $4::interval, now() + $5::interval, false, 1)`,
    [kind, partner, terms && JSON.stringify(terms), starts, ends],
  );
const set = (name: string, value: unknown) =>
  region.sql(
    'insert into settings (name, value) values ($1, $2) on conflict (region_id, name) do update set value = excluded.value',
    [name, JSON.stringify(value)],
  );
/** Says where a pilot is at home. */
async function from(home: string | null, who: Promise<JoinedPilot> | JoinedPilot): Promise<JoinedPilot> {
  const pilot = await who;
  await region.sql('update pilots set home_region_id = $2 where player_id = $1', [pilot.player.id, home]);
  return pilot;
}
const here = (who: Promise<JoinedPilot>): Promise<JoinedPilot> => from(region.regionId, who);
const foreign = (who: Promise<JoinedPilot>): Promise<JoinedPilot> => from(partner, who);

it('whoever acts for the region leaves it in the log that the owner reads, once for each key', async () => {
  const act = async (call: string, key = randomUUID()): Promise<any> => {
    const document = `mutation ($r: ID!) { ${call} }`;
    const { data } = await region.ask(document, { r: region.regionId }, owner, { 'idempotency-key': key });
    return Object.values(data)[0];
  };
  const call = `proposeTreaty(regionId: $r, otherRegionId: "${neighbour}", type: DEFENSE_PACT, terms: {}) { treaty { id } }`;
  const { id } = (await act(call)).treaty;
  const key = randomUUID();
  for (let times = 0; times < 2; times++)
    await act(`endTreaty(regionId: $r, treatyId: "${id}") { treaty { id } }`, key);
  const war = await act(
    `declareAgainst(regionId: $r, otherRegionId: "${neighbour}", type: WAR, reason: "Why") { declaration { id } }`,
  );
  const { data } = await region.ask(
    `query ($x: [_Any!]!) { _entities(representations: $x) { ... on Region { audit(first: 4) { nodes { act actor { id } details } } } } }`,
    { x: [{ __typename: 'Region', id: region.regionId }] },
    owner,
  );
  expect(data._entities[0].audit.nodes).toEqual(
    [
      ['declareAgainst', { relationId: war.declaration.id, kind: 'WAR' }] as const,
      ['endTreaty', { relationId: id, kind: 'DEFENSE_PACT' }] as const,
      ['proposeTreaty', { relationId: id, kind: 'DEFENSE_PACT' }] as const,
    ].map(([done, details]) => ({ act: done, actor: owner, details })),
  );
});

describe('a trade agreement', () => {
  let station: TestStation;
  beforeAll(async () => {
    station = await stationOf(region, 1);
    await settleMarkets(region.services.fork());
    await give(region, 'treasury', 1_000_000);
  });

  interface Sale {
    home: string | null;
    origin: string | null;
  }

  /** Sells ten units of ore that were brought from somewhere. */
  async function sold({ home, origin }: Sale): Promise<any> {
    const trader = await from(home, joinedPilot(region));
    await load(region, `ship:${trader.shipId}`, 'ORE', 10);
    if (origin)
      await region.sql(
        'insert into imports (region_id, place, good, quantity, origin) values ($1, $2, $3, 10, $4)',
        [region.regionId, `ship:${trader.shipId}`, 'ORE', origin],
      );
    await region.sql('update pilots set sector = $2 where player_id = $1', [
      trader.player.id,
      station.sector,
    ]);
    await leaveStock(region, station, 'ORE', 100);
    const market = marketOf(region);
    await market.dock(trader.player, station);
    const reply = await market.ask(
      trader.player,
      `mutation ($r: ID!) { sell(regionId: $r, commodity: ORE, quantity: 10) { transaction { unitPrice total bonus tariffRate } } }`,
    );
    return reply.errors ? codeOf(reply) : reply.data.sell.transaction;
  }

  it('waives the tariff for members of the other region, and pays a bonus to members of both on goods from there', async () => {
    await set('tariffRate', 0.2);
    const visitor = { home: partner, origin: partner };
    const before = await sold(visitor);
    expect(before).toMatchObject({ bonus: 0, tariffRate: 0.2 });
    await relate('TRADE_AGREEMENT', { terms: { tradeBonus: 1.2 } });
    const after = await sold(visitor);
    expect(after.tariffRate).toBe(0);
    expect(after.unitPrice).toBeGreaterThan(before.unitPrice);
    expect(after.bonus).toBe(10 * (Math.floor(after.unitPrice * 1.2) - after.unitPrice));
    const citizen = await sold({ home: region.regionId, origin: partner });
    expect(citizen).toMatchObject({ tariffRate: 0.2, unitPrice: before.unitPrice });
    expect(citizen.bonus).toBeGreaterThan(0);
  });

  it('is nothing to goods and members of other regions', async () => {
    await set('tariffRate', 0.2);
    await relate('TRADE_AGREEMENT', { terms: { tradeBonus: 1.2 } });
    expect(await sold({ home: stranger, origin: partner })).toMatchObject({ bonus: 0, tariffRate: 0.2 });
    expect(await sold({ home: null, origin: partner })).toMatchObject({ bonus: 0, tariffRate: 0.2 });
    expect(await sold({ home: partner, origin: stranger })).toMatchObject({ bonus: 0, tariffRate: 0 });
    expect(await sold({ home: region.regionId, origin: null })).toMatchObject({ bonus: 0, tariffRate: 0.2 });
  });

  it.each([
    ['before it begins', { starts: '1 minute' }],
    ['once its time is over, though nobody has ended it yet', { ends: '-1 second' }],
  ])('is nothing %s', async (_when, times) => {
    await set('tariffRate', 0.2);
    await relate('TRADE_AGREEMENT', { terms: { tradeBonus: 1.2 }, ...times });
    expect(await sold({ home: partner, origin: partner })).toMatchObject({ bonus: 0, tariffRate: 0.2 });
  });

  it('gives way to an embargo: neither members nor goods of the other region are traded with', async () => {
    await set('embargoes', [partner]);
    expect(await sold({ home: partner, origin: null })).toBe('EMBARGO');
    expect(await sold({ home: stranger, origin: partner })).toBe('EMBARGO');
    expect(await sold({ home: stranger, origin: null })).toMatchObject({ bonus: 0 });
  });
});

describe('non-aggression', () => {
  const ways: [what: string, attack: () => Promise<(by: string, on: string) => Promise<Reply>>][] = [
    [
      'ships',
      async () => async (by, on) =>
        await open.attack(await from(by, open.fighter(carrier)), await from(on, open.fighter())),
    ],
    [
      'planets',
      async () => async (by, on) => {
        const planet = await heldPlanet(region, open);
        await region.sql(
          'update pilots set home_region_id = $2 where player_id = (select owner_id from colonies where planet_id = $1)',
          [planet.id, on],
        );
        const attacker = await from(by, open.fighter(carrier));
        const given = { planetId: ['ID!', planet.id] as [string, string] };
        return await colonyOf(region)(attacker, 'besiegePlanet', given, { selection: '{ lawful }' });
      },
    ],
    [
      'drones',
      async () => async (by, on) => {
        const field = deploymentsOf(region);
        const keeper = await from(on, open.fighter({ ...carrier, cargo: { COMBAT_DRONES: 3 } }));
        const { data } = await field.deployDrones(keeper.player, open.sector, 3, 'DEFENSE');
        const attacker = await from(by, open.fighter(carrier));
        return await field.attackDrones(attacker.player, data.deployDrones.deployment.id);
      },
    ],
    [
      'stations',
      async () => async (by, on) => {
        const station = await stationOf(region, 0);
        const keeper = await from(on, open.fighter());
        await region.sql('update stations set sector = $2 where id = $1', [station.id, open.sector]);
        await settleMarkets(region.services.fork());
        await region.sql(
          'insert into deeds (station_id, owner_id, price, tax_rate, price_lever, service_charge) values ($1, $2, 100, 0.05, 0, 1)',
          [station.id, keeper.player.id],
        );
        const attacker = await from(by, open.fighter(carrier));
        return await region.ask(
          'mutation ($r: ID!, $s: ID!) { attackStation(regionId: $r, stationId: $s) { fight { result } } }',
          { r: region.regionId, s: station.id },
          attacker.player,
        );
      },
    ],
  ];

  it.each(ways)(
    'keeps members of both sides from attacking each other’s %s, and nobody else',
    async (_what, prepare) => {
      await relate('NON_AGGRESSION');
      const attack = await prepare();
      const home = region.regionId;
      expect(codeOf(await attack(partner, home))).toBe('NON_AGGRESSION');
      expect(codeOf(await attack(home, partner))).toBe('NON_AGGRESSION');
      for (const [by, on] of [
        [partner, partner],
        [partner, stranger],
        [stranger, home],
      ] as const)
        expect(codeOf(await attack(by, on))).toBeUndefined();
    },
  );

  it('keeps nobody back whose home is unknown, and ends with its time', async () => {
    await relate('NON_AGGRESSION');
    const unknown = await from(null, open.fighter(carrier));
    expect(codeOf(await open.attack(unknown, await here(open.fighter())))).toBeUndefined();
    await region.sql(`update relations set ends_at = now() - interval '1 second'`);
    const visitor = await foreign(open.fighter(carrier));
    expect(codeOf(await open.attack(visitor, await here(open.fighter())))).toBeUndefined();
  });

  it('holds what lies in wait back as well', async () => {
    const field = deploymentsOf(region);
    await region.sql('delete from deployments where sector = $1', [policed.sector]);
    const keeper = await here(open.fighter({ ...carrier, cargo: { COMBAT_DRONES: 5 } }));
    const { data } = await field.deployDrones(keeper.player, open.sector, 5, 'ATTACK');
    const fellOn = async (): Promise<boolean> => {
      const visitor = await foreign(open.fighter(carrier));
      const reply = await field.arrive(visitor, open.sector);
      return reply.data.moveShip.encounters.some(({ kind }: { kind: string }) => kind === 'DRONES');
    };
    expect(data.deployDrones.deployment.quantity).toBe(5);
    await relate('NON_AGGRESSION');
    expect(await fellOn()).toBe(false);
    await region.sql('delete from relations');
    expect(await fellOn()).toBe(true);
  });
});

describe('the law', () => {
  /** Damage of the police to a member of the partner who attacks somebody here. */
  async function crime(): Promise<{ lawful: boolean; policeDamage: number }> {
    const attacker = await foreign(policed.fighter(carrier));
    const reply = await policed.attack(attacker, await here(policed.fighter()));
    return reply.data.attackShip.combat;
  }

  it('is kept by the police of both regions under a defence pact', async () => {
    await region.sql('update zones set policing = 4');
    const alone = await crime();
    await relate('DEFENSE_PACT');
    const allied = await crime();
    expect(alone).toMatchObject({ lawful: false, policeDamage: 40 });
    expect(allied).toMatchObject({ lawful: false, policeDamage: 80 });
  });

  it('is silent between members of regions at war', async () => {
    await relate('WAR', { starts: '1 hour' });
    expect(await crime()).toMatchObject({ lawful: false });
    await region.sql(`update relations set starts_at = now() - interval '1 second'`);
    expect(await crime()).toMatchObject({ lawful: true, policeDamage: 0 });
  });
});

describe('a cultural exchange', () => {
  const manifest = JSON.stringify({
    v: 1,
    ship: {
      ...{
        id: randomUUID(),
        hull: 'SCOUT_SHIP',
        name: 'Guest',
        hullPoints: 100,
        shieldPoints: 0,
        condition: 90,
      },
      ...{ upgrades: {}, value: 1, acquiredAt: '2026-01-01T00:00:00.000Z', insurance: null },
      ...{ insuredValue: null, insuredUntil: null, jumpedAt: null },
    },
    ...{ cargo: [], bay: [], credits: 0 },
  });

  /** Arrives in a new ship each time. */
  const visit = async (playerId: string, homeId: string): Promise<string> => {
    const reply = await region.ask(
      `mutation ($r: ID!, $i: AcceptJourneyInput!) { acceptJourney(regionId: $r, input: $i) { state code } }`,
      {
        r: region.regionId,
        i: {
          ...{ journeyId: randomUUID(), playerId, sourceId: homeId, homeId, method: 'PLATFORM_GATE' },
          ...{ galacticCitizen: false, stakeholder: false, toCapital: false },
          manifest: manifest.replace(/"id":"[^"]+"/, `"id":"${randomUUID()}"`),
        },
      },
    );
    return reply.data.acceptJourney.code ?? reply.data.acceptJourney.state;
  };
  const nameOf = async (playerId: string): Promise<number | undefined> =>
    (
      await region.sql<{ reputation: number }>('select reputation from pilots where player_id = $1', [
        playerId,
      ])
    )[0]?.reputation;

  it('lets members in where the region’s approval is asked for, and nobody else', async () => {
    await set('immigration', 'approval');
    expect(await visit(randomUUID(), partner)).toBe('APPROVAL_REQUIRED');
    await relate('CULTURAL_EXCHANGE');
    expect(await visit(randomUUID(), partner)).toBe('ACCEPTED');
    expect(await visit(randomUUID(), stranger)).toBe('APPROVAL_REQUIRED');
    const asked = await journeysOf(region).entry(randomUUID(), partner);
    expect(asked.code).toBe('APPROVAL_REQUIRED');
  });

  it('makes visitors a name, by 1 a day', async () => {
    await relate('CULTURAL_EXCHANGE');
    const [guest, other] = [randomUUID(), randomUUID()];
    expect([await visit(guest, partner), await visit(other, stranger)]).toEqual(['ACCEPTED', 'ACCEPTED']);
    await visit(guest, partner);
    expect([await nameOf(guest), await nameOf(other)]).toEqual([1, 0]);
    await region.sql('update pilots set cultural_visit_on = cultural_visit_on - 1 where player_id = $1', [
      guest,
    ]);
    await visit(guest, partner);
    expect(await nameOf(guest)).toBe(2);
  });
});

describe('an embargo', () => {
  const held = async (): Promise<string[]> =>
    (await region.sql<{ value: string[] }>(`select value from settings where name = 'embargoes'`))[0]
      ?.value ?? [];

  it('is among the region’s settings from when it is in effect until it is not, beside those that were set', async () => {
    await set('embargoes', [stranger]);
    await relate('EMBARGO', { starts: '1 hour' });
    await settleEmbargoes(region.services.fork());
    expect(await held()).toEqual([stranger]);
    await region.sql(`update relations set starts_at = now() - interval '1 hour'`);
    await Promise.all([1, 2, 3].map(() => settleEmbargoes(region.services.fork())));
    expect(await held()).toEqual([stranger, partner]);
    await region.sql(`update relations set state = 'TERMINATED'`);
    await settleEmbargoes(region.services.fork());
    expect(await held()).toEqual([stranger]);
  });

  it('keeps nobody from going home or coming home', async () => {
    await set('embargoes', [partner]);
    const journeys = journeysOf(region);
    const [visitor, citizen] = [await foreign(joinedPilot(region)), await here(joinedPilot(region))];
    for (const pilot of [visitor, citizen]) await atGate(region, pilot);
    const leaves = (who: JoinedPilot) => journeys.departure(who.player.id, { destinationId: partner });
    expect((await leaves(citizen)).code).toBe('EMBARGO');
    expect((await leaves(visitor)).code).toBeNull();
    expect((await journeys.entry(citizen.player.id, partner)).code).toBeNull();
    expect((await journeys.entry(visitor.player.id, partner)).code).toBe('EMBARGO');
    expect((await journeys.entry(visitor.player.id, partner, true)).code).toBeNull();
  });
});
