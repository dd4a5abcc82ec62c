/** Makes the Nexus's map anew, all of it or one cluster: records the run, lets the region's server do it, records the end. */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { LockMode } from '@mikro-orm/core';
import { transact, type Database, type EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { fresh, Region, type RegionRow } from '../entities.ts';
import { centralNexusId } from '../regions/register.ts';
import type { RegionServer } from './region-server.ts';
import { findRun, recordReport, startRun, type Progress, type Report } from './runs.ts';

export interface GenerationRequest {
  /** One cluster, or null for the whole map. */
  cluster: number | null;
  preserveData: boolean;
  seed: string | null;
  /** Whether a map that stands may be replaced. */
  force: boolean;
  requestId: string;
}

export interface Generator extends AsyncDisposable {
  /** Returns the finished run, or the running one when it takes longer than a request may. Refuses with MAP_EXISTS, GENERATION_RUNNING, REGION_UNAVAILABLE, or what the region refuses with. */
  generate(request: GenerationRequest): Promise<Progress>;
}

/**
 * Generations go on when the client leaves: they run on a connection of their own and are awaited at the end.
 * @param patienceMs how long a client waits for the end of a run: well inside the two seconds that the gateway gives a call
 */
export function createGenerator(database: Database, server: RegionServer, patienceMs: number): Generator {
  const running = new Set<Promise<Progress>>();

  async function run(
    em: EntityManager,
    { nexus, run: begun }: Begun,
    request: GenerationRequest,
  ): Promise<Progress> {
    try {
      if (!nexus.endpoint) throw unannounced();
      const map = await server.generateMap(
        { slug: nexus.slug, endpoint: nexus.endpoint },
        mapOf(begun, request),
        request.requestId,
      );
      await recordReport(em, { ...begun, ...map, state: 'SUCCEEDED', phase: 'done', percent: 100 });
    } catch (error) {
      // After a time-out the region may still be at work: its own reports end the run, or their absence does.
      if (!(error instanceof Refusal && error.code === 'REGION_TIMEOUT')) {
        const message = error instanceof Refusal ? error.message : 'Something went wrong on our side.';
        await recordReport(em, { ...begun, state: 'FAILED', message: message.slice(0, 1_000) });
      }
      throw error;
    }
    return findRun(em, begun.id);
  }

  return {
    async generate(request) {
      const em = database.fork();
      const begun = await begin(em, request);
      const work = run(em, begun, request);
      running.add(work);
      // Who has left reads how it ended in the run's own row.
      void work.catch(() => undefined).finally(() => running.delete(work));
      const left = new AbortController();
      const tired = delay(patienceMs, undefined, { signal: left.signal });
      tired.catch(() => undefined);
      try {
        return (await Promise.race([work, tired])) ?? (await findRun(database.fork(), begun.run.id));
      } finally {
        left.abort();
      }
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await Promise.allSettled(running);
    },
  };
}

interface Begun {
  nexus: RegionRow;
  run: Report;
}

/** The region's row is locked, so that two requests cannot both find no map and no run. */
async function begin(em: EntityManager, request: GenerationRequest): Promise<Begun> {
  return transact(em, async (tx) => {
    const nexus = await tx.findOneOrFail(
      Region,
      { id: centralNexusId },
      { ...fresh, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (nexus.checksum && !request.force) {
      throw new Refusal('MAP_EXISTS', 'A map of the Nexus exists already; say `force: true` to replace it.');
    }
    const run: Report = {
      id: randomUUID(),
      regionId: nexus.id,
      cluster: request.cluster,
      state: 'RUNNING',
      phase: 'requested',
      percent: 0,
      seed: request.seed ?? randomBytes(8).toString('hex'),
      checksum: null,
      message: null,
    };
    await startRun(tx, run);
    return { nexus, run };
  });
}

function mapOf(
  run: Report,
  { cluster, preserveData }: GenerationRequest,
): Parameters<RegionServer['generateMap']>[1] {
  return { regionId: run.regionId, runId: run.id, seed: run.seed ?? '', cluster, preserveData };
}

function unannounced(): Refusal {
  return new Refusal(
    'REGION_UNAVAILABLE',
    'The server of the Nexus has not announced itself yet; start it.',
    { retryAfterMs: 5_000 },
  );
}
