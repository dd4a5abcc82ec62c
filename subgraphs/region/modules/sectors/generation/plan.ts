/** The whole map of a region as plain values, before a row is written. Sector numbers are local: 1 to the total. */
import type { ClusterKind, ZoneKind } from './blueprint.ts';

export const sectorTypes = [
  'STANDARD',
  'NEBULA',
  'ASTEROID_FIELD',
  'BLACK_HOLE',
  'STAR_CLUSTER',
  'VOID',
  'INDUSTRIAL',
  'AGRICULTURAL',
  'FORBIDDEN',
  'WORMHOLE',
  'ANOMALY',
  'RADIATION_ZONE',
  'WARP_STORM',
] as const;
export type SectorType = (typeof sectorTypes)[number];

export const stationTypes = [
  'TRADING',
  'MILITARY',
  'INDUSTRIAL',
  'MINING',
  'SCIENTIFIC',
  'SHIPYARD',
  'OUTPOST',
  'BLACK_MARKET',
  'DIPLOMATIC',
  'CORPORATE',
] as const;
export type StationType = (typeof stationTypes)[number];

export const planetTypes = [
  'TERRAN',
  'DESERT',
  'OCEANIC',
  'ICE',
  'VOLCANIC',
  'GAS_GIANT',
  'BARREN',
  'JUNGLE',
  'ARCTIC',
  'TROPICAL',
  'MOUNTAINOUS',
  'ARTIFICIAL',
] as const;
export type PlanetType = (typeof planetTypes)[number];

export interface ZonePlan {
  number: number;
  kind: ZoneKind;
  name: string;
  firstSector: number;
  lastSector: number;
  policing: number;
  danger: number;
}

export interface ClusterPlan {
  number: number;
  name: string;
  /** Theme id of the Nexus table, null in regions. */
  theme: string | null;
  kind: ClusterKind;
  firstSector: number;
  lastSector: number;
  sectorCount: number;
  characteristics: string[];
  /** Field strength of a nebula cluster in percent of its sectors (30, 50, 70, 100), 0 for none. */
  nebulaCoverage: number;
}

export interface SectorPlan {
  number: number;
  name: string;
  type: SectorType;
  zone: number;
  cluster: number;
  x: number;
  y: number;
  z: number;
  isCapital: boolean;
  /** Core of a nebula cluster: entering costs 1 to 5 turns more; 0 elsewhere. */
  nebulaCoreTurns: number;
  securityLevel: number;
  developmentLevel: number;
  trafficLevel: number;
  hazardLevel: number;
  radiationLevel: number;
  /** Yields of mining; null where there are no asteroids. */
  asteroidYield: { ore: number; preciousMetals: number; quantumShards: number } | null;
  patrolShips: number;
  controllingFaction: string | null;
}

/** An edge of the map: a warp joins neighbours, a tunnel spans distance. One row an edge; two-way edges are traversable both ways. */
export interface EdgePlan {
  kind: 'WARP' | 'TUNNEL';
  from: number;
  to: number;
  twoWay: boolean;
  /** Turns before hull and maintenance, at least 1. */
  cost: number;
  stability: number;
  /** A latent edge counts as absent for a pilot who has not discovered it. */
  latent: boolean;
}

export interface StationPlan {
  sector: number;
  name: string;
  stationClass: number;
  type: StationType;
  size: number;
  security: 'NONE' | 'BASIC' | 'STANDARD' | 'PREMIUM';
  transientSlips: number;
  longTermSlips: number;
  tradeDockTier: 'A' | 'B' | null;
  isSpaceDock: boolean;
}

export interface PlanetPlan {
  sector: number;
  name: string;
  type: PlanetType;
  habitability: number;
  maxPopulation: number;
  /** 1 to 10. */
  size: number;
  /** What the ground gives, in percent of what is usual. */
  richness: number;
  /** The capital's population hub: never to be claimed. */
  isHub: boolean;
}

export interface RegionPlan {
  seed: string;
  totalSectors: number;
  capitalSector: number;
  /** The FRONTIER sector with the natural warp to the Nexus capital; null in the Nexus itself. */
  nexusWarpSector: number | null;
  zones: ZonePlan[];
  clusters: ClusterPlan[];
  sectors: SectorPlan[];
  edges: EdgePlan[];
  stations: StationPlan[];
  planets: PlanetPlan[];
}
