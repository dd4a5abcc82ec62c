/** Runs of the generators: one at a time per region, each a row that the region's reports move on. */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { emitAs, payloadOf } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { fresh, Generation, type GenerationRow } from '../entities.ts';
import { eventTypes } from '../events.ts';
import type { GenerationState } from '../generated/types.ts';

/** A run as clients see it, and as events carry it. */
export interface Progress {
  id: string;
  regionId: string;
  cluster: number | null;
  state: GenerationState;
  phase: string;
  percent: number;
  seed: string | null;
  checksum: string | null;
  message: string | null;
  at: Date | string;
  /** ID of the event that told of it. */
  toldBy: string;
  /** The event's place, where it comes from there. */
  cursor?: string;
}

export const readProgress = payloadOf<Progress>();

export type Report = Omit<Progress, 'at' | 'toldBy' | 'cursor'>;

const silence = 'The region stopped reporting.';

/** Adds a run in the running transaction; GENERATION_RUNNING while another one of the region reports. */
export async function startRun(tx: EntityManager, run: Report): Promise<Progress> {
  await endSilent(tx);
  const made = await tx.execute(
    `insert into generations (id, region_id, cluster, state, phase, percent, seed, checksum, message)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [
      run.id,
      run.regionId,
      run.cluster,
      run.state,
      run.phase,
      run.percent,
      run.seed,
      run.checksum,
      run.message,
    ],
  );
  if (made.length === 0)
    throw new Refusal('GENERATION_RUNNING', 'A generation runs already; wait for its end.');
  return tell(tx, run.id);
}

/**
 * Records a region's report, the first one of a run included.
 * @param regionSeed what a run that the region began by itself is made from
 * @returns false when the run had ended before and the report changes nothing
 * @throws Refusal GENERATION_RUNNING, BAD_USER_INPUT
 */
export async function recordReport(
  em: EntityManager,
  report: Report,
  regionSeed: string | null = null,
): Promise<boolean> {
  return transact(em, async (tx) => {
    // Regions are locked before their runs everywhere, so that nobody waits in a circle.
    await tx.execute('select from regions where id = ? for update', [report.regionId]);
    const known = await tx.findOne(Generation, { id: report.id }, fresh);
    if (known && known.regionId !== report.regionId) {
      throw new Refusal('BAD_USER_INPUT', '`runId` belongs to another region.');
    }
    if (!known) await startRun(tx, { ...report, seed: report.seed ?? regionSeed });
    else if (!(await moveOn(tx, report))) return false;
    if (report.state === 'SUCCEEDED')
      await adoptMap(tx, { ...report, cluster: known?.cluster ?? report.cluster });
    return true;
  });
}

/** Ends, in the running transaction, the runs whose regions have stopped reporting. Returns how many there were. */
export async function endSilent(tx: EntityManager): Promise<number> {
  const ended = await tx.execute<{ id: string }[]>(
    `update generations set state = 'FAILED', message = ?, at = now(), told_by = gen_random_uuid()
     where state = 'RUNNING' and at < now() - interval '60 seconds' returning id`,
    [silence],
  );
  for (const { id } of ended) await tell(tx, id);
  return ended.length;
}

/** Milliseconds until a run that goes on being silent is over; Infinity when none runs. */
export async function untilSilent(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ after: number | null }[]>(
    `select extract(epoch from min(at) + interval '60 seconds' - clock_timestamp())::float8 * 1000 as after
     from generations where state = 'RUNNING'`,
  );
  return row?.after ?? Infinity;
}

/** A region knows its own map best: its success overrules a failure that we only concluded. */
async function moveOn(tx: EntityManager, report: Report): Promise<boolean> {
  const moved = await tx.execute(
    `update generations set state = ?, phase = ?, percent = greatest(percent, ?), seed = coalesce(?, seed), checksum = ?, message = ?,
       at = now(), told_by = gen_random_uuid()
     where id = ? and (state = 'RUNNING' or (state = 'FAILED' and ? = 'SUCCEEDED')) returning id`,
    [
      report.state,
      report.phase,
      report.percent,
      report.seed,
      report.checksum,
      report.message,
      report.id,
      report.state,
    ],
  );
  if (moved.length === 0) return false;
  await tell(tx, report.id);
  return true;
}

/** Ends the region's run, if there is one, in the running transaction: the map it made has been announced. */
export async function endRun(tx: EntityManager, regionId: string, checksum: string): Promise<void> {
  const ended = await tx.execute<{ id: string }[]>(
    `update generations set state = 'SUCCEEDED', phase = 'done', percent = 100, checksum = ?, at = now(), told_by = gen_random_uuid()
     where region_id = ? and state = 'RUNNING' returning id`,
    [checksum, regionId],
  );
  for (const { id } of ended) await adoptMap(tx, await tell(tx, id));
}

/** A region that announced itself has a new map: the directory's checksum follows, and the seed when all of it is new. */
async function adoptMap(
  tx: EntityManager,
  run: Pick<Report, 'regionId' | 'cluster' | 'seed' | 'checksum'>,
): Promise<void> {
  const seed = run.cluster === null ? run.seed : null;
  await tx.execute(
    'update regions set checksum = coalesce(?, checksum), seed = coalesce(?, seed) where id = ? and checksum is not null',
    [run.checksum, seed, run.regionId],
  );
}

async function tell(tx: EntityManager, id: string): Promise<Progress> {
  const progress = progressOf(await tx.findOneOrFail(Generation, { id }, fresh));
  const { toldBy, regionId } = progress;
  const type = eventTypes.generationProgress;
  await emitAs(tx, [{ id: toldBy, regionId, type, payload: progress, occurredAt: new Date() }]);
  return progress;
}

export async function findRun(em: EntityManager, id: string): Promise<Progress> {
  return progressOf(await em.findOneOrFail(Generation, { id }, fresh));
}

/** The latest run of a region; null when there was none. */
export async function latestRun(em: EntityManager, regionId: string): Promise<Progress | null> {
  const run = await em.findOne(
    Generation,
    { regionId },
    { ...fresh, orderBy: { startedAt: 'desc', id: 'desc' } },
  );
  return run && progressOf(run);
}

function progressOf(run: GenerationRow): Progress {
  return {
    id: run.id,
    regionId: run.regionId,
    cluster: run.cluster ?? null,
    state: run.silent ? 'FAILED' : run.state,
    phase: run.phase,
    percent: run.percent,
    seed: run.seed ?? null,
    checksum: run.checksum ?? null,
    message: run.silent ? silence : (run.message ?? null),
    at: run.at,
    toldBy: run.toldBy,
  };
}
