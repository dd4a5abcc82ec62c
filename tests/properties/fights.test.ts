/** What holds in every fight with what is no ship. */
import { describe, expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { assault, type StationState } from '#subgraphs/region/modules/combat/engine/assault.ts';
import type { Fighter } from '#subgraphs/region/modules/combat/engine/fighter.ts';
import { mineDamage, strikeMine } from '#subgraphs/region/modules/combat/engine/mine.ts';
import { invade, type PlanetState } from '#subgraphs/region/modules/combat/engine/invasion.ts';
import { droneChance, swarm, type SwarmState } from '#subgraphs/region/modules/combat/engine/swarm.ts';
import { fallsOn, mayStand } from '#subgraphs/region/modules/combat/rules/deployments.ts';
import {
  damageReduction,
  planetAttack,
  planetDefense,
} from '#subgraphs/region/modules/combat/rules/planets.ts';
import { mend } from '#subgraphs/region/modules/combat/rules/stations.ts';
import { hulls, type HullName } from '#subgraphs/region/modules/ships/rules/hulls.ts';

const seed = fc.string({ maxLength: 20 });

const ship: fc.Arbitrary<Fighter> = fc.constantFrom(...(Object.keys(hulls) as HullName[])).chain((hull) => {
  const { hullPoints, shieldPoints, weapon } = hulls[hull];
  return fc.record({
    ...{ hull: fc.constant(hull), weapon: fc.constant(weapon) },
    hullPoints: fc.integer({ min: 1, max: hullPoints }),
    maxHullPoints: fc.constant(hullPoints),
    shieldPoints: fc.integer({ min: 0, max: shieldPoints }),
    maxShieldPoints: fc.constant(shieldPoints),
    condition: fc.integer({ min: 0, max: 100 }),
    drones: fc.integer({ min: 0, max: 30 }),
    rankBonus: fc.double({ min: 0, max: 0.4, noNaN: true }),
    ...{ powerBonus: fc.constant(0), ecm: fc.constant(0), tractor: fc.constant(false) },
  });
});

describe('every fight with a station', () => {
  const state: fc.Arbitrary<StationState> = fc.record({
    ship,
    hullPoints: fc.integer({ min: 1, max: 600 }),
    shieldPoints: fc.integer({ min: 0, max: 400 }),
    maxShieldPoints: fc.constant(400),
    regeneration: fc.integer({ min: 0, max: 2000 }),
    fire: fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 1200 })),
    pointDefense: fc.integer({ min: 0, max: 300 }),
    drones: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 })),
    patrols: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 })),
  });

  test('is the same for the same state and seed, and leaves the state as it was', () => {
    fc.assert(
      fc.property(state, seed, (before, chance) => {
        const copy = structuredClone(before);
        expect(assault(before, chance)).toEqual(assault(copy, chance));
        expect(before).toEqual(copy);
        expect(assault(JSON.parse(JSON.stringify(before)) as StationState, chance)).toEqual(
          assault(copy, chance),
        );
      }),
    );
  });

  test('ends within eight rounds as what is left says; a ship does 150 points in a round at most', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(state, seed, (before, chance) => {
        const fight = assault(before, chance);
        seen.add(fight.result);
        expect(fight.rounds.length).toBeGreaterThan(0);
        expect(fight.rounds.length).toBeLessThanOrEqual(8);
        expect(fight.result === 'ATTACKER_VICTORY').toBe(fight.station.hullPoints === 0);
        expect(fight.result === 'DEFENDER_VICTORY').toBe(fight.ship.hullPoints === 0);
        if (fight.result === 'DRAW') expect(fight.rounds).toHaveLength(8);
        let { hullPoints, shieldPoints } = before;
        let { drones } = before.ship;
        for (const round of fight.rounds) {
          expect(round.shieldDamage + round.hullDamage).toBeLessThanOrEqual(150);
          if (round.hullDamage > 0) expect(round.shieldDamage).toBe(shieldPoints);
          hullPoints -= round.hullDamage;
          shieldPoints += round.shieldsRegenerated - round.shieldDamage;
          drones -= round.dronesDestroyed;
          expect(round.station).toEqual({ hullPoints, shieldPoints });
          expect(round.ship.drones).toBe(drones);
          expect(Math.min(hullPoints, shieldPoints, drones)).toBeGreaterThanOrEqual(0);
          expect(shieldPoints).toBeLessThanOrEqual(before.maxShieldPoints);
        }
      }),
      { numRuns: 400, seed: 2102 },
    );
    expect([...seen].toSorted()).toEqual(['ATTACKER_VICTORY', 'DEFENDER_VICTORY', 'DRAW']);
  });

  test('is mended by time, the same in any number of steps and never beyond whole', () => {
    const start = new Date('2102-01-01T00:00:00Z');
    const lost = fc.record({ hullLost: fc.nat(50_000), shieldsLost: fc.nat(40_000) });
    const pauses = fc.array(fc.nat(5 * 3_600_000), { maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), lost, pauses, (stationClass, wear, steps) => {
        let now = start.getTime();
        let counted = { ...wear, damagedAt: start };
        for (const step of steps) {
          now += step;
          counted = mend(counted, stationClass, new Date(now));
        }
        expect(counted).toEqual(mend({ ...wear, damagedAt: start }, stationClass, new Date(now)));
        expect(Math.min(counted.hullLost, counted.shieldsLost)).toBeGreaterThanOrEqual(0);
        expect(mend(counted, stationClass, new Date(0))).toEqual(counted);
      }),
    );
  });
});

