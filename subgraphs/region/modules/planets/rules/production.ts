/** What colonists make in an hour. Source: domain facts §8. */
import type { PlanetType } from '../../sectors/generation/plan.ts';
import {
  levelOf,
  type BuildingKind,
  type Colony,
  type PlanetSpecialization,
  type Resource,
} from './colony.ts';
import { habitabilityOf } from './habitability.ts';
import { isFelt } from './siege.ts';

/** Units that a colonist makes in a day. */
const perColonist = 10;

type Factors = Record<Resource, number>;
const factors = (fuel: number, organics: number, equipment: number): Factors => ({
  ...{ FUEL: fuel, ORGANICS: organics, EQUIPMENT: equipment },
});
const plain = factors(1, 1, 1);

/** How well each type of planet yields. A Terran one only houses people. */
export const typeEfficiency: Record<PlanetType, Factors> = {
  TERRAN: factors(0, 0, 0),
  MOUNTAINOUS: factors(0.6, 0.4, 1.5),
  OCEANIC: factors(1.5, 0.4, 0.6),
  DESERT: factors(0.4, 1.5, 0.6),
  VOLCANIC: factors(1, 0, 2),
  BARREN: factors(0, 0, 1.5),
  ICE: factors(0.8, 1.2, 0.5),
  ...{ GAS_GIANT: plain, JUNGLE: plain, ARCTIC: plain, TROPICAL: plain, ARTIFICIAL: plain },
};

/** P: the facts say that what a specialization neglects gets 0.8 to 0.9, not which. */
const specialty: Record<PlanetSpecialization, Factors> = {
  AGRICULTURAL: factors(0.9, 1.5, 0.8),
  INDUSTRIAL: factors(0.9, 0.8, 1.5),
  MILITARY: factors(0.9, 0.9, 0.9),
  RESEARCH: factors(0.9, 0.9, 0.9),
  BALANCED: factors(1.1, 1.1, 1.1),
};

/** The building that makes more of each resource. */
const buildingFor: Record<Resource, BuildingKind> = { FUEL: 'MINE', ORGANICS: 'FARM', EQUIPMENT: 'FACTORY' };

/** Part of their work that colonists do, 0.5 to 1. P: the facts bound it by 0 and 2 and leave the rest open. */
export function efficiency(morale: number): number {
  return 0.5 + morale / 200;
}

/** Units of a resource that are made in a day as the colony is now, fractions included. P: that richness is a factor of its own. */
export function dailyYield(colony: Colony, resource: Resource): number {
  const { type, allocations, specialization, morale, siege, stock, richness } = colony;
  const habitability = habitabilityOf(colony);
  return (
    allocations[resource] *
    perColonist *
    typeEfficiency[type][resource] *
    (richness / 100) *
    (1 + 0.1 * levelOf(colony, buildingFor[resource])) *
    (specialization ? specialty[specialization][resource] : 1) *
    (1 + 0.05 * levelOf(colony, 'CITADEL')) *
    efficiency(morale) *
    ((stock.GOURMET_FOOD ?? 0) > 0 ? 1.05 : 1) *
    (isFelt(siege) ? 0.75 : 1) *
    (habitability >= 20 && habitability < 30 ? 0.8 : 1)
  );
}
