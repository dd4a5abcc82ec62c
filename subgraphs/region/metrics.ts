/** `/metrics` of a region's server, for Prometheus. */
import { Gauge, Registry } from 'prom-client';
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import { metricsRoute, type MetricsRoute } from '#subgraphs/kit/metrics-route.ts';
import type { SharedCache } from '#subgraphs/kit/shared-cache.ts';

export function createMetricsRoute(
  region: string,
  cache: Cache,
  shared: SharedCache | undefined,
  hub: Hub,
): MetricsRoute {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[], collect: (own: Gauge) => void): void => {
    const own: Gauge = new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect: () => collect(own),
    });
  };
  const layers = () => Object.entries(cache.counts());
  gauge(
    'sectorwars_cache_hit_rate',
    'Part of the reads that found a value, in the process or in Redis, since the start; none before the first read.',
    ['region', 'cache_layer'],
    (own) => {
      for (const [layer, { reads, memory, redis }] of layers())
        if (reads > 0) own.set({ region, cache_layer: layer }, (memory + redis) / reads);
    },
  );
  gauge(
    'sectorwars_cache_reads',
    'Reads since the start, by where the value was found: memory, redis, or none.',
    ['region', 'cache_layer', 'found'],
    (own) => {
      for (const [layer, { reads, memory, redis }] of layers())
        for (const [found, count] of Object.entries({ memory, redis, none: reads - memory - redis }))
          own.set({ region, cache_layer: layer, found }, count);
    },
  );
  gauge(
    'sectorwars_event_subscribers',
    'Subscriptions to events that are open; those that fell behind and those that were told of lost events since the start.',
    ['region', 'state'],
    (own) => {
      for (const [state, count] of Object.entries(hub.counts)) own.set({ region, state }, count);
    },
  );
  if (shared) {
    const help = 'Whether the cache uses Redis now: 0 while it does not answer in time.';
    gauge('sectorwars_cache_redis_up', help, ['region'], (own) =>
      own.set({ region }, Number(shared.state().up)),
    );
    const lost = 'How often Redis was lost since the start, because it was gone or too slow.';
    gauge('sectorwars_cache_redis_losses', lost, ['region'], (own) =>
      own.set({ region }, shared.state().losses),
    );
  }
  return metricsRoute(registry);
}