describe('every fight with a planet', () => {
  const state: fc.Arbitrary<PlanetState> = fc.record({
    ship,
    ...{ defenseLevel: fc.nat(12), generatorLevel: fc.nat(10), shields: fc.nat(20), turrets: fc.nat(20) },
    ...{ fighters: fc.nat(50), platforms: fc.nat(3), railGun: fc.boolean(), minefield: fc.boolean() },
    shieldPoints: fc.oneof(fc.nat(10), fc.nat(7000)),
    specialization: fc.constantFrom(null, 'MILITARY' as const, 'BALANCED' as const, 'RESEARCH' as const),
    ...{ morale: fc.oneof(fc.constant(0), fc.nat(100)), besieged: fc.boolean() },
  });

  test('is the same for the same state and seed, and leaves the state as it was', () => {
    fc.assert(
      fc.property(state, seed, (before, chance) => {
        const copy = structuredClone(before);
        expect(invade(before, chance)).toEqual(invade(copy, chance));
        expect(before).toEqual(copy);
        expect(invade(JSON.parse(JSON.stringify(before)) as PlanetState, chance)).toEqual(
          invade(copy, chance),
        );
      }),
    );
  });

  test('ends within ten rounds; a planet is taken by as many points as its defense has levels', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(state, seed, (before, chance) => {
        const fight = invade(before, chance);
        seen.add(fight.result);
        expect(fight.rounds.length).toBeGreaterThan(0);
        expect(fight.rounds.length).toBeLessThanOrEqual(10);
        if (fight.result === 'DRAW') expect(fight.rounds).toHaveLength(10);
        expect(fight.result === 'DEFENDER_VICTORY').toBe(fight.ship.hullPoints === 0);
        let { shieldPoints } = before;
        let left: Pick<Fighter, 'hullPoints' | 'shieldPoints' | 'drones'> = before.ship;
        let ground = 0;
        for (const round of fight.rounds) {
          shieldPoints -= round.shieldHit;
          ground += round.groundHit;
          if (round.groundHit > 0) expect(shieldPoints).toBe(0);
          expect(round.shieldPoints).toBe(shieldPoints);
          expect(round.ship).toEqual({
            hullPoints: left.hullPoints - round.hullDamage,
            shieldPoints: left.shieldPoints - round.shieldDamage,
            drones: left.drones - round.dronesDestroyed,
          });
          expect(
            Math.min(shieldPoints, round.ship.hullPoints, round.ship.shieldPoints, round.ship.drones),
          ).toBeGreaterThanOrEqual(0);
          left = round.ship;
        }
        const needed = Math.max(1, before.defenseLevel);
        expect(ground).toBeLessThanOrEqual(needed);
        expect(fight.result === 'ATTACKER_VICTORY').toBe(ground === needed);
      }),
      { numRuns: 600, seed: 2102 },
    );
    expect([...seen].toSorted()).toEqual(['ATTACKER_VICTORY', 'DEFENDER_VICTORY', 'DRAW']);
  });

  test('is harder against the better defended, and easier where a siege has broken all morale', () => {
    fc.assert(
      fc.property(state, (planet) => {
        const reduction = damageReduction(planet);
        expect(reduction).toBeGreaterThanOrEqual(0);
        expect(reduction).toBeLessThanOrEqual(0.9);
        const calm = { ...planet, besieged: false };
        const broken = { ...planet, besieged: true, morale: 0 };
        expect(planetDefense(broken)).toBe(planetDefense(calm) / 2);
        expect(damageReduction(broken)).toBeLessThanOrEqual(damageReduction(calm));
        expect(damageReduction({ ...planet, specialization: 'MILITARY' })).toBeGreaterThanOrEqual(reduction);
        const stronger = { ...planet, defenseLevel: planet.defenseLevel + 1, turrets: planet.turrets + 1 };
        expect(damageReduction(stronger)).toBeGreaterThanOrEqual(reduction);
        expect(planetAttack(stronger)).toBe(planetAttack(planet) + 5);
      }),
    );
  });
});

