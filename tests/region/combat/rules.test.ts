import { describe, expect, it, test } from '@jest/globals';
import { duel, fleeChance } from '#subgraphs/region/modules/combat/engine/duel.ts';
import { attackPower, defensePower, type Fighter } from '#subgraphs/region/modules/combat/engine/fighter.ts';
import { fire, hitChance } from '#subgraphs/region/modules/combat/engine/shot.ts';
import {
  bountyDays,
  bountyFee,
  maxBounties,
  minimumBounty,
  potOn,
} from '#subgraphs/region/modules/combat/rules/bounties.ts';
import { greyFrom, isFairGame, suspectFrom } from '#subgraphs/region/modules/combat/rules/flags.ts';
import { lawfulness, policeFire } from '#subgraphs/region/modules/combat/rules/places.ts';
import { statusOf } from '#subgraphs/region/modules/combat/rules/stations.ts';
import { deeds, disgraced, tierOf } from '#subgraphs/region/modules/sectors/rules/reputation.ts';
import { rankPointsFor } from '#subgraphs/region/modules/combat/rules/rewards.ts';
import { ownedMs, salvageTurns } from '#subgraphs/region/modules/combat/rules/spoils.ts';
import { classModifier } from '#subgraphs/region/modules/combat/rules/weapons.ts';
import { random, type Random } from '#subgraphs/region/modules/sectors/generation/random.ts';
import { hulls, type HullName } from '#subgraphs/region/modules/ships/rules/hulls.ts';

function ship(hull: HullName, changes: Partial<Fighter> = {}): Fighter {
  const { hullPoints, shieldPoints, weapon } = hulls[hull];
  return {
    ...{ hull, weapon, hullPoints, maxHullPoints: hullPoints, shieldPoints, maxShieldPoints: shieldPoints },
    ...{ condition: 100, drones: 0, rankBonus: 0, powerBonus: 0, ecm: 0, tractor: false },
    ...changes,
  };
}
/** Always hits, rolls `roll`, and is critical or not. */
const loaded = (roll: number, critical = false): Random => {
  let asked = 0;
  return { ...random('', ''), int: () => roll, chance: () => asked++ === 0 || critical };
};
const shoot = (own: Fighter, target: Fighter, chance: Random, nebula = false): ReturnType<typeof fire> =>
  fire({ by: 'ATTACKER', own, target, ownPower: 1, targetPower: 1, nebula }, chance);

describe('power', () => {
  it('counts hull, evasion, drones and the state of repair', () => {
    expect(attackPower(ship('DEFENDER', { drones: 6 }))).toBe(52);
    expect(defensePower(ship('DEFENDER', { drones: 6 }))).toBe(79);
    expect(defensePower(ship('SCOUT_SHIP', { powerBonus: 5 }))).toBe(60);
    expect(attackPower(ship('DEFENDER', { condition: 0 }))).toBe(20);
  });

  it('makes the chance to hit, 80 % at most and less by electronic countermeasures', () => {
    expect(hitChance(50, 50, 0)).toBeCloseTo(0.4);
    expect(hitChance(500, 50, 0)).toBe(0.8);
    expect(hitChance(50, 50, 0.3)).toBeCloseTo(0.1);
    expect(hitChance(50, 50, 0.5)).toBe(0);
  });
});

