/** What a treasury gives to pilots when the region's settings say so. Source: domain facts §6.5. */

/** Part of a docking fee that the treasury pays for those at home here (P: all who joined the region). */
export const dockingSubsidy = (fee: number): number => Math.min(250, Math.floor(fee / 2));

/** Credits for a round trip to another region. */
export const stipend = 500;
/** Round trips a day that are rewarded: 1,000 credits. */
export const stipendsPerDay = 2;
