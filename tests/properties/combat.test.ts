/** What holds in every fight. */
import { describe, expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { duel, fleeChance, maxRounds, type DuelState } from '#subgraphs/region/modules/combat/engine/duel.ts';
import type { Fighter } from '#subgraphs/region/modules/combat/engine/fighter.ts';
import { hitChance } from '#subgraphs/region/modules/combat/engine/shot.ts';
import { decay, remember, tierOf } from '#subgraphs/region/modules/sectors/rules/reputation.ts';
import { rankPointsFor } from '#subgraphs/region/modules/combat/rules/rewards.ts';
import { divide } from '#subgraphs/region/modules/combat/rules/spoils.ts';
import { weapons } from '#subgraphs/region/modules/combat/rules/weapons.ts';
import { hulls, type HullName, type Weapon } from '#subgraphs/region/modules/ships/rules/hulls.ts';
import { regenerateShields } from '#subgraphs/region/modules/ships/rules/shields.ts';

const hull = fc.constantFrom(...(Object.keys(hulls) as HullName[]));
const weapon = fc.constantFrom(...(Object.keys(weapons) as Weapon[]));
const seed = fc.string({ maxLength: 20 });

const fighter: fc.Arbitrary<Fighter> = hull.chain((name) => {
  const { hullPoints, shieldPoints } = hulls[name];
  return fc.record({
    hull: fc.constant(name),
    weapon,
    hullPoints: fc.integer({ min: 1, max: hullPoints }),
    maxHullPoints: fc.constant(hullPoints),
    shieldPoints: fc.integer({ min: 0, max: shieldPoints }),
    maxShieldPoints: fc.constant(shieldPoints),
    condition: fc.integer({ min: 0, max: 100 }),
    drones: fc.integer({ min: 0, max: 200 }),
    rankBonus: fc.double({ min: 0, max: 0.4, noNaN: true }),
    powerBonus: fc.integer({ min: 0, max: 50 }),
    ecm: fc.double({ min: 0, max: 1, noNaN: true }),
    tractor: fc.boolean(),
  });
});
/** Nearly dead ships too: whole ones rarely end within ten rounds. */
const frail = fighter.map((one): Fighter => ({ ...one, hullPoints: 1, shieldPoints: 0, drones: 0 }));
const state: fc.Arbitrary<DuelState> = fc.record({
  attacker: fc.oneof(fighter, frail),
  defender: fc.oneof(fighter, frail),
  nebula: fc.boolean(),
  exits: fc.integer({ min: 0, max: 6 }),
});

describe('every fight', () => {
  test('is the same for the same state and seed, and leaves the state as it was', () => {
    fc.assert(
      fc.property(state, seed, (before, chance) => {
        const copy = structuredClone(before);
        expect(duel(before, chance)).toEqual(duel(copy, chance));
        expect(before).toEqual(copy);
      }),
    );
  });

  test('ends within ten rounds, and nothing falls below zero or grows', () => {
    fc.assert(
      fc.property(state, seed, (before, chance) => {
        const fight = duel(before, chance);
        expect(fight.rounds.length).toBeGreaterThan(0);
        expect(fight.rounds.length).toBeLessThanOrEqual(maxRounds);
        let last = { attacker: before.attacker, defender: before.defender } as Pick<
          typeof fight,
          'attacker' | 'defender'
        >;
        for (const round of fight.rounds) {
          for (const side of ['attacker', 'defender'] as const) {
            const [fired] = round.shots.filter(({ by }) => by !== side.toUpperCase());
            for (const [field, lost] of [
              ['hullPoints', fired?.hullDamage],
              ['shieldPoints', fired?.shieldDamage],
              ['drones', fired?.dronesDestroyed],
            ] as const) {
              expect(round[side][field]).toBeGreaterThanOrEqual(0);
              expect(round[side][field]).toBe(last[side][field] - (lost ?? Number.NaN));
            }
          }
          last = round;
        }
        expect(last).toMatchObject({ attacker: fight.attacker, defender: fight.defender });
      }),
    );
  });

  test('ends as what is left says', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(state, seed, (before, chance) => {
        const { result, attacker, defender, rounds } = duel(before, chance);
        seen.add(result);
        expect(attacker.hullPoints === 0).toBe(
          result === 'DEFENDER_VICTORY' || result === 'MUTUAL_DESTRUCTION',
        );
        expect(defender.hullPoints === 0).toBe(
          result === 'ATTACKER_VICTORY' || result === 'MUTUAL_DESTRUCTION',
        );
        expect(rounds.at(-1)?.fled ?? null).toBe(
          result.endsWith('_FLED') ? result.replace('_FLED', '') : null,
        );
        if (result === 'DRAW') expect(rounds).toHaveLength(maxRounds);
        if (result === 'DEFENDER_FLED')
          expect([before.attacker.tractor, defender.drones]).toEqual([false, 0]);
      }),
      { numRuns: 600, seed: 2102 },
    );
    expect([...seen].toSorted()).toEqual([
      ...['ATTACKER_FLED', 'ATTACKER_VICTORY', 'DEFENDER_FLED', 'DEFENDER_VICTORY', 'DRAW'],
      'MUTUAL_DESTRUCTION',
    ]);
  });

  test('draws by chances within their bounds', () => {
    const power = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fighter, fighter, fc.integer({ min: 1, max: 20 }), power, power, (a, b, exits, x, y) => {
        const flee = fleeChance(a, b, exits);
        expect(flee).toBeGreaterThanOrEqual(0.1);
        expect(flee).toBeLessThanOrEqual(0.9);
        const hit = hitChance(x, y, a.ecm);
        expect(hit).toBeGreaterThanOrEqual(0);
        expect(hit).toBeLessThanOrEqual(0.8);
        expect(hitChance(x, y, 0)).toBeGreaterThanOrEqual(hit);
      }),
    );
  });
});

