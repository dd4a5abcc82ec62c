import { describe, expect, it, test } from '@jest/globals';
import { advance } from '#subgraphs/region/modules/planets/rules/advance.ts';
import {
  dayMs,
  hourMs,
  type Building,
  type BuildingKind,
  type Colony,
} from '#subgraphs/region/modules/planets/rules/colony.ts';
import { tenureAt } from '#subgraphs/region/modules/planets/rules/abandonment.ts';
import { nextWork } from '#subgraphs/region/modules/planets/rules/buildings.ts';
import { citadelOf } from '#subgraphs/region/modules/planets/rules/citadel.ts';
import {
  damageReduction,
  planetAttack,
  planetDefense,
} from '#subgraphs/region/modules/combat/rules/planets.ts';
import { shieldHitPoints, strengthOf, wearShield } from '#subgraphs/region/modules/planets/rules/defenses.ts';
import { unitPrice } from '#subgraphs/region/modules/planets/rules/garrison.ts';
import { devices, drawPlanet } from '#subgraphs/region/modules/planets/rules/genesis.ts';
import { statusOf } from '#subgraphs/region/modules/planets/rules/status.ts';
import { berthsOf } from '#subgraphs/region/modules/economy/rules/berths.ts';
import { newColony } from '#subgraphs/region/modules/planets/rules/new-colony.ts';
import { taxesDue } from '#subgraphs/region/modules/planets/rules/taxes.ts';
import { dailyYield } from '#subgraphs/region/modules/planets/rules/production.ts';
import { dailyGrowth } from '#subgraphs/region/modules/planets/rules/population.ts';

const siege = { besiegerId: 'b', since: 0, turns: 0, until: null };
const stands = (level: number): Building => ({ level, startedAt: null, doneAt: null });

const ground = { size: 5, richness: 100 };

function colonyWith(change: Partial<Colony>, habitability = 80): Colony {
  return { ...newColony({ type: 'JUNGLE', habitability, ...ground }, 1_000, 0), ...change };
}

describe('production', () => {
  const workers = { FUEL: 100, ORGANICS: 100, EQUIPMENT: 100 };
  test.each([
    ['plain', {}, 100 * 10 * 1.05],
    ['a desert makes little fuel', { type: 'DESERT' }, 100 * 10 * 1.05 * 0.4],
    ['a Terran planet makes none', { type: 'TERRAN' }, 0],
    ['a mine of level 3', { buildings: { CITADEL: stands(1), MINE: stands(3) } }, 100 * 10 * 1.05 * 1.3],
    ['a citadel of level 4', { buildings: { CITADEL: stands(4) } }, 100 * 10 * 1.2],
    ['balanced', { specialization: 'BALANCED' }, 100 * 10 * 1.05 * 1.1],
    ['neglected', { specialization: 'INDUSTRIAL' }, 100 * 10 * 1.05 * 0.9],
    ['in despair', { morale: 0 }, 100 * 10 * 1.05 * 0.5],
    ['well fed', { stock: { COLONISTS: 1_000, GOURMET_FOOD: 1 } }, 100 * 10 * 1.05 * 1.05],
    ['besieged for three days', { siege: { ...siege, turns: 3 } }, 100 * 10 * 1.05 * 0.75],
    ['besieged for two days', { siege: { ...siege, turns: 2 } }, 100 * 10 * 1.05],
    ['on rich ground', { richness: 120 }, 100 * 10 * 1.05 * 1.2],
    ['barely habitable', { naturalHabitability: 25 }, 100 * 10 * 1.05 * 0.8],
  ] as const)('of fuel, %s', (_name, change, daily) => {
    expect(
      dailyYield(colonyWith({ allocations: workers, ...(change as Partial<Colony>) }), 'FUEL'),
    ).toBeCloseTo(daily, 9);
  });

  it('fills the stores up to their limit and feeds the people first', () => {
    const before = colonyWith({ allocations: { FUEL: 100, ORGANICS: 900, EQUIPMENT: 0 } });
    const { colony, flows } = advance(before, hourMs);
    // 900 × 10 × 1.05 / 24 made, 1000 × 0.5 / 24 eaten.
    expect(colony.stock.ORGANICS).toBe(Math.floor(393.75 - 20.8333));
    expect(colony.stock.FUEL).toBe(43);
    expect(flows.ORGANICS).toEqual({ made: 393, used: 21 });
    const later = advance(before, 10 * dayMs).colony;
    expect(later.stock).toMatchObject({ FUEL: 1_000 });
    // Full stores are eaten from before the next hour fills them.
    expect(later.stock.ORGANICS).toBeGreaterThanOrEqual(979);
  });
});

