/** The rules a map must keep before a row of it is written. Sources: domain facts §2.4 and §3.4; every message begins with its section. */
import type { Blueprint } from './blueprint.ts';
import { capitalIsOne, capitalLiesRight, oneAttachment } from './invariants/capital.ts';
import { clustersHoldTheirSectors, zonesPartition } from './invariants/groups.ts';
import { capitalInGatewayPlaza, nexusShape, neighboursJoined } from './invariants/nexus.ts';
import { numbersContiguous, sizeOfTier, totalAsDeclared } from './invariants/numbering.ts';
import { fewPlanets, oneStation, placesExist } from './invariants/places.ts';
import {
  endsExist,
  everySectorHasWays,
  noDuplicateWays,
  noSelfEdges,
  stronglyConnected,
} from './invariants/ways.ts';
import type { RegionPlan } from './plan.ts';

/** One rule: a line for each violation, none when it is kept. */
export type Invariant = (plan: RegionPlan, blueprint: Blueprint) => string[];

const everywhere: readonly Invariant[] = [
  totalAsDeclared,
  numbersContiguous,
  capitalIsOne,
  capitalLiesRight,
  endsExist,
  clustersHoldTheirSectors,
  zonesPartition,
  placesExist,
  stronglyConnected,
  everySectorHasWays,
  noSelfEdges,
  noDuplicateWays,
  fewPlanets,
  oneStation,
  oneAttachment,
  sizeOfTier,
];

/** Reachability (2.4.3) and ends outside (2.4.5) are 3.4.7, 3.4.4 and 3.4.6; that a seed makes one map (2.4.6) no single plan can show. */
const nexusOnly: readonly Invariant[] = [nexusShape, capitalInGatewayPlaza, neighboursJoined];

/** Every violation of every rule, not only the first; an empty list when the plan is sound. */
export function faults(plan: RegionPlan, blueprint: Blueprint): string[] {
  const rules = blueprint.kind === 'CENTRAL_NEXUS' ? [...nexusOnly, ...everywhere] : everywhere;
  return rules.flatMap((rule) => rule(plan, blueprint));
}
