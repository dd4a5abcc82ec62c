/** When a planet is nobody's any more, and what it takes to win it back. Source: domain facts §8. */
import { dayMs, type Stock } from './colony.ts';

const inactiveMs = 90 * dayMs;
const graceMs = 7 * dayMs;

/** Credits and goods aboard for a derelict planet. P: which goods, and how many. */
export const reclaimPrice = 50_000;
export const reclaimGoods: Stock = { ORGANICS: 100, EQUIPMENT: 50 };
/** Part of the price that the former owner gets. P: the facts do not say of what. */
export const compensation = 0.4;

export interface Tenure {
  /** When its owner did something last: there, or by moving anywhere in the region. */
  tendedAt: number;
  /** When its owner gave it up; null when not. */
  abandonedAt: number | null;
}

/** HELD; GRACE, in which any deed of its owner there keeps it; DERELICT, when everybody may take it. */
export type TenureState = 'HELD' | 'GRACE' | 'DERELICT';

/** When the days of grace begin. */
export function graceFrom({ tendedAt, abandonedAt }: Tenure): number {
  return abandonedAt ?? tendedAt + inactiveMs;
}

/** When everybody may take it. */
export function derelictFrom(tenure: Tenure): number {
  return graceFrom(tenure) + graceMs;
}

export function tenureAt(tenure: Tenure, now: number): TenureState {
  if (now >= derelictFrom(tenure)) return 'DERELICT';
  return now >= graceFrom(tenure) ? 'GRACE' : 'HELD';
}
