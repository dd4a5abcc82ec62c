/** How long to wait before a region is asked again. */

const firstMs = 100;
/** Short enough that a journey ends well within a minute after its regions are back. */
const longestMs = 5_000;

/**
 * Milliseconds before attempt number `attempt + 1`: doubling, and spread by a quarter, so that journeys that wait for one region do not
 * come to it together.
 * @param chance 0 <= chance < 1
 */
export function pauseBefore(attempt: number, chance: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 10));
  return Math.round(full * (0.75 + chance / 4));
}
