/** The 18 ranks and what they are worth. Source: domain facts §7.5. */

export interface Rank {
  name: string;
  /** Rank points it begins at. */
  points: number;
  /** Better prices, as a part of the price; the economy caps it. */
  trade: number;
  /** Stronger in combat, as a part. */
  combat: number;
  /** Turns added to the pool. */
  turns: number;
}

const rank = (name: string, points: number, trade: number, combat: number, turns: number): Rank => ({
  name,
  points,
  trade: trade / 100,
  combat: combat / 100,
  turns,
});

/** In rising order. */
export const ranks: readonly Rank[] = [
  rank('Recruit', 0, 0, 0, 0),
  rank('Spacer', 50, 2, 1, 5),
  rank('Corporal', 150, 3, 2, 10),
  rank('Sergeant', 300, 5, 4, 15),
  rank('Staff Sergeant', 500, 6, 5, 20),
  rank('Master Sergeant', 800, 7, 6, 25),
  rank('Warrant Officer', 1_200, 8, 8, 30),
  rank('Chief Warrant Officer', 1_800, 10, 10, 35),
  rank('Ensign', 2_500, 12, 12, 40),
  rank('Lieutenant', 3_500, 15, 14, 45),
  rank('Commander', 5_000, 18, 16, 50),
  rank('Captain', 7_000, 20, 18, 55),
  rank('Senior Captain', 10_000, 22, 20, 60),
  rank('Commodore', 14_000, 25, 22, 70),
  rank('Rear Admiral', 20_000, 30, 25, 80),
  rank('Vice Admiral', 28_000, 35, 28, 90),
  rank('Admiral', 40_000, 40, 32, 100),
  rank('Fleet Admiral', 60_000, 50, 40, 120),
];

/** The rank that a number of rank points gives. */
export function rankOf(points: number): Rank {
  const reached = ranks.findLast((candidate) => candidate.points <= points);
  if (!reached) throw new RangeError(`${points} are no rank points`);
  return reached;
}
