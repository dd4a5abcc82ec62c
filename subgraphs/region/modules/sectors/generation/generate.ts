/** Makes the map of a region from its blueprint and a seed: the same two make the same map on every machine. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Blueprint } from './blueprint.ts';
import { chooseCapital } from './capital.ts';
import { layOutClusters } from './clusters.ts';
import { faults } from './invariants.ts';
import { settleSize } from './metadata.ts';
import { phases, type Phase, type PhaseName } from './phases.ts';
import { placePlanets } from './planets.ts';
import type { RegionPlan } from './plan.ts';
import { random } from './random.ts';
import { makeSectors } from './sectors.ts';
import { markSpecialSectors } from './special-sectors.ts';
import { placeStations } from './stations.ts';
import { digTunnels } from './tunnels.ts';
import { layWarps } from './warps.ts';
import { layOutZones } from './zones.ts';

const steps: Record<PhaseName, Phase> = {
  metadata: settleSize,
  zones: layOutZones,
  clusters: layOutClusters,
  sectors: makeSectors,
  warps: layWarps,
  tunnels: digTunnels,
  capital: chooseCapital,
  stations: placeStations,
  planets: placePlanets,
  'special sectors': markSpecialSectors,
  validation: prove,
};

/**
 * The whole map as a plan that keeps every invariant.
 * @param onPhase is told, and awaited, after each phase: its name, how many are done, and how many there are.
 * @throws Refusal GENERATION_FAILED when the blueprint contradicts itself or the plan breaks a rule, naming every one.
 */
export async function generate(
  blueprint: Blueprint,
  seed: string,
  onPhase?: (phase: PhaseName, done: number, total: number) => void | Promise<void>,
): Promise<RegionPlan> {
  const plan: RegionPlan = {
    seed,
    totalSectors: 0,
    capitalSector: 0,
    nexusWarpSector: null,
    ...{ zones: [], clusters: [], sectors: [], edges: [], stations: [], planets: [] },
  };
  for (const [index, phase] of phases.entries()) {
    steps[phase](plan, blueprint, (purpose) => random(seed, `${phase}: ${purpose}`));
    await onPhase?.(phase, index + 1, phases.length);
  }
  return plan;
}

function prove(plan: RegionPlan, blueprint: Blueprint): void {
  const broken = faults(plan, blueprint);
  if (broken.length > 0)
    throw new Refusal('GENERATION_FAILED', `The map breaks ${broken.length} rules: ${broken.join('; ')}`);
}
