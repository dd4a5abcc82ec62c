import { describe, expect, it, test } from '@jest/globals';
import { advance } from '#subgraphs/region/modules/planets/rules/advance.ts';
import { dayMs, hourMs, type Building, type Colony } from '#subgraphs/region/modules/planets/rules/colony.ts';
import { newColony } from '#subgraphs/region/modules/planets/rules/new-colony.ts';
import { dailyYield } from '#subgraphs/region/modules/planets/rules/production.ts';
import { dailyGrowth } from '#subgraphs/region/modules/planets/rules/population.ts';

const stands = (level: number): Building => ({ level, startedAt: null, doneAt: null });

function colonyWith(change: Partial<Colony>, habitability = 80): Colony {
  return { ...newColony({ type: 'JUNGLE', habitability }, 1_000, 0), ...change };
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
    ['besieged for three days', { siege: { besiegerId: 'b', since: 0, turns: 3 } }, 100 * 10 * 1.05 * 0.75],
    ['besieged for two days', { siege: { besiegerId: 'b', since: 0, turns: 2 } }, 100 * 10 * 1.05],
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
        siege: { besiegerId: 'b', since: 0, turns: 0 },
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

  it('of formation keep the planet empty of work until it is formed', () => {
    const before = { ...newColony({ type: 'JUNGLE', habitability: 50 }, 0, 0), formingUntil: 48 * hourMs };
    expect(advance(before, 48 * hourMs - 1).colony.formingUntil).toBe(48 * hourMs);
    expect(advance(before, 48 * hourMs).colony.formingUntil).toBeNull();
  });
});

test('a shield generator charges a tenth an hour', () => {
  const before = colonyWith({ buildings: { CITADEL: stands(1), SHIELD_GENERATOR: stands(2) } });
  expect(advance(before, 3 * hourMs).colony.shieldPoints).toBe(750);
  expect(advance(before, dayMs).colony.shieldPoints).toBe(2_500);
});
