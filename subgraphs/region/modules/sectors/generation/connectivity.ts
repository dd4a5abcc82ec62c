/** What a pilot can reach over the edges that are open to see. Two walks from the capital: O(sectors + edges). */
import type { RegionPlan } from './plan.ts';

export interface Connectivity {
  /** Sectors that cannot be reached from the capital. */
  unreached: number[];
  /** Sectors from which the capital cannot be reached. */
  stranded: number[];
}

/** Both lists, by number; edges with an end outside the region are left out. */
export function connectivity({ edges, sectors, capitalSector }: RegionPlan): Connectivity {
  const known = new Set(sectors.map(({ number }) => number));
  const out = new Map<number, number[]>();
  const back = new Map<number, number[]>();
  for (const { from, to, twoWay, latent } of edges) {
    if (latent || !known.has(from) || !known.has(to)) continue;
    way(out, from, to);
    way(back, to, from);
    if (!twoWay) continue;
    way(out, to, from);
    way(back, from, to);
  }
  const start = known.has(capitalSector) ? [capitalSector] : [];
  const missed = (ways: Map<number, number[]>): number[] => {
    const reached = walk(ways, start);
    return [...known].filter((number) => !reached.has(number));
  };
  return { unreached: missed(out), stranded: missed(back) };
}

function way(ways: Map<number, number[]>, from: number, to: number): void {
  const ends = ways.get(from);
  if (ends) ends.push(to);
  else ways.set(from, [to]);
}

/** Everything reached from the start: a set is walked in order of insertion, also over what is added meanwhile. */
function walk(ways: Map<number, number[]>, start: readonly number[]): Set<number> {
  const reached = new Set(start);
  for (const number of reached) for (const next of ways.get(number) ?? []) reached.add(next);
  return reached;
}
