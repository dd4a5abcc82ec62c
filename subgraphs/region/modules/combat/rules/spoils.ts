/** What becomes of the hold of a destroyed ship: loot, wreck, and what is lost. Source: domain facts §7.4. */
import { random } from '../../sectors/generation/random.ts';
import type { Weapon } from '../../ships/rules/hulls.ts';
import { weapons } from './weapons.ts';

export interface Load {
  good: string;
  quantity: number;
}

export interface Share extends Load {
  /** Units the victor takes at once. */
  looted: number;
  /** Units that drift in the wreck. */
  wrecked: number;
  /** Units that are gone. */
  destroyed: number;
}

/**
 * Divides the hold, each unit once: looted + wrecked + destroyed = quantity. Each good is looted with a chance of 70 %, and then
 * 30 to 80 % of it; the killing weapon decides how much of the rest the wreck keeps.
 * @param room units that fit into the victor's hold; null when there is no victor to take anything
 */
export function divide(
  hold: readonly Load[],
  { weapon, room, seed }: { weapon: Weapon; room: number | null; seed: string },
): Share[] {
  const chance = random(seed, 'spoils');
  const [lowest, highest] = weapons[weapon].wreck;
  let left = room ?? 0;
  return hold
    .toSorted((a, b) => (a.good < b.good ? -1 : 1))
    .map(({ good, quantity }) => {
      const wanted = chance.chance(0.7) ? Math.floor(quantity * (0.3 + 0.5 * chance.float())) : 0;
      const looted = Math.min(wanted, left);
      left -= looted;
      const kept = lowest + (highest - lowest) * chance.float();
      const wrecked = Math.floor((quantity - looted) * kept);
      return { good, quantity, looted, wrecked, destroyed: quantity - looted - wrecked };
    });
}

/** Turns that salvaging so many units costs. */
export function salvageTurns(units: number): number {
  return Math.ceil(units / 100);
}

/** How long a wreck belongs to its owner and its killer: others who salvage it become suspects. */
export const ownedMs = 3_600_000;
