/** Prices on heads. Source: domain facts §7.7. */
import { wantedAt } from '../../sectors/rules/reputation.ts';

export const minimumBounty = 1_000;
/** Bounties on one head at most. */
export const maxBounties = 50;
export const bountyDays = { minimum: 1, maximum: 90 } as const;

/** What posting a bounty costs beside it: 10 %, rounded up; it leaves the world. */
export function bountyFee(amount: number): number {
  return Math.ceil(amount / 10);
}

const dayMs = 86_400_000;

/** The law's own price by the worst reputation it is for: credits a day, and how many at most. */
const pots = [
  { from: -1_000, perDay: 1_000, most: 250_000 },
  { from: -750, perDay: 500, most: 75_000 },
  { from: wantedAt, perDay: 250, most: 5_000 },
] as const;

/** Credits that the law has put on a head: so many for each whole day that the pilot is hunted, by its reputation now (P). */
export function potOn(
  { reputation, huntedSince }: { reputation: number; huntedSince?: Date | null | undefined },
  now: Date,
): number {
  const pot = pots.find(({ from }) => reputation <= from);
  if (!pot || !huntedSince) return 0;
  const days = Math.floor((now.getTime() - huntedSince.getTime()) / dayMs);
  return Math.min(pot.most, pot.perDay * Math.max(0, days));
}
