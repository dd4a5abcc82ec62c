/** The good that flies and fights: as many as the hull launches at once, the rest is cargo. */
import { hulls, type HullName } from '../../ships/rules/hulls.ts';

export const combatDrones = 'COMBAT_DRONES';

export function flyingDrones(hull: HullName, carried: number): number {
  return Math.min(carried, hulls[hull].drones);
}
