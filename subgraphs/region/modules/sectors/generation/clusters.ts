/** Proximity groups: each holds a contiguous run of sector numbers and a cell of the cluster grid. Source: domain facts §2.1, §3.3. */
import type { ClusterBlueprint } from './blueprint.ts';
import { nebulaCoverages, nebulaShare } from './sector-tables.ts';
import { uniqueNames } from './names.ts';
import type { Phase } from './phases.ts';
import type { ClusterPlan } from './plan.ts';
import type { Random } from './random.ts';
import { clusterFirst, clusterSecond } from './words.ts';

/** Sectors per cluster aimed at where the blueprint leaves the count open. */
const sectorsPerCluster = 50;

type Group = Pick<
  ClusterPlan,
  'name' | 'theme' | 'kind' | 'sectorCount' | 'characteristics' | 'nebulaCoverage'
>;

/** Takes the blueprint's clusters, or draws them: max(2, n div 50) of them, each the average size +- 1/3. */
export const layOutClusters: Phase = (plan, { clusters }, stream) => {
  const groups =
    'fixed' in clusters
      ? clusters.fixed.map(fixedGroup)
      : drawnGroups(clusters.count, clusters.kinds, plan.totalSectors, stream('clusters'));
  let last = 0;
  for (const [index, group] of groups.entries()) {
    const firstSector = last + 1;
    last += group.sectorCount;
    plan.clusters.push({ ...group, number: index + 1, firstSector, lastSector: last });
  }
};

/** The built-up clusters of a fixed table have no nebulae. */
function fixedGroup({ name, theme, kind, sectors, characteristics }: ClusterBlueprint): Group {
  return {
    name,
    theme,
    kind,
    sectorCount: sectors,
    characteristics: [...characteristics],
    nebulaCoverage: 0,
  };
}

function drawnGroups(
  count: number | null,
  kinds: readonly ClusterPlan['kind'][],
  total: number,
  random: Random,
): Group[] {
  const name = uniqueNames();
  return sizes(count ?? Math.max(2, Math.floor(total / sectorsPerCluster)), total, random).map(
    (sectorCount) => ({
      name: name(() => `${random.pick(clusterFirst)} ${random.pick(clusterSecond)}`),
      theme: null,
      kind: random.pick(kinds),
      sectorCount,
      characteristics: [],
      nebulaCoverage: random.chance(nebulaShare) ? random.weighted(nebulaCoverages) : 0,
    }),
  );
}

/** The remainder goes to the last; earlier draws leave enough, and not too much, for it to stay within a third of the average too. */
function sizes(count: number, total: number, random: Random): number[] {
  const least = Math.max(1, Math.floor((2 * total) / (3 * count)));
  const most = Math.ceil((4 * total) / (3 * count));
  const drawn: number[] = [];
  let rest = total;
  for (let others = count - 1; others >= 0; others--) {
    const size = random.int(Math.max(least, rest - others * most), Math.min(most, rest - others * least));
    drawn.push(size);
    rest -= size;
  }
  return drawn;
}

/** Columns of the grid that clusters lie on in order of number, row by row: 5 x 4 for the Nexus's 20. */
export function gridColumns(count: number): number {
  return Math.ceil(Math.sqrt(count));
}

/** Numbers of the clusters beside, above and below one on the grid. */
export function neighbourClusters(number: number, count: number): number[] {
  const columns = gridColumns(count);
  const column = (number - 1) % columns;
  const beside = [...(column > 0 ? [number - 1] : []), ...(column < columns - 1 ? [number + 1] : [])];
  return [number - columns, ...beside, number + columns].filter((other) => other >= 1 && other <= count);
}