describe('a hit', () => {
  it('destroys drones first, by the roll and the weapon', () => {
    const target = ship('CARRIER', { drones: 12 });
    expect(shoot(ship('SCOUT_SHIP'), target, loaded(3))).toMatchObject({ dronesDestroyed: 6, hullDamage: 0 });
    expect(target).toMatchObject({ drones: 6, hullPoints: 900, shieldPoints: 800 });
    expect(shoot(ship('CARRIER'), target, loaded(1))).toMatchObject({ dronesDestroyed: 1 });
  });

  it('wears shields by the weapon, less what they resist', () => {
    const target = ship('DEFENDER');
    expect(shoot(ship('LIGHT_FREIGHTER'), target, loaded(10))).toMatchObject({
      ...{ shieldDamage: 7, hullDamage: 0, critical: false },
    });
    expect(shoot(ship('SCOUT_SHIP'), target, loaded(10))).toMatchObject({ shieldDamage: 9 });
    expect(target).toMatchObject({ shieldPoints: 684, hullPoints: 800 });
  });

  it('goes on to the hull with what shields do not take, half as much again when critical', () => {
    const bare = (): Fighter => ship('LIGHT_FREIGHTER', { shieldPoints: 0 });
    expect(shoot(ship('CARRIER'), bare(), loaded(10)).hullDamage).toBe(22);
    expect(shoot(ship('CARRIER'), bare(), loaded(10, true))).toMatchObject({
      hullDamage: 33,
      critical: true,
    });
    expect(shoot(ship('CARRIER', { rankBonus: 0.4 }), bare(), loaded(10)).hullDamage).toBe(31);
    expect(shoot(ship('DEFENDER'), bare(), loaded(10)).hullDamage).toBe(14);
    expect(shoot(ship('CARRIER', { drones: 20 }), bare(), loaded(10)).hullDamage).toBe(24);
    expect(shoot(ship('CARRIER'), bare(), loaded(10), true).hullDamage).toBe(19);
    const nearly = ship('LIGHT_FREIGHTER', { shieldPoints: 2 });
    expect(shoot(ship('LIGHT_FREIGHTER'), nearly, loaded(10))).toMatchObject({
      ...{ shieldDamage: 2, hullDamage: 7 },
    });
  });

  it('depends on who hits whom', () => {
    expect(classModifier('DEFENDER', 'CARGO_HAULER')).toBe(1.5);
    expect(classModifier('SCOUT_SHIP', 'CARRIER')).toBe(0.5);
    expect(classModifier('CARGO_HAULER', 'DEFENDER')).toBe(1);
  });
});

describe('fleeing', () => {
  it('is easier for the fast and the hurt, harder from a hunter', () => {
    expect(fleeChance(ship('SCOUT_SHIP'), ship('ESCAPE_POD'), 3)).toBeCloseTo(0.45);
    expect(fleeChance(ship('SCOUT_SHIP', { hullPoints: 100 }), ship('DEFENDER'), 6)).toBeCloseTo(0.52);
    expect(fleeChance(ship('COLONY_SHIP'), ship('DEFENDER'), 1)).toBeCloseTo(0.1033);
  });

  it('is impossible with drones out, in a tractor beam, or where no way leads out', () => {
    const run = (changes: Partial<Fighter>, tractor: boolean, exits: number): Set<string> =>
      new Set(
        Array.from(
          { length: 40 },
          (_, index) =>
            duel(
              {
                ...{ attacker: ship('DEFENDER', { tractor }), defender: ship('SCOUT_SHIP', changes) },
                ...{ nebula: false, exits },
              },
              `${index}`,
            ).result,
        ),
      );
    expect(run({}, false, 3)).toContain('DEFENDER_FLED');
    expect(run({}, true, 3)).not.toContain('DEFENDER_FLED');
    expect(run({}, false, 0)).not.toContain('DEFENDER_FLED');
    expect(run({ drones: 1000 }, false, 3)).not.toContain('DEFENDER_FLED');
  });
});

