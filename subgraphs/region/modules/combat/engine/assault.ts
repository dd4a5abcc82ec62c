/** A ship against a station: eight rounds, a pure function of the state before and a seed. Source: domain facts §7.6; P is marked. */
import { random, type Random } from '../../sectors/generation/random.ts';
import { remainsOf, strike, type Damage } from './damage.ts';
import type { CombatResult, Remains } from './duel.ts';
import type { Fighter } from './fighter.ts';

export interface StationState {
  ship: Fighter;
  hullPoints: number;
  shieldPoints: number;
  maxShieldPoints: number;
  /** Shield points that come back in a round. */
  regeneration: number;
  fire: number;
  pointDefense: number;
  /** The station's drones: part of its fire, and never lost. */
  drones: number;
  /** Patrol ships of the sector. */
  patrols: number;
}

export interface StationRemains {
  hullPoints: number;
  shieldPoints: number;
}

/** Damage is what the station suffers. */
export interface AssaultRound extends Damage {
  dronesDestroyed: number;
  shieldsRegenerated: number;
  ship: Remains;
  station: StationRemains;
}

export interface Assault {
  /** The attacker's victory is a station without hull points: it is taken. */
  result: CombatResult;
  rounds: AssaultRound[];
  ship: Remains;
  station: StationRemains;
}

export const assaultRounds = 8;
/** Points that a ship does in a round at most. */
const mostDamage = 150;

/** Fights. The same state and seed give the same fight, and the state is left as it was. */
export function assault(state: StationState, seed: string): Assault {
  const chance = random(seed, 'assault');
  const ship = { ...state.ship };
  const station: StationRemains = { hullPoints: state.hullPoints, shieldPoints: state.shieldPoints };
  const rounds: AssaultRound[] = [];
  while (rounds.length < assaultRounds && station.hullPoints > 0 && ship.hullPoints > 0) {
    const launched = state.ship.drones;
    const damage = strike(station, Math.floor(chance.int(1, mostDamage) * screen(ship.drones, launched)));
    const taken = station.hullPoints === 0;
    const dronesDestroyed = taken ? 0 : returnFire(state, ship, chance);
    // P: shields come back only in a round in which nothing got at them: else no ship could ever wear one down.
    const hit = damage.shieldDamage + damage.hullDamage > 0;
    const gap = state.maxShieldPoints - station.shieldPoints;
    const shieldsRegenerated = hit ? 0 : Math.min(gap, state.regeneration);
    station.shieldPoints += shieldsRegenerated;
    rounds.push({
      ...damage,
      dronesDestroyed,
      shieldsRegenerated,
      ship: remainsOf(ship),
      station: { ...station },
    });
  }
  const result =
    station.hullPoints === 0 ? 'ATTACKER_VICTORY' : ship.hullPoints === 0 ? 'DEFENDER_VICTORY' : 'DRAW';
  return { result, rounds, ship: remainsOf(ship), station };
}

/** Share of the attack that is left, as the drones are; the ship counts as one of them (P). */
function screen(drones: number, launched: number): number {
  return (drones + 1) / (launched + 1);
}

/** Everything that fires from a station. */
export function stationFire({ fire, drones, patrols }: StationState): number {
  return fire + 3 * drones + 8 * patrols;
}

/** The station's fire goes at the drones first; a ship that has none left is destroyed at once or not at all. Returns the drones lost. */
function returnFire(state: StationState, ship: Fighter, chance: Random): number {
  const fire = stationFire(state);
  if (ship.drones > 0) {
    const shredded = Math.max(1, Math.floor(fire / 4)) + state.pointDefense;
    const lost = Math.min(ship.drones, shredded);
    ship.drones -= lost;
    return lost;
  }
  if (chance.chance(Math.min(0.95, fire / 60))) Object.assign(ship, { hullPoints: 0, shieldPoints: 0 });
  return 0;
}
