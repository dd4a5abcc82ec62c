/** Figures of what sectors are like. Sources: domain facts §2.3, §3.3; P marks what no source fixes. */
import type { ClusterKind, ZoneKind } from './blueprint.ts';
import type { SectorType } from './plan.ts';
import type { Weighted } from './random.ts';

/** Sectors that are plain, where no other rule says more. §3.3 */
export const standardShare = 0.85;

const base: SectorType[] = ['NEBULA', 'ASTEROID_FIELD', 'VOID'];

/** Types of the other sectors by kind of cluster; named twice is twice as likely. §3.3 */
export const otherTypes: Record<ClusterKind, readonly SectorType[]> = {
  STANDARD: base,
  RESOURCE_RICH: [...base, 'ASTEROID_FIELD'],
  POPULATION_CENTER: [...base, 'INDUSTRIAL'],
  TRADE_HUB: [...base, 'INDUSTRIAL'],
  MILITARY_ZONE: [...base, 'INDUSTRIAL'],
  FRONTIER_OUTPOST: [...base, 'WORMHOLE', 'FORBIDDEN'],
  CONTESTED: base,
  SPECIAL_INTEREST: [...base, 'BLACK_HOLE', 'WORMHOLE'],
};

/** Hazard 0 to 10 and radiation in hundredths by type. §3.3; the last three P. */
export const dangers: Record<SectorType, { hazard: [number, number]; radiation: [number, number] }> = {
  STANDARD: { hazard: [0, 3], radiation: [0, 20] },
  NEBULA: { hazard: [4, 7], radiation: [30, 60] },
  ASTEROID_FIELD: { hazard: [5, 8], radiation: [10, 30] },
  BLACK_HOLE: { hazard: [8, 10], radiation: [70, 100] },
  STAR_CLUSTER: { hazard: [5, 7], radiation: [50, 80] },
  VOID: { hazard: [1, 3], radiation: [0, 10] },
  INDUSTRIAL: { hazard: [2, 5], radiation: [20, 40] },
  AGRICULTURAL: { hazard: [0, 2], radiation: [0, 20] },
  FORBIDDEN: { hazard: [7, 10], radiation: [80, 100] },
  WORMHOLE: { hazard: [6, 9], radiation: [60, 90] },
  ANOMALY: { hazard: [3, 6], radiation: [20, 50] },
  RADIATION_ZONE: { hazard: [4, 7], radiation: [70, 100] },
  WARP_STORM: { hazard: [5, 8], radiation: [20, 50] },
};

/** Seeding biases by kind of cluster. §2.3 */
export const anomalyShare = 0.015;
export const frontierNebulaShare = 0.15;
export const patrols: readonly [number, number] = [2, 4];
export const asteroidBase = { ore: 1000, preciousMetals: 400, quantumShards: 200 };
export const richAsteroids = 1.5;
/** Yields vary by this many percent around their base. P */
export const asteroidSpread = 20;

/** Clusters that are nebulae, and how much of one the cloud covers in percent. §3.3 */
export const nebulaShare = 0.2;
export const nebulaCoverages: Weighted<number> = [
  [30, 50],
  [50, 30],
  [70, 15],
  [100, 5],
];
/** One in so many sectors of the cloud, the innermost, are its core. P */
export const nebulaCorePart = 3;
export const nebulaCoreTurns: readonly [number, number] = [1, 5];

/** Who controls a sector; none in the platform's Expanse. §3.3 */
export const unclaimedShare = 0.2;
export const factions: Record<ZoneKind, readonly string[]> = {
  FEDERATION: ['terran_federation', 'nova_scientific_institute'],
  BORDER: ['mercantile_guild', 'astral_mining_consortium', 'terran_federation'],
  FRONTIER: ['frontier_coalition', 'fringe_alliance', 'mercantile_guild'],
  EXPANSE: [],
};

/** Late re-typing of a few plain sectors, in rotation. §3.3 */
export const specialShare = 0.02;
export const specialTypes: readonly SectorType[] = [
  'BLACK_HOLE',
  'NEBULA',
  'ASTEROID_FIELD',
  'STAR_CLUSTER',
  'VOID',
  'WORMHOLE',
];
