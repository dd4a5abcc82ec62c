import { describe, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { fleeChance } from '#subgraphs/region/modules/combat/engine/duel.ts';
import { attackPower, defensePower, type Fighter } from '#subgraphs/region/modules/combat/engine/fighter.ts';
import { moveCost } from '#subgraphs/region/modules/sectors/rules/movement.ts';
import { wearDown } from '#subgraphs/region/modules/ships/rules/condition.ts';
import { figuresOf } from '#subgraphs/region/modules/ships/rules/figures.ts';
import { hulls, type HullName } from '#subgraphs/region/modules/ships/rules/hulls.ts';
import {
  insurancePlans,
  isInsurable,
  isInsured,
  payoutNow,
  payoutOf,
  premiumOf,
} from '#subgraphs/region/modules/ships/rules/insurance.ts';
import { shipName } from '#subgraphs/region/modules/ships/rules/names.ts';
import {
  deliveryDays,
  isShipyard,
  maintenancePrice,
  isForCitizens,
  rankFor,
  repairPrice,
  salePriceOf,
  soldHulls,
} from '#subgraphs/region/modules/ships/rules/shipyards.ts';
import {
  maximumLevel,
  upgradeNames,
  upgradePrice,
  type Upgrades,
} from '#subgraphs/region/modules/ships/rules/upgrades.ts';

const hull = fc.constantFrom(...(Object.keys(hulls) as HullName[]));
const start = new Date('2102-01-01T00:00:00Z');
const hour = 3_600_000;
const after = (hours: number): Date => new Date(start.getTime() + hours * hour);
/** A hull with levels that it may have. */
const built = hull.chain((name) =>
  fc.tuple(...upgradeNames.map((upgrade) => fc.nat(maximumLevel(name, upgrade)))).map((levels) => ({
    hull: name,
    upgrades: Object.fromEntries(upgradeNames.map((upgrade, index) => [upgrade, levels[index]])) as Upgrades,
  })),
);
const best = (name: HullName): Upgrades =>
  Object.fromEntries(upgradeNames.map((upgrade) => [upgrade, maximumLevel(name, upgrade)]));

describe('what is built into a ship', () => {
  it('betters its figures and stays within the caps of each effect', () => {
    fc.assert(
      fc.property(built, (ship) => {
        const [base, figures] = [hulls[ship.hull], figuresOf(ship)];
        const within = (value: number, low: number, high: number): void => {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
        };
        within(figures.speed, base.speed, base.speed + 0.5);
        within(figures.cargo, base.cargo, base.cargo * 1.3);
        within(figures.shieldPoints, base.shieldPoints, base.shieldPoints + 200);
        within(figures.hullPoints, base.hullPoints, base.hullPoints + 300);
        within(figures.evasion, base.evasion, base.evasion + 15);
        within(figures.drones, base.drones, base.drones + 10);
        within(figures.turnCost, 0, base.turnCost);
        within(figures.wear, 0.25, 1);
        for (const whole of ['cargo', 'shieldPoints', 'hullPoints', 'evasion', 'scanner', 'drones'] as const)
          expect(Number.isInteger(figures[whole])).toBe(true);
      }),
    );
  });

  it('reaches the whole effect at level 5', () => {
    expect(figuresOf({ hull: 'CARRIER', upgrades: best('CARRIER') })).toMatchObject({
      ...{ hullPoints: 1200, shieldPoints: 960, drones: 20, cargo: 944, genesis: 11, scanner: 7 },
    });
    expect(figuresOf({ hull: 'SCOUT_SHIP', upgrades: { SENSOR: 5 } }).evasion).toBe(60);
    expect(figuresOf({ hull: 'ESCAPE_POD', upgrades: best('ESCAPE_POD') })).toEqual(
      figuresOf({ hull: 'ESCAPE_POD' }),
    );
  });

  it('never makes a move dearer', () => {
    const destination = { type: 'STANDARD', nebulaCoreTurns: 0 } as const;
    fc.assert(
      fc.property(built, fc.integer({ min: 1, max: 50 }), fc.nat(100), (ship, edgeCost, condition) => {
        const move = { kind: 'WARP', edgeCost, condition, destination } as const;
        const cost = moveCost({ ...move, ...ship });
        expect(cost).toBeLessThanOrEqual(moveCost({ ...move, hull: ship.hull }));
        expect(Number.isInteger(cost) && cost >= 1).toBe(true);
      }),
    );
    const colony = { kind: 'WARP', edgeCost: 9, condition: 100, destination, hull: 'COLONY_SHIP' } as const;
    expect(moveCost({ ...colony, upgrades: { ENGINE: 1 } })).toBe(22);
  });

  it('costs more from level to level, up to the hull’s maximum', () => {
    fc.assert(
      fc.property(hull, fc.constantFrom(...upgradeNames), (name, upgrade) => {
        const maximum = maximumLevel(name, upgrade);
        const prices = Array.from({ length: maximum }, (_, level) =>
          upgradePrice(name, { [upgrade]: level }, upgrade),
        );
        expect(prices.every((price, level) => price! > (prices[level - 1] ?? 0))).toBe(true);
        expect(upgradePrice(name, { [upgrade]: maximum }, upgrade)).toBeNull();
      }),
    );
  });
});

describe('a fight', () => {
  const plain: Fighter = {
    ...{ hull: 'SCOUT_SHIP', weapon: 'EMP', hullPoints: 200, maxHullPoints: 200, condition: 100, drones: 0 },
    ...{ shieldPoints: 150, maxShieldPoints: 150, rankBonus: 0, powerBonus: 0, ecm: 0, tractor: false },
  };
  const slow: Fighter = { ...plain, hull: 'WARP_JUMPER' };

  it('feels sensors as evasion and engines as a chance to get away', () => {
    const sensors = { ...plain, upgrades: { SENSOR: 5 } };
    expect(defensePower(sensors) - defensePower(plain)).toBe(15);
    expect(attackPower(sensors)).toBe(attackPower(plain));
    const defender: Fighter = { ...plain, hull: 'DEFENDER' };
    expect(fleeChance({ ...defender, upgrades: { ENGINE: 3 } }, slow, 3)).toBe(fleeChance(defender, slow, 3));
    expect(fleeChance(plain, slow, 3)).toBeCloseTo(fleeChance(defender, slow, 3) + 0.2);
  });
});

describe('the state of repair', () => {
  const fresh = { hull: 'SCOUT_SHIP', condition: 100, conditionAt: start } as const;

  it('falls a point a day, with a maintenance system less, and by time alone no further than to one half', () => {
    expect(wearDown(fresh, after(23.9)).condition).toBe(100);
    expect(wearDown(fresh, after(24 * 10)).condition).toBe(90);
    expect(wearDown({ ...fresh, upgrades: { MAINTENANCE_SYSTEM: 2 } }, after(24 * 10)).condition).toBe(93);
    expect(wearDown(fresh, after(24 * 400)).condition).toBe(50);
    expect(wearDown({ ...fresh, condition: 20 }, after(24 * 400)).condition).toBe(20);
    expect(wearDown(fresh, new Date(0))).toEqual({ condition: 100, conditionAt: start });
  });

  it('is the same however often it is counted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 20 }),
        built,
        fc.nat(100),
        (steps, ship, condition) => {
          const once = { ...ship, condition, conditionAt: start };
          let counted = once;
          let hours = 0;
          for (const step of steps) {
            hours += step;
            counted = { ...counted, ...wearDown(counted, after(hours)) };
          }
          // A point begun is never lost by counting it; it may fall due a few milliseconds later.
          const lag = counted.condition - wearDown(once, after(hours)).condition;
          expect(lag === 0 || lag === 1).toBe(true);
        },
      ),
    );
  });
});

