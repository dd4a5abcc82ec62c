/** A ship as the engine sees it: all that a fight depends on, so that a stored fight can be fought again. */
import { figuresOf, type Built } from '../../ships/rules/figures.ts';
import type { Weapon } from '../../ships/rules/hulls.ts';

/** A ship as a fight depends on it. Points are whole numbers. */
export interface Fighter extends Built {
  weapon: Weapon;
  hullPoints: number;
  maxHullPoints: number;
  shieldPoints: number;
  maxShieldPoints: number;
  /** State of repair in percent. */
  condition: number;
  /** Combat drones that fly with it. */
  drones: number;
  /** Part by which rank strengthens its fire, such as 0.15. */
  rankBonus: number;
  /** What its equipment adds to its power. */
  powerBonus: number;
  /** Part it takes from the opponent's chance to hit, 0 to 1. */
  ecm: number;
  /** A tractor beam keeps the opponent from fleeing. */
  tractor: boolean;
}

/** Factor of the state of repair on power: a wreck has half of it. P: the facts name the factor, not its values. */
function maintenance({ condition }: Fighter): number {
  return 0.5 + condition / 200;
}

export function attackPower(fighter: Fighter): number {
  const { powerBonus, drones } = fighter;
  return (figuresOf(fighter).attackPower + powerBonus + 2 * drones) * maintenance(fighter);
}

export function defensePower(fighter: Fighter): number {
  const { powerBonus, drones } = fighter;
  const { defensePower: own, evasion } = figuresOf(fighter);
  return (own + powerBonus + evasion + 1.5 * drones) * maintenance(fighter);
}
