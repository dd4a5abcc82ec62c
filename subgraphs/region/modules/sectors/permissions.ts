/** Who may see and do what in the sectors module. */
import type { Viewer } from '#subgraphs/kit/trust.ts';
import type { LocalRegion } from './entities.ts';

/** The region's owner and platform admins see everything in it. */
export function ownsRegion(viewer: Viewer | undefined, region: Pick<LocalRegion, 'ownerId'>): boolean {
  return viewer !== undefined && (viewer.role === 'ADMIN' || viewer.id === region.ownerId);
}

/** A pilot's purse and turns are its own. */
export function isOwnPilot(viewer: Viewer | undefined, playerId: string): boolean {
  return viewer?.id === playerId;
}
