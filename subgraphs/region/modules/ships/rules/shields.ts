/** Shields come back by themselves. Source: domain facts §7.3. */
import { hulls, type HullName } from './hulls.ts';

const hourMs = 3_600_000;
/** Nobody is credited with more than a day. */
const maxHours = 24;

export interface Shields {
  hull: HullName;
  shieldPoints: number;
  maxShieldPoints: number;
  /** Time up to which regeneration is counted; what lies behind it in fractions of a point stays due. */
  shieldsAt: Date;
}

/** Counts regeneration up to `now`: never above the maximum, and a clock that went back takes nothing away. */
export function regenerateShields(ship: Shields, now: Date): Pick<Shields, 'shieldPoints' | 'shieldsAt'> {
  const perHour = hulls[ship.hull].shieldRegeneration;
  const elapsed = now.getTime() - ship.shieldsAt.getTime();
  if (elapsed <= 0) return { shieldPoints: ship.shieldPoints, shieldsAt: ship.shieldsAt };
  const grown = Math.floor((Math.min(elapsed, maxHours * hourMs) * perHour) / hourMs);
  const shieldPoints = Math.max(ship.shieldPoints, Math.min(ship.maxShieldPoints, ship.shieldPoints + grown));
  const counted = Math.ceil((grown * hourMs) / perHour);
  // Full shields are counted by the point too: a ship that only flies is not written anew with every action.
  return {
    shieldPoints,
    shieldsAt: elapsed > maxHours * hourMs ? now : new Date(ship.shieldsAt.getTime() + counted),
  };
}