describe('prices', () => {
  it('bring no gain to who buys and sells, insures and loses, or mends before a sale', () => {
    fc.assert(
      fc.property(
        hull,
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.nat(100),
        fc.nat(100),
        fc.constantFrom(...insurancePlans),
        (name, value, condition, days, plan) => {
          const used = { value, condition, acquiredAt: start };
          const sale = salePriceOf(used, after(24 * days));
          expect(sale).toBeLessThanOrEqual(value * 0.7);
          expect(sale).toBeGreaterThanOrEqual(Math.floor(value * 0.15));
          expect(payoutOf(plan, value) - premiumOf(plan, value)).toBeLessThan(value);
          expect(maintenancePrice({ hull: name, condition })).toBeGreaterThanOrEqual(condition < 100 ? 1 : 0);
        },
      ),
    );
  });

  it('of the facts are the facts’', () => {
    const scout = { hull: 'SCOUT_SHIP', hullPoints: 100, maxHullPoints: 200 } as const;
    expect(repairPrice(scout)).toBe(1_250);
    expect(repairPrice({ ...scout, hullPoints: 200 })).toBe(0);
    expect(repairPrice({ hull: 'ESCAPE_POD', hullPoints: 1, maxHullPoints: 200 })).toBe(1);
    expect(maintenancePrice({ hull: 'DEFENDER', condition: 80 })).toBe(700);
    expect(insurancePlans.map((plan) => payoutOf(plan, 10_000))).toEqual([4_500, 6_500, 7_500]);
    expect(insurancePlans.map((plan) => premiumOf(plan, 10_000))).toEqual([500, 800, 1_200]);
    expect(salePriceOf({ value: 10_000, condition: 100, acquiredAt: start }, start)).toBe(7_000);
    expect(salePriceOf({ value: 10_000, condition: 50, acquiredAt: start }, after(24 * 90))).toBe(2_250);
  });
});

