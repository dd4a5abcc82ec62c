/** What shipyards sell, take back and mend. Source: domain facts §3.3, §5.1, §6.2; P marks what they leave open. */
import type { StationType } from '../../sectors/generation/plan.ts';
import { isTradeDock } from '../../economy/rules/stations.ts';
import { ranks, type Rank } from '../../sectors/rules/ranks.ts';
import { hulls, type HullName } from './hulls.ts';

const dayMs = 86_400_000;

/** Class 11, and stations of that type whatever their class (P). */
export function isShipyard({ stationClass, type }: { stationClass: number; type: StationType }): boolean {
  return isTradeDock(stationClass) || type === 'SHIPYARD';
}

/** Ships of one player in a region; pods are not counted (P). */
export const maxShips = 10;

export const soldHulls = (Object.keys(hulls) as HullName[]).filter((hull) => hulls[hull].buildDays !== null);

/** Whether only Galactic Citizens may buy a hull. */
export const isForCitizens = (hull: HullName): boolean => hull === 'CITIZEN_CLIPPER';

/** P: ranks for the trust of the Federation and the honour of the Scientific Institute, until there are factions that can give these. */
const rankNames: Readonly<Partial<Record<HullName, string>>> = { CARRIER: 'Ensign', WARP_JUMPER: 'Captain' };

/** The rank somebody needs to buy a hull; null when anybody may. */
export function rankFor(hull: HullName): Rank | null {
  return ranks.find(({ name }) => name === rankNames[hull]) ?? null;
}

/** Days a buyer waits. P: what takes two days or less to build stands ready; a jumper is crafted for whoever orders it. */
export function deliveryDays(hull: HullName): number {
  const days = hulls[hull].buildDays ?? 0;
  return days <= 2 ? 0 : days;
}

/** When a ship that is bought now can be flown. */
export function readyFrom(hull: HullName, now: Date): Date {
  return new Date(now.getTime() + deliveryDays(hull) * dayMs);
}

/** Part of a hull's price that a given ship counts as its value: a gift must not be worth giving to oneself. P */
export function giftValue(hull: HullName): number {
  return Math.floor(hulls[hull].price / 10);
}

export interface UsedShip {
  /** Credits paid for it, upgrades included. */
  value: number;
  /** State of repair in percent. */
  condition: number;
  acquiredAt: Date;
}

/** What a shipyard pays: 70 % of the value, one point less a day down to 30 %, half of that for a wreck. P */
export function salePriceOf({ value, condition, acquiredAt }: UsedShip, now: Date): number {
  const days = Math.max(0, Math.floor((now.getTime() - acquiredAt.getTime()) / dayMs));
  return Math.floor((value * Math.max(30, 70 - days) * (100 + condition)) / 20_000);
}

export interface Damaged {
  hull: HullName;
  hullPoints: number;
  maxHullPoints: number;
}

/** Credits to make a hull whole: a tenth of its price for all of it. P */
export function repairPrice({ hull, hullPoints, maxHullPoints }: Damaged): number {
  const missing = maxHullPoints - hullPoints;
  return missing === 0 ? 0 : Math.max(1, Math.ceil((hulls[hull].price * missing) / (10 * maxHullPoints)));
}

/** Credits to bring the state of repair to 100 %: a twentieth of the hull's price for all of it. P */
export function maintenancePrice({ hull, condition }: { hull: HullName; condition: number }): number {
  const missing = 100 - condition;
  return missing === 0 ? 0 : Math.max(1, Math.ceil((hulls[hull].price * missing) / 2_000));
}
