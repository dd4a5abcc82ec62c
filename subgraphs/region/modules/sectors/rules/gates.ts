/** Who passes a player's warp gate, and for what. Source: domain facts §4.4; there are no teams and alliances yet, so their modes are left out. */

/** Everybody, those on the owner's list, or nobody but the owner. */
export type GateAccess = 'PUBLIC' | 'WHITELIST' | 'PRIVATE';

export interface GateTerms {
  ownerId: string;
  access: GateAccess;
  /** Credits, 0 to 10,000. */
  toll: number;
  /** Players who pass a gate that is not private, and pay nothing. */
  allowed: readonly string[];
}

export const highestToll = 10_000;
export const longestList = 200;

/** Credits that a player pays to pass: nothing its owner and whoever is on the list; null for whom it is closed to. */
export function tollFor({ ownerId, access, toll, allowed }: GateTerms, playerId: string): number | null {
  if (playerId === ownerId) return 0;
  if (access === 'PRIVATE') return null;
  if (allowed.includes(playerId)) return 0;
  return access === 'PUBLIC' ? toll : null;
}

/** What the owner of a gate gets of a toll, in percent; the rest is the platform's. */
const ownersShare = 85;

/** What of a toll goes to whom: the owner's part is rounded down. */
export function tollParts(toll: number): { owner: number; platform: number } {
  const owner = Math.floor(toll / 100) * ownersShare + Math.floor(((toll % 100) * ownersShare) / 100);
  return { owner, platform: toll - owner };
}
