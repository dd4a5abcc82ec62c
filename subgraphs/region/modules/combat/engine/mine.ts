/** A mine strikes a ship that arrives: a pure function of the state before. Source: domain facts §4.3. */
import { remainsOf, strike, type Damage } from './damage.ts';
import type { CombatResult, Remains } from './duel.ts';
import type { Fighter } from './fighter.ts';

export interface MineState {
  ship: Fighter;
}

export interface MineStrike extends Damage {
  result: CombatResult;
  ship: Remains;
}

/** Points that a mine takes: shields first. */
export const mineDamage = 200;

/** One mine strikes, once. The state is left as it was. */
export function strikeMine({ ship: before }: MineState): MineStrike {
  const ship = { ...before };
  const damage = strike(ship, mineDamage);
  return { ...damage, result: ship.hullPoints === 0 ? 'ATTACKER_VICTORY' : 'DRAW', ship: remainsOf(ship) };
}