describe('the law', () => {
  const law = { pvpEnabled: true, pvpSafeSecurity: 8, pvpOpenSecurity: 4 };
  const at = (securityLevel: number, regionKind = 'PLAYER_OWNED', isCapital = false, changes = {}): string =>
    lawfulness({ regionKind, securityLevel, isCapital }, { ...law, ...changes });

  it('goes by the place, and by what the region decided within its bounds', () => {
    expect([1, 4, 5, 7, 8, 10].map((level) => at(level))).toEqual([
      ...['OPEN', 'OPEN', 'POLICED', 'POLICED', 'SAFE', 'SAFE'],
    ]);
    expect(at(1, 'TERRAN_SPACE')).toBe('PEACE');
    expect(at(1, 'PLAYER_OWNED', true)).toBe('SAFE');
    expect(at(1, 'PLAYER_OWNED', false, { pvpEnabled: false })).toBe('PEACE');
    expect(at(7, 'PLAYER_OWNED', false, { pvpSafeSecurity: 6 })).toBe('SAFE');
    expect(at(5, 'PLAYER_OWNED', false, { pvpOpenSecurity: 6 })).toBe('OPEN');
    expect(at(7, 'CENTRAL_NEXUS', false, { pvpSafeSecurity: 6, pvpEnabled: false })).toBe('POLICED');
  });

  const now = new Date('2102-01-01T00:00:00Z');
  const later = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

  it('answers an attack on an innocent', () => {
    expect(greyFrom(now)).toEqual(later(1));
    expect(policeFire(7)).toBe(70);
    expect(deeds.attackInnocent).toBe(-100);
  });

  it('makes suspects for an hour per deed, four at most, and wants the worst for a day', () => {
    expect(suspectFrom(null, now)).toEqual(later(1));
    expect(suspectFrom(later(-5), now)).toEqual(later(1));
    expect(suspectFrom(later(1), now)).toEqual(later(2));
    expect(suspectFrom(later(4), now)).toEqual(later(4));
    expect(disgraced({ reputation: -399 }, -100, now)).toMatchObject({ reputation: -499, wantedUntil: null });
    expect(disgraced({ reputation: -400 }, -100, now)).toMatchObject({ wantedUntil: later(24) });
  });

  it('has the worst hunted from when their name fell, for 5,000, 75,000 and 250,000 at most', () => {
    expect(disgraced({ reputation: -399 }, -100, now).huntedSince).toBeNull();
    expect(disgraced({ reputation: -400 }, -100, now).huntedSince).toEqual(now);
    expect(disgraced({ reputation: -500, huntedSince: later(-9) }, -1, now).huntedSince).toEqual(later(-9));
    // Whose name was better meanwhile begins anew.
    expect(disgraced({ reputation: -450, huntedSince: later(-9) }, -50, now).huntedSince).toEqual(now);
    const pot = (reputation: number, days: number): number =>
      potOn({ reputation, huntedSince: later(-24 * days) }, now);
    expect([-499, -500, -749, -750, -999, -1000].map((reputation) => pot(reputation, 3))).toEqual([
      ...[0, 750, 750, 1500, 1500, 3000],
    ]);
    expect([-500, -750, -1000].map((reputation) => pot(reputation, 1000))).toEqual([5_000, 75_000, 250_000]);
    expect(pot(-1000, 0.99)).toBe(0);
    expect(potOn({ reputation: -1000, huntedSince: null }, now)).toBe(0);
  });

  it('frees the hunt on the wanted and suspects, and on the grey for those of good name', () => {
    const none = { greyUntil: null, suspectUntil: null, wantedUntil: null };
    expect(isFairGame(none, 1000, now)).toBe(false);
    expect(isFairGame({ ...none, wantedUntil: later(1) }, -1000, now)).toBe(true);
    expect(isFairGame({ ...none, suspectUntil: later(1) }, -1000, now)).toBe(true);
    expect(isFairGame({ ...none, suspectUntil: now }, 0, now)).toBe(false);
    expect(isFairGame({ ...none, greyUntil: later(1) }, 0, now)).toBe(true);
    expect(isFairGame({ ...none, greyUntil: later(1) }, -1, now)).toBe(false);
  });

  it('names the tiers of reputation', () => {
    expect([-750, -749, -500, -250, -1, 0, 1, 250, 500].map(tierOf)).toEqual([
      ...['VILLAIN', 'CRIMINAL', 'CRIMINAL', 'OUTLAW', 'SUSPICIOUS', 'NEUTRAL', 'LAWFUL', 'HEROIC'],
      'LEGENDARY',
    ]);
  });
});

describe('figures', () => {
  it('of victories, salvage and bounties', () => {
    expect(rankPointsFor(0, 0)).toBe(15);
    expect(rankPointsFor(50, 0)).toBe(10);
    expect(rankPointsFor(0, 50)).toBe(20);
    expect(rankPointsFor(0, 60_000)).toBe(50);
    expect([0, 1, 100, 101].map(salvageTurns)).toEqual([0, 1, 1, 2]);
    expect([1000, 1001].map(bountyFee)).toEqual([100, 101]);
    expect([minimumBounty, maxBounties, bountyDays, ownedMs]).toEqual([
      ...[1_000, 50, { minimum: 1, maximum: 90 }, 3_600_000],
    ]);
  });
});

test.each([
  ['OPERATIONAL', {}, 0],
  ['OPERATIONAL', { shieldsLost: 50 }, 10],
  ['UNDER_ATTACK', { shieldsLost: 50 }, 9],
  ['UNDER_ATTACK', { hullLost: 5_000 }, 9],
  ['DAMAGED', { hullLost: 5_000 }, 10],
  ['OPERATIONAL', { hullLost: 5_000 }, 60 * 24 * 3],
  ['ABANDONED', { hullLost: 5_000, closedUntil: new Date(60_000) }, 0],
] as const)('a station is %s with %j, %i minutes after the last shot', (status, wear, minutes) => {
  const shot = { hullLost: 0, shieldsLost: 0, damagedAt: new Date(0), ...wear };
  expect(statusOf(shot, 1, new Date(minutes * 60_000))).toBe(status);
});
