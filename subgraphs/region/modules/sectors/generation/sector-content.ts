/** What sectors hold: types, levels, hazards, resources. Used to make a map and to remake a cluster. Source: domain facts §2.3, §3.2, §3.3. */
import type { Blueprint } from './blueprint.ts';
import { zoneAt } from './lookup.ts';
import type { ClusterPlan, RegionPlan, SectorPlan } from './plan.ts';
import type { Random } from './random.ts';
import * as table from './sector-tables.ts';

interface Cloud {
  sectors: Set<number>;
  core: Set<number>;
}

/** Draws the types of a cluster's sectors, except of those that `keeps` holds fast. */
export function drawTypes(
  members: SectorPlan[],
  cluster: ClusterPlan,
  keeps: (sector: SectorPlan) => boolean,
  random: Random,
): void {
  const cloud = cloudOf(members, cluster.nebulaCoverage);
  for (const sector of members) {
    const drawn = cloud.sectors.has(sector.number) ? 'NEBULA' : drawType(cluster, random);
    if (!keeps(sector)) sector.type = drawn;
    const turns = random.int(...table.nebulaCoreTurns);
    sector.nebulaCoreTurns = sector.type === 'NEBULA' && cloud.core.has(sector.number) ? turns : 0;
  }
}

function drawType(cluster: ClusterPlan, random: Random): SectorPlan['type'] {
  if (random.chance(table.anomalyShare)) return 'ANOMALY';
  if (cluster.kind === 'FRONTIER_OUTPOST' && random.chance(table.frontierNebulaShare)) return 'NEBULA';
  return random.chance(table.standardShare) ? 'STANDARD' : random.pick(table.otherTypes[cluster.kind]);
}

/** The middle of the cluster up to its coverage. Drawn from places alone, so that a remade cluster keeps its core where no way from outside ends. */
function cloudOf(members: readonly SectorPlan[], coverage: number): Cloud {
  const count = members.length;
  const middle = members.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
  const offCentre = ({ x, y }: SectorPlan): number =>
    (x * count - middle.x) ** 2 + (y * count - middle.y) ** 2;
  const inward = members
    .toSorted((a, b) => offCentre(a) - offCentre(b) || a.number - b.number)
    .map(({ number }) => number);
  const covered = inward.slice(0, Math.round((count * coverage) / 100));
  return {
    sectors: new Set(covered),
    core: new Set(covered.slice(0, Math.floor(covered.length / table.nebulaCorePart))),
  };
}

/** Draws levels uniformly from the ranges of the blueprint's cluster, or of the sector's zone; and who controls the sector. */
export function drawLevels(
  members: SectorPlan[],
  plan: RegionPlan,
  blueprint: Blueprint,
  random: Random,
): void {
  for (const sector of members) {
    const ranges =
      'fixed' in blueprint.clusters
        ? blueprint.clusters.fixed[sector.cluster - 1]
        : blueprint.zones[sector.zone - 1];
    if (!ranges) throw new RangeError(`the blueprint says nothing of sector ${sector.number}`);
    sector.securityLevel = random.int(...ranges.security);
    sector.developmentLevel = random.int(...ranges.development);
    sector.trafficLevel = random.int(...ranges.traffic);
    const factions = table.factions[zoneAt(plan, sector.zone).kind];
    sector.controllingFaction =
      factions.length === 0 || random.chance(table.unclaimedShare) ? null : random.pick(factions);
  }
}

/** Draws what follows from a sector's type and cluster: hazard, radiation, asteroids, patrols. */
export function drawDangers(sector: SectorPlan, cluster: ClusterPlan, random: Random): void {
  const { hazard, radiation } = table.dangers[sector.type];
  sector.hazardLevel = random.int(...hazard);
  sector.radiationLevel = random.int(...radiation) / 100;
  sector.asteroidYield = asteroids(sector, cluster, random);
  sector.patrolShips = cluster.kind === 'MILITARY_ZONE' ? random.int(...table.patrols) : 0;
}

function asteroids({ type }: SectorPlan, { kind }: ClusterPlan, random: Random): SectorPlan['asteroidYield'] {
  const rich = kind === 'RESOURCE_RICH';
  if (!rich && type !== 'ASTEROID_FIELD') return null;
  const yieldOf = (base: number): number => {
    const percent = random.int(100 - table.asteroidSpread, 100 + table.asteroidSpread);
    return Math.round((base * (rich ? table.richAsteroids : 1) * percent) / 100);
  };
  const { ore, preciousMetals, quantumShards } = table.asteroidBase;
  return {
    ore: yieldOf(ore),
    preciousMetals: yieldOf(preciousMetals),
    quantumShards: yieldOf(quantumShards),
  };
}
