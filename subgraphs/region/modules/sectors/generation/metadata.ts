/** First phase: how many sectors there will be, and whether the blueprint can be met at all. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Blueprint } from './blueprint.ts';
import type { Phase } from './phases.ts';

/** Draws the size within the blueprint's range. Refuses with GENERATION_FAILED a blueprint that contradicts itself. */
export const settleSize: Phase = (plan, blueprint, stream) => {
  const { sectors } = blueprint;
  plan.totalSectors = typeof sectors === 'number' ? sectors : stream('size').int(sectors[0], sectors[1]);
  const reason = contradiction(blueprint, plan.totalSectors);
  if (reason) throw new Refusal('GENERATION_FAILED', `The blueprint contradicts itself: ${reason}.`);
};

function contradiction(blueprint: Blueprint, total: number): string | null {
  const { clusters, capital, zones } = blueprint;
  if (total < 2) return 'a region needs at least 2 sectors';
  if ('fixed' in clusters) {
    const sum = clusters.fixed.reduce((count, cluster) => count + cluster.sectors, 0);
    if (sum !== total) return `its clusters hold ${sum} sectors of ${total}`;
    if (capital.cluster !== null && capital.cluster > clusters.fixed.length)
      return `there is no cluster ${capital.cluster}`;
  } else if (clusters.count !== null && clusters.count > total) {
    return `${clusters.count} clusters cannot share ${total} sectors`;
  }
  if (capital.sector !== null && capital.sector > total)
    return `there is no sector ${capital.sector} for the capital`;
  if (blueprint.attached && !zones.some(({ kind }) => kind === 'FRONTIER'))
    return 'no FRONTIER zone for the warp to the Nexus';
  return null;
}
