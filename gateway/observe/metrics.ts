/** What Prometheus reads. Every label comes from a fixed set: methods, our paths, subgraphs, the directory's shards. */
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { CallRecord } from '#gateway/context.ts';
import type { Exchange } from '#gateway/pipeline/exchange.ts';
import { createDurations } from './durations.ts';

/** A gauge whose values another part of the gateway knows, such as the states of the circuit breakers. */
export interface GaugeSource {
  name: string;
  help: string;
  labelNames: string[];
  read: () => Iterable<{ labels: Record<string, string>; value: number }>;
}

/** How many of something there are now. */
interface Level {
  readonly value: number;
  inc(): void;
  dec(): void;
}

export interface Metrics {
  readonly registry: Registry;
  readonly operationsInFlight: Level;
  readonly subscriptionsOpen: Level;
  readonly socketsOpen: Level;
  /** Changed supergraphs, by outcome: `swapped` or `refused`. */
  readonly reloads: Counter<'outcome'>;
  /** Connections closed because they did not take what they had asked for, by `transport`. */
  readonly slowConsumers: Counter<'transport'>;
  /** Results that subscribers did not get, because they were too slow. */
  readonly eventsDropped: Counter;
  /** Counts one answered request or socket operation. */
  observe(endpoint: string, exchange: Exchange, milliseconds: number): void;
  /** Counts one call to a server. */
  observeCall: (call: CallRecord) => void;
  /** Adds gauges that are read whenever Prometheus asks. */
  watch(source: GaugeSource): void;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'WS']);

/** From 1 ms to the 5 s after which every request has ended. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = createDurations({
    name: 'sectorwars_request_duration_seconds',
    help: 'Time of a whole request (region is empty), or of one call to a subgraph (endpoint is its name, status its outcome).',
    buckets,
    registry,
  });
  const errors = new Counter({
    name: 'sectorwars_errors_total',
    help: 'Requests that were answered with an error of this code.',
    labelNames: ['code'],
    registers,
  });
  const reloads = new Counter({
    name: 'sectorwars_reloads_total',
    help: 'Changed supergraphs: swapped when they serve, refused when the one before keeps serving.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['swapped', 'refused']) reloads.inc({ outcome }, 0);
  const level = (name: string, help: string) => createLevel(name, help, registry);
  return {
    registry,
    reloads,
    operationsInFlight: level('sectorwars_operations_in_flight', 'Operations that are not answered yet.'),
    subscriptionsOpen: level('sectorwars_subscriptions_open', 'Subscriptions that deliver events.'),
    socketsOpen: level('sectorwars_sockets_open', 'WebSocket connections.'),
    slowConsumers: new Counter({
      name: 'sectorwars_slow_consumers_total',
      help: 'Connections closed because they did not take what they had subscribed to (websocket or sse).',
      labelNames: ['transport'],
      registers,
    }),
    eventsDropped: new Counter({
      name: 'sectorwars_events_dropped_total',
      help: 'Results that slow subscribers did not get: the next one they got says so.',
      registers,
    }),
    observe(endpoint, exchange, milliseconds) {
      const method = methods.has(exchange.method) ? exchange.method : 'other';
      durations.observe({ method, endpoint, region: '', status: exchange.status }, milliseconds);
      for (const code of exchange.errorCodes) errors.inc({ code });
    },
    observeCall({ subgraph, shard = '', outcome, milliseconds }) {
      durations.observe({ method: 'POST', endpoint: subgraph, region: shard, status: outcome }, milliseconds);
    },
    watch({ name, help, labelNames, read }) {
      void new Gauge({
        name,
        help,
        labelNames,
        registers,
        collect() {
          this.reset();
          for (const { labels, value } of read()) this.set(labels, value);
        },
      });
    },
  };
}

function createLevel(name: string, help: string, registry: Registry): Level {
  let value = 0;
  void new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value);
    },
  });
  return {
    get value() {
      return value;
    },
    inc() {
      value += 1;
    },
    dec() {
      value -= 1;
    },
  };
}
