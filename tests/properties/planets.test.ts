import { describe, expect, it, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { advance } from '#subgraphs/region/modules/planets/rules/advance.ts';
import { capacityFor, populationLimit } from '#subgraphs/region/modules/planets/rules/citadel.ts';
import {
  buildingKinds,
  dayMs,
  hourMs,
  populationOf,
  resources,
  specializations,
  type Building,
  type Colony,
} from '#subgraphs/region/modules/planets/rules/colony.ts';
import { newColony } from '#subgraphs/region/modules/planets/rules/new-colony.ts';
import { dailyYield, typeEfficiency } from '#subgraphs/region/modules/planets/rules/production.ts';
import { shieldStrength } from '#subgraphs/region/modules/planets/rules/shields.ts';
import { commodityNames, type Commodity } from '#subgraphs/region/modules/economy/rules/commodities.ts';
import type { PlanetType } from '#subgraphs/region/modules/sectors/generation/plan.ts';

const types = Object.keys(typeEfficiency) as PlanetType[];
/** Times in ms within the first forty days. */
const moment = fc.integer({ min: 1, max: 40 * dayMs });

const building = (most: number): fc.Arbitrary<Building> =>
  fc.tuple(fc.integer({ min: 0, max: most - 1 }), fc.option(moment)).map(([level, doneAt]) => ({
    ...{ level, startedAt: doneAt === null ? null : 0, doneAt },
  }));

const colony: fc.Arbitrary<Colony> = fc
  .record({
    type: fc.constantFrom(...types),
    naturalHabitability: fc.integer({ min: 10, max: 100 }),
    size: fc.integer({ min: 1, max: 10 }),
    richness: fc.integer({ min: 80, max: 120 }),
    taxRate: fc.double({ min: 0, max: 0.2, noNaN: true }),
    citadel: fc.integer({ min: 1, max: 4 }),
    citadelDoneAt: fc.option(moment),
    others: fc.array(fc.tuple(fc.constantFrom(...buildingKinds.slice(1)), building(5)), { maxLength: 6 }),
    people: fc.double({ min: 0, max: 1, noNaN: true }),
    fills: fc.dictionary(fc.constantFrom(...commodityNames), fc.double({ min: 0, max: 1, noNaN: true }), {
      noNullPrototype: true,
    }),
    shares: fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10)),
    specialization: fc.option(fc.constantFrom(...specializations)),
    morale: fc.integer({ min: 0, max: 100 }),
    siege: fc.option(
      fc.record({
        since: fc.integer({ min: -5 * dayMs, max: 0 }),
        until: fc.option(fc.integer({ min: 1, max: 9 * dayMs })),
      }),
    ),
    formingUntil: fc.option(moment, { freq: 10 }),
  })
  .map(({ citadel, citadelDoneAt, others, people, fills, shares, siege, ...rest }) => {
    const made: Colony = {
      ...{ ...newColony({ ...rest, habitability: rest.naturalHabitability }, 0, 0), ...rest },
      buildings: {
        ...Object.fromEntries(others),
        CITADEL: { level: citadel, startedAt: citadelDoneAt === null ? null : 0, doneAt: citadelDoneAt },
      },
      siege: siege && { ...siege, besiegerId: 'b', turns: Math.floor(-siege.since / dayMs) },
    };
    for (const [good, fill] of Object.entries(fills) as [Commodity, number][])
      made.stock[good] = Math.floor(fill * capacityFor(made, good));
    const population = Math.floor(people * capacityFor(made, 'COLONISTS'));
    made.stock.COLONISTS = population;
    resources.forEach((resource, index) => {
      made.allocations[resource] = Math.floor((population * (shares[index] ?? 0)) / 30);
    });
    return made;
  });

const working = ({ allocations }: Colony): number =>
  resources.reduce((sum, resource) => sum + allocations[resource], 0);

