/** What stations of each class trade, what they charge and what they start with. Source: domain facts §6.2. */
import type { Commodity } from './commodities.ts';
import { blackMarket, isIllegal } from './contraband.ts';

export interface StationClass {
  /** What it buys from pilots. */
  buys: readonly Commodity[];
  /** What it sells to pilots. */
  sells: readonly Commodity[];
  /** Factor on what it pays. */
  pays: number;
  /** Factor on what it asks. */
  asks: number;
  /** Factor on what it makes. */
  production: number;
}

const basics = ['ORE', 'ORGANICS', 'EQUIPMENT', 'FUEL'] as const;
const luxuries = ['EXOTIC_TECHNOLOGY', 'LUXURY_GOODS'] as const;
/** What a shipyard sells beside ships. §3.3 */
const arms = ['COMBAT_DRONES', 'MINES'] as const;
/** What warp gates are built of. P: the facts do not say who sells it. */
const crystals = ['QUANTUM_CRYSTALS', 'LUMEN_CRYSTALS'] as const;
const plain = { pays: 1, asks: 1, production: 1 };

/** By class, 0 to 11. */
const classes: readonly StationClass[] = [
  { ...plain, buys: ['SPECIAL_GOODS'], sells: ['SPECIAL_GOODS', 'COLONISTS'] },
  { ...plain, buys: ['ORE'], sells: ['ORGANICS', 'EQUIPMENT'] },
  { ...plain, buys: ['ORGANICS'], sells: ['ORE', 'EQUIPMENT'] },
  { ...plain, buys: ['EQUIPMENT'], sells: ['ORE', 'ORGANICS'] },
  { ...plain, buys: ['EXOTIC_TECHNOLOGY'], sells: basics, production: 1.5 },
  { ...plain, buys: basics, sells: ['LUXURY_GOODS'] },
  { ...plain, buys: ['ORE', 'ORGANICS'], sells: ['EQUIPMENT', 'FUEL'] },
  { ...plain, buys: ['EQUIPMENT', 'FUEL'], sells: ['ORE', 'ORGANICS'] },
  { ...plain, buys: basics, sells: [], pays: 1.2 },
  { ...plain, buys: [], sells: basics, asks: 1.25, production: 2 },
  { ...plain, buys: ['GOURMET_FOOD'], sells: luxuries },
  { ...plain, buys: luxuries, sells: [...luxuries, ...arms, ...crystals], pays: 1.25, asks: 1.25 },
];

/** Class of the TradeDocks: narrower spread, no platform fee, bulk discount. */
const tradeDockClass = 11;
const capitalClass = 0;

export function classOf(stationClass: number): StationClass {
  const found = classes[stationClass];
  if (!found) throw new RangeError(`there are no stations of class ${stationClass}`);
  return found;
}

export function isTradeDock(stationClass: number): boolean {
  return stationClass === tradeDockClass;
}

/** Everything a station of the class deals in, each once; illegal goods come last and at black markets alone. */
export function goodsOf(stationClass: number, type?: string): Commodity[] {
  const { buys, sells } = classOf(stationClass);
  const hidden = type === 'BLACK_MARKET' ? Object.values(blackMarket(stationClass)).flat() : [];
  return [...new Set([...buys, ...sells, ...hidden])];
}

/** What a station does with a good that it deals in. */
export function sidesOf(stationClass: number, good: Commodity): { buys: boolean; sells: boolean } {
  const { buys, sells } = isIllegal(good) ? blackMarket(stationClass) : classOf(stationClass);
  return {
    buys: (buys as readonly Commodity[]).includes(good),
    sells: (sells as readonly Commodity[]).includes(good),
  };
}

/** Between which parts of its capacity a station's first stock lies. */
export function initialFill(stationClass: number, good: Commodity): [number, number] {
  if (sidesOf(stationClass, good).sells) {
    if (stationClass === 9) return [0.8, 1];
    return stationClass === 4 ? [0.7, 0.9] : [0.4, 0.7];
  }
  return stationClass === 5 || stationClass === 8 ? [0.05, 0.15] : [0.1, 0.3];
}

export interface Berth {
  stationClass: number;
  /** 1 to 10. */
  size: number;
  security: 'NONE' | 'BASIC' | 'STANDARD' | 'PREMIUM';
}

const tierFactor: Record<Berth['security'], number> = { NONE: 0, BASIC: 1, STANDARD: 1.5, PREMIUM: 3 };

/**
 * Credits for docking: by size and tier of protection. P: which sizes are tiny (1), small (to 3), medium (to 6), large (to 8) and
 * capital (to 10), and that a region's starport, where pilots begin with little, is free.
 */
export function dockingFee({ stationClass, size, security }: Berth): number {
  if (stationClass === capitalClass) return 0;
  const base = [0, 100, 250, 500, 1_000][[1, 3, 6, 8, 10].findIndex((upTo) => size <= upTo)];
  if (base === undefined) throw new RangeError(`there are no stations of size ${size}`);
  return base * tierFactor[security];
}

/** Turns to dock, to undock, and for each trade. §4.2 */
export const turnsOf = { dock: 1, undock: 1, trade: 1 };

/** Milliseconds after which a docked ship makes room when the slips are full. P: the facts name the event only. */
export const bumpAfterMs = 24 * 3_600_000;
