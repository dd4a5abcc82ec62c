/** Who may see a fight: both sides, the region's owner and platform admins. */
import type { Viewer } from '#subgraphs/kit/trust.ts';
import type { LocalRegion } from '../sectors/entities.ts';
import { ownsRegion } from '../sectors/permissions.ts';
import type { CombatRow } from './entities.ts';

export function seesCombat(
  viewer: Viewer | undefined,
  region: LocalRegion,
  combat: Pick<CombatRow, 'attackerId' | 'defenderId'>,
): boolean {
  return ownsRegion(viewer, region) || viewer?.id === combat.attackerId || viewer?.id === combat.defenderId;
}
