/** Finds the parts of a well-formed plan: numbers are contiguous from 1, so that every look-up is a list access. */
import type { ClusterPlan, RegionPlan, SectorPlan, ZonePlan } from './plan.ts';

function found<T>(part: T | undefined, what: string, number: number): T {
  if (part === undefined) throw new RangeError(`there is no ${what} ${number}`);
  return part;
}

/** Throws RangeError when the plan has no such sector. */
export function sectorAt(plan: RegionPlan, number: number): SectorPlan {
  return found(plan.sectors[number - 1], 'sector', number);
}

/** Throws RangeError when the plan has no such cluster. */
export function clusterAt(plan: RegionPlan, number: number): ClusterPlan {
  return found(plan.clusters[number - 1], 'cluster', number);
}

/** Throws RangeError when the plan has no such zone. */
export function zoneAt(plan: RegionPlan, number: number): ZonePlan {
  return found(plan.zones[number - 1], 'zone', number);
}

/** The sectors of a cluster, by number. */
export function membersOf(plan: RegionPlan, cluster: ClusterPlan): SectorPlan[] {
  return plan.sectors.slice(cluster.firstSector - 1, cluster.lastSector);
}

/** Every number from first to last. */
export function numbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

type Point = Pick<SectorPlan, 'x' | 'y' | 'z'>;

/** Straight-line distance in space. Square root and integers only: exact alike on every machine. */
export function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2);
}
