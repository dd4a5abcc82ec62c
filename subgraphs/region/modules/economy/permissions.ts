/** Who may see and do what in the economy: a pilot's purse, hold and trades are its own; the rates are the owner's. */
import { requireViewer, type Viewer } from '#subgraphs/kit/trust.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { LocalRegion } from '../sectors/entities.ts';
import { ownsRegion } from '../sectors/permissions.ts';

/** The viewer when it may set the region's rates; UNAUTHENTICATED or FORBIDDEN otherwise. */
export function requireOwner(viewer: Viewer | undefined, region: Pick<LocalRegion, 'ownerId'>): Viewer {
  const known = requireViewer(viewer);
  if (!ownsRegion(known, region)) throw new Refusal('FORBIDDEN', 'Only the owner of the region may do this.');
  return known;
}
