/** The shipyards a region is sure to have: trade docks in the Nexus, a space dock elsewhere. Source: domain facts §2.3, §3.3. */
import type { Blueprint } from './blueprint.ts';
import { clusterAt, distance, membersOf, sectorAt } from './lookup.ts';
import { uniqueNames } from './names.ts';
import type { ClusterPlan, RegionPlan, SectorPlan, StationPlan } from './plan.ts';
import type { Random } from './random.ts';
import { spaceDock, tradeDocks } from './station-tables.ts';
import { stationFirst } from './words.ts';

/** The space dock stands in one of so many sectors nearest to the capital. P */
const nearest = 4;
const inboundWarps = 2;

/** Adds the guaranteed shipyards (class 11) to the plan. */
export function placeDocks(plan: RegionPlan, { kind }: Blueprint, random: Random): void {
  if (kind === 'CENTRAL_NEXUS') placeTradeDocks(plan, random);
  else placeSpaceDock(plan, random);
}

function placeSpaceDock(plan: RegionPlan, random: Random): void {
  const capital = sectorAt(plan, plan.capitalSector);
  const near = plan.sectors
    .filter((sector) => sector !== capital)
    .sort((a, b) => distance(a, capital) - distance(b, capital) || a.number - b.number)
    .slice(0, nearest);
  plan.stations.push({ ...shipyard(random.pick(near), 'SpaceDock'), ...spaceDock, isSpaceDock: true });
}

/** One of tier A and two of tier B, each in another commerce cluster than the capital's as long as there are enough. */
function placeTradeDocks(plan: RegionPlan, random: Random): void {
  const inbound = inboundCounts(plan);
  const clusters = random.shuffle(tradeClusters(plan));
  const name = uniqueNames();
  for (const [index, dock] of tradeDocks.entries()) {
    const cluster = clusters[index % clusters.length];
    if (!cluster) return;
    const taken = new Set(plan.stations.map(({ sector }) => sector));
    const free = membersOf(plan, cluster).filter(({ number }) => !taken.has(number));
    const busy = free.filter(({ number }) => (inbound.get(number) ?? 0) >= inboundWarps);
    const founder = name(() => `${random.pick(stationFirst)} TradeDock`);
    plan.stations.push({ ...shipyard(random.pick(busy.length > 0 ? busy : free), founder), ...dock });
  }
}

function tradeClusters(plan: RegionPlan): ClusterPlan[] {
  const home = clusterAt(plan, sectorAt(plan, plan.capitalSector).cluster);
  const others = plan.clusters.filter((cluster) => cluster !== home);
  const trade = others.filter(({ kind }) => kind === 'TRADE_HUB');
  return trade.length > 0 ? trade : others;
}

/** Warps that lead into each sector. */
function inboundCounts(plan: RegionPlan): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { kind, from, to, twoWay } of plan.edges) {
    if (kind !== 'WARP') continue;
    for (const end of twoWay ? [from, to] : [to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return counts;
}

function shipyard({ number }: SectorPlan, name: string): Omit<StationPlan, keyof typeof spaceDock> {
  return {
    sector: number,
    name,
    stationClass: 11,
    type: 'SHIPYARD',
    tradeDockTier: null,
    isSpaceDock: false,
  };
}
