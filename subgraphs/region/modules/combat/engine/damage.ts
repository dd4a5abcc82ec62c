/** Damage that comes from no ship's weapon: shields take what they can, the rest reaches the hull. */
import type { Fighter } from './fighter.ts';
import type { Remains } from './duel.ts';

export interface Damage {
  shieldDamage: number;
  hullDamage: number;
}

/** Takes so many points from the target and says where. */
export function strike(target: Pick<Fighter, 'hullPoints' | 'shieldPoints'>, points: number): Damage {
  const shieldDamage = Math.min(target.shieldPoints, points);
  const hullDamage = Math.min(target.hullPoints, points - shieldDamage);
  target.shieldPoints -= shieldDamage;
  target.hullPoints -= hullDamage;
  return { shieldDamage, hullDamage };
}

export function remainsOf({ hullPoints, shieldPoints, drones }: Fighter): Remains {
  return { hullPoints, shieldPoints, drones };
}
