/** Looks after journeys every second: lets the queue move on, and sets off again what nobody carries. */
import type { Database, EntityManager } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import type { Engine } from './engine.ts';
import { admitQueued, type TerminalSettings } from './terminal.ts';
import { workflowSchema } from './workflow-schema.ts';

export interface Sweep extends AsyncDisposable {
  /** Sweeps soon: there may be a place at the terminal. */
  soon(): void;
}

export interface SweepParts {
  database: Database;
  engine: Engine;
  settings: TerminalSettings;
  log: Logger;
  everyMs: number;
  /** Longer than an attempt at a step takes, with all its time-outs, and the pause behind it: whoever is silent for so long is gone. */
  lifelessMs: number;
}

/** How long a journey may stand still before it is looked whether anybody carries it. */
const stillMs = 5_000;
/** How long those who carry journeys have to be heard of again. */
const patienceMs = 15_000;
/** Days after which the engine's rows of ended journeys are deleted; the journeys themselves stay. */
const keptDays = 7;

/**
 * The service died between writing a journey down and setting it off, its workflow ended without it, or who carries it gives no sign of
 * life: a new attempt. Two that carry one journey do no harm.
 */
const orphansSql = `
  update journeys set carried_at = clock_timestamp(), attempt = case when exists
      (select from ${workflowSchema}.workflow_status where workflow_uuid = id || '.' || attempt) then attempt + 1 else attempt end
  where state in ('AUTHORISED', 'ESCROWED', 'SHIPPED', 'ARRIVED') and changed_at < now() - ? * interval '1 millisecond'
    and ((state <> 'ESCROWED' or cancelling or due_at < now() - ? * interval '1 millisecond')
        and greatest(changed_at, carried_at) < now() - ? * interval '1 millisecond'
      or not exists (select from ${workflowSchema}.workflow_status where workflow_uuid = id || '.' || attempt
        and status in ('PENDING', 'ENQUEUED', 'DELAYED')))
  returning id, attempt`;

const pruneSql = `delete from ${workflowSchema}.workflow_status where status not in ('PENDING', 'ENQUEUED', 'DELAYED')
  and created_at < extract(epoch from now() - interval '${keptDays} days') * 1000`;

export function startSweep(parts: SweepParts): Sweep {
  const state = { stopped: false, busy: false, again: false, prunedAt: -Infinity, patientUntil: 0 };
  let running = Promise.resolve();

  async function sweep(orphansToo: boolean): Promise<void> {
    state.busy = true;
    try {
      const em = parts.database.fork();
      do {
        state.again = false;
        for (const journey of await admitQueued(em, parts.settings)) await parts.engine.start(journey);
      } while (state.again && !state.stopped);
      if (!orphansToo || performance.now() < state.patientUntil) return;
      for (const journey of await findOrphans(em, parts.lifelessMs)) await parts.engine.start(journey);
      if (performance.now() > state.prunedAt + 3_600_000) {
        await em.execute(pruneSql);
        state.prunedAt = performance.now();
      }
    } catch (error) {
      // A database that was away has kept everybody from giving signs of life.
      state.patientUntil = performance.now() + Math.min(patienceMs, parts.lifelessMs);
      if (!state.stopped) parts.log.warn({ err: error }, 'sweep of journeys failed; the next one follows');
    } finally {
      state.busy = false;
    }
  }

  function run(orphansToo: boolean): void {
    if (state.stopped) return;
    if (state.busy) state.again = true;
    else running = sweep(orphansToo);
  }

  run(true);
  const timer = setInterval(() => run(true), parts.everyMs).unref();
  return {
    soon: () => run(false),
    async [Symbol.asyncDispose]() {
      state.stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

function findOrphans(em: EntityManager, lifelessMs: number): Promise<{ id: string; attempt: number }[]> {
  return em.execute<{ id: string; attempt: number }[]>(orphansSql, [
    ...[Math.min(stillMs, lifelessMs), lifelessMs, lifelessMs],
  ]);
}
