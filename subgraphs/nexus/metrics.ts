/** `/metrics` of the nexus, for Prometheus. */
import { Counter, Registry } from 'prom-client';
import { metricsRoute, type MetricsRoute } from '#subgraphs/kit/metrics-route.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';

export interface TakeCounts {
  /** Counts what becomes of events that are handed in. */
  count<T extends { refused: readonly unknown[] }>(take: () => Promise<T>): Promise<T>;
}

export interface NexusMetrics extends TakeCounts {
  readonly route: MetricsRoute;
}

export function createMetrics(): NexusMetrics {
  const registry = new Registry();
  const refused = new Counter({
    name: 'sectorwars_events_refused_total',
    help: 'Events or requests of other services that were not taken, by code; FORBIDDEN is somebody who tells what is not his.',
    labelNames: ['code'],
    registers: [registry],
  });
  return {
    async count(take) {
      try {
        const taken = await take();
        refused.inc({ code: 'BAD_USER_INPUT' }, taken.refused.length);
        return taken;
      } catch (error) {
        if (error instanceof Refusal) refused.inc({ code: error.code });
        throw error;
      }
    },
    route: metricsRoute(registry),
  };
}
