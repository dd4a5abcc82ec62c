/** What a garrison costs and how large it may be. Source: domain facts §8. */
import { citadelOf } from './citadel.ts';
import type { Colony, GarrisonUnit } from './colony.ts';
import { habitabilityOf } from './habitability.ts';

const basePrices: Record<GarrisonUnit, number> = { TURRETS: 500, SHIELDS: 1_000, FIGHTERS: 2_000 };

/** 0.75 to 1.5. P: the facts bound it only; the harder a planet is to live on, the dearer it is to man. */
export function planetFactor(habitability: number): number {
  return 1.5 - 0.75 * (habitability / 100);
}

/** Credits for one unit. */
export function unitPrice(
  colony: Pick<Colony, 'buildings' | 'naturalHabitability'>,
  unit: GarrisonUnit,
): number {
  return Math.ceil(basePrices[unit] * citadelOf(colony).unitPrice * planetFactor(habitabilityOf(colony)));
}

/** Units of the kind that still fit. */
export function garrisonRoom(colony: Pick<Colony, 'buildings' | 'garrison'>, unit: GarrisonUnit): number {
  return Math.max(0, citadelOf(colony).garrison - colony.garrison[unit]);
}
