/** Attacks on warp gates, which do not fire back. Source: domain facts §4.4, §4.2; what a salvo takes is P. */
import type { Commodity } from '../../economy/rules/commodities.ts';

export const gateHitPoints = 5_000;
export const attackTurns = 75;

/** Hit points that one attack takes: ten times the ship's attack power, so that a destroyer needs about a day's turns. P */
export function salvo(attackPower: number): number {
  return Math.max(1, Math.round(10 * attackPower));
}

/** What a destroyed gate leaves, the dearest first. */
const salvage: readonly [Commodity, number][] = [
  ['LUMEN_CRYSTALS', 10],
  ['EQUIPMENT', 250],
  ['ORE', 500],
];

/** What of it goes into a hold with so much room; the rest is lost (P). */
export function salvaged(room: number): { good: Commodity; quantity: number }[] {
  let left = room;
  return salvage.flatMap(([good, most]) => {
    const quantity = Math.min(most, left);
    left -= quantity;
    return quantity > 0 ? [{ good, quantity }] : [];
  });
}
