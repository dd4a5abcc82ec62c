/** What a planet is to those who look at it. Source: domain facts §8; P: where each state begins. */
import { levelOf, populationOf, type Colony } from './colony.ts';
import { isHabitable } from './habitability.ts';
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
  if (populationOf(colony) === 0 || (colony.stock.ORGANICS ?? 0) === 0) return 'DYING';
  return levelOf(colony, 'CITADEL') >= developedFrom ? 'DEVELOPED' : 'COLONIZED';
}