describe('people', () => {
  it('grow by 1 % a day times habitability, slower above nine tenths of the limit, not at all on it', () => {
    expect(dailyGrowth(colonyWith({ stock: { COLONISTS: 500 } }))).toBeCloseTo(500 * 0.01 * 0.8, 9);
    expect(dailyGrowth(colonyWith({ stock: { COLONISTS: 950 } }))).toBeCloseTo(950 * 0.01 * 0.8 * 0.5, 9);
    expect(dailyGrowth(colonyWith({}))).toBe(0);
  });

  it('dwindle where nobody can really live', () => {
    expect(dailyGrowth(colonyWith({}, 15))).toBeCloseTo(-10, 9);
  });

  it('starve when there is no food: two for each missing unit', () => {
    const before = colonyWith({ type: 'BARREN', allocations: { FUEL: 0, ORGANICS: 0, EQUIPMENT: 1_000 } });
    const { colony, flows } = advance(before, hourMs);
    // 20.83 units are missing in the first hour.
    expect(flows.COLONISTS).toEqual({ made: 0, used: 42 });
    expect(colony).toMatchObject({ morale: 99, allocations: { EQUIPMENT: 958 } });
    const later = advance(before, 60 * dayMs).colony;
    expect(later.stock.COLONISTS).toBe(0);
    expect(later.allocations.EQUIPMENT).toBe(0);
  });

  it('live of what was brought', () => {
    const before = colonyWith({ type: 'BARREN', stock: { COLONISTS: 1_000, ORGANICS: 1_000 } });
    expect(advance(before, 2 * dayMs - hourMs).colony.stock.COLONISTS).toBeGreaterThanOrEqual(1_000);
    expect(advance(before, 3 * dayMs).colony.stock.COLONISTS).toBeLessThan(1_000);
  });
});

describe('deadlines', () => {
  it('are met at their time, and works count from the hour they are done in', () => {
    const works = { CITADEL: { level: 1, startedAt: 0, doneAt: 90 * 60_000 } };
    const before = colonyWith({ buildings: works });
    expect(advance(before, 90 * 60_000 - 1).colony.buildings.CITADEL?.level).toBe(1);
    expect(advance(before, 90 * 60_000).colony.buildings.CITADEL).toEqual(stands(2));
  });

  it('of a siege take morale, a twentieth of each stock and production from the third day', () => {
    const before = colonyWith({
      ...{
        stock: { COLONISTS: 1_000, ORE: 1_000, EQUIPMENT: 100 },
        siege,
      },
    });
    const second = advance(before, 2 * dayMs).colony;
    expect(second).toMatchObject({ morale: 100, siege: { turns: 2 }, stock: { ORE: 1_000 } });
    const third = advance(before, 3 * dayMs).colony;
    expect(third).toMatchObject({ morale: 95, siege: { turns: 3 }, stock: { ORE: 950, EQUIPMENT: 95 } });
    const fourth = advance(before, 4 * dayMs).colony;
    expect(fourth).toMatchObject({ morale: 90, stock: { ORE: 903 } });
    expect(fourth.stock.COLONISTS).toBeGreaterThanOrEqual(1_000);
  });

  it('of a siege count no further than its besieger stayed, and it recovers then', () => {
    const left = 3 * dayMs + 5 * hourMs;
    const before = colonyWith({ siege: { ...siege, until: left }, stock: { COLONISTS: 1_000, ORE: 1_000 } });
    expect(advance(before, left - 1).colony).toMatchObject({ morale: 95, siege: { turns: 3 } });
    expect(advance(before, left).colony.siege).toBeNull();
    expect(advance(before, 9 * dayMs).colony).toMatchObject({
      morale: 100,
      siege: null,
      stock: { ORE: 950 },
    });
    const short = colonyWith({ siege: { ...siege, until: dayMs - 1 } });
    expect(advance(short, 9 * dayMs).colony).toMatchObject({ morale: 100, siege: null });
  });

  it('of formation keep the planet empty of work until it is formed', () => {
    const before = {
      ...newColony({ type: 'JUNGLE', habitability: 50, ...ground }, 0, 0),
      formingUntil: 48 * hourMs,
    };
    expect(advance(before, 48 * hourMs - 1).colony.formingUntil).toBe(48 * hourMs);
    expect(advance(before, 48 * hourMs).colony.formingUntil).toBeNull();
  });
});

