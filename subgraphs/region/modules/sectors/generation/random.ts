/** Seeded chance: the same seed and purpose draw the same values on every machine. */
import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Choices with whole-number weights above 0. */
export type Weighted<T> = readonly (readonly [choice: T, weight: number])[];

export interface Random {
  /** An integer from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** A number from 0 up to, but not including, 1. */
  float(): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** One element of a list; throws RangeError when it is empty. */
  pick<T>(list: readonly T[]): T;
  /** One choice, in proportion to the weights; throws RangeError when the table is empty. */
  weighted<T>(table: Weighted<T>): T;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
}

/** Opens one stream of chance of a plan by its purpose. */
export type Stream = (purpose: string) => Random;

/** A stream of its own for each purpose, so that drawing more in one changes nothing in another. */
export function random(seed: string, purpose: string): Random {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, purpose]))
    .digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)));
  const int = (min: number, max: number): number => uniformInt(generator, min, max);
  const float = (): number => uniformFloat64(generator);
  const pick = <T>(list: readonly T[]): T => {
    const choice = list[int(0, Math.max(0, list.length - 1))];
    if (choice === undefined) throw new RangeError('there is nothing to pick from');
    return choice;
  };
  return {
    int,
    float,
    pick,
    chance: (p) => float() < p,
    weighted: (table) => weighted(table, int),
    shuffle: (list) => shuffle(list, int),
  };
}

function weighted<T>(table: Weighted<T>, int: Random['int']): T {
  const total = table.reduce((sum, [, weight]) => sum + weight, 0);
  if (total < 1) throw new RangeError('there is nothing to weigh');
  let left = int(1, total);
  for (const [choice, weight] of table) {
    left -= weight;
    if (left <= 0) return choice;
  }
  throw new RangeError('weights are whole numbers');
}

function shuffle<T>(list: readonly T[], int: Random['int']): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = int(0, last);
    const [a, b] = [mixed[last], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a];
  }
  return mixed;
}
