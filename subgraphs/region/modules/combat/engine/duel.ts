/**
 * Ship against ship: up to ten rounds, a pure function of the state before and a seed. Source: domain facts §7.3.
 * The attacker fires first, and what it hits still fires back in the same round.
 */
import { random, type Random } from '../../sectors/generation/random.ts';
import { figuresOf } from '../../ships/rules/figures.ts';
import { fastSpeed, pursuit } from '../rules/weapons.ts';
import { attackPower, defensePower, type Fighter } from './fighter.ts';
import { fire, type Shot, type Side } from './shot.ts';

export interface DuelState {
  attacker: Fighter;
  defender: Fighter;
  /** Dampens all fire. */
  nebula: boolean;
  /** Ways out of the sector. */
  exits: number;
}

/** What is left of a ship. */
export interface Remains {
  hullPoints: number;
  shieldPoints: number;
  drones: number;
}

export interface Round {
  shots: Shot[];
  attacker: Remains;
  defender: Remains;
  fled: Side | null;
}

export type CombatResult =
  | 'ATTACKER_VICTORY'
  | 'DEFENDER_VICTORY'
  | 'DRAW'
  | 'MUTUAL_DESTRUCTION'
  | 'ATTACKER_FLED'
  | 'DEFENDER_FLED';

export interface Duel {
  result: CombatResult;
  rounds: Round[];
  attacker: Remains;
  defender: Remains;
}

export const maxRounds = 10;
/** Hull ratio at which an attacker breaks off. P: the facts let both sides flee and say nothing of when an aggressor wants to. */
const breakOffRatio = 0.5;

/** Fights. The same state and seed give the same fight, everywhere and always; the state is left as it was. */
export function duel(state: DuelState, seed: string): Duel {
  const chance = random(seed, 'duel');
  const attacker = { ...state.attacker };
  const defender = { ...state.defender };
  const rounds: Round[] = [];
  let result: CombatResult | undefined;
  while (!result && rounds.length < maxRounds) {
    const shots = exchange(attacker, defender, state.nebula, chance);
    result = destruction(attacker, defender);
    const fled = result ? null : flight(attacker, defender, state.exits, chance);
    if (fled) result = `${fled}_FLED`;
    rounds.push({ shots, attacker: remains(attacker), defender: remains(defender), fled });
  }
  return { result: result ?? 'DRAW', rounds, attacker: remains(attacker), defender: remains(defender) };
}

function exchange(attacker: Fighter, defender: Fighter, nebula: boolean, chance: Random): Shot[] {
  const first = { by: 'ATTACKER', own: attacker, target: defender, nebula } as const;
  const second = { by: 'DEFENDER', own: defender, target: attacker, nebula } as const;
  return [
    fire({ ...first, ownPower: attackPower(attacker), targetPower: defensePower(defender) }, chance),
    fire({ ...second, ownPower: defensePower(defender), targetPower: attackPower(attacker) }, chance),
  ];
}

function remains({ hullPoints, shieldPoints, drones }: Fighter): Remains {
  return { hullPoints, shieldPoints, drones };
}

function destruction(attacker: Fighter, defender: Fighter): CombatResult | undefined {
  if (attacker.hullPoints === 0 && defender.hullPoints === 0) return 'MUTUAL_DESTRUCTION';
  if (defender.hullPoints === 0) return 'ATTACKER_VICTORY';
  return attacker.hullPoints === 0 ? 'DEFENDER_VICTORY' : undefined;
}

/** Who gets away at the end of a round: the defender tries first, and only who has no drones left tries. */
function flight(attacker: Fighter, defender: Fighter, exits: number, chance: Random): Side | null {
  if (escapes(defender, attacker, exits, chance)) return 'DEFENDER';
  const losing = attacker.hullPoints <= attacker.maxHullPoints * breakOffRatio;
  return losing && escapes(attacker, defender, exits, chance) ? 'ATTACKER' : null;
}

function escapes(runner: Fighter, pursuer: Fighter, exits: number, chance: Random): boolean {
  if (runner.drones > 0 || pursuer.tractor || exits === 0) return false;
  return chance.chance(fleeChance(runner, pursuer, exits));
}

/** Chance to get away in a round, 0.1 to 0.9. */
export function fleeChance(runner: Fighter, pursuer: Fighter, exits: number): number {
  const fast = figuresOf(runner).speed >= fastSpeed ? 0.2 : 0;
  const hurt = 0.3 * (1 - runner.hullPoints / runner.maxHullPoints);
  const ways = 0.1 * (Math.min(exits, 3) / 3);
  return Math.min(0.9, Math.max(0.1, 0.15 + fast + hurt + ways - 0.1 * pursuit[pursuer.hull]));
}