test('a shield generator charges a tenth an hour', () => {
  const before = colonyWith({ buildings: { CITADEL: stands(1), SHIELD_GENERATOR: stands(2) } });
  expect(advance(before, 3 * hourMs).colony.shieldPoints).toBe(750);
  expect(advance(before, dayMs).colony.shieldPoints).toBe(2_500);
});

describe('defenses', () => {
  const garrison = { TURRETS: 4, SHIELDS: 6, FIGHTERS: 2 };
  const buildings = {
    CITADEL: stands(4),
    DEFENSE: stands(3),
    SHIELD_GENERATOR: stands(2),
    ORBITAL_PLATFORM: stands(1),
  };

  it('are those of the formulas', () => {
    const strong = colonyWith({ garrison, buildings, shieldPoints: 1_500 });
    const reduction = (change: Partial<Colony>): number =>
      damageReduction(strengthOf({ ...strong, ...change }));
    const defense = (change: Partial<Colony>): number => planetDefense(strengthOf({ ...strong, ...change }));
    expect(planetAttack(strengthOf(strong))).toBe(2 * (4 + 2) + 3 * 3);
    expect(defense({})).toBe(3 * 6 + 5 * 3);
    expect(shieldHitPoints(strong)).toBe(500 * 2 + 100 * 6);
    expect(shieldHitPoints({ ...strong, shieldPoints: 10 })).toBe(10 + 100 * 6);
    expect(reduction({})).toBeCloseTo(0.15 + 0.08 + 0.12 + 0.06 + 0.02, 9);
    expect(reduction({ specialization: 'MILITARY' })).toBeCloseTo(0.43 * 1.5, 9);
    expect(reduction({ specialization: 'RESEARCH' })).toBeCloseTo(0.43, 9);
    expect(defense({ siege: { ...siege, turns: 20 }, morale: 0 })).toBe(33 / 2);
    expect(defense({ siege: { ...siege, turns: 20 }, morale: 1 })).toBe(33);
    const hit = structuredClone(strong);
    wearShield(hit, 1_150);
    expect([hit.shieldPoints, hit.garrison.SHIELDS]).toEqual([500, 4]);
  });

  it('never keep more than nine tenths of the damage out', () => {
    const walls = {
      CITADEL: stands(5),
      DEFENSE: stands(10),
      SHIELD_GENERATOR: stands(10),
      ORBITAL_PLATFORM: stands(3),
    };
    const fortress = colonyWith({
      garrison: { TURRETS: 200, SHIELDS: 200, FIGHTERS: 200 },
      buildings: walls,
    });
    expect(damageReduction(strengthOf(fortress))).toBe(0.9);
  });
});

describe('works', () => {
  const colony = (levels: Partial<Record<BuildingKind, number>>): Pick<Colony, 'buildings'> => ({
    buildings: Object.fromEntries(Object.entries(levels).map(([kind, level]) => [kind, stands(level)])),
  });

  test.each([
    ['CITADEL', 1, 50_000, 48],
    ['CITADEL', 2, 150_000, 72],
    ['CITADEL', 3, 500_000, 120],
    ['CITADEL', 4, 2_000_000, 240],
    ['TERRAFORMING', 0, 100_000, 72],
    ['TERRAFORMING', 4, 2_000_000, 336],
    ['SHIELD_GENERATOR', 0, 10_000, 6],
    ['SHIELD_GENERATOR', 9, 1_500_000, 6],
    ['ORBITAL_PLATFORM', 2, 500_000, 24],
    ['FARM', 9, 50_000, 40],
  ] as const)('cost what the table says: %s from %d', (kind, level, credits, hours) => {
    expect(nextWork(kind, colony({ CITADEL: 4, [kind]: level }))).toMatchObject({
      level: level + 1,
      credits,
      hours,
    });
  });

  test.each([
    ['CITADEL', 5],
    ['TERRAFORMING', 5],
    ['SHIELD_GENERATOR', 10],
    ['ORBITAL_PLATFORM', 3],
    ['MINEFIELD', 1],
    ['FARM', 10],
  ] as const)('end at the highest level: %s at %d', (kind, level) => {
    expect(nextWork(kind, colony({ CITADEL: 5, [kind]: level }))).toBeNull();
  });

  it('of a citadel never take more goods than the one before it can store', () => {
    for (const level of [1, 2, 3, 4]) {
      const { goods = {} } = nextWork('CITADEL', colony({ CITADEL: level })) ?? {};
      expect(Math.max(...Object.values(goods))).toBeLessThanOrEqual(
        citadelOf(colony({ CITADEL: level })).storage,
      );
    }
  });
});

