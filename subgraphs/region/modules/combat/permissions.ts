/** Who may see a fight: both sides, the region's owner and platform admins. */
import type { Viewer } from '#subgraphs/kit/trust.ts';
import type { LocalRegion } from '../sectors/entities.ts';
import { ownsRegion } from '../sectors/permissions.ts';

export function seesCombat(
  viewer: Viewer | undefined,
  region: LocalRegion,
  combat: { attackerId: string; defenderId?: string | null },
): boolean {
  const took = viewer !== undefined && [combat.attackerId, combat.defenderId].includes(viewer.id);
  return took || ownsRegion(viewer, region);
}
