/** Carries a journey through some of its states, however long its regions are away: what fails is tried again, ever more slowly. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { fresh, Journey, type JourneyRow } from '../entities.ts';
import type { JourneyState } from '../generated/types.ts';
import type { TravelMetrics } from '../metrics.ts';
import { pauseBefore } from '../rules/backoff.ts';
import { advance, type SagaParts } from './advance.ts';

export interface CarryParts extends Omit<SagaParts, 'em'> {
  database: Database;
  log: Logger;
  metrics: TravelMetrics;
  random: () => number;
  /** Fires when the service stops. */
  stopping: AbortSignal;
}

/**
 * Returns the journey as soon as it is in none of `states` any more. Never throws: a step that failed for good would be the end of its
 * workflow. When the service stops it never returns, so that the next one takes the step up again.
 */
export async function carryThrough(
  parts: CarryParts,
  id: string,
  states: readonly JourneyState[],
): Promise<JourneyRow> {
  let traceId: string | undefined;
  for (let attempt = 1; ;) {
    if (parts.stopping.aborted) return await new Promise(() => undefined);
    try {
      const em = parts.database.fork();
      let journey = await em.findOneOrFail(Journey, { id }, fresh);
      traceId = journey.traceId;
      while (states.includes(journey.state)) {
        journey = await advance({ ...parts, em }, journey);
        attempt = 1;
      }
      return journey;
    } catch (error) {
      if (parts.stopping.aborted) continue;
      parts.metrics.retry();
      const ms = pauseBefore(attempt, parts.random());
      const reason = error instanceof Error ? error.message : String(error);
      parts.log.warn({ journey: id, traceId, reason, attempt, ms }, 'journey step tried again');
      attempt += 1;
      await showLife(parts.database, id);
      await pause(ms, undefined, { signal: parts.stopping, ref: false }).catch(() => undefined);
    }
  }
}

/** Tells the sweep that somebody carries the journey, though it does not get on. */
async function showLife(database: Database, id: string): Promise<void> {
  const sql = 'update journeys set carried_at = clock_timestamp() where id = ?';
  // What keeps the database from being written is what the step was tried again for.
  await database
    .fork()
    .execute(sql, [id])
    .catch(() => undefined);
}