test('a garrison costs more in higher citadels and on larger planets', () => {
  const at = (level: number, size: number): number =>
    unitPrice(colonyWith({ buildings: { CITADEL: stands(level) }, size }), 'SHIELDS');
  expect([at(1, 1), at(1, 10), at(5, 1), at(5, 10)]).toEqual([750, 1_500, 2_250, 4_500]);
});

describe('taxes', () => {
  it('bring five credits a day and colonist times the rate, and wait up to what the safe holds', () => {
    const before = colonyWith({ taxRate: 0.2, stock: { COLONISTS: 1_000, ORGANICS: 1_000 } });
    expect(taxesDue(advance(before, dayMs).colony)).toBeGreaterThanOrEqual(999);
    expect(taxesDue(advance({ ...before, taxRate: 0 }, dayMs).colony)).toBe(0);
    const full = advance({ ...before, taxes: 99_999_500_000 }, dayMs).colony;
    expect(taxesDue(full)).toBe(100_000);
  });

  it('cost two points of the highest morale for each hundredth, a point an hour', () => {
    const stock = { COLONISTS: 100, ORGANICS: 1_000 };
    const morale = (taxRate: number, from: number, hours: number): number =>
      advance(colonyWith({ taxRate, morale: from, stock }), hours * hourMs).colony.morale;
    expect([morale(0.2, 100, 10), morale(0.2, 100, 100), morale(0.2, 50, 100)]).toEqual([90, 60, 60]);
    expect([morale(0.05, 80, 100), morale(0, 80, 100)]).toEqual([90, 100]);
  });
});

describe('the status of a planet', () => {
  const place = { type: 'JUNGLE', habitability: 80, isHub: false } as const;
  const fed = { COLONISTS: 1_000, ORGANICS: 10 };
  const formed = {
    CITADEL: { level: 1, startedAt: null, doneAt: null },
    TERRAFORMING: { level: 0, startedAt: 0, doneAt: 9 },
  };
  test.each([
    ['RESTRICTED', { ...place, isHub: true }, null],
    ['HABITABLE', place, null],
    ['UNINHABITABLE', { ...place, type: 'GAS_GIANT' }, null],
    ['UNINHABITABLE', { ...place, habitability: 9 }, null],
    ['COLONIZED', place, colonyWith({ stock: fed })],
    ['DEVELOPED', place, colonyWith({ stock: fed, buildings: { CITADEL: stands(3) } })],
    ['COLONIZED', place, colonyWith({ stock: { COLONISTS: 1_000 } })],
    ['DYING', { ...place, type: 'TERRAN' }, colonyWith({ type: 'TERRAN', stock: { COLONISTS: 1_000 } })],
    ['DYING', place, colonyWith({ stock: { ORGANICS: 10 } })],
    ['TERRAFORMING', place, colonyWith({ stock: fed, formingUntil: 5 })],
    ['TERRAFORMING', place, colonyWith({ stock: fed, buildings: formed })],
  ] as const)('is %s', (status, planet, on) => {
    expect(statusOf(planet, on)).toBe(status);
  });
});

describe('tenure', () => {
  it('ends 97 days after the last deed, or 7 after the owner gave up', () => {
    const left = { tendedAt: 0, abandonedAt: null };
    expect([89, 90, 96, 97].map((day) => tenureAt(left, day * dayMs))).toEqual([
      'HELD',
      'GRACE',
      'GRACE',
      'DERELICT',
    ]);
    const given = { tendedAt: 0, abandonedAt: dayMs };
    expect([1, 7, 8].map((day) => tenureAt(given, day * dayMs))).toEqual(['GRACE', 'GRACE', 'DERELICT']);
  });
});

test.each(['BASIC', 'ENHANCED', 'ADVANCED'] as const)(
  'a genesis device makes planets within its bounds: %s',
  (kind) => {
    const [low, high] = devices[kind].habitability;
    const [poor, rich] = [
      { size: 1, richness: 80 },
      { size: 10, richness: 120 },
    ];
    expect(drawPlanet(kind, [0, 0, 0, 0])).toEqual({ type: 'OCEANIC', habitability: low, ...poor });
    expect(drawPlanet(kind, [0.999, 0.999, 0.999, 0.999])).toEqual({
      ...{ type: 'TROPICAL', habitability: high, ...rich },
    });
  },
);

test('every hull has berths for twenty colonists a place', () => {
  expect([berthsOf('LIGHT_FREIGHTER'), berthsOf('COLONY_SHIP')]).toEqual([100, 1_000]);
});
