/** Rank points of a victory. Source: domain facts §7.4. */
import { rankOf, ranks } from '../../sectors/rules/ranks.ts';

/** 10 points, 15 against an equal, 10 more per rank above one's own; 50 at most. */
export function rankPointsFor(winnerPoints: number, loserPoints: number): number {
  const above = ranks.indexOf(rankOf(loserPoints)) - ranks.indexOf(rankOf(winnerPoints));
  if (above < 0) return 10;
  return above === 0 ? 15 : Math.min(50, 10 + 10 * Math.min(4, above));
}
