/** Draws the capital and the sector with the natural warp to the Nexus. Source: domain facts §2.1, §3.3, §3.4. */
import type { Blueprint } from './blueprint.ts';
import { clusterAt, numbers, sectorAt } from './lookup.ts';
import type { Phase } from './phases.ts';
import type { RegionPlan, SectorPlan } from './plan.ts';
import { priceWarps } from './warps.ts';

/** What the capital sector is called where the setting has a name for it; elsewhere its drawn name stays. */
const capitalNames: Partial<Record<Blueprint['kind'], string>> = {
  TERRAN_SPACE: 'Sol',
  CENTRAL_NEXUS: 'Nexus Prime',
};

export const chooseCapital: Phase = (plan, blueprint, stream) => {
  plan.capitalSector = blueprint.capital.sector ?? stream('capital').pick(candidates(plan, blueprint));
  const capital = sectorAt(plan, plan.capitalSector);
  const safe: Partial<SectorPlan> = {
    type: 'STANDARD',
    hazardLevel: 0,
    radiationLevel: 0,
    nebulaCoreTurns: 0,
    asteroidYield: null,
    patrolShips: 0,
  };
  Object.assign(capital, safe, { isCapital: true, name: capitalNames[blueprint.kind] ?? capital.name });
  if (blueprint.attached) plan.nexusWarpSector = stream('nexus warp').pick(frontier(plan)).number;
  priceWarps(plan, plan.edges);
};

/** The blueprint's cluster, else the FEDERATION zone, else the whole region. */
function candidates(plan: RegionPlan, { capital }: Blueprint): number[] {
  const part =
    capital.cluster === null
      ? plan.zones.find(({ kind }) => kind === 'FEDERATION')
      : clusterAt(plan, capital.cluster);
  return numbers(part?.firstSector ?? 1, part?.lastSector ?? plan.totalSectors);
}

/** FRONTIER sectors fit to arrive in: plain ones, as long as there are any. */
function frontier(plan: RegionPlan): SectorPlan[] {
  const zones = new Set(plan.zones.filter(({ kind }) => kind === 'FRONTIER').map(({ number }) => number));
  const sectors = plan.sectors.filter((sector) => zones.has(sector.zone) && !sector.isCapital);
  const plain = sectors.filter(({ type }) => type === 'STANDARD');
  return plain.length > 0 ? plain : sectors;
}
