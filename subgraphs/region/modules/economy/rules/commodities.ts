/**
 * The nine commodities, arms and crystals that are sold as they are, special goods, and what the law forbids. Source: domain facts §6.1; bases of
 * equipment, fuel and gourmet food moved inside their bands (P there).
 */

export const commodityNames = [
  'ORE',
  'ORGANICS',
  'EQUIPMENT',
  'FUEL',
  'LUXURY_GOODS',
  'GOURMET_FOOD',
  'EXOTIC_TECHNOLOGY',
  'COLONISTS',
  'PRECIOUS_METALS',
  'COMBAT_DRONES',
  'MINES',
  'SPECIAL_GOODS',
  'WEAPONS',
  'STOLEN_GOODS',
  'RESTRICTED_TECH',
  'CONTRABAND_SUBSTANCES',
  'QUANTUM_CRYSTALS',
  'LUMEN_CRYSTALS',
] as const;

export type Commodity = (typeof commodityNames)[number];

export interface CommodityFigures {
  /** Price in credits that the formula starts from. */
  base: number;
  /** No price leaves this band. */
  low: number;
  high: number;
  /** Units a station holds at most. */
  capacity: number;
  /** Units a station makes in an hour. */
  perHour: number;
}

/** What black markets make of a price: its factor is part of the base. P: band, stock and pace. */
function illegal(price: number, factor: number): CommodityFigures {
  const base = price * factor;
  return { base, low: Math.floor(base / 2), high: Math.floor(base * 1.5), capacity: 100, perHour: 2 };
}

export const commodities: Record<Commodity, CommodityFigures> = {
  ORE: { base: 15, low: 15, high: 45, capacity: 5_000, perHour: 100 },
  ORGANICS: { base: 18, low: 8, high: 25, capacity: 3_000, perHour: 80 },
  EQUIPMENT: { base: 80, low: 50, high: 120, capacity: 2_000, perHour: 50 },
  FUEL: { base: 35, low: 20, high: 60, capacity: 4_000, perHour: 120 },
  LUXURY_GOODS: { base: 100, low: 75, high: 200, capacity: 800, perHour: 20 },
  GOURMET_FOOD: { base: 50, low: 30, high: 70, capacity: 600, perHour: 15 },
  EXOTIC_TECHNOLOGY: { base: 250, low: 150, high: 300, capacity: 200, perHour: 5 },
  COLONISTS: { base: 50, low: 30, high: 80, capacity: 500, perHour: 10 },
  PRECIOUS_METALS: { base: 130, low: 80, high: 180, capacity: 400, perHour: 8 },
  // Arms have one price. P: that of mines, and the stocks of both.
  COMBAT_DRONES: { base: 1_000, low: 1_000, high: 1_000, capacity: 200, perHour: 5 },
  MINES: { base: 500, low: 500, high: 500, capacity: 300, perHour: 10 },
  // P: the facts name them only. What capitals have too much and too little of comes and goes between regions alone.
  SPECIAL_GOODS: { base: 500, low: 300, high: 800, capacity: 200, perHour: 0 },
  WEAPONS: illegal(2_000, 2),
  STOLEN_GOODS: illegal(100, 2),
  RESTRICTED_TECH: illegal(250, 2.5),
  CONTRABAND_SUBSTANCES: illegal(1_500, 1.8),
  // P, all of it: the facts name the crystals of warp gates only. Nobody but builders of gates wants them.
  QUANTUM_CRYSTALS: { base: 5_000, low: 5_000, high: 5_000, capacity: 20, perHour: 1 },
  LUMEN_CRYSTALS: { base: 500, low: 500, high: 500, capacity: 200, perHour: 5 },
};

export function isCommodity(name: string): name is Commodity {
  return Object.hasOwn(commodities, name);
}
