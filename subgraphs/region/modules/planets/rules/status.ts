/** What a planet is to those who look at it. Source: domain facts §8; P: where each state begins. */
import { levelOf, populationOf, type Colony } from './colony.ts';
import { isHabitable } from './habitability.ts';
import { foodPerDay } from './population.ts';
import { dailyYield } from './production.ts';
import type { PlanetType } from '../../sectors/generation/plan.ts';

export type PlanetStatus =
  | 'UNINHABITABLE'
  | 'HABITABLE'
  | 'COLONIZED'
  | 'DEVELOPED'
  | 'TERRAFORMING'
  | 'DYING'
  | 'RESTRICTED';

const developedFrom = 3;

export function statusOf(
  planet: { type: PlanetType; habitability: number; isHub: boolean },
  colony: Colony | null,
): PlanetStatus {
  if (planet.isHub) return 'RESTRICTED';
  if (!colony) return isHabitable(planet) ? 'HABITABLE' : 'UNINHABITABLE';
  if (colony.formingUntil !== null || (colony.buildings.TERRAFORMING?.doneAt ?? null) !== null)
    return 'TERRAFORMING';
  if (populationOf(colony) === 0 || isHungry(colony)) return 'DYING';
  return levelOf(colony, 'CITADEL') >= developedFrom ? 'DEVELOPED' : 'COLONIZED';
}

/** Nothing to eat in store, and less is made than is eaten. */
function isHungry(colony: Colony): boolean {
  const eaten = populationOf(colony) * foodPerDay;
  return (colony.stock.ORGANICS ?? 0) === 0 && dailyYield(colony, 'ORGANICS') < eaten;
}
