/** What a move costs and what it does to a ship. Source: domain facts §4.3; values marked P are proposed there or here. */
import type { Sector, Ship, ShipStatus } from '../entities.ts';
import { figuresOf, type Built } from '../../ships/rules/figures.ts';

/** Statuses in which a ship can move. */
export function canMove(status: ShipStatus): boolean {
  return status === 'IN_SPACE';
}

/** Factor on the turns of a move by state of repair in percent. P: the facts name the factor, not its values. */
export function maintenanceFactor(condition: number): number {
  if (condition >= 50) return 1;
  return condition >= 25 ? 1.5 : 2;
}

export interface MoveCostInput extends Built {
  kind: 'WARP' | 'TUNNEL';
  edgeCost: number;
  condition: number;
  /** Where the move ends: nebula cores cost more, storms double. */
  destination: Pick<Sector, 'type' | 'nebulaCoreTurns'>;
}

/** Whole turns stay whole: a turn cost that upgrades lower is a fraction. */
const rounding = 1e-9;

/** Turns of one move, at least 1. */
export function moveCost({ kind, edgeCost, condition, destination, ...ship }: MoveCostInput): number {
  const { turnCost, warpCapable } = figuresOf(ship);
  const discount = kind === 'TUNNEL' && warpCapable ? 0.8 : 1;
  const edge = Math.max(1, Math.floor(edgeCost * discount * maintenanceFactor(condition)));
  const cost = Math.max(1, Math.ceil(edge * turnCost - rounding)) + destination.nebulaCoreTurns;
  return destination.type === 'WARP_STORM' ? cost * 2 : cost;
}

export interface Damage {
  shield: number;
  hull: number;
}

/** What the place of arrival does: shields lose hazard x 2 % of their maximum; radiation above 0.5 harms an unshielded hull. */
export function arrivalDamage(
  sector: Pick<Sector, 'hazardLevel' | 'radiationLevel'>,
  ship: Ship,
): { hazard: Damage; radiation: Damage } {
  const shield = Math.min(
    ship.shieldPoints,
    Math.floor((sector.hazardLevel * 2 * ship.maxShieldPoints) / 100),
  );
  const unshielded = ship.shieldPoints - shield === 0;
  const burns = unshielded && sector.radiationLevel > 0.5;
  return {
    hazard: { shield, hull: 0 },
    radiation: { shield: 0, hull: burns ? Math.ceil(sector.radiationLevel * 0.05 * ship.maxHullPoints) : 0 },
  };
}

/** Hull damage by radiation that leaks into an unstable tunnel: medium below 0.5, high below 0.3. P: 2 % and 5 %. */
export function tunnelRadiation(stability: number, maxHullPoints: number): number {
  if (stability >= 0.5) return 0;
  return Math.ceil(maxHullPoints * (stability < 0.3 ? 0.05 : 0.02));
}

export function isAnomalous(stability: number): boolean {
  return stability < 0.7;
}

/** Hull points after damage: hazards destroy a ship only in the two deadly kinds of sector, and a pod never. */
export function hullAfter(ship: Ship, damage: number, sectorType: Sector['type']): number {
  const deadly = (sectorType === 'FORBIDDEN' || sectorType === 'BLACK_HOLE') && ship.hull !== 'ESCAPE_POD';
  return Math.max(deadly ? 0 : Math.min(1, ship.hullPoints), ship.hullPoints - damage);
}

/** Chance of a mechanical failure per move: 2 %, doubled by neglect as turns are, less with a maintenance system. */
export function failureChance({ condition, ...ship }: Built & { condition: number }): number {
  return 0.02 * maintenanceFactor(condition) * figuresOf(ship).wear;
}

/** State of repair lost by a mechanical failure, in percent points. P. */
export const failureWear = 5;

/** Uses left at which a tunnel warns. */
export const weakeningAt = 3;

export const scanCost = 2;

/** Scanner range from which a scan discovers hidden ways: tier 1. */
export const discoveryScanner = 2;
