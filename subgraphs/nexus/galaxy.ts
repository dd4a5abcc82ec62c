/** The Nexus as a whole: whether it can be played in, its clusters and petals, figures over the galaxy. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Attachment, fresh, type AttachmentRow, type RegionRow } from './entities.ts';
import type { NexusCluster, NexusStatistics, NexusStatus } from './generated/types.ts';
import { latestRun, type Progress } from './generation/runs.ts';
import { centralNexusId } from './regions/register.ts';
import type { RegionLoader } from './regions/find.ts';
import { clusterTable, sectorsOf, type Bounds } from './rules/clusters-table.ts';

/** What the fields of `Nexus` are resolved from. */
export interface NexusParent {
  region: RegionRow | null;
  generation: Progress | null;
}

export async function readNexus(em: EntityManager, regions: RegionLoader): Promise<NexusParent> {
  const [region, generation] = await Promise.all([
    regions.load(centralNexusId),
    latestRun(em, centralNexusId),
  ]);
  return { region, generation };
}

export function nexusStatus({ region, generation }: NexusParent): NexusStatus {
  if (generation?.state === 'RUNNING') return 'GENERATING';
  if (!region?.checksum) return 'EMPTY';
  return generation?.state === 'FAILED' ? 'FAILED' : 'READY';
}

export async function readStatistics(em: EntityManager): Promise<NexusStatistics> {
  const [figures] = await em.execute<NexusStatistics[]>(
    `select count(*) filter (where status = 'ACTIVE')::int as "activeRegions",
       count(*) filter (where kind = 'PLAYER_OWNED')::int as "playerRegions",
       coalesce(sum(total_sectors), 0)::int as "totalSectors",
       (select count(*)::int from attachments) as petals
     from regions`,
  );
  if (!figures) throw new Error('an aggregate gave no row');
  return figures;
}

/** The oldest hundred. */
export function findPetals(em: EntityManager): Promise<AttachmentRow[]> {
  return em.find(Attachment, {}, { ...fresh, orderBy: { attachedAt: 'asc', regionId: 'asc' }, limit: 100 });
}

function range([min, max]: Bounds): { min: number; max: number } {
  return { min, max };
}

export const clusters: NexusCluster[] = clusterTable.map((cluster, index) => ({
  number: index + 1,
  name: cluster.name,
  theme: cluster.theme,
  ...sectorsOf(index + 1),
  securityLevel: range(cluster.security),
  developmentLevel: range(cluster.development),
  trafficLevel: range(cluster.traffic),
  characteristics: cluster.characteristics,
}));
