/** A ship against a planet: ten rounds, a pure function of the state before and a seed. Source: domain facts §7.6; P is marked. */
import { random, type Random } from '../../sectors/generation/random.ts';
import { damageReduction, planetAttack, planetDefense, type PlanetStrength } from '../rules/planets.ts';
import { remainsOf, strike, type Damage } from './damage.ts';
import type { CombatResult, Remains } from './duel.ts';
import { attackPower, type Fighter } from './fighter.ts';
import { mineDamage } from './mine.ts';

export interface PlanetState extends PlanetStrength {
  ship: Fighter;
  /** Points of shield over the planet. */
  shieldPoints: number;
  railGun: boolean;
  minefield: boolean;
}

/** Damage is what the ship suffers, by the minefield too. */
export interface InvasionRound extends Damage {
  /** Points that the ship took from the planet's shield. */
  shieldHit: number;
  /** Points that got through. */
  groundHit: number;
  dronesDestroyed: number;
  ship: Remains;
  /** Points of shield left. */
  shieldPoints: number;
}

export interface Invasion {
  /** The attacker's victory is a planet that is taken. */
  result: CombatResult;
  rounds: InvasionRound[];
  ship: Remains;
  shieldPoints: number;
}

export const invasionRounds = 10;

/** Fights. The same state and seed give the same fight, and the state is left as it was. */
export function invade(state: PlanetState, seed: string): Invasion {
  const chance = random(seed, 'invasion');
  const ship = { ...state.ship };
  const rounds: InvasionRound[] = [];
  let { shieldPoints } = state;
  let ground = 0;
  // P: a planet without defenses takes a point too.
  const needed = Math.max(1, state.defenseLevel);
  while (rounds.length < invasionRounds && ground < needed && ship.hullPoints > 0) {
    const mine = state.minefield && rounds.length === 0 ? strike(ship, mineDamage) : noDamage;
    const points = ship.hullPoints > 0 ? bombard(state, ship, chance) : 0;
    const shieldHit = Math.min(shieldPoints, points);
    shieldPoints -= shieldHit;
    const groundHit = Math.min(needed - ground, points - shieldHit);
    ground += groundHit;
    const answer = ground < needed && ship.hullPoints > 0 ? returnFire(state, ship, chance) : silence;
    rounds.push({
      ...{ shieldHit, groundHit, dronesDestroyed: answer.dronesDestroyed },
      shieldDamage: mine.shieldDamage + answer.shieldDamage,
      hullDamage: mine.hullDamage + answer.hullDamage,
      ...{ ship: remainsOf(ship), shieldPoints },
    });
  }
  const result = ground >= needed ? 'ATTACKER_VICTORY' : ship.hullPoints === 0 ? 'DEFENDER_VICTORY' : 'DRAW';
  return { result, rounds, ship: remainsOf(ship), shieldPoints };
}

const noDamage: Damage = { shieldDamage: 0, hullDamage: 0 };
const silence = { ...noDamage, dronesDestroyed: 0 };

/** Points that the ship does in a round: as in other fights, a hit does one at least (P). */
function bombard(state: PlanetState, ship: Fighter, chance: Random): number {
  const defense = Math.max(1, planetDefense(state));
  if (!chance.chance(Math.min(0.8, (attackPower(ship) / (defense * 1.2)) * 0.6))) return 0;
  return Math.max(1, Math.round(chance.int(1, 5) * (1 - damageReduction(state))));
}

/** The planet's fire goes at the drones first; what hits the ship may destroy it. */
function returnFire(state: PlanetState, ship: Fighter, chance: Random): Damage & { dronesDestroyed: number } {
  if (!chance.chance(Math.min(0.7, (planetAttack(state) / (attackPower(ship) * 1.5)) * 0.5))) return silence;
  if (ship.drones > 0) {
    const dronesDestroyed = Math.min(ship.drones, chance.int(1, 3));
    ship.drones -= dronesDestroyed;
    return { ...noDamage, dronesDestroyed };
  }
  const points = chance.int(1, 7) + (state.railGun ? chance.int(1, 10) : 0);
  const fatal = chance.chance(points / 50);
  return { ...strike(ship, fatal ? ship.shieldPoints + ship.hullPoints : points), dronesDestroyed: 0 };
}
