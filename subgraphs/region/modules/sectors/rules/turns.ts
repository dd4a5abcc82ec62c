/** The turn pool: 1000 and the bonus of rank, regenerated continuously, 1000 in 24 hours. Source: domain facts §4.2. */

/** Milliseconds in which one turn grows: 24 h / 1000. */
export const msPerTurn = 86_400;
const basePool = 1_000;

/** Largest number of turns a pilot can hold; ranks add 0 to 120. */
export function maximumTurns(rankBonus = 0): number {
  return basePool + rankBonus;
}

export interface TurnPool {
  /** Turns counted so far. */
  turns: number;
  /** Time in ms up to which regeneration is counted; what lies behind it in fractions of a turn stays due. */
  countedTo: number;
}

/** Counts regeneration up to `now`. Nothing grows above the maximum, and a clock that went back takes nothing away. */
export function regenerate(pool: TurnPool, now: number, maximum: number): TurnPool {
  const grown = Math.max(0, Math.floor((now - pool.countedTo) / msPerTurn));
  const turns = pool.turns + grown;
  if (turns >= maximum)
    return { turns: Math.max(maximum, pool.turns), countedTo: Math.max(now, pool.countedTo) };
  return { turns, countedTo: pool.countedTo + grown * msPerTurn };
}

/** The time in ms at which the next turn arrives, or null at the maximum. */
export function nextTurnAt(pool: TurnPool, maximum: number): number | null {
  return pool.turns >= maximum ? null : pool.countedTo + msPerTurn;
}
