/** Figures of planets. Sources: domain facts §2.3, §3.3. */
import type { ZoneKind } from './blueprint.ts';
import type { PlanetType, SectorType } from './plan.ts';
import type { Weighted } from './random.ts';

/** Sectors whose nature decides before the zone does. */
export const typesBySector: Partial<Record<SectorType, readonly PlanetType[]>> = {
  BLACK_HOLE: ['BARREN', 'VOLCANIC'],
  NEBULA: ['GAS_GIANT', 'BARREN'],
  VOID: ['ICE', 'BARREN'],
};

export const typesByZone: Record<ZoneKind, Weighted<PlanetType>> = {
  FEDERATION: [
    ['TERRAN', 30],
    ['OCEANIC', 15],
    ['TROPICAL', 15],
    ['MOUNTAINOUS', 10],
    ['JUNGLE', 10],
    ['ARTIFICIAL', 10],
    ['DESERT', 5],
    ['ICE', 5],
  ],
  BORDER: [
    ['TERRAN', 15],
    ['DESERT', 15],
    ['MOUNTAINOUS', 15],
    ['BARREN', 15],
    ['OCEANIC', 10],
    ['ARCTIC', 10],
    ['VOLCANIC', 10],
    ['GAS_GIANT', 10],
  ],
  FRONTIER: [
    ['BARREN', 25],
    ['VOLCANIC', 20],
    ['ICE', 15],
    ['GAS_GIANT', 15],
    ['DESERT', 10],
    ['ARCTIC', 10],
    ['TERRAN', 5],
  ],
  EXPANSE: [
    ['TERRAN', 1],
    ['TROPICAL', 1],
    ['JUNGLE', 1],
    ['OCEANIC', 1],
    ['MOUNTAINOUS', 1],
    ['DESERT', 1],
    ['BARREN', 1],
    ['ICE', 1],
  ],
};

/** Habitability 0 to 100 by type, before a jitter. */
export const habitability: Record<PlanetType, readonly [number, number]> = {
  TERRAN: [80, 100],
  TROPICAL: [60, 90],
  ARTIFICIAL: [70, 90],
  OCEANIC: [60, 85],
  JUNGLE: [50, 80],
  MOUNTAINOUS: [40, 70],
  DESERT: [30, 60],
  ARCTIC: [20, 50],
  ICE: [20, 40],
  VOLCANIC: [10, 30],
  BARREN: [10, 30],
  GAS_GIANT: [0, 0],
};

/** Percent that habitability varies by. */
export const habitabilityJitter = 10;

/** From small to large, and percent of the usual yield. P: §8 names size and richness and gives no figures. */
export const sizes = [1, 10] as const;
export const richness = [80, 120] as const;

/** People a planet can hold for each point of habitability. */
export const peoplePerPoint = 1000;
