import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { gateBetween } from '#tests/kit/gates.ts';
import { atGate } from '#tests/kit/journeys.ts';
import { loseAnswers } from '#tests/kit/statements.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { load } from '#tests/kit/shipyard.ts';
import { sail, voyageFaults, type Fate, type Fault, type Line } from '#tests/kit/voyages.ts';

const players = 5;
const journeysEach = 8;

const fates = fc.constantFrom<Fate>(
  ...(['ARRIVES', 'ARRIVES', 'ARRIVES', 'ARRIVES', 'TWICE', 'TWICE', 'LOST', 'LATE', 'ANSWER_LOST'] as const),
);
const plan = fc.record({
  fee: fc.nat(60),
  toll: fc.nat(40),
  percent: fc.constantFrom(25, 75, 100, 100),
  patience: fc.constantFrom(1, 1, 2, 3),
  byGate: fc.boolean(),
});

const goods = { ORE: 31, MINES: 7, EQUIPMENT: 12 };
let regions: [TestRegion, TestRegion];
let everybody: string[];
/** From each region to the other, for 30 credits; its owner is nobody of them. */
let gates: { id: string; tollTo: string }[];

/** Everybody begins with a loaded ship at the gate of the first region. The first of them is let in nowhere else. */
async function world(): Promise<void> {
  regions = await Promise.all([testRegion(), testRegion()]);
  const [home, other] = regions;
  everybody = [];
  for (let count = 0; count < players; count++) {
    const pilot = await joinedPilot(home);
    await atGate(home, pilot);
    for (const [good, quantity] of Object.entries(goods))
      await load(home, `ship:${pilot.shipId}`, good, quantity);
    await load(home, `bay:${pilot.shipId}`, 'COMBAT_DRONES', 1);
    everybody.push(pilot.player.id);
  }
  gates = [];
  for (const [from, to] of [
    [home, other],
    [other, home],
  ] as const) {
    const keeper = await joinedPilot(from);
    gates.push({ id: await gateBetween(from, to, keeper, 30), tollTo: keeper.player.id });
  }
  await other.sql(`insert into settings (name, value) values ('bans', to_jsonb(array[$1::text]))`, [
    everybody[0],
  ]);
}

const close = async (): Promise<void> => {
  for (const region of regions ?? []) await region[Symbol.asyncDispose]();
};

const totalSql = `select (coalesce((select sum(credits) from pilots), 0)
  + coalesce((select sum(amount) from entries where account in ('burnt', 'abroad') or account like 'escrow:%'), 0))::float8 as credits,
  (select coalesce(sum(quantity), 0) from (select quantity from cargo union all select quantity from stores) x)::float8 as goods`;

async function totals(): Promise<{ credits: number; goods: number }> {
  const rows = await Promise.all(regions.map(({ sql }) => sql<{ credits: number; goods: number }>(totalSql)));
  return rows
    .flat()
    .reduce((sum, row) => ({ credits: sum.credits + row.credits, goods: sum.goods + row.goods }));
}

/** All players travel back and forth at once, over a line that `seed` decides about. Returns how journeys ended. */
async function travel(seed: number, fault?: Fault): Promise<Map<string, number>> {
  const drawn = fc.sample(fates, { numRuns: 5_000, seed });
  const line: Line = { fate: () => drawn.pop() ?? 'ARRIVES', late: [] };
  const endings = new Map<string, number>();
  const wanderer = async (playerId: string, index: number): Promise<void> => {
    for (const wish of fc.sample(plan, { numRuns: journeysEach, seed: seed + index })) {
      const [home, other] = regions;
      const there = await other.sql('select from pilots where player_id = $1 and ship_id is not null', [
        playerId,
      ]);
      const [from, to] = there.length > 0 ? [other, home] : [home, other];
      const gate = wish.byGate ? gates[from === home ? 0 : 1] : undefined;
      const charges = gate
        ? { fee: 0, toll: 30, tollTo: gate.tollTo, gateId: gate.id }
        : { tollTo: everybody[(index + 1) % players] ?? null, gateId: null };
      const ending = await sail(line, { ...wish, from, to, playerId, ...charges }, fault);
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
      if (index % 2 === 0) await deliver(line);
    }
  };
  await Promise.all(everybody.map(wanderer));
  while (line.late.length > 0) await deliver(line);
  return endings;
}

/** Late messages arrive, in an order of their own; nobody waits for what they are answered. */
async function deliver({ late }: Line): Promise<void> {
  await Promise.allSettled(
    late
      .splice(0)
      .toReversed()
      .map((step) => step()),
  );
}

describe('journeys between two regions', () => {
  beforeAll(world, 120_000);
  afterAll(close, 120_000);

  it.each([1, 2])(
    'lose and double nothing, whatever is lost, late, doubled, called off or fails half-way (%i)',
    async (seed) => {
      const before = await totals();
      const dice = fc.sample(fc.nat(99), { numRuns: 20_000, seed });
      let endings: Map<string, number>;
      {
        const loses = (): boolean => (dice.pop() ?? 99) < 2;
        using _home = await loseAnswers(regions[0], loses);
        using _other = await loseAnswers(regions[1], loses);
        endings = await travel(seed);
      }
      expect(await voyageFaults(regions)).toEqual([]);
      expect(await totals()).toEqual(before);
      expect(endings.get('SETTLED')).toBeGreaterThan(5);
      expect(endings.get('RETURNED')).toBeGreaterThan(0);
      // Both ways to travel were tried, or this would say nothing of one.
      const paid = `select distinct method from journeys where state = 'SETTLED'`;
      const methods = await Promise.all(regions.map(({ sql }) => sql<{ method: string }>(paid)));
      expect(new Set(methods.flat().map(({ method }) => method))).toEqual(
        new Set(['PLATFORM_GATE', 'PLAYER_GATE']),
      );
    },
    240_000,
  );
});

describe('a travel service that is wrong', () => {
  it.each<Fault>([
    ...([
      'REFUNDS_ON_TIMER',
      'NO_TOMBSTONE',
      'SETTLES_BEFORE_ACCEPTED',
      'RETURNS_AFTER_SETTLED_ANSWER',
    ] as const),
  ])(
    'is found out: %s',
    async (fault) => {
      await world();
      try {
        const found: string[] = [];
        for (let seed = 1; seed <= 3 && found.length === 0; seed++) {
          await travel(seed, fault);
          found.push(...(await voyageFaults(regions)));
        }
        expect(found).not.toEqual([]);
      } finally {
        await close();
      }
    },
    240_000,
  );
});
