/** How many foreign regions a free account may visit in a month. Source: domain facts §10.3. */

export interface Visit {
  destinationId: string;
  nexusId: string;
  /** The region the player joined first; undefined before it joined any. */
  homeId: string | undefined;
  /** Whether the player owns the destination. */
  owner: boolean;
}

/** The Nexus is open to everybody, and nobody is foreign at home, or in a region of their own. */
export function isForeign({ destinationId, nexusId, homeId, owner }: Visit): boolean {
  return !owner && destinationId !== nexusId && destinationId !== homeId;
}

/** Visits left; null for Galactic Citizens, who may make any number. */
export function visitsLeft(galacticCitizen: boolean, made: number, monthly: number): number | null {
  return galacticCitizen ? null : Math.max(0, monthly - made);
}