describe('the hold of a destroyed ship', () => {
  const hold = fc.uniqueArray(
    fc.record({
      good: fc.string({ minLength: 1, maxLength: 5 }),
      quantity: fc.integer({ min: 0, max: 2000 }),
    }),
    { selector: ({ good }) => good, maxLength: 10 },
  );

  test('is divided without making or losing a unit, and no victor takes more than fits', () => {
    fc.assert(
      fc.property(hold, weapon, fc.option(fc.nat(1000)), seed, (loads, killer, room, chance) => {
        const shares = divide(loads, { weapon: killer, room, seed: chance });
        expect(shares.map(({ good, quantity }) => ({ good, quantity }))).toEqual(
          loads.toSorted((a, b) => (a.good < b.good ? -1 : 1)),
        );
        for (const { quantity, looted, wrecked, destroyed } of shares) {
          expect(looted + wrecked + destroyed).toBe(quantity);
          expect(Math.min(looted, wrecked, destroyed)).toBeGreaterThanOrEqual(0);
          expect(looted).toBeLessThanOrEqual(quantity * 0.8);
          expect(wrecked).toBeLessThanOrEqual((quantity - looted) * weapons[killer].wreck[1]);
        }
        const looted = shares.reduce((sum, share) => sum + share.looted, 0);
        expect(looted).toBeLessThanOrEqual(room ?? 0);
        expect(divide(loads.toReversed(), { weapon: killer, room, seed: chance })).toEqual(shares);
      }),
    );
  });
});

describe('what time and deeds do', () => {
  const reputation = fc.integer({ min: -1000, max: 1000 });
  const start = new Date('2102-01-01T00:00:00Z');
  const steps = fc.array(fc.nat(30 * 86_400_000), { maxLength: 30 });

  test('a name fades toward zero and the same in any number of steps', () => {
    fc.assert(
      fc.property(reputation, steps, (points, pauses) => {
        let now = start.getTime();
        let counted = { reputation: points, reputationAt: start };
        for (const pause of pauses) {
          now += pause;
          counted = decay(counted, new Date(now));
        }
        expect(counted).toEqual(decay({ reputation: points, reputationAt: start }, new Date(now)));
        expect(Math.abs(counted.reputation)).toBeLessThanOrEqual(Math.abs(points));
        expect(counted.reputation * points).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a name stays within its bounds, and its tier rises with it', () => {
    const order = ['VILLAIN', 'CRIMINAL', 'OUTLAW', 'SUSPICIOUS', 'NEUTRAL', 'LAWFUL', 'HEROIC', 'LEGENDARY'];
    fc.assert(
      fc.property(reputation, fc.integer({ min: -500, max: 500 }), (points, deed) => {
        const after = remember(points, deed);
        expect(Math.abs(after)).toBeLessThanOrEqual(1000);
        expect(Math.sign(order.indexOf(tierOf(after)) - order.indexOf(tierOf(points)))).not.toBe(
          -Math.sign(after - points) || 2,
        );
      }),
    );
  });

  test('shields grow to their maximum, the same in steps of any size, and never by more than a day', () => {
    fc.assert(
      fc.property(
        hull,
        fc.nat(150),
        fc.array(fc.nat(3_600_000), { maxLength: 20 }),
        (name, points, pauses) => {
          const maxShieldPoints = hulls[name].shieldPoints;
          const ship = { hull: name, shieldPoints: points, maxShieldPoints, shieldsAt: start };
          let now = start.getTime();
          let counted = ship;
          for (const pause of pauses) {
            now += pause;
            counted = { ...counted, ...regenerateShields(counted, new Date(now)) };
            expect(counted.shieldPoints).toBeLessThanOrEqual(maxShieldPoints);
          }
          expect(counted.shieldPoints).toBe(regenerateShields(ship, new Date(now)).shieldPoints);
        },
      ),
    );
    const ship = { hull: 'DEFENDER', shieldPoints: 0, maxShieldPoints: 700, shieldsAt: start } as const;
    expect(regenerateShields(ship, new Date(start.getTime() + 48 * 3_600_000)).shieldPoints).toBe(480);
    expect(regenerateShields(ship, new Date(0))).toEqual({ shieldPoints: 0, shieldsAt: start });
  });

  test('a victory brings 10 to 50 rank points, more for who beats a better one', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (winner, loser) => {
        const gain = rankPointsFor(winner, loser);
        expect(gain).toBeGreaterThanOrEqual(10);
        expect(gain).toBeLessThanOrEqual(50);
        expect(rankPointsFor(winner, loser + 1000)).toBeGreaterThanOrEqual(gain);
      }),
    );
  });
});
