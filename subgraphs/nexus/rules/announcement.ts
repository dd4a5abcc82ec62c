/** What a region's server may announce. A server that is wrong about its own map must not enter the directory. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { MutationAnnounceRegionArgs, RegionKind } from '../generated/types.ts';
import { blueprintOf } from './blueprints.ts';

/** What is known of the region that announces itself. */
export interface Announced {
  kind: RegionKind;
  name: string;
  capitalSector: number | null;
}

/** Refuses with BAD_USER_INPUT what does not fit the region's blueprint. */
export function checkAnnouncement(region: Announced, args: MutationAnnounceRegionArgs): void {
  const { sectors, attached } = blueprintOf(region.kind, region.name, region.capitalSector);
  const [least, most] = typeof sectors === 'number' ? [sectors, sectors] : sectors;
  const within = (sector: number): boolean => sector >= 1 && sector <= args.totalSectors;
  const warp = args.nexusWarpSector ?? null;
  require(isEndpoint(args.endpoint), 'endpoint', 'must be an http or https URL without credentials');
  require(args.totalSectors >= least &&
    args.totalSectors <= most, 'totalSectors', `must be ${least} to ${most} for this region`);
  require(within(args.capitalSector), 'capitalSector', 'must be one of the sectors');
  // Pilots of all regions arrive there: the capital of the Nexus is drawn once and stays.
  const moved = region.kind === 'CENTRAL_NEXUS' && args.capitalSector !== region.capitalSector;
  require(!moved, 'capitalSector', `must be ${region.capitalSector}: the capital of the Nexus never moves`);
  require(/^[0-9a-f]{64}$/.test(args.checksum), 'checksum', 'must be a SHA-256 as hex');
  require(warp === null ||
    (attached && within(warp)), 'nexusWarpSector', 'must be one of the sectors, and null for the Nexus');
}

function require(holds: boolean, argument: string, rule: string): void {
  if (!holds) throw new Refusal('BAD_USER_INPUT', `\`${argument}\` ${rule}.`);
}

function isEndpoint(text: string): boolean {
  const url = text.length <= 500 ? URL.parse(text) : null;
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.hash === ''
  );
}
