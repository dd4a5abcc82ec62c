/** What can be built on a planet, what it takes, and how long. Source: domain facts §8; prices, hours and goods marked P are open there. */
import { levelOf, type BuildingKind, type Colony, type Stock } from './colony.ts';

export interface Work {
  /** The level it leads to. */
  level: number;
  credits: number;
  hours: number;
  /** Units out of the planet's stores. */
  goods: Stock;
  /** Level the citadel must have. */
  citadel: number;
  /** Levels that the five plain buildings must have together. */
  buildings: number;
}

const plainKinds: readonly BuildingKind[] = ['FACTORY', 'FARM', 'MINE', 'DEFENSE', 'RESEARCH'];

const nothing = { goods: {}, citadel: 1, buildings: 0 };

/** Credits and hours of §8; goods and buildings P: within what the level before can store. */
const citadelWorks: readonly Work[] = [
  citadelWork(2, 50_000, 48, 250, 2),
  citadelWork(3, 150_000, 72, 1_000, 6),
  citadelWork(4, 500_000, 120, 3_000, 14),
  citadelWork(5, 2_000_000, 240, 10_000, 25),
];

function citadelWork(
  level: number,
  credits: number,
  hours: number,
  equipment: number,
  buildings: number,
): Work {
  const goods = { ORE: 2 * equipment, ORGANICS: 2 * equipment, EQUIPMENT: equipment };
  return { level, credits, hours, goods, citadel: level - 1, buildings };
}

/** Prices by level. P: between the 10k and 1.5M of the facts. */
const shieldPrices = [10, 25, 50, 100, 200, 300, 500, 750, 1_000, 1_500];

/** P: the hours between the first and the last, which the facts give. */
const terraformingWorks: readonly (readonly [credits: number, hours: number])[] = [
  [100_000, 72],
  [250_000, 138],
  [500_000, 204],
  [1_000_000, 270],
  [2_000_000, 336],
];

/** Price and citadel of those that stand once; platforms count three at most in a fight. P: all take a day. */
const special: Partial<Record<BuildingKind, { credits: number; citadel: number; most: number }>> = {
  ORBITAL_PLATFORM: { credits: 500_000, citadel: 4, most: 3 },
  TURRET_NETWORK: { credits: 150_000, citadel: 3, most: 1 },
  SCANNER_ARRAY: { credits: 75_000, citadel: 2, most: 1 },
  RAIL_GUN: { credits: 150_000, citadel: 4, most: 1 },
  DEFENSE_GRID: { credits: 200_000, citadel: 3, most: 1 },
  MINEFIELD: { credits: 100_000, citadel: 3, most: 1 },
};
const specialHours = 24;

const plainMost = 10;
/** For each level. P */
const plainCredits = 5_000;
const plainHours = 4;
const shieldHours = 6;

/** What the next level takes; null when there is none above. */
export function nextWork(kind: BuildingKind, colony: Pick<Colony, 'buildings'>): Work | null {
  const level = levelOf(colony, kind) + 1;
  if (kind === 'CITADEL') return citadelWorks[level - 2] ?? null;
  if (kind === 'TERRAFORMING') {
    const [credits, hours] = terraformingWorks[level - 1] ?? [];
    return credits && hours ? { ...nothing, level, credits, hours } : null;
  }
  if (kind === 'SHIELD_GENERATOR') {
    const thousands = shieldPrices[level - 1];
    return thousands ? { ...nothing, level, credits: thousands * 1_000, hours: shieldHours } : null;
  }
  const figures = special[kind];
  if (figures)
    return level > figures.most
      ? null
      : { ...nothing, level, credits: figures.credits, hours: specialHours, citadel: figures.citadel };
  return level > plainMost
    ? null
    : { ...nothing, level, credits: level * plainCredits, hours: level * plainHours };
}

/** Levels of the five plain buildings together. */
export function plainLevels(colony: Pick<Colony, 'buildings'>): number {
  return plainKinds.reduce((sum, kind) => sum + levelOf(colony, kind), 0);
}

/** Part of the price that comes back when terraforming is given up. */
export const terraformingRefund = 0.5;
