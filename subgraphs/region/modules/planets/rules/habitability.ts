/** How well people can live on a planet, and what terraforming adds. Source: domain facts §8. */
import type { PlanetType } from '../../sectors/generation/plan.ts';
import { levelOf, type Colony } from './colony.ts';

/** Points gained by level: each of the five adds 10, 15, 20, 25 and 30 to those before it. */
const terraformed = [0, 10, 25, 45, 70, 100];

/** 0 to 100, levels of terraforming included. */
export function habitabilityOf(colony: Pick<Colony, 'buildings' | 'naturalHabitability'>): number {
  return Math.min(100, colony.naturalHabitability + (terraformed[levelOf(colony, 'TERRAFORMING')] ?? 0));
}

/** P: below it nobody settles. The facts let colonies be below 20, where they dwindle. */
const leastHabitability = 10;

export function isHabitable(planet: { type: PlanetType; habitability: number }): boolean {
  return planet.type !== 'GAS_GIANT' && planet.habitability >= leastHabitability;
}
