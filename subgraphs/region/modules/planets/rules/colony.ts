/** What a colony is made of, as the rules see it. Times are in ms. Source: domain facts §8. */
import type { Commodity } from '../../economy/rules/commodities.ts';
import type { PlanetType } from '../../sectors/generation/plan.ts';

/** What colonists can be set to make. */
export const resources = ['FUEL', 'ORGANICS', 'EQUIPMENT'] as const;
export type Resource = (typeof resources)[number];

export const specializations = ['AGRICULTURAL', 'INDUSTRIAL', 'MILITARY', 'RESEARCH', 'BALANCED'] as const;
export type PlanetSpecialization = (typeof specializations)[number];

export const buildingKinds = [
  ...(['CITADEL', 'FACTORY', 'FARM', 'MINE', 'DEFENSE', 'RESEARCH', 'SHIELD_GENERATOR'] as const),
  ...([
    'ORBITAL_PLATFORM',
    'TURRET_NETWORK',
    'SCANNER_ARRAY',
    'RAIL_GUN',
    'DEFENSE_GRID',
    'MINEFIELD',
  ] as const),
  'TERRAFORMING',
] as const;
export type BuildingKind = (typeof buildingKinds)[number];

export interface Building {
  level: number;
  /** The work on the next level: when it began and when it is done; null when there is none. */
  startedAt: number | null;
  doneAt: number | null;
}

export type Stock = Partial<Record<Commodity, number>>;

export const unitKinds = ['TURRETS', 'SHIELDS', 'FIGHTERS'] as const;
export type GarrisonUnit = (typeof unitKinds)[number];

export interface Siege {
  besiegerId: string;
  since: number;
  /** Turns of a day whose effects are counted. */
  turns: number;
  /** When the besieger left; null while it lasts. */
  until: number | null;
}

export interface Colony {
  type: PlanetType;
  /** Before terraforming, 0 to 100. */
  naturalHabitability: number;
  /** 1 to 10. */
  size: number;
  /** What the ground gives, in percent of what is usual. */
  richness: number;
  /** Whole units in the planet's stores; its people are COLONISTS. */
  stock: Stock;
  /** Millionths of a unit that are under way. */
  carries: Stock;
  /** Colonists at work on each resource. */
  allocations: Record<Resource, number>;
  buildings: Partial<Record<BuildingKind, Building>>;
  specialization: PlanetSpecialization | null;
  /** 0 to 100. */
  morale: number;
  /** Part of what they earn that the colonists pay, 0 to 0.2. */
  taxRate: number;
  /** Millionths of a credit that they paid and nobody took to the safe yet. */
  taxes: number;
  garrison: Record<GarrisonUnit, number>;
  /** What the shield generator has charged. */
  shieldPoints: number;
  siege: Siege | null;
  /** Until then a planet made by a genesis device is no place to be; null when it is done. */
  formingUntil: number | null;
  /** Time up to which whole hours are counted. */
  countedTo: number;
}

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export function levelOf({ buildings }: Pick<Colony, 'buildings'>, kind: BuildingKind): number {
  return buildings[kind]?.level ?? 0;
}

export function populationOf({ stock }: Pick<Colony, 'stock'>): number {
  return stock.COLONISTS ?? 0;
}
