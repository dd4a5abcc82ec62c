/** Remakes one cluster of a map and leaves the rest of it alone. */
import type { Blueprint } from './blueprint.ts';
import { edgeBook, inOrder } from './edge-book.ts';
import { clusterAt, membersOf } from './lookup.ts';
import { uniqueNames } from './names.ts';
import { placeClusterPlanets } from './planets.ts';
import type { ClusterPlan, EdgePlan, RegionPlan, SectorPlan, StationPlan } from './plan.ts';
import { random, type Stream } from './random.ts';
import { drawDangers, drawLevels, drawTypes } from './sector-content.ts';
import { specialShare, specialTypes } from './sector-tables.ts';
import { isWormhole, retype } from './special-sectors.ts';
import { placeClusterStations } from './stations.ts';
import { digSectorTunnels } from './tunnels.ts';
import { layClusterWarps } from './warps.ts';

/**
 * A new plan in which one cluster is redrawn: types, levels, hazards and resources; without `preserveData` also its inner edges,
 * stations and planets. Numbers, names, places, edges to other clusters, wormholes, the capital with what it is sure to hold, the
 * guaranteed docks, and the way to the Nexus always stay. The plan given is not changed.
 * @throws RangeError when there is no such cluster.
 */
export async function regenerateCluster(
  plan: RegionPlan,
  blueprint: Blueprint,
  cluster: number,
  seed: string,
  preserveData: boolean,
): Promise<RegionPlan> {
  const group = clusterAt(plan, cluster);
  const stream: Stream = (purpose) => random(seed, `cluster ${cluster}: ${purpose}`);
  const sectors = plan.sectors.map((sector) => (sector.cluster === cluster ? { ...sector } : sector));
  const next = preserveData ? { ...plan, sectors } : cleared({ ...plan, sectors }, group);
  redraw(next, group, blueprint, stream);
  if (!preserveData) rebuild(next, group, blueprint, stream);
  return await Promise.resolve(next);
}

/** The plan without what the cluster does not have to keep. */
function cleared(plan: RegionPlan, group: ClusterPlan): RegionPlan {
  return {
    ...plan,
    edges: plan.edges.filter((edge) => !isInner(edge, group) || isWormhole(edge)),
    stations: plan.stations.filter((station) => !holds(group, station.sector) || isGuaranteed(station)),
    planets: plan.planets.filter((planet) => !holds(group, planet.sector) || planet.isHub),
  };
}

function redraw(plan: RegionPlan, group: ClusterPlan, blueprint: Blueprint, stream: Stream): void {
  const keeps = keepsType(plan);
  const members = membersOf(plan, group);
  drawTypes(members, group, keeps, stream('types'));
  const drawn = members.filter((sector) => !keeps(sector));
  // Wormholes come and go with their tunnels only.
  for (const sector of drawn) if (sector.type === 'WORMHOLE') sector.type = 'STANDARD';
  const changing = members.filter(({ isCapital }) => !isCapital);
  drawLevels(changing, plan, blueprint, stream('levels'));
  const dangers = stream('dangers');
  for (const sector of changing) drawDangers(sector, group, dangers);
  const types = specialTypes.filter((type) => type !== 'WORMHOLE');
  retype(plan, drawn, Math.round(members.length * specialShare), types, stream('special sectors'));
}

/** Sectors whose type something else in the plan relies on: planets fit it, tunnels begin in it, newcomers arrive in it. */
function keepsType(plan: RegionPlan): (sector: SectorPlan) => boolean {
  const fixed = new Set([
    plan.capitalSector,
    plan.nexusWarpSector,
    ...plan.planets.map(({ sector }) => sector),
  ]);
  for (const edge of plan.edges) if (isWormhole(edge)) fixed.add(edge.from);
  return ({ number }) => fixed.has(number);
}

function rebuild(plan: RegionPlan, group: ClusterPlan, blueprint: Blueprint, stream: Stream): void {
  layClusterWarps(plan, group, blueprint, stream('warps'));
  digSectorTunnels(plan, membersOf(plan, group), edgeBook(plan), blueprint, stream('tunnels'), true);
  const stationNames = uniqueNames(plan.stations.map(({ name }) => name));
  placeClusterStations(plan, group, blueprint, stationNames, stream('stations'));
  const planetNames = uniqueNames(plan.planets.map(({ name }) => name));
  placeClusterPlanets(plan, group, blueprint, planetNames, stream('planets'));
  plan.edges = inOrder(plan.edges);
  plan.stations.sort((a, b) => a.sector - b.sector);
  plan.planets.sort((a, b) => a.sector - b.sector);
}

function holds({ firstSector, lastSector }: ClusterPlan, sector: number): boolean {
  return firstSector <= sector && sector <= lastSector;
}

function isInner({ from, to }: EdgePlan, group: ClusterPlan): boolean {
  return holds(group, from) && holds(group, to);
}

function isGuaranteed({ stationClass, isSpaceDock, tradeDockTier }: StationPlan): boolean {
  return stationClass === 0 || isSpaceDock || tradeDockTier !== null;
}
