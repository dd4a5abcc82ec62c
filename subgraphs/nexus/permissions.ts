/** Which service may say what about a region. */
import type { RequestContext } from '#subgraphs/kit/context.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requireService, requireViewer, type Viewer } from '#subgraphs/kit/trust.ts';

export type Caller = Pick<RequestContext, 'principal' | 'viewer'>;

/** FORBIDDEN for players and for another region's server. */
export function requireRegionServer({ principal, viewer }: Caller, slug: string): void {
  requireService({ viewer });
  if (principal.kind === 'region' && principal.slug !== slug) {
    throw new Refusal('FORBIDDEN', `The server of \`${principal.slug}\` may not speak for \`${slug}\`.`);
  }
}

/** The viewer when it may speak to everybody, or UNAUTHENTICATED, FORBIDDEN. */
export function requireWarden(viewer: Viewer | undefined): Viewer {
  const known = requireViewer(viewer);
  if (known.role !== 'ADMIN' && known.role !== 'MODERATOR')
    throw new Refusal('FORBIDDEN', 'Only platform moderators and admins may do this.');
  return known;
}
