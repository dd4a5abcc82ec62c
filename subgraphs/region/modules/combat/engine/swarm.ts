/**
 * A ship against deployed drones, until one side has none: a pure function of the state before and a seed. Source: domain facts
 * §7.6, which give the even exchange, the 5 % of deployed drones and that it goes on to the end; the rest is P.
 */
import { random, type Random } from '../../sectors/generation/random.ts';
import { remainsOf, strike, type Damage } from './damage.ts';
import type { CombatResult, Remains } from './duel.ts';
import type { Fighter } from './fighter.ts';

export interface SwarmState {
  ship: Fighter;
  /** Drones deployed. */
  drones: number;
  /** Whether they stand on the defense. */
  defending: boolean;
  /** Who began it. */
  attacker: 'SHIP' | 'DRONES';
}

/** One exchange of each drone that was left. */
export interface SwarmRound extends Damage {
  /** Deployed drones that the ship destroyed. */
  dronesDestroyed: number;
  /** Drones of the ship that were destroyed. */
  escortDestroyed: number;
  ship: Remains;
  drones: number;
}

export interface Swarm {
  result: CombatResult;
  rounds: SwarmRound[];
  ship: Remains;
  drones: number;
}

/** Fights. The same state and seed give the same fight, and the state is left as it was. */
export function swarm(state: SwarmState, seed: string): Swarm {
  const chance = random(seed, 'swarm');
  const ship = { ...state.ship };
  const rounds: SwarmRound[] = [];
  let { drones } = state;
  while (drones > 0 && ship.hullPoints > 0) {
    const round = exchange({ ...state, ship, drones }, chance);
    drones = round.drones;
    rounds.push(round);
  }
  const winner = drones > 0 ? 'DRONES' : 'SHIP';
  const result = winner === state.attacker ? 'ATTACKER_VICTORY' : 'DEFENDER_VICTORY';
  return { result, rounds, ship: remainsOf(ship), drones };
}

function exchange(state: SwarmState, chance: Random): SwarmRound {
  const { ship } = state;
  const lost = { dronesDestroyed: 0, escortDestroyed: 0, shieldDamage: 0, hullDamage: 0 };
  for (let turn = 0; turn < state.drones && ship.hullPoints > 0; turn++) {
    if (!chance.chance(droneChance(state))) {
      lost.dronesDestroyed++;
    } else if (ship.drones > 0) {
      ship.drones--;
      lost.escortDestroyed++;
    } else {
      const { shieldDamage, hullDamage } = strike(ship, chance.int(1, 10));
      lost.shieldDamage += shieldDamage;
      lost.hullDamage += hullDamage;
    }
  }
  return { ...lost, ship: remainsOf(ship), drones: state.drones - lost.dronesDestroyed };
}

/** Chance that an exchange is the deployed drone's, 0.1 to 0.9: even, but for posture and for how good the pilot and the ship are. */
export function droneChance({ ship, defending }: Pick<SwarmState, 'ship' | 'defending'>): number {
  const posture = defending ? 0.05 : 0;
  const disrepair = 0.1 * (1 - ship.condition / 100);
  return Math.min(0.9, Math.max(0.1, 0.5 + posture + disrepair - ship.rankBonus / 2));
}
