/** Who may see and do what in the sectors module. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Principal, Viewer } from '#subgraphs/kit/trust.ts';
import type { LocalRegion } from './entities.ts';

/** The region's owner and platform admins see everything in it. */
export function ownsRegion(viewer: Viewer | undefined, region: Pick<LocalRegion, 'ownerId'>): boolean {
  return viewer !== undefined && (viewer.role === 'ADMIN' || viewer.id === region.ownerId);
}

/** A pilot's purse and turns are its own. */
export function isOwnPilot(viewer: Viewer | undefined, playerId: string): boolean {
  return viewer?.id === playerId;
}

/** FORBIDDEN for players, who come through the gateway, and for other regions' servers. */
export function requirePlatform({
  principal,
  viewer,
}: {
  principal: Principal;
  viewer: Viewer | undefined;
}): void {
  if (principal.kind !== 'platform' || viewer)
    throw new Refusal('FORBIDDEN', 'Only services of the platform may do this.');
}
