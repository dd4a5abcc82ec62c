/** The planetary shield generator. Source: domain facts §8. */

/** Points by level, from 1. */
const strengths = [1_000, 2_500, 5_000, 10_000, 15_000, 20_000, 30_000, 40_000, 50_000, 75_000];

/** Points of a full shield; 0 without a generator. */
export function shieldStrength(level: number): number {
  return level === 0 ? 0 : (strengths[level - 1] ?? 0);
}

/** Points that come back in an hour. P: "low levels", which get a tenth, are those up to 5; the others get half as much. */
export function shieldRegeneration(level: number): number {
  return Math.floor(shieldStrength(level) * (level <= 5 ? 0.1 : 0.05));
}
