/** Warp gates within a region that stand: who passes them, for what, and what becomes of those that are shot at. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accountOf } from '#subgraphs/region/ledger/accounts.ts';
import { carrier, inDock, openArena, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { finesOf, unsound } from '#tests/kit/conservation.ts';
import { leaveIn } from '#tests/kit/credits.ts';
import { actAt, builderAt, done, gateSectors, putAt, standingGate, type Standing } from '#tests/kit/gates.ts';
import { learn, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let open: Arena;
let policed: Arena;
let safe: Arena;
let from: number;
let to: number;
let owner: JoinedPilot;
beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), seed: 'passages' });
  [open, policed, safe] = [
    await openArena(region, 3, 0),
    await openArena(region, 6, 1),
    await openArena(region, 9, 2),
  ];
  from = open.sector;
  to = (await gateSectors(region, 40)).at(-1) ?? 0;
  await region.sql('update sectors set hazard_level = 0, radiation_level = 0');
  owner = await builderAt(region, from);
});
beforeEach(async () => {
  await region.sql(`update warp_gates set state = 'CANCELLED', link = 'OVER' where state = 'HARMONIZING'`);
  await region.sql(`update gate_beacons set state = 'CANCELLED' where state = 'MATCHED'`);
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

const gate = (given: Partial<Standing> = {}): Promise<string> =>
  standingGate(region, owner, { from, to, ...given });
const traveller = async (credits = 2_000): Promise<JoinedPilot> => {
  const who = await builderAt(region, from);
  await leaveIn(region, accountOf('pilot', who.player.id), credits);
  return who;
};
const creditsOf = async ({ player }: JoinedPilot): Promise<number> =>
  (
    await region.sql<{ n: number }>('select credits::int as n from pilots where player_id = $1', [player.id])
  )[0]?.n ?? 0;
const move = async ({ player }: JoinedPilot, given: object = {}): Promise<unknown> =>
  codeOf(await actAt(region, player, 'moveShip', { to, ...given }));

describe('passing a gate', () => {
  it('costs its toll, of which the owner gets 85 %, and no turns', async () => {
    await gate({ toll: 101 });
    const who = await traveller();
    const before = await creditsOf(owner);
    expect(await done(region, who.player, 'moveShip', { to })).toMatchObject({
      ...{ method: 'GATE', turnsSpent: 0, toll: 101 },
      pilot: { credits: 1_899, turns: { available: 1_000 }, sector: { number: to } },
    });
    expect((await creditsOf(owner)) - before).toBe(85);
  });

  it('is free for the owner and for guests, and closed to whom the owner does not let pass', async () => {
    const [guest, other] = [await traveller(), await traveller()];
    const allowed = [guest.player.id];
    const outcomes: unknown[] = [];
    for (const access of ['PUBLIC', 'WHITELIST', 'PRIVATE'] as const) {
      const id = await gate({ access, toll: 50, allowed });
      for (const who of [owner, guest, other]) {
        await putAt(region, who, from);
        const { data, errors } = await actAt(region, who.player, 'moveShip', { to });
        outcomes.push(errors ? errors[0]?.extensions['code'] : data.moveShip.toll);
      }
      await done(region, owner.player, 'dismantleWarpGate', { site: id });
    }
    expect(outcomes).toEqual([...[0, 0, 50], ...[0, 0, 'GATE_CLOSED'], ...[0, 'GATE_CLOSED', 'GATE_CLOSED']]);
  });

  it('is refused to who cannot or will not pay, and happens once for a key', async () => {
    await gate({ toll: 900 });
    const who = await traveller(899);
    expect(await move(who)).toBe('NOT_ENOUGH_CREDITS');
    await leaveIn(region, accountOf('pilot', who.player.id), 2_000);
    expect([await move(who, { maxToll: 899 }), await move(who, { maxToll: -1 })]).toEqual([
      ...['PRICE_CHANGED', 'BAD_USER_INPUT'],
    ]);
    const both = await Promise.all(
      [1, 2].map(() => actAt(region, who.player, 'moveShip', { to, maxToll: 900 }, 'pass')),
    );
    expect(both.map(({ data }) => data.moveShip?.toll)).toEqual([900, 900]);
    expect(await creditsOf(who)).toBe(1_100);
  });

  it('comes before a warp, but not for who cannot or will not pay, and the cheapest of several is taken', async () => {
    const [edge] = await region.sql<{ next: number }>(
      `select from_sector + to_sector - $1 as next from edges where $1 in (from_sector, to_sector) and two_way and not latent order by 1 limit 1`,
      [from],
    );
    const next = edge?.next ?? 0;
    await gate({ to: next, toll: 40 });
    await gate({ to: next, toll: 30 });
    const who = await traveller(100);
    const methods: unknown[] = [];
    for (const maxToll of [null, 29]) {
      await putAt(region, who, from);
      const { method, toll } = await done(region, who.player, 'moveShip', { to: next, maxToll });
      methods.push([method, toll]);
    }
    expect(methods).toEqual([
      ['GATE', 30],
      ['WARP', 0],
    ]);
  });

  it('is part of routes for whom it is open, with its toll', async () => {
    const who = await traveller();
    const route = async (): Promise<any> => {
      const query = `query ($e: [_Any!]!, $f: Int!, $t: Int!) { _entities(representations: $e) { ... on Region { route(from: $f, to: $t) { turns tolls hops { kind toll } } } } }`;
      const e = [{ __typename: 'Region', id: region.regionId }];
      return (await region.ask(query, { e, f: from, t: to }, who.player)).data._entities[0].route;
    };
    await learn(region, who, from);
    expect((await route()).tolls).toBe(0);
    const id = await gate({ toll: 12 });
    expect(await route()).toEqual({ turns: 0, tolls: 12, hops: [{ kind: 'GATE', toll: 12 }] });
    await done(region, owner.player, 'updateWarpGate', { gate: id, input: { access: 'PRIVATE' } });
    expect((await route()).tolls).toBe(0);
  });

  it('by two owners through each other’s gates at once holds nobody up', async () => {
    const [one, other] = [await traveller(), await traveller()];
    await standingGate(region, one, { from, to, toll: 10 });
    await standingGate(region, other, { from: to, to: from, toll: 5 });
    const crossing = async (who: JoinedPilot, back: boolean): Promise<unknown> => {
      await putAt(region, who, back ? to : from);
      return await codeOf(await actAt(region, who.player, 'moveShip', { to: back ? from : to }));
    };
    for (let round = 0; round < 5; round++)
      expect(await Promise.all([crossing(one, true), crossing(other, false)])).toEqual([
        undefined,
        undefined,
      ]);
  });
});

describe('attacking a gate', () => {
  const attack = async (who: JoinedPilot, id: string): Promise<unknown> =>
    codeOf(await actAt(region, who.player, 'attackWarpGate', { gate: id }));

  it('takes hit points for 75 turns, until it collapses, leaves its goods, and a bad name', async () => {
    const who = await open.fighter({ ...carrier, cargo: {} });
    const id = await gate({ hitPoints: 500 });
    const first = await done(region, who.player, 'attackWarpGate', { gate: id });
    expect(first).toMatchObject({
      ...{ damage: 300, lawful: true, policeDamage: 0, salvage: [] },
      ...{ pilot: { turns: { available: 925 } }, gate: { status: 'ACTIVE', hitPoints: 200 } },
    });
    const last = await done(region, who.player, 'attackWarpGate', { gate: id });
    expect(last).toMatchObject({
      ...{ damage: 200, gate: { status: 'COLLAPSED', hitPoints: 0 }, pilot: { reputation: -25 } },
      salvage: [
        { commodity: 'LUMEN_CRYSTALS', quantity: 10 },
        { commodity: 'EQUIPMENT', quantity: 250 },
        { commodity: 'ORE', quantity: 500 },
      ],
    });
    expect(await attack(who, id)).toBe('GATE_NOT_FOUND');
    expect(await region.sql('select state from gate_beacons where gate_id = $1', [id])).toEqual([
      { state: 'CANCELLED' },
    ]);
    const [event] = await region.sql<any>(
      `select payload from outbox where type = 'warp_gate.destroyed' and payload->>'gateId' = $1`,
      [id],
    );
    expect(event.payload).toMatchObject({ playerId: owner.player.id, by: who.player.id, sector: from });
    expect(await move(await traveller())).toBe('NO_WARP');
  });

  it('is a crime where there is law, and forbidden where nobody fights', async () => {
    const criminal = await policed.fighter(carrier);
    const id = await gate({ from: policed.sector });
    const { lawful, pilot } = await done(region, criminal.player, 'attackWarpGate', { gate: id });
    expect([lawful, pilot.reputation, pilot.greyUntil !== null]).toEqual([false, -100, true]);
    expect(await finesOf(region, criminal.player.id)).toBe(1000);
    const peaceful = await safe.fighter(carrier);
    expect(await attack(peaceful, await gate({ from: safe.sector }))).toBe('SAFE_SECTOR');
  });

  it('is refused to the owner, newcomers, pods, the far-away, the tired, and on what is not open', async () => {
    const id = await gate();
    const who = await open.fighter(carrier);
    await putAt(region, owner, from);
    expect(await attack(owner, id)).toBe('OWN_TARGET');
    expect(await attack(await traveller(), id)).toBe('NEWCOMER_PROTECTED');
    expect(await attack(await open.fighter({ hull: 'ESCAPE_POD' }), id)).toBe('SHIP_REQUIRED');
    expect(await attack(await policed.fighter(carrier), id)).toBe('TARGET_NOT_HERE');
    const docked = await open.fighter(carrier);
    await region.sql(`update ships set ${inDock} where id = $1`, [docked.shipId]);
    expect(await attack(docked, id)).toBe('SHIP_NOT_FREE');
    expect([await attack(who, randomUUID()), await attack(who, 'x')]).toEqual([
      'GATE_NOT_FOUND',
      'BAD_USER_INPUT',
    ]);
    await region.sql('update pilots set turns = 74, turns_at = clock_timestamp() where player_id = $1', [
      who.player.id,
    ]);
    expect(await attack(who, id)).toBe('NOT_ENOUGH_TURNS');
    await region.sql(`update warp_gates set opens_at = now() + interval '1 minute' where id = $1`, [id]);
    expect(await attack(who, id)).toBe('GATE_NOT_READY');
  });

  it('J7: by many at once, while others pass and the owner takes it down, ends it once', async () => {
    const fighters = await Promise.all([1, 2, 3].map(() => open.fighter({ ...carrier, cargo: {} })));
    const id = await gate({ hitPoints: 500, toll: 3 });
    const passers = [await traveller(), await traveller()];
    const codes = await Promise.all([
      ...fighters.flatMap((who) => [attack(who, id), attack(who, id)]),
      ...passers.map((who) => move(who)),
      actAt(region, owner.player, 'dismantleWarpGate', { site: id }).then(codeOf),
    ]);
    expect(
      codes.filter((code) => ![undefined, 'GATE_NOT_FOUND', 'NO_WARP'].includes(code as string)),
    ).toEqual([]);
    const ends = await region.sql(
      `select from outbox where type = 'warp_gate.destroyed' and payload->>'gateId' = $1`,
      [id],
    );
    expect(ends).toHaveLength(1);
  });
});

it('leaves the region sound, after all of this', async () => expect(await unsound(region)).toEqual([]));
