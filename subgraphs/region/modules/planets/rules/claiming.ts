/** What it takes to settle a planet. Source: domain facts §8, §4.2. */
export const claim = {
  /** Credits. */
  price: 10_000,
  /** Colonists who go down with the claim: the fewest, and as many as the first citadel holds. */
  colonists: { minimum: 100, maximum: 1_000 },
  turns: 5,
} as const;
