/** What weapons do, which hull suffers more from which, and who catches whom. Source: domain facts §7.3, §7.4. */
import type { HullName, Weapon } from '../../ships/rules/hulls.ts';

export interface WeaponFigures {
  /** Factor on all damage. */
  base: number;
  /** Factors on what shields lose and on what the hull does. */
  shield: number;
  hull: number;
  /** Share of the hold that a kill with it leaves whole in the wreck, lowest and highest. */
  wreck: readonly [lowest: number, highest: number];
}

export const weapons: Record<Weapon, WeaponFigures> = {
  LASER: { base: 1, shield: 0.8, hull: 1, wreck: [0.6, 0.8] },
  PLASMA: { base: 1.2, shield: 1.2, hull: 0.9, wreck: [0.4, 0.6] },
  MISSILE: { base: 1.5, shield: 0.6, hull: 1.5, wreck: [0.2, 0.4] },
  EMP: { base: 0.5, shield: 2, hull: 0.3, wreck: [0.8, 1] },
  AUTOCANNON: { base: 1.1, shield: 0.5, hull: 1.3, wreck: [0.5, 0.7] },
  PARTICLE: { base: 1.3, shield: 1.4, hull: 1.1, wreck: [0.4, 0.6] },
  TORPEDO: { base: 1.8, shield: 0.4, hull: 1.8, wreck: [0.2, 0.4] },
};

const advantages: Partial<Record<HullName, Partial<Record<HullName, number>>>> = {
  DEFENDER: { CARGO_HAULER: 1.5, LIGHT_FREIGHTER: 1.3 },
  FAST_COURIER: { CARRIER: 0.7 },
  CITIZEN_CLIPPER: { CARRIER: 0.7 },
  SCOUT_SHIP: { CARRIER: 0.5 },
  CARRIER: { SCOUT_SHIP: 1.8, FAST_COURIER: 1.5, CITIZEN_CLIPPER: 1.5 },
  COLONY_SHIP: { DEFENDER: 0.5 },
};

/** Factor on the damage that one hull does to another. */
export function classModifier(own: HullName, target: HullName): number {
  return advantages[own]?.[target] ?? 1;
}

/** How well a hull keeps up with who flees from it, 0 to 1; the clipper as the courier it is built on (P). */
export const pursuit: Record<HullName, number> = {
  ESCAPE_POD: 0,
  LIGHT_FREIGHTER: 0.3,
  CARGO_HAULER: 0.2,
  FAST_COURIER: 0.4,
  CITIZEN_CLIPPER: 0.4,
  SCOUT_SHIP: 0.5,
  COLONY_SHIP: 0.1,
  DEFENDER: 0.8,
  CARRIER: 0.6,
  WARP_JUMPER: 0.5,
};

/** Speed from which a hull counts as fast when it flees. P: the facts name the bonus, not its bound. */
export const fastSpeed = 2;
