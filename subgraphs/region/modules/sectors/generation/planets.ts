/** Planets: the capital's population hub, then one in each of a share of the sectors. Source: domain facts §2.3, §3.3. */
import type { Blueprint } from './blueprint.ts';
import { membersOf, zoneAt } from './lookup.ts';
import { uniqueNames } from './names.ts';
import type { Phase } from './phases.ts';
import * as table from './planet-tables.ts';
import type { ClusterPlan, PlanetPlan, RegionPlan, SectorPlan } from './plan.ts';
import { random as stream, type Random } from './random.ts';
import { planetFirst, planetSecond } from './words.ts';

type Name = (draw: () => string) => string;

export const placePlanets: Phase = (plan, blueprint, open) => {
  plan.planets.push(hub(plan, blueprint));
  const name = uniqueNames([blueprint.capital.planetName]);
  for (const cluster of plan.clusters)
    placeClusterPlanets(plan, cluster, blueprint, name, open(`planets ${cluster.number}`));
  plan.planets.sort((a, b) => a.sector - b.sector);
};

function hub(plan: RegionPlan, { capital }: Blueprint): PlanetPlan {
  const home = {
    sector: plan.capitalSector,
    name: capital.planetName,
    type: 'TERRAN',
    habitability: 100,
  } as const;
  const [, size] = table.sizes;
  return { ...home, maxPopulation: 100 * table.peoplePerPoint, size, richness: 100, isHub: true };
}

/** Planets in the sectors of a cluster that have none, by the blueprint's density. */
export function placeClusterPlanets(
  plan: RegionPlan,
  cluster: ClusterPlan,
  blueprint: Blueprint,
  name: Name,
  random: Random,
): void {
  const taken = new Set(plan.planets.map(({ sector }) => sector));
  for (const sector of membersOf(plan, cluster)) {
    if (taken.has(sector.number) || !random.chance(blueprint.planetDensity)) continue;
    plan.planets.push(planet(plan, sector, name, random));
  }
}

function planet(plan: RegionPlan, sector: SectorPlan, name: Name, random: Random): PlanetPlan {
  const bySector = table.typesBySector[sector.type];
  const type = bySector
    ? random.pick(bySector)
    : random.weighted(table.typesByZone[zoneAt(plan, sector.zone).kind]);
  const percent = random.int(100 - table.habitabilityJitter, 100 + table.habitabilityJitter);
  const habitability = Math.min(100, Math.round((random.int(...table.habitability[type]) * percent) / 100));
  const place = {
    sector: sector.number,
    name: name(() => `${random.pick(planetFirst)}${random.pick(planetSecond)}`),
  };
  // A stream of its own: maps that were made before planets had these stay what they are.
  const ground = stream(plan.seed, `ground ${place.sector} ${place.name}`);
  return {
    ...place,
    type,
    habitability,
    maxPopulation: habitability * table.peoplePerPoint,
    size: ground.int(...table.sizes),
    richness: ground.int(...table.richness),
    isHub: false,
  };
}