describe('every fight with deployed drones', () => {
  const state: fc.Arbitrary<SwarmState> = fc.record({
    ...{ ship, drones: fc.integer({ min: 1, max: 60 }), defending: fc.boolean() },
    attacker: fc.constantFrom('SHIP' as const, 'DRONES' as const),
  });

  test('is the same for the same state and seed, and leaves the state as it was', () => {
    fc.assert(
      fc.property(state, seed, (before, chance) => {
        const copy = structuredClone(before);
        expect(swarm(before, chance)).toEqual(swarm(copy, chance));
        expect(before).toEqual(copy);
        // As it is stored.
        expect(swarm(JSON.parse(JSON.stringify(before)) as SwarmState, chance)).toEqual(swarm(copy, chance));
      }),
    );
  });

  test('ends when one side is gone, and every loss is in a round', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(state, seed, (before, chance) => {
        const fight = swarm(before, chance);
        seen.add(`${before.attacker} ${fight.result}`);
        expect([fight.ship.hullPoints, fight.drones].filter((left) => left === 0)).toHaveLength(1);
        const won = fight.drones === 0 ? 'SHIP' : 'DRONES';
        expect(fight.result).toBe(won === before.attacker ? 'ATTACKER_VICTORY' : 'DEFENDER_VICTORY');
        let [left, drones] = [before.ship, before.drones] as [
          Pick<Fighter, 'hullPoints' | 'shieldPoints' | 'drones'>,
          number,
        ];
        for (const round of fight.rounds) {
          expect(round.ship.drones).toBe(left.drones - round.escortDestroyed);
          expect(round.ship.shieldPoints).toBe(left.shieldPoints - round.shieldDamage);
          expect(round.ship.hullPoints).toBe(left.hullPoints - round.hullDamage);
          expect(round.drones).toBe(drones - round.dronesDestroyed);
          expect(
            Math.min(round.drones, round.ship.hullPoints, round.ship.shieldPoints),
          ).toBeGreaterThanOrEqual(0);
          [left, drones] = [round.ship, round.drones];
        }
        expect([left, drones]).toEqual([fight.ship, fight.drones]);
      }),
      { numRuns: 400, seed: 2102 },
    );
    expect(seen.size).toBe(4);
  });

  test('is even, but for posture, pilot and repair', () => {
    fc.assert(
      fc.property(ship, (one) => {
        const sharp = droneChance({ ship: one, defending: false });
        expect(droneChance({ ship: one, defending: true })).toBeGreaterThanOrEqual(sharp);
        expect(sharp).toBeGreaterThanOrEqual(0.1);
        expect(sharp).toBeLessThanOrEqual(0.9);
      }),
    );
    const plain = { hull: 'CARRIER', condition: 100, rankBonus: 0 } as Fighter;
    expect(droneChance({ ship: plain, defending: false })).toBe(0.5);
    expect(droneChance({ ship: plain, defending: true })).toBe(0.55);
  });
});

test('a mine takes its damage from the shields first and then from the hull, and no more than there is', () => {
  fc.assert(
    fc.property(ship, (one) => {
      const strike = strikeMine({ ship: one });
      expect(strike).toEqual(strikeMine({ ship: structuredClone(one) }));
      expect(strike.shieldDamage).toBe(Math.min(one.shieldPoints, mineDamage));
      expect(strike.shieldDamage + strike.hullDamage).toBe(
        Math.min(mineDamage, one.shieldPoints + one.hullPoints),
      );
      expect(strike.result === 'ATTACKER_VICTORY').toBe(strike.ship.hullPoints === 0);
    }),
  );
});

test('nothing that is deployed falls on innocents where there is law, and nothing at all where nobody fights', () => {
  const now = new Date(0);
  const later = new Date(1);
  const law = fc.constantFrom('PEACE' as const, 'SAFE' as const, 'POLICED' as const, 'OPEN' as const);
  const kind = fc.constantFrom('ATTACK_DRONES' as const, 'DEFENSE_DRONES' as const, 'MINES' as const);
  fc.assert(
    fc.property(kind, law, fc.integer({ min: -1000, max: 1000 }), (what, place, reputation) => {
      const innocent = fallsOn({ kind: what, reputation }, {}, place, now);
      const wanted = fallsOn({ kind: what, reputation }, { wantedUntil: later }, place, now);
      const fighting = place === 'OPEN' || place === 'POLICED';
      expect(wanted).toBe(fighting);
      expect(innocent).toBe(place === 'OPEN' && what !== 'DEFENSE_DRONES');
      expect(mayStand(what, place)).toBe(
        place === 'OPEN' || (place === 'POLICED' && what === 'DEFENSE_DRONES'),
      );
    }),
  );
});
