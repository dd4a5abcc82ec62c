/** What a shipyard builds into a hull, and up to which level. Source: domain facts §5.1. */
import type { HullName } from './hulls.ts';

export const upgradeNames = [
  'ENGINE',
  'CARGO_HOLD',
  'SHIELD',
  'HULL',
  'SENSOR',
  'DRONE_BAY',
  'GENESIS_CONTAINMENT',
  'MAINTENANCE_SYSTEM',
] as const;

export type Upgrade = (typeof upgradeNames)[number];

/** Levels of what is built in; what is not there has level 0. */
export type Upgrades = Partial<Record<Upgrade, number>>;

/** The highest level of any upgrade: at it the whole of its effect is reached. */
export const topLevel = 5;

type Levels = readonly [
  ...[engine: number, cargo: number, shield: number, hull: number],
  ...[sensor: number, drones: number, genesis: number, maintenance: number],
];

/** In the order of the names. A pod is left as soon as there is another ship: nobody builds anything into it (P). */
const maximums: Record<HullName, Levels> = {
  ESCAPE_POD: [0, 0, 0, 0, 0, 0, 0, 0],
  LIGHT_FREIGHTER: [3, 3, 3, 3, 3, 2, 0, 3],
  CARGO_HAULER: [2, 4, 3, 4, 2, 2, 2, 3],
  FAST_COURIER: [4, 2, 2, 2, 4, 0, 0, 2],
  CITIZEN_CLIPPER: [4, 2, 2, 2, 4, 0, 0, 2],
  SCOUT_SHIP: [4, 1, 2, 2, 5, 1, 0, 2],
  COLONY_SHIP: [1, 3, 3, 4, 3, 2, 4, 4],
  DEFENDER: [3, 2, 4, 4, 3, 3, 2, 3],
  CARRIER: [2, 3, 4, 5, 3, 4, 3, 4],
  WARP_JUMPER: [0, 1, 3, 3, 5, 0, 1, 5],
};

export function maximumLevel(hull: HullName, upgrade: Upgrade): number {
  return maximums[hull][upgradeNames.indexOf(upgrade)] ?? 0;
}

/** Credits of the first level, and the factor of each that follows. P: in proportion to the hulls' prices. */
const costs: Record<Upgrade, readonly [first: number, factor: number]> = {
  ENGINE: [1_000, 2],
  CARGO_HOLD: [600, 1.8],
  SHIELD: [1_600, 2.2],
  HULL: [1_400, 2],
  SENSOR: [1_200, 2.5],
  DRONE_BAY: [2_000, 2],
  GENESIS_CONTAINMENT: [3_000, 3],
  MAINTENANCE_SYSTEM: [1_200, 2],
};

/** What a hull with all that can be built into it has cost. */
export function greatestValue(hull: HullName, price: number): number {
  const built = upgradeNames.map((upgrade) => {
    const [first, factor] = costs[upgrade];
    return Array.from({ length: maximumLevel(hull, upgrade) }, (_, level) =>
      Math.round(first * factor ** level),
    );
  });
  return built.flat().reduce((sum, cost) => sum + cost, price);
}

/** Credits for one level more; null at the hull's maximum. */
export function upgradePrice(hull: HullName, upgrades: Upgrades, upgrade: Upgrade): number | null {
  const level = upgrades[upgrade] ?? 0;
  if (level >= maximumLevel(hull, upgrade)) return null;
  const [first, factor] = costs[upgrade];
  return Math.round(first * factor ** level);
}