describe('a colony that nobody looks at', () => {
  it('comes out the same however often it is counted on the way, and so does what was made and used', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 5 * dayMs }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(colony, waits, (before, steps) => {
        let now = 0;
        let split = before;
        const sums = new Map<string, number>();
        const add = (key: string, units: number): void => void sums.set(key, (sums.get(key) ?? 0) + units);
        for (const step of steps) {
          const next = advance(split, (now += step));
          split = next.colony;
          for (const [good, { made, used }] of Object.entries(next.flows)) {
            add(`${good} made`, made);
            add(`${good} used`, used);
          }
        }
        const once = advance(before, now);
        expect(split).toEqual(once.colony);
        for (const [good, { made, used }] of Object.entries(once.flows)) {
          add(`${good} made`, -made);
          add(`${good} used`, -used);
        }
        expect([...sums.values()].filter((left) => left !== 0)).toEqual([]);
      }),
    );
  });

  it('never holds less than nothing or more than it has room for, and accounts for every unit', () => {
    fc.assert(
      fc.property(colony, fc.integer({ min: 0, max: 60 * dayMs }), (before, now) => {
        const { colony: after, flows } = advance(before, now);
        for (const good of commodityNames) {
          const [had, has] = [before.stock[good] ?? 0, after.stock[good] ?? 0];
          const { made, used } = flows[good] ?? { made: 0, used: 0 };
          expect(has).toBe(had + made - used);
          expect(Number.isSafeInteger(has) && has >= 0 && has <= capacityFor(after, good)).toBe(true);
          const carry = after.carries[good] ?? 0;
          expect(Number.isInteger(carry) && carry >= 0 && carry < 1_000_000).toBe(true);
        }
        expect(working(after)).toBeLessThanOrEqual(populationOf(after));
        expect(after.morale >= 0 && after.morale <= 100).toBe(true);
        expect(after.shieldPoints).toBeLessThanOrEqual(
          shieldStrength(after.buildings.SHIELD_GENERATOR?.level ?? 0),
        );
        expect(now - after.countedTo).toBeLessThan(hourMs);
      }),
    );
  });

  it('pays no more taxes than its people earn, and nothing without a rate', () => {
    fc.assert(
      fc.property(colony, fc.integer({ min: 0, max: 60 * dayMs }), (before, now) => {
        const { colony: after } = advance(before, now);
        const most = Math.max(populationOf(before), populationLimit(after)) * 5 * before.taxRate;
        expect(after.taxes).toBeLessThanOrEqual((most * now * 1_000_000) / dayMs);
        expect(Number.isSafeInteger(after.taxes) && after.taxes >= 0).toBe(true);
        const untaxed = advance({ ...before, taxRate: 0 }, now).colony;
        expect(untaxed.taxes).toBe(0);
        expect(untaxed.morale).toBeGreaterThanOrEqual(after.morale);
      }),
    );
  });

  it('is left as it is by a clock that went back', () => {
    fc.assert(
      fc.property(colony, (before) => {
        expect(advance({ ...before, siege: null, formingUntil: null }, -1).flows).toEqual({});
      }),
    );
  });
});

test('five years of one colony are counted within two seconds of work', () => {
  const began = process.cpuUsage();
  const { colony: after } = advance(
    newColony({ type: 'JUNGLE', habitability: 90, size: 5, richness: 100 }, 500, 0),
    5 * 365 * dayMs,
  );
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(2_000);
  expect(populationOf(after)).toBeGreaterThan(900);
});

test('a bonus never lessens what colonists make', () => {
  fc.assert(
    fc.property(colony, fc.constantFrom(...resources), (before, resource) => {
      const raised = structuredClone(before);
      raised.allocations[resource] += 10;
      expect(dailyYield(raised, resource)).toBeGreaterThanOrEqual(dailyYield(before, resource));
      for (const kind of ['FARM', 'MINE', 'FACTORY'] as const) {
        const built = structuredClone(before);
        built.buildings[kind] = {
          level: (before.buildings[kind]?.level ?? 0) + 1,
          startedAt: null,
          doneAt: null,
        };
        expect(dailyYield(built, resource)).toBeGreaterThanOrEqual(dailyYield(before, resource));
      }
    }),
  );
});
