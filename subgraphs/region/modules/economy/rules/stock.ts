/** What stations make and use up while nobody looks. Source: domain facts §6.2, §6.3. */
import type { Settings } from '../../governance/rules/settings.ts';
import { commodities, type Commodity } from './commodities.ts';
import { classOf, sidesOf } from './stations.ts';

const hour = 3_600_000;
/** No more than this is made up for. */
const catchUpMs = 24 * hour;

const specialties: Record<Settings['specialization'], readonly Commodity[]> = {
  BALANCED: [],
  COMMERCE: ['LUXURY_GOODS'],
  INDUSTRIAL: ['EQUIPMENT', 'ORE'],
  AGRICULTURAL: ['ORGANICS', 'GOURMET_FOOD'],
  TECHNOLOGICAL: ['EXOTIC_TECHNOLOGY'],
  MILITARY: ['COMBAT_DRONES', 'MINES'],
};

/** Whether a region is good at something: it makes a tenth more of it and pays a tenth more for it. §3.1 */
export function isSpecialty(specialization: Settings['specialization'], good: Commodity): boolean {
  return specialties[specialization].includes(good);
}

/**
 * Units a station makes in an hour, negative where it uses them up: what it sells it makes, what it only buys it uses at the same
 * pace (P: else every buyer would be full for ever), and what it does both with stays as it is.
 */
export function hourlyChange(
  stationClass: number,
  good: Commodity,
  specialization: Settings['specialization'],
): number {
  const { buys, sells } = sidesOf(stationClass, good);
  const { perHour } = commodities[good];
  if (buys) return sells ? 0 : -perHour;
  return perHour * classOf(stationClass).production * (isSpecialty(specialization, good) ? 1.1 : 1);
}

export interface Stock {
  quantity: number;
  capacity: number;
  /** Time in ms up to which production is counted. */
  countedTo: number;
}

/** Counts production up to `now`: 24 hours at most, whole units, within 0 and capacity. A clock that went back changes nothing. */
export function count(stock: Stock, now: number, perHour: number): Stock {
  const elapsed = now - stock.countedTo;
  if (elapsed <= 0) return stock;
  const late = elapsed > catchUpMs;
  const units = Math.floor((Math.abs(perHour) * Math.min(elapsed, catchUpMs)) / hour);
  const quantity =
    perHour < 0 ? Math.max(0, stock.quantity - units) : Math.min(stock.capacity, stock.quantity + units);
  const bounded = quantity !== stock.quantity + Math.sign(perHour) * units;
  // The part of a unit that is under way stays due, unless there was no room for more.
  const countedTo =
    perHour === 0 || late || bounded ? now : stock.countedTo + Math.floor((units * hour) / Math.abs(perHour));
  return { ...stock, quantity, countedTo };
}
