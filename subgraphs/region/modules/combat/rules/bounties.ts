/** Prices on heads. Source: domain facts §7.7. */

export const minimumBounty = 1_000;
/** Bounties on one head at most. */
export const maxBounties = 50;
export const bountyDays = { minimum: 1, maximum: 90 } as const;

/** What posting a bounty costs beside it: 10 %, rounded up; it leaves the world. */
export function bountyFee(amount: number): number {
  return Math.ceil(amount / 10);
}
