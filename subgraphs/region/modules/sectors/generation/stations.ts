/** Stations: those every region is sure to have, then the others by density. Source: domain facts §2.3, §3.3, §6.2. */
import type { Blueprint } from './blueprint.ts';
import { placeDocks } from './docks.ts';
import { membersOf, zoneAt } from './lookup.ts';
import { uniqueNames } from './names.ts';
import type { Phase } from './phases.ts';
import type { ClusterPlan, RegionPlan, SectorPlan, StationPlan, StationType } from './plan.ts';
import type { Random } from './random.ts';
import * as table from './station-tables.ts';
import { stationFirst } from './words.ts';

type Name = (draw: () => string) => string;

export const placeStations: Phase = (plan, blueprint, stream) => {
  plan.stations.push(starport(plan, blueprint));
  placeDocks(plan, blueprint, stream('docks'));
  const name = uniqueNames(plan.stations.map((station) => station.name));
  for (const cluster of plan.clusters)
    placeClusterStations(plan, cluster, blueprint, name, stream(`stations ${cluster.number}`));
  plan.stations.sort((a, b) => a.sector - b.sector);
};

function starport(plan: RegionPlan, { kind, capital }: Blueprint): StationPlan {
  return {
    ...(kind === 'CENTRAL_NEXUS' ? table.starportPrime : table.capitalStarport),
    sector: plan.capitalSector,
    name: capital.stationName,
    stationClass: 0,
    type: 'TRADING',
    tradeDockTier: null,
    isSpaceDock: false,
  };
}

/** Stations in the free sectors of a cluster, by the blueprint's density. */
export function placeClusterStations(
  plan: RegionPlan,
  cluster: ClusterPlan,
  blueprint: Blueprint,
  name: Name,
  random: Random,
): void {
  const taken = new Set(plan.stations.map(({ sector }) => sector));
  const density = blueprint.stationDensity * (cluster.kind === 'FRONTIER_OUTPOST' ? table.outpostDensity : 1);
  for (const sector of membersOf(plan, cluster)) {
    if (taken.has(sector.number) || !random.chance(density)) continue;
    plan.stations.push(station(plan, sector, cluster, name, random));
  }
}

function station(
  plan: RegionPlan,
  sector: SectorPlan,
  cluster: ClusterPlan,
  name: Name,
  random: Random,
): StationPlan {
  const zone = zoneAt(plan, sector.zone).kind;
  const bonus = zone === 'EXPANSE' ? [] : (table.classBonus[cluster.kind] ?? []);
  const stationClass = random.weighted([...table.classWeights[zone], ...bonus]);
  const type = stationClass === 11 ? 'SHIPYARD' : stationType(zone, cluster, random);
  const berth = table.berths.find(({ upTo }) => stationClass <= upTo);
  if (!berth) throw new RangeError(`there are no stations of class ${stationClass}`);
  return {
    sector: sector.number,
    name: stationName(type, name, random),
    stationClass,
    type,
    size: random.int(...(zone === 'EXPANSE' ? table.expanseSize : berth.size)),
    security: securityOf(stationClass, cluster),
    transientSlips: berth.transientSlips,
    longTermSlips: berth.longTermSlips,
    tradeDockTier: null,
    isSpaceDock: false,
  };
}

function stationType(
  zone: RegionPlan['zones'][number]['kind'],
  cluster: ClusterPlan,
  random: Random,
): StationType {
  if (zone === 'EXPANSE') {
    const black = cluster.kind === 'FRONTIER_OUTPOST' && random.chance(table.expanseBlackMarkets);
    return black ? 'BLACK_MARKET' : random.weighted(table.expanseTypes);
  }
  const types = table.typesByCluster[cluster.kind];
  const lawless = zone === 'FRONTIER' && random.chance(table.frontierBlackMarkets);
  return random.pick(lawless ? [...types, 'BLACK_MARKET' as const] : types);
}

/** Lawless clusters guard nobody; classes from 7 up guard better than the rest. */
function securityOf(stationClass: number, { kind }: ClusterPlan): StationPlan['security'] {
  if (kind === 'FRONTIER_OUTPOST' || kind === 'CONTESTED') return 'NONE';
  return stationClass >= 7 ? 'STANDARD' : 'BASIC';
}

/** A name after a founder and what the station does. */
function stationName(type: StationType, name: Name, random: Random): string {
  return name(() => `${random.pick(stationFirst)} ${random.pick(table.stationNouns[type])}`);
}
