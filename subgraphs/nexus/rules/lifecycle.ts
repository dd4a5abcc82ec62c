/** Where a region stands in its life, and what the gateway is told of it. */
import type { ShardState } from '#wire/directory.ts';
import type { RegionStatus } from '../generated/types.ts';

/** How the directory shows a status; null while it is not listed. Suspension closes a region to newcomers, not to its people. */
export const shardStateOf: Record<RegionStatus, ShardState | null> = {
  PENDING: null,
  GENERATION_CORRUPT: 'gone',
  ATTACHMENT_PENDING: 'active',
  ACTIVE: 'active',
  SUSPENDED: 'active',
  GRACE: 'active',
  TERMINATED: 'gone',
  TOMBSTONED: 'tombstoned',
};

/** The status after a server announced itself; `warpOpen` tells whether its warp to the Nexus stands (the Nexus needs none). */
export function statusAfterAnnouncement(status: RegionStatus, warpOpen: boolean): RegionStatus {
  if (status !== 'PENDING' && status !== 'ATTACHMENT_PENDING') return status;
  return warpOpen ? 'ACTIVE' : 'ATTACHMENT_PENDING';
}

/** What everybody is told when a region's status changes; undefined where that is nobody's business. */
export function lifecycleEvent(
  from: RegionStatus,
  to: RegionStatus,
): 'region.created' | 'region.suspended' | 'region.deleted' | undefined {
  if (to === 'ACTIVE')
    return from === 'PENDING' || from === 'ATTACHMENT_PENDING' ? 'region.created' : undefined;
  if (to === 'SUSPENDED') return 'region.suspended';
  return to === 'TERMINATED' ? 'region.deleted' : undefined;
}
