/** What a region is to be made of. The Nexus owns it as data; a region's server receives it and generates by it. */
import { z } from 'zod';

const range = z.tuple([z.number().int(), z.number().int()]);

export const zoneKinds = ['FEDERATION', 'BORDER', 'FRONTIER', 'EXPANSE'] as const;
export const clusterKinds = [
  'STANDARD',
  'RESOURCE_RICH',
  'POPULATION_CENTER',
  'TRADE_HUB',
  'MILITARY_ZONE',
  'FRONTIER_OUTPOST',
  'CONTESTED',
  'SPECIAL_INTEREST',
] as const;

const zoneSchema = z.object({
  kind: z.enum(zoneKinds),
  name: z.string(),
  /** Share of the region's sectors, in order of sector number; shares add up to 1. */
  share: z.number().positive().max(1),
  policing: z.number().int().min(0).max(10),
  danger: z.number().int().min(0).max(10),
  security: range,
  development: range,
  traffic: range,
});

/** A cluster fixed by the blueprint (the Nexus); player regions draw theirs instead. */
const clusterSchema = z.object({
  name: z.string(),
  theme: z.string(),
  kind: z.enum(clusterKinds),
  sectors: z.number().int().positive(),
  security: range,
  development: range,
  traffic: range,
  characteristics: z.array(z.string()),
});

export const blueprintSchema = z.object({
  kind: z.enum(['CENTRAL_NEXUS', 'TERRAN_SPACE', 'PLAYER_OWNED']),
  /** Sectors in all: a fixed number, or a range the seed draws from (standard tier: 800 to 1200). */
  sectors: z.union([z.number().int().positive(), range]),
  zones: z.array(zoneSchema).min(1),
  clusters: z.union([
    z.object({ fixed: z.array(clusterSchema).min(1) }),
    z.object({ count: z.number().int().positive().nullable(), kinds: z.array(z.enum(clusterKinds)).min(1) }),
  ]),
  stationDensity: z.number().min(0).max(1),
  planetDensity: z.number().min(0).max(1),
  /** Multiplies the tunnels aimed at per sector (3 to 6): 1 in regions, 0.3 in the Nexus. */
  warpDensity: z.number().positive(),
  capital: z.object({
    /** A fixed sector number, or null for a draw by the seed within `cluster` (1-based) or the FEDERATION zone. */
    sector: z.number().int().positive().nullable(),
    cluster: z.number().int().positive().nullable(),
    stationName: z.string(),
    planetName: z.string(),
  }),
  /** Whether one FRONTIER sector carries the natural warp to the Nexus capital. */
  attached: z.boolean(),
});

export type Blueprint = z.infer<typeof blueprintSchema>;
export type ClusterBlueprint = z.infer<typeof clusterSchema>;
export type ZoneKind = (typeof zoneKinds)[number];
export type ClusterKind = (typeof clusterKinds)[number];
