/** How a colony begins. */
import type { PlanetType } from '../../sectors/generation/plan.ts';
import type { Colony } from './colony.ts';
import { typeEfficiency } from './production.ts';

/** A first citadel, everybody in high spirits; P: all work on food where it grows, so that nobody starves before the first order. */
export function newColony(
  planet: { type: PlanetType; habitability: number; size: number; richness: number },
  colonists: number,
  at: number,
): Colony {
  const farmers = typeEfficiency[planet.type].ORGANICS > 0 ? colonists : 0;
  return {
    ...{
      type: planet.type,
      naturalHabitability: planet.habitability,
      size: planet.size,
      richness: planet.richness,
      stock: { COLONISTS: colonists },
      carries: {},
    },
    allocations: { FUEL: 0, ORGANICS: farmers, EQUIPMENT: 0 },
    buildings: { CITADEL: { level: 1, startedAt: null, doneAt: null } },
    ...{
      specialization: null,
      morale: 100,
      taxRate: 0,
      taxes: 0,
      garrison: { TURRETS: 0, SHIELDS: 0, FIGHTERS: 0 },
      shieldPoints: 0,
    },
    ...{ siege: null, formingUntil: null, countedTo: at },
  };
}
