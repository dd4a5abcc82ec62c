/** What a garrison costs and how large it may be. Source: domain facts §8. */
import { citadelOf } from './citadel.ts';
import type { Colony, GarrisonUnit } from './colony.ts';

const basePrices: Record<GarrisonUnit, number> = { TURRETS: 500, SHIELDS: 1_000, FIGHTERS: 2_000 };

/** 0.75 to 1.5 by size, 1 to 10. P: the facts bound the factor only; the larger a planet, the more of it there is to man. */
export function planetFactor(size: number): number {
  return 0.75 + (size - 1) / 12;
}

/** Credits for one unit. */
export function unitPrice(colony: Pick<Colony, 'buildings' | 'size'>, unit: GarrisonUnit): number {
  return Math.ceil(basePrices[unit] * citadelOf(colony).unitPrice * planetFactor(colony.size));
}

/** Units of the kind that still fit. */
export function garrisonRoom(colony: Pick<Colony, 'buildings' | 'garrison'>, unit: GarrisonUnit): number {
  return Math.max(0, citadelOf(colony).garrison - colony.garrison[unit]);
}
