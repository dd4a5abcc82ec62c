/** How long a free account may stay in a region that is not its home. Source: domain facts §10.3. */
import { Refusal } from '#subgraphs/kit/refusal.ts';

export const stayMs = 72 * 3_600_000;

/** When a visit that begins now is over; null for who may stay. */
export function visitUntil(visiting: boolean, now: Date): Date | null {
  return visiting ? new Date(now.getTime() + stayMs) : null;
}

/**
 * VISIT_OVER. P: nobody is sent away, who stays longer can only move, dock, have the ship seen to, and leave; the next arrival counts anew.
 */
export function requireVisit(until: Date | null | undefined, now: Date): void {
  if (until && until <= now)
    throw new Refusal('VISIT_OVER', 'Your visit is over: you can move, dock, and leave for another region.', {
      until: until.toISOString(),
    });
}
