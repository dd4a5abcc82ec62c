/** Where sectors lie: each cluster a ragged patch of touching cells, the patches apart on the cluster grid. Source: domain facts §2.1, §3.3. */
import type { Blueprint } from './blueprint.ts';
import { gridColumns } from './clusters.ts';
import type { ClusterPlan } from './plan.ts';
import type { Random } from './random.ts';

export interface Place {
  x: number;
  y: number;
  z: number;
}

/** Empty space between the boxes of two clusters; wider than twice the jitter, so that clusters never touch. P */
const gap = 10;
const jitter = 2;
/** Clusters of a drawn region lie up to this far above or below the plane, their sectors a little more; the Nexus is flat. */
const height = 50;
const relief = 2;

const steps = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** Places of a cluster's sectors, by number: unique in the region, and each touches another of its cluster. */
export function placesOf(
  cluster: ClusterPlan,
  clusters: readonly ClusterPlan[],
  blueprint: Blueprint,
  random: Random,
): Place[] {
  const flat = 'fixed' in blueprint.clusters;
  const reach = reachOf(Math.max(...clusters.map(({ sectorCount }) => sectorCount)));
  const pitch = 2 * reach + 1 + gap;
  const columns = gridColumns(clusters.length);
  const rows = Math.ceil(clusters.length / columns);
  const shift = (): number => (flat ? 0 : random.int(-jitter, jitter));
  const base = {
    x: ((cluster.number - 1) % columns) * pitch - Math.floor(((columns - 1) * pitch) / 2) + shift(),
    y: Math.floor((cluster.number - 1) / columns) * pitch - Math.floor(((rows - 1) * pitch) / 2) + shift(),
    z: flat ? 0 : random.int(-height, height),
  };
  // Numbered row by row, so that neighbours in number are near in space.
  const cells = patch(cluster.sectorCount, reachOf(cluster.sectorCount), random).sort(
    (a, b) => a.y - b.y || a.x - b.x,
  );
  return cells.map(({ x, y }) => ({
    x: base.x + x,
    y: base.y + y,
    z: base.z + (flat ? 0 : random.int(-relief, relief)),
  }));
}

/** Half the side of the box a cluster grows in: about four cells for each sector, so that the patch comes out ragged. */
function reachOf(sectors: number): number {
  return Math.ceil(Math.sqrt(sectors));
}

/** Connected cells grown from the middle: each new one touches an old one. */
function patch(count: number, reach: number, random: Random): { x: number; y: number }[] {
  const cells: { x: number; y: number }[] = [];
  const rim = [{ x: 0, y: 0 }];
  const seen = new Set([cellKey(0, 0)]);
  while (cells.length < count) {
    const at = random.int(0, rim.length - 1);
    const cell = rim[at];
    const last = rim.pop();
    if (!cell || !last) throw new RangeError('the patch ran out of room');
    if (at < rim.length) rim[at] = last;
    cells.push(cell);
    for (const [dx, dy] of steps) {
      const next = { x: cell.x + dx, y: cell.y + dy };
      if (Math.max(Math.abs(next.x), Math.abs(next.y)) > reach || seen.has(cellKey(next.x, next.y))) continue;
      seen.add(cellKey(next.x, next.y));
      rim.push(next);
    }
  }
  return cells;
}

const keySpan = 2 ** 20;

/** One number for a cell of the plane. */
export function cellKey(x: number, y: number): number {
  return (x + keySpan / 2) * keySpan + y + keySpan / 2;
}
