/** How much of what a pilot has may leave the region. Source: domain facts §10.4. */
import type { Load } from './manifest.ts';

/** Goods of which only the portable share travels; others travel whole. */
const limited: ReadonlySet<string> = new Set(['COMBAT_DRONES', 'MINES', 'EQUIPMENT']);

/** A percentage of a whole number, rounded down; exact for all safe integers. */
export function percentOf(amount: number, percent: number): number {
  return Math.floor(amount / 100) * percent + Math.floor(((amount % 100) * percent) / 100);
}

/** What of a load travels and what stays; together they are the load. */
export function shareOf(load: Load, percent: number): { travels: Load; stays: Load } {
  const parts = load.map(({ good, quantity }) => {
    const portable = limited.has(good) ? percentOf(quantity, percent) : quantity;
    return { good, portable, rest: quantity - portable };
  });
  return {
    travels: parts.flatMap(({ good, portable }) => (portable > 0 ? [{ good, quantity: portable }] : [])),
    stays: parts.flatMap(({ good, rest }) => (rest > 0 ? [{ good, quantity: rest }] : [])),
  };
}

/** What of a load can be taken for another, and what is left of it then. */
export function parted(load: Load, wanted: Load): { taken: Load; rest: Load } {
  const parts = load.map(({ good, quantity }) => {
    const take = Math.min(quantity, wanted.find((wish) => wish.good === good)?.quantity ?? 0);
    return { good, take, rest: quantity - take };
  });
  return {
    taken: parts.flatMap(({ good, take }) => (take > 0 ? [{ good, quantity: take }] : [])),
    rest: parts.flatMap(({ good, rest }) => (rest > 0 ? [{ good, quantity: rest }] : [])),
  };
}
