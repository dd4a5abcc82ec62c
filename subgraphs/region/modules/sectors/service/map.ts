/** Makes the region's map: plan, prove, write in one transaction, never a part of it. */
import type { Logger } from '#subgraphs/kit/log.ts';
import { transact, type Database, type EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { blueprintSchema, type Blueprint } from '../generation/blueprint.ts';
import { checksum, phaseChecksums } from '../generation/checksum.ts';
import { generate } from '../generation/generate.ts';
import { faults } from '../generation/invariants.ts';
import type { RegionPlan } from '../generation/plan.ts';
import { regenerateCluster } from '../generation/regenerate.ts';
import { writeSettings } from '../../governance/service/settings.ts';
import { readMap, writeMap } from './map-store.ts';

/** What the Nexus knows of the region before there is a map. */
export interface Charter {
  regionId: string;
  slug: string;
  name: string;
  ownerId: string | null;
  seed: string;
  blueprint: unknown;
}

export type ReportPhase = (phase: string, percent: number) => Promise<void>;

/** What differs from a region's defaults in the Nexus: 100 credits, no ship of one's own, the lowest tax (facts §2.1), no owner. */
const nexusSettings = {
  ...{ startingCredits: 100, startingHull: null, taxRate: 0.05 },
  governanceType: 'COUNCIL',
} as const;

/** Generates and writes the first map of a region. Returns its checksum. */
export async function createMap(
  database: Database,
  charter: Charter,
  report: ReportPhase,
  log: Logger,
): Promise<string> {
  const blueprint = blueprintSchema.parse(charter.blueprint);
  const started = performance.now();
  const plan = await generate(blueprint, charter.seed, (phase, done, total) =>
    report(phase, Math.round((90 * done) / total)),
  );
  const sum = checksum(plan);
  const planned = performance.now();
  await transact(database.fork(), async (tx) => {
    await lockMap(tx);
    await writeMap(tx, charter.regionId, plan);
    await tx.execute(
      `insert into region (region_id, slug, name, owner_id, kind, blueprint, seed, checksum, phases, total_sectors, capital_sector,
         nexus_warp_sector) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[
          charter.regionId,
          charter.slug,
          charter.name,
          charter.ownerId,
          blueprint.kind,
          JSON.stringify(blueprint),
          charter.seed,
          sum,
        ],
        ...[
          JSON.stringify(phaseChecksums(plan)),
          plan.totalSectors,
          plan.capitalSector,
          plan.nexusWarpSector,
        ],
      ],
    );
    if (blueprint.kind === 'CENTRAL_NEXUS') await writeSettings(tx, nexusSettings);
  });
  log.info(
    {
      sectors: plan.totalSectors,
      planMs: Math.round(planned - started),
      writeMs: Math.round(performance.now() - planned),
      checksum: sum,
    },
    'map generated',
  );
  return sum;
}

export interface RemakeOptions {
  seed: string;
  /** Number of the one cluster to remake; null for the whole map. */
  cluster: number | null;
  preserveData: boolean;
}

/** Remakes the whole map or one cluster. Pilots keep their sector numbers; what they knew of replaced edges is forgotten. */
export async function remakeMap(
  em: EntityManager,
  options: RemakeOptions,
  report: ReportPhase,
): Promise<string> {
  const { seed, cluster, preserveData } = options;
  return await transact(em, async (tx) => {
    await lockMap(tx);
    const [row] = await tx.execute<{ region_id: string; blueprint: unknown }[]>(
      'select region_id, blueprint from region',
    );
    if (!row) throw new Refusal('GENERATION_FAILED', 'There is no map to remake yet.');
    const blueprint = blueprintSchema.parse(row.blueprint);
    const plan = await remade(tx, blueprint, { seed, cluster, preserveData }, report);
    const sum = checksum(plan);
    await writeMap(tx, row.region_id, plan);
    await report('write', 95);
    await tx.execute(
      `update region set checksum = ?, phases = ?, generated_at = now(), capital_sector = ?, nexus_warp_sector = ?${cluster === null ? ', seed = ?' : ''}`,
      [
        sum,
        JSON.stringify(phaseChecksums(plan)),
        plan.capitalSector,
        plan.nexusWarpSector,
        ...(cluster === null ? [seed] : []),
      ],
    );
    await emit(tx, row.region_id, 'map.changed', { cluster, checksum: sum });
    return sum;
  });
}

async function remade(
  tx: EntityManager,
  blueprint: Blueprint,
  options: RemakeOptions,
  report: ReportPhase,
): Promise<RegionPlan> {
  const { seed, cluster, preserveData } = options;
  if (cluster !== null) {
    const before = await readMap(tx);
    if (!before.clusters.some(({ number }) => number === cluster)) {
      throw new Refusal('BAD_USER_INPUT', `There is no cluster ${cluster}.`);
    }
    await report('cluster', 20);
    const plan = await regenerateCluster(before, blueprint, cluster, seed, preserveData);
    requireSound(plan, blueprint);
    return plan;
  }
  const [size] = await tx.execute<{ total_sectors: number }[]>('select total_sectors from region');
  // The number of sectors is fixed when a region is created: pilots and the directory rely on it.
  const fixed = { ...blueprint, sectors: size?.total_sectors ?? blueprint.sectors };
  return await generate(fixed, seed, (phase, done, total) => report(phase, Math.round((90 * done) / total)));
}

/** Names every invariant that a changed plan breaks; a whole generation proves itself. */
function requireSound(plan: RegionPlan, blueprint: Blueprint): void {
  const broken = faults(plan, blueprint);
  if (broken.length > 0)
    throw new Refusal(
      'GENERATION_FAILED',
      `The map breaks ${broken.length} rules: ${broken.slice(0, 10).join('; ')}`,
    );
}

/** Who makes a map takes longer than other locks are waited for. */
async function lockMap(tx: EntityManager): Promise<void> {
  await tx.execute(`set local lock_timeout = '60s'`);
  await tx.execute(`select pg_advisory_xact_lock(hashtext('map'))`);
}
