/** Adds edges to a plan and remembers which sectors are joined, so that no pair is joined twice. */
import type { EdgePlan, RegionPlan } from './plan.ts';

export interface EdgeBook {
  /** Whether an edge of either kind joins the two, in whatever direction. */
  joined(a: number, b: number): boolean;
  add(edge: EdgePlan): void;
  /** Tunnels that begin or end at a sector. */
  tunnelsAt(sector: number): number;
}

/** Opens the book of a plan's edges; what is added goes into the plan. */
export function edgeBook(plan: RegionPlan): EdgeBook {
  const pairs = new Set<number>();
  const tunnels = new Map<number, number>();
  const pair = (a: number, b: number): number => Math.min(a, b) * (plan.totalSectors + 1) + Math.max(a, b);
  const enter = ({ kind, from, to }: EdgePlan): void => {
    pairs.add(pair(from, to));
    if (kind === 'TUNNEL') for (const end of [from, to]) tunnels.set(end, (tunnels.get(end) ?? 0) + 1);
  };
  for (const edge of plan.edges) enter(edge);
  return {
    joined: (a, b) => pairs.has(pair(a, b)),
    tunnelsAt: (sector) => tunnels.get(sector) ?? 0,
    add(edge) {
      enter(edge);
      plan.edges.push(edge);
    },
  };
}

/** The order edges are listed in; two-way ones begin at the lower number, so that a remade map knows them again. */
export function inOrder(edges: readonly EdgePlan[]): EdgePlan[] {
  return edges
    .map((edge) => (edge.twoWay && edge.from > edge.to ? { ...edge, from: edge.to, to: edge.from } : edge))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Says of each edge in turn whether it may be one-way: by chance, and never so that more than `share` of them are. */
export function oneWayQuota(share: number, chance: () => boolean): (mayBe: boolean) => boolean {
  let seen = 0;
  let given = 0;
  return (mayBe) => {
    seen++;
    const oneWay = mayBe && given + 1 <= share * seen && chance();
    if (oneWay) given++;
    return oneWay;
  };
}
