/** Every step of a journey as a line of the log, under the names of the distributed trace, with the journey's ID as its trace ID. */
import type { Logger } from '#subgraphs/kit/log.ts';
import type { TravelMetrics } from '../metrics.ts';

export type SpanName = 'auth_check' | 'travel_authorization' | 'asset_transfer' | 'arrival_processing';

interface Observers {
  log: Logger;
  metrics: TravelMetrics;
}

/** A UUID without its dashes is a trace ID of W3C Trace Context. */
export function traceIdOf(journeyId: string): string {
  return journeyId.replaceAll('-', '');
}

/** Runs a step; logs and measures how long it took and whether it failed. */
export async function span<T>(
  { log, metrics }: Observers,
  traceId: string,
  name: SpanName,
  work: () => Promise<T>,
): Promise<T> {
  const started = performance.now();
  let failed = true;
  try {
    const result = await work();
    failed = false;
    return result;
  } finally {
    const ms = performance.now() - started;
    metrics.step(name, ms / 1_000);
    log.info({ span: name, traceId, ms: Math.round(ms), failed }, 'journey step');
  }
}
