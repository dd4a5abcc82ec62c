/** Tunnels join sectors over distance: first the clusters among themselves, then every sector. Source: domain facts §2.3, §3.3. */
import type { Blueprint } from './blueprint.ts';
import { neighbourClusters } from './clusters.ts';
import { edgeBook, oneWayQuota, type EdgeBook } from './edge-book.ts';
import { clusterAt, distance, membersOf, sectorAt } from './lookup.ts';
import type { Phase } from './phases.ts';
import type { ClusterPlan, EdgePlan, RegionPlan, SectorPlan } from './plan.ts';
import type { Random, Weighted } from './random.ts';

/** Tunnels aimed at per sector, before the density. */
const perSector: [number, number] = [3, 6];
/** Below the 15 % allowed, so that wormholes have room beside them; the galaxy's default is 10. */
const oneWayShare = 0.1;
const latentShare = 0.1;
/** Where a tunnel leads, in percent. P */
const reaches: Weighted<'cluster' | 'neighbour' | 'region'> = [
  ['cluster', 60],
  ['neighbour', 30],
  ['region', 10],
];
/** Chance that two neighbouring clusters which the tree does not join are joined too. P */
const extraJoint = 0.5;
/** Tries to find another end; the later ones settle for a sector that has its fill already. */
const tries = 24;
const patience = 16;
/** Sectors nearer than this are joined by warps. */
const shortest = 3;

export const digTunnels: Phase = (plan, blueprint, stream) => {
  const book = edgeBook(plan);
  joinClusters(plan, book, stream('joints'));
  digSectorTunnels(plan, plan.sectors, book, blueprint, stream('tunnels'));
};

/** A two-way tree over the cluster grid, and some more joints between neighbours: all open to see. */
function joinClusters(plan: RegionPlan, book: EdgeBook, random: Random): void {
  for (const cluster of plan.clusters) {
    const before = neighbourClusters(cluster.number, plan.clusters.length).filter(
      (other) => other < cluster.number,
    );
    if (before.length === 0) continue;
    const tree = random.pick(before);
    for (const other of before) {
      if (other !== tree && !random.chance(extraJoint)) continue;
      const [from, to] = closest(gates(plan, cluster, random), gates(plan, clusterAt(plan, other), random));
      book.add(tunnel(from, to, random));
    }
  }
}

/** A few sectors ways from outside may end in: never the core of a nebula. */
function gates(plan: RegionPlan, cluster: ClusterPlan, random: Random): SectorPlan[] {
  const open = membersOf(plan, cluster).filter(({ nebulaCoreTurns }) => nebulaCoreTurns === 0);
  return Array.from({ length: 8 }, () => random.pick(open));
}

function closest(some: readonly SectorPlan[], others: readonly SectorPlan[]): [SectorPlan, SectorPlan] {
  const pairs = some.flatMap((a) => others.map((b): [SectorPlan, SectorPlan] => [a, b]));
  return pairs.reduce((best, pair) => (distance(...pair) < distance(...best) ? pair : best));
}

/** Gives each of the sectors its tunnels: at least one; within their own cluster only when `inner`. */
export function digSectorTunnels(
  plan: RegionPlan,
  sectors: readonly SectorPlan[],
  book: EdgeBook,
  blueprint: Blueprint,
  random: Random,
  inner = false,
): void {
  const wanted = new Map(sectors.map(({ number }) => [number, target(blueprint.warpDensity, random)]));
  const hungry = ({ number }: SectorPlan): boolean => book.tunnelsAt(number) < (wanted.get(number) ?? 0);
  const oneWay = quotas(random);
  const dig = (from: SectorPlan, to: SectorPlan): void => {
    const twoWay = !oneWay(from, to);
    book.add({ ...tunnel(from, to, random), twoWay, latent: random.chance(latentShare) });
  };
  for (const sector of random.shuffle(sectors)) {
    for (let attempt = 0; attempt < tries && hungry(sector); attempt++) {
      const other = draw(plan, sector, inner, random);
      if (attempt < patience && !hungry(other)) continue;
      if (suits(sector, other, book) && distance(sector, other) >= shortest) dig(sector, other);
    }
    if (book.tunnelsAt(sector.number) > 0) continue;
    const last = random
      .shuffle(membersOf(plan, clusterAt(plan, sector.cluster)))
      .find((other) => suits(sector, other, book));
    if (last) dig(sector, last);
  }
}

/** 3 to 6 times the density, at least 1; the fraction is a chance of one more. */
function target(density: number, random: Random): number {
  const exact = Math.max(1, random.int(...perSector) * density);
  return Math.floor(exact) + (random.chance(exact % 1) ? 1 : 0);
}

/** One quota for each cluster and one for the ways between them, so that remaking a cluster cannot exceed the whole. */
function quotas(random: Random): (from: SectorPlan, to: SectorPlan) => boolean {
  const byCluster = new Map<number, (mayBe: boolean) => boolean>();
  return (from, to) => {
    const key = from.cluster === to.cluster ? from.cluster : 0;
    const quota = byCluster.get(key) ?? oneWayQuota(oneWayShare, () => random.chance(oneWayShare));
    byCluster.set(key, quota);
    return quota(true);
  };
}

function draw(plan: RegionPlan, sector: SectorPlan, inner: boolean, random: Random): SectorPlan {
  const reach = inner || sector.nebulaCoreTurns > 0 ? 'cluster' : random.weighted(reaches);
  if (reach === 'region') return sectorAt(plan, random.int(1, plan.totalSectors));
  const neighbours = reach === 'neighbour' ? neighbourClusters(sector.cluster, plan.clusters.length) : [];
  const { firstSector, lastSector } = clusterAt(
    plan,
    neighbours.length > 0 ? random.pick(neighbours) : sector.cluster,
  );
  return sectorAt(plan, random.int(firstSector, lastSector));
}

function suits(sector: SectorPlan, other: SectorPlan, book: EdgeBook): boolean {
  if (sector.number === other.number || book.joined(sector.number, other.number)) return false;
  return sector.cluster === other.cluster || sector.nebulaCoreTurns + other.nebulaCoreTurns === 0;
}

/** A natural tunnel: open, two-way, its cost a tenth of its length. */
function tunnel(from: SectorPlan, to: SectorPlan, random: Random): EdgePlan {
  return {
    kind: 'TUNNEL',
    from: from.number,
    to: to.number,
    twoWay: true,
    cost: tunnelCost(from, to),
    stability: random.int(80, 95) / 100,
    latent: false,
  };
}

function tunnelCost(from: SectorPlan, to: SectorPlan): number {
  return Math.max(1, Math.floor(distance(from, to) / 10));
}
