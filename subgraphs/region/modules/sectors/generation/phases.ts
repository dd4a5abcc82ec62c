/** The phases a map is made in, in order. Source: domain facts §3.3; region row, prices, attachment and activation are not the generator's. */
import type { Blueprint } from './blueprint.ts';
import type { RegionPlan } from './plan.ts';
import type { Stream } from './random.ts';

export const phases = [
  'metadata',
  'zones',
  'clusters',
  'sectors',
  'warps',
  'tunnels',
  'capital',
  'stations',
  'planets',
  'special sectors',
  'validation',
] as const;

export type PhaseName = (typeof phases)[number];

/** Adds its part to the plan, relying on the parts of the phases before it. */
export type Phase = (plan: RegionPlan, blueprint: Blueprint, stream: Stream) => void;
