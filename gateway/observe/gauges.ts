/** Gauges whose values other parts of the gateway know. */
import type { Generations } from '#gateway/generations/generations.ts';
import type { TextStore } from '#gateway/pipeline/persisted/text-store.ts';
import type { Directory } from '#gateway/regions/directory.ts';
import type { Seats } from '#gateway/seats.ts';
import type { GaugeSource } from './metrics.ts';

const breakerValues = { closed: 0, 'half-open': 1, open: 2 };

export function breakerGauge(generations: Generations, directory: Directory | undefined): GaugeSource {
  return {
    name: 'sectorwars_breaker_state',
    help: 'Circuit breaker of a server: 0 closed, 1 half-open, 2 open.',
    labelNames: ['endpoint', 'region'],
    *read() {
      for (const [server, state] of generations.current.engine.breakers?.states() ?? [])
        yield { labels: labelsOf(server, directory), value: breakerValues[state] };
    },
  };
}

export function upstreamGauge(upstreams: Seats, directory: Directory | undefined): GaugeSource {
  return {
    name: 'sectorwars_upstream_subscriptions',
    help: 'Open subscriptions at a server.',
    labelNames: ['endpoint', 'region'],
    *read() {
      for (const [server, value] of upstreams.counts()) yield { labels: labelsOf(server, directory), value };
    },
  };
}

/** A server's name as the labels it has everywhere; a shard that left the directory has none. */
function labelsOf(server: string, directory: Directory | undefined): Record<string, string> {
  const [endpoint = '', shardKey = ''] = server.split(':', 2);
  return { endpoint, region: directory?.get(shardKey)?.name ?? '' };
}

export function directoryGauge(directory: Directory): GaugeSource {
  return {
    name: 'sectorwars_directory',
    help: 'Shards in the directory, and whether its watch stands (1) or the last good copy is served (0).',
    labelNames: ['what'],
    read: () => [
      { labels: { what: 'shards' }, value: directory.size },
      { labels: { what: 'connected' }, value: Number(directory.connected) },
    ],
  };
}

export function generationGauge(generations: Generations): GaugeSource {
  return {
    name: 'sectorwars_generation',
    help: 'Number of the supergraph that serves: 1 at the start, one more with each reload.',
    labelNames: [],
    read: () => [{ labels: {}, value: generations.current.number }],
  };
}

export function preparedGauge(generations: Generations): GaugeSource {
  return {
    name: 'sectorwars_prepared_operations',
    help: 'Operations of this generation that are kept ready to run, the fields they have together, and how often one was found ready or not.',
    labelNames: ['what'],
    read() {
      const { prepared } = generations.current.engine;
      return [
        { labels: { what: 'cached' }, value: prepared?.size ?? 0 },
        { labels: { what: 'fields' }, value: prepared?.weight ?? 0 },
        { labels: { what: 'hits' }, value: prepared?.hits ?? 0 },
        { labels: { what: 'misses' }, value: prepared?.misses ?? 0 },
      ];
    },
  };
}

export function documentGauge(generations: Generations, kept: Pick<TextStore, 'size'>): GaugeSource {
  return {
    name: 'sectorwars_documents',
    help: 'Documents in the cache of this generation and kept by hash for clients, and how often one was found in the cache or not.',
    labelNames: ['what'],
    read() {
      const { size, hits, misses } = generations.current.documents;
      return [
        { labels: { what: 'cached' }, value: size },
        { labels: { what: 'persisted' }, value: kept.size },
        { labels: { what: 'hits' }, value: hits },
        { labels: { what: 'misses' }, value: misses },
      ];
    },
  };
}
