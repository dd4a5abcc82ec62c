/** How a journey may go on, and what a refusal after departure leads to. */
import type { JourneyState } from '../generated/types.ts';

/** The states that may follow a state. What has none is over. */
export const followers: Record<JourneyState, readonly JourneyState[]> = {
  QUEUED: ['AUTHORISED', 'CANCELLED', 'FAILED'],
  AUTHORISED: ['ESCROWED', 'CANCELLED', 'FAILED'],
  ESCROWED: ['SHIPPED'],
  SHIPPED: ['ARRIVED', 'CANCELLED', 'RETURNED'],
  ARRIVED: ['COMPLETED', 'DIVERTED'],
  COMPLETED: [],
  DIVERTED: [],
  RETURNED: [],
  CANCELLED: [],
  FAILED: [],
};

export function isOver(state: JourneyState): boolean {
  return followers[state].length === 0;
}

/** Whether cancelling can still lead to anything. */
export function isCancellable(state: JourneyState): boolean {
  return !isOver(state) && state !== 'ARRIVED';
}

/** Codes that we had a region store, so that a journey ends: all other refusals are the region's own. */
export const ourRefusals = { cancelled: 'JOURNEY_CANCELLED', late: 'JOURNEY_TIMED_OUT' } as const;

export type Ending =
  | { kind: 'divert' }
  | { kind: 'return'; state: 'CANCELLED' | 'RETURNED'; refundPercent: 100 | 50 };

/**
 * What follows a refusal by the region that was to take the ship in. It depends on nothing but what is stored, so that two workers
 * come to the same end.
 * @param passesNexus whether the Nexus is on the way, and neither end of it
 * @param early whether the player cancelled before the ship had departed: then all is refunded (domain facts §10.5)
 */
export function endingOf(code: string, passesNexus: boolean, early = false): Ending {
  if (code === ourRefusals.cancelled)
    return { kind: 'return', state: 'CANCELLED', refundPercent: early ? 100 : 50 };
  if (code === ourRefusals.late || !passesNexus)
    return { kind: 'return', state: 'RETURNED', refundPercent: 100 };
  return { kind: 'divert' };
}

/** Refusals that are the doing of the destination as a whole, not of who comes or of what it brings. */
const closedRegions: ReadonlySet<string> = new Set(['REGION_SUSPENDED', 'REGION_NOT_FOUND']);

/**
 * Percent of the cost that who is diverted gets back. Domain facts §10.5 promise it where the destination was suspended meanwhile; P: also
 * where it is gone. Whoever is turned away for its own sake has used the passage, or contraband would travel to the Nexus for nothing.
 */
export function diversionRefund(code: string | null | undefined): 100 | 0 {
  return code && closedRegions.has(code) ? 100 : 0;
}
