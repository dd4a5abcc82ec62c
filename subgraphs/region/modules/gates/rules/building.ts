/** What warp gates take to build, and when. Source: domain facts §4.4; what is marked P is not fixed there. */
import type { Commodity } from '../../economy/rules/commodities.ts';
import type { Sector } from '../../sectors/entities.ts';
import { distance } from '../../sectors/generation/lookup.ts';

const hourMs = 3_600_000;

export interface Phase {
  turns: number;
  credits: number;
  /** Units that are built in; no hold takes all of them, so they may come in several loads (P). */
  goods: Readonly<Partial<Record<Commodity, number>>>;
}

/** The exit: a beacon where the gate will lead. */
export const beaconPhase: Phase = {
  ...{ turns: 50, credits: 10_000 },
  goods: { ORE: 1_000, EQUIPMENT: 500, QUANTUM_CRYSTALS: 1 },
};
/** The entrance: a focus that is aimed at a beacon. */
export const focusPhase: Phase = {
  ...{ turns: 100, credits: 10_000 },
  goods: { ORE: 1_000, EQUIPMENT: 500, LUMEN_CRYSTALS: 30 },
};

/** What is built in cures before it is used. */
export const curingMs = 24 * hourMs;
/** How long a beacon waits: for its goods after it was laid (P), and for its focus after the last of them. */
export const windowMs = 48 * hourMs;
export const harmonizingMs = hourMs;

/** Beacons that may be in a sector, and gates that lead to it, together. */
export const maxIncoming = 5;
/** Sectors between entrance and exit at least, as tunnels measure them; two regions are always farther apart (P). */
const shortest = 50;

/** Gates of one player in a region. Teams would add to it. */
export function maxGates(ownsRegion: boolean): number {
  return ownsRegion ? 4 : 1;
}

export type Delivered = Readonly<Partial<Record<string, number>>>;

/** What a phase still lacks, in the order it is listed. */
export function missingOf({ goods }: Phase, delivered: Delivered): { good: Commodity; quantity: number }[] {
  return (Object.keys(goods) as Commodity[]).flatMap((good) => {
    const quantity = (goods[good] ?? 0) - (delivered[good] ?? 0);
    return quantity > 0 ? [{ good, quantity }] : [];
  });
}

/** Whether a gate between two sectors of a region is long enough. */
export function isLongEnough(...ends: Parameters<typeof distance>): boolean {
  return distance(...ends) >= shortest;
}

export interface Ground {
  type: Sector['type'];
  number: number;
  cluster: number;
  capitalSector: number;
  capitalCluster: number;
  /** Where the platform's gate is. */
  gateSector: number;
  isNexus: boolean;
}

/** Places that bend what passes through them. P: the facts name the mark, not who has it. */
const bent: ReadonlySet<Sector['type']> = new Set(['BLACK_HOLE', 'WARP_STORM', 'FORBIDDEN']);

/** Whether a beacon or gate may stand there. P: protected are the capital, the platform's gate, and in the Nexus all of Gateway Plaza. */
export function mayStand(ground: Ground): boolean {
  const { type, number, cluster, capitalSector, capitalCluster, gateSector, isNexus } = ground;
  if (bent.has(type) || number === capitalSector || number === gateSector) return false;
  return !(isNexus && cluster === capitalCluster);
}
