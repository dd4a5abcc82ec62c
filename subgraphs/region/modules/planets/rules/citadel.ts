/** What a planet's citadel allows at each level. Source: domain facts §8. */
import { levelOf, type Colony } from './colony.ts';
import { habitabilityOf } from './habitability.ts';
import type { Commodity } from '../../economy/rules/commodities.ts';
import { peoplePerPoint } from '../../sectors/generation/planet-tables.ts';

interface CitadelLevel {
  name: string;
  /** Colonists at most. */
  population: number;
  /** Credits in the safe at most. */
  safe: number;
  /** Units of each kind in the garrison at most. P: the facts give the number of drones only. */
  garrison: number;
  /** Units of each good in the stores at most. */
  storage: number;
  /** Factor on the price of a unit of the garrison. */
  unitPrice: number;
}

/** By level, from 1. P: the names above Outpost. */
export const citadelLevels: readonly CitadelLevel[] = [
  { name: 'Outpost', population: 1_000, safe: 100_000, garrison: 10, storage: 1_000, unitPrice: 1 },
  { name: 'Settlement', population: 5_000, safe: 500_000, garrison: 25, storage: 5_000, unitPrice: 1.25 },
  { name: 'Colony', population: 15_000, safe: 2_000_000, garrison: 50, storage: 15_000, unitPrice: 1.6 },
  { name: 'Bastion', population: 50_000, safe: 10_000_000, garrison: 100, storage: 50_000, unitPrice: 2.2 },
  {
    name: 'Metropolis',
    population: 200_000,
    safe: 50_000_000,
    garrison: 200,
    storage: 150_000,
    unitPrice: 3,
  },
];

export function citadelOf(colony: Pick<Colony, 'buildings'>): CitadelLevel {
  const level = levelOf(colony, 'CITADEL');
  const found = citadelLevels[level - 1];
  if (!found) throw new RangeError(`there is no citadel of level ${level}`);
  return found;
}

/** Colonists that fit: within the citadel, and on the planet as it is. */
export function populationLimit(colony: Pick<Colony, 'buildings' | 'naturalHabitability'>): number {
  return Math.min(citadelOf(colony).population, habitabilityOf(colony) * peoplePerPoint);
}

/** Units of a good that the planet has room for in all. */
export function capacityFor(
  colony: Pick<Colony, 'buildings' | 'naturalHabitability'>,
  good: Commodity,
): number {
  return good === 'COLONISTS' ? populationLimit(colony) : citadelOf(colony).storage;
}
