/** `/metrics` of a region's server, for Prometheus. */
import type { ServerResponse } from 'node:http';
import { Gauge, Registry } from 'prom-client';
import type { Cache } from '#subgraphs/kit/cache.ts';

/** Answers `/metrics` and nothing else. */
export function createMetricsRoute(
  slug: string,
  cache: Cache,
): (path: string, response: ServerResponse) => Promise<boolean> {
  const registry = new Registry();
  const hitRate = new Gauge({
    name: 'sectorwars_cache_hit_rate',
    help: 'Part of the reads that found a value, since the start; none before the first read.',
    labelNames: ['region', 'cache_layer'],
    registers: [registry],
    collect() {
      for (const [layer, { reads, hits }] of Object.entries(cache.counts()))
        if (reads > 0) hitRate.set({ region: slug, cache_layer: layer }, hits / reads);
    },
  });
  return async (path, response) => {
    if (path !== '/metrics') return false;
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
    return true;
  };
}
