/** The steps of a journey as spans of its trace, and as figures. */
import type { Logger } from '#subgraphs/kit/log.ts';
import { span as logged, type SpanName } from '#subgraphs/kit/trace.ts';
import type { TravelMetrics } from '../metrics.ts';

interface Observers {
  log: Logger;
  metrics: TravelMetrics;
}

/** Runs a step of a trace; logs and measures how long it took. */
export async function span<T>(
  { log, metrics }: Observers,
  traceId: () => string | undefined,
  name: SpanName,
  work: () => Promise<T>,
): Promise<T> {
  const started = performance.now();
  try {
    return await logged(log, name, traceId, work);
  } finally {
    metrics.step(name, (performance.now() - started) / 1_000);
  }
}
