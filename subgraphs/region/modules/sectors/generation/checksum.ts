/** Proof that two maps are the same: SHA-256 over one canonical writing of a plan, whatever the order of its rows and keys. */
import { createHash } from 'node:crypto';
import type { PhaseName } from './phases.ts';
import type { EdgePlan, RegionPlan } from './plan.ts';

/** Checksum of a plan as 64 hex digits. */
export function checksum(plan: RegionPlan): string {
  return sha256(Object.values(parts(plan)).map(canonical));
}

/** Rows and checksum of what each phase left in the plan; the sectors' are those of the finished plan. */
export function phaseChecksums(plan: RegionPlan): Record<string, { rows: number; checksum: string }> {
  return Object.fromEntries(
    Object.entries(parts(plan)).map(([phase, rows]) => [
      phase,
      { rows: rows.length, checksum: sha256([canonical(rows)]) },
    ]),
  );
}

type Part = Exclude<PhaseName, 'validation'>;

function parts(plan: RegionPlan): Record<Part, readonly object[]> {
  const {
    seed,
    totalSectors,
    capitalSector,
    nexusWarpSector,
    zones,
    clusters,
    sectors,
    edges,
    stations,
    planets,
  } = plan;
  const edgesOf = (kind: EdgePlan['kind']): EdgePlan[] => edges.filter((edge) => edge.kind === kind);
  return {
    metadata: [{ seed, totalSectors }],
    zones,
    clusters,
    sectors,
    warps: edgesOf('WARP'),
    tunnels: edgesOf('TUNNEL'),
    capital: [{ capitalSector, nexusWarpSector }],
    stations,
    planets,
    'special sectors': sectors
      .filter(({ type }) => type !== 'STANDARD')
      .map(({ number, type }) => ({ number, type })),
  };
}

/** Rows as sorted lines of JSON with sorted keys. */
function canonical(rows: readonly object[]): string {
  return rows
    .map((row) => JSON.stringify(row, sortedKeys))
    .sort()
    .join('\n');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sha256(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\n\n');
  return hash.digest('hex');
}