describe('an insurance', () => {
  it('holds for its time, and for what can be insured', () => {
    const policy = { insurance: 'BASIC', insuredValue: 1_000, insuredUntil: after(24) } as const;
    expect([isInsured(policy, start), isInsured(policy, after(24)), isInsured({}, start)]).toEqual([
      ...[true, false, false],
    ]);
    expect([payoutNow(policy, start), payoutNow(policy, after(25)), payoutNow({}, start)]).toEqual([
      450, 0, 0,
    ]);
    expect(isInsurable({ hull: 'CARRIER', value: 1 })).toBe(true);
    for (const no of [
      { hull: 'ESCAPE_POD', value: 5 },
      { hull: 'WARP_JUMPER', value: 5 },
      { hull: 'CARRIER', value: 0 },
    ] as const)
      expect(isInsurable(no)).toBe(false);
  });
});

describe('shipyards', () => {
  it('are stations of class 11 and of their type, and sell what anybody may fly', () => {
    expect(isShipyard({ stationClass: 11, type: 'TRADING' })).toBe(true);
    expect(isShipyard({ stationClass: 3, type: 'SHIPYARD' })).toBe(true);
    expect(isShipyard({ stationClass: 0, type: 'TRADING' })).toBe(false);
    expect(soldHulls).toHaveLength(9);
    expect(soldHulls).not.toContain('ESCAPE_POD');
    expect(soldHulls.filter(isForCitizens)).toEqual(['CITIZEN_CLIPPER']);
    expect([deliveryDays('SCOUT_SHIP'), deliveryDays('CARRIER'), deliveryDays('WARP_JUMPER')]).toEqual([
      0, 10, 21,
    ]);
    expect([rankFor('SCOUT_SHIP'), rankFor('CARRIER')?.points]).toEqual([null, 2_500]);
    expect(rankFor('WARP_JUMPER')?.points).toBe(7_000);
  });

  it('write names that can be read', () => {
    expect(shipName('  Star of Sol ')).toBe('Star of Sol');
    for (const name of ['', '   ', 'x'.repeat(41), 'a\u0000b', 'a\u202Eb', 'a\nb', '\u3164', '\u2800'])
      expect(() => shipName(name)).toThrow('name');
  });
});
