/** Warps join sectors that touch on the plane. Source: domain facts §3.3. */
import type { Blueprint } from './blueprint.ts';
import { cellKey } from './coordinates.ts';
import { oneWayQuota } from './edge-book.ts';
import { membersOf, sectorAt } from './lookup.ts';
import type { Phase } from './phases.ts';
import type { ClusterPlan, EdgePlan, RegionPlan, SectorPlan, SectorType } from './plan.ts';
import type { Random } from './random.ts';

/** At most this share of a cluster's warps is one-way; never those of its tree, so that the others are tried more often. */
const oneWayShare = 0.05;
const oneWayChance = 0.15;
const hazardous = 5;
const costly: ReadonlySet<SectorType> = new Set(['NEBULA', 'ASTEROID_FIELD', 'BLACK_HOLE']);
const unsteady: ReadonlySet<SectorType> = new Set(['NEBULA', 'BLACK_HOLE', 'WORMHOLE']);

/** Warps of every cluster. Clusters never touch, so that none joins two of them. */
export const layWarps: Phase = (plan, blueprint, stream) => {
  for (const cluster of plan.clusters)
    layClusterWarps(plan, cluster, blueprint, stream(`warps ${cluster.number}`));
};

/**
 * A two-way tree over the touching sectors, so that the cluster holds together, then the other pairs by the density.
 * A trade dock keeps all its ways: it stands where at least two warps come in.
 */
export function layClusterWarps(
  plan: RegionPlan,
  cluster: ClusterPlan,
  blueprint: Blueprint,
  random: Random,
): void {
  const members = membersOf(plan, cluster);
  const root = roots(members);
  const docks = new Set(plan.stations.filter((station) => station.tradeDockTier).map(({ sector }) => sector));
  const oneWay = oneWayQuota(oneWayShare, () => random.chance(oneWayChance));
  const warps: EdgePlan[] = [];
  for (const [a, b] of random.shuffle(touchingPairs(members))) {
    const inTree = root.join(a.number, b.number);
    const kept = inTree || docks.has(a.number) || docks.has(b.number);
    if (!kept && !random.chance(Math.min(1, blueprint.warpDensity))) continue;
    const [from, to] = random.chance(0.5) ? [a.number, b.number] : [b.number, a.number];
    warps.push({ kind: 'WARP', from, to, twoWay: !oneWay(!kept), cost: 1, stability: 1, latent: false });
  }
  priceWarps(plan, warps);
  plan.edges.push(...warps);
}

/** Pairs of a cluster's sectors at Manhattan distance 1 on the plane. */
function touchingPairs(members: readonly SectorPlan[]): [SectorPlan, SectorPlan][] {
  const at = new Map(members.map((sector) => [cellKey(sector.x, sector.y), sector]));
  return members.flatMap((sector) =>
    [at.get(cellKey(sector.x + 1, sector.y)), at.get(cellKey(sector.x, sector.y + 1))]
      .filter((other) => other !== undefined)
      .map((other): [SectorPlan, SectorPlan] => [sector, other]),
  );
}

/** Which sectors hang together so far (union-find). */
function roots(members: readonly SectorPlan[]): { join(a: number, b: number): boolean } {
  const parent = new Map(members.map(({ number }) => [number, number]));
  const rootOf = (number: number): number => {
    let root = number;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(number, root);
    return root;
  };
  return {
    /** True when the two were apart until now. */
    join(a, b) {
      const [first, second] = [rootOf(a), rootOf(b)];
      parent.set(first, second);
      return first !== second;
    },
  };
}

/** Sets cost and stability of warps by the sectors they join; to be called again when those change. */
export function priceWarps(plan: RegionPlan, edges: readonly EdgePlan[]): void {
  for (const edge of edges) {
    if (edge.kind !== 'WARP') continue;
    const ends = [sectorAt(plan, edge.from), sectorAt(plan, edge.to)];
    const dangerous = ends.filter(({ hazardLevel }) => hazardLevel > hazardous).length;
    edge.cost = 1 + Math.min(1, dangerous) + ends.filter(({ type }) => costly.has(type)).length;
    // In tenths, so that the sum is exact.
    const lost = dangerous + 2 * ends.filter(({ type }) => unsteady.has(type)).length;
    edge.stability = Math.max(3, 9 - lost) / 10;
  }
}
