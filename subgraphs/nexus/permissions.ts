/** Which service may say what about a region. */
import type { RequestContext } from '#subgraphs/kit/context.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requireService } from '#subgraphs/kit/trust.ts';

export type Caller = Pick<RequestContext, 'principal' | 'viewer'>;

/** FORBIDDEN for players and for another region's server. */
export function requireRegionServer({ principal, viewer }: Caller, slug: string): void {
  requireService({ viewer });
  if (principal.kind === 'region' && principal.slug !== slug) {
    throw new Refusal('FORBIDDEN', `The server of \`${principal.slug}\` may not speak for \`${slug}\`.`);
  }
}
