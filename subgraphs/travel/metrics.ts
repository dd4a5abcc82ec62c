/** `/metrics` of the travel service, for Prometheus. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '#subgraphs/kit/database.ts';
import { metricsRoute, type MetricsRoute } from '#subgraphs/kit/metrics-route.ts';
import type { SpanName } from '#subgraphs/kit/trace.ts';

export interface TravelMetrics {
  step(name: SpanName, seconds: number): void;
  retry(): void;
  /** Says how many faults the last audit found, and how many regions it could not read. */
  audited(faults: number, unread: number): void;
  readonly route: MetricsRoute;
}

export function createMetrics(database: Database): TravelMetrics {
  const registry = new Registry();
  const registers = [registry];
  const steps = new Histogram({
    name: 'sectorwars_journey_step_seconds',
    help: 'How long the steps of journeys take, waiting for regions included.',
    labelNames: ['step'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30, 120],
    registers,
  });
  const retries = new Counter({
    name: 'sectorwars_journey_retries_total',
    help: 'Steps that were tried again because a region or a database did not answer.',
    registers,
  });
  const journeys: Gauge = new Gauge({
    name: 'sectorwars_journeys',
    help: 'Journeys by state: all that are under way, and those that ended within the hour. Those QUEUED are the queue of the terminal.',
    labelNames: ['state'],
    registers,
    async collect() {
      journeys.reset();
      const rows = await database.fork().execute<{ state: string; count: number }[]>(countSql);
      for (const { state, count } of rows) journeys.set({ state }, count);
    },
  });
  const faults = new Gauge({
    name: 'sectorwars_journey_audit_faults',
    help: 'What the last audit of all regions found lost or doubled; -1 before the first.',
    registers,
  });
  const unread = new Gauge({
    name: 'sectorwars_journey_audit_unread_regions',
    help: 'Regions whose books the last audit could not read; -1 before the first.',
    registers,
  });
  for (const gauge of [faults, unread]) gauge.set(-1);
  return {
    step: (step, seconds) => steps.observe({ step }, seconds),
    retry: () => retries.inc(),
    audited(found, silent) {
      faults.set(found);
      unread.set(silent);
    },
    route: metricsRoute(registry),
  };
}

const countSql = `select state, count(*)::int from journeys
  where state in ('QUEUED', 'AUTHORISED', 'ESCROWED', 'SHIPPED', 'ARRIVED') or ended_at > now() - interval '1 hour' group by state`;
