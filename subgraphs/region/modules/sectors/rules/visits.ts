/** How long a free account may stay in a region that is not its home. Source: domain facts §10.3, §9.3. */
import { Refusal } from '#subgraphs/kit/refusal.ts';

/** Hours; a region's visa may be shorter. */
const longest = 72;

/** Hours that a visit may last; null for who may stay. P: a treaty that spares the visa leaves what every free account has. */
export function visitHours(visiting: boolean, visaHours: number, visaFree = false): number | null {
  if (!visiting) return null;
  return visaFree ? longest : Math.min(longest, visaHours);
}

/** When a visit of so many hours that begins now is over. */
export function visitUntil(hours: number | null, now: Date): Date | null {
  return hours === null ? null : new Date(now.getTime() + hours * 3_600_000);
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

/** CITIZENSHIP_REQUIRED: a free account has no permanent holdings in a region that it visits. Domain facts §10.3 */
export function requireSettler(until: Date | null | undefined): void {
  if (until)
    throw new Refusal('CITIZENSHIP_REQUIRED', 'Visitors own no planets and stations; Galactic Citizens may.');
}
