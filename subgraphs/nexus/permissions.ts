/** Which service may say what about a region. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Principal } from '#subgraphs/kit/trust.ts';

/** FORBIDDEN for a region's server. */
export function requirePlatform(principal: Principal): void {
  if (principal.kind !== 'platform') throw new Refusal('FORBIDDEN', 'Only platform services may do this.');
}

/** FORBIDDEN for another region's server. */
export function requireRegionServer(principal: Principal, slug: string): void {
  if (principal.kind === 'region' && principal.slug !== slug) {
    throw new Refusal('FORBIDDEN', `The server of \`${principal.slug}\` may not speak for \`${slug}\`.`);
  }
}
