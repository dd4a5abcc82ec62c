/** A histogram for what is observed with every operation: a few additions each, where prom-client's own sorts and hashes its labels. */
import type { Metric, Registry } from 'prom-client';

export interface DurationLabels {
  method: string;
  endpoint: string;
  region: string;
  status: string | number;
}

export interface Durations {
  observe(labels: DurationLabels, milliseconds: number): void;
}

interface Series {
  readonly labels: DurationLabels;
  /** Per bucket, how many fell into it; the last is for what is longer than all. */
  readonly counts: number[];
  seconds: number;
}

export interface DurationOptions {
  name: string;
  help: string;
  /** Upper bounds in seconds, ascending. */
  buckets: readonly number[];
  registry: Registry;
}

export function createDurations({ name, help, buckets, registry }: DurationOptions): Durations {
  const series = new Map<string, Series>();

  function* values() {
    for (const { labels, counts, seconds } of series.values()) {
      let count = 0;
      for (const [index, le] of [...buckets, '+Inf'].entries()) {
        count += counts[index] ?? 0;
        yield { metricName: `${name}_bucket`, labels: { ...labels, le }, value: count };
      }
      yield { metricName: `${name}_sum`, labels, value: seconds };
      yield { metricName: `${name}_count`, labels, value: count };
    }
  }

  const metric = {
    name,
    help,
    type: 'histogram',
    aggregator: 'sum',
    get: () => Promise.resolve({ name, help, type: 'histogram', aggregator: 'sum', values: [...values()] }),
    reset: () => series.clear(),
  };
  // The registry asks no more of a metric than this; the type is that of prom-client's own four.
  registry.registerMetric(metric as unknown as Metric);

  return {
    observe(labels, milliseconds) {
      const key = `${labels.endpoint} ${labels.region} ${labels.status} ${labels.method}`;
      let known = series.get(key);
      if (!known) series.set(key, (known = { labels, counts: buckets.map(() => 0).concat(0), seconds: 0 }));
      const seconds = milliseconds / 1000;
      let bucket = 0;
      while (bucket < buckets.length && seconds > (buckets[bucket] as number)) bucket += 1;
      known.counts[bucket] = (known.counts[bucket] as number) + 1;
      known.seconds += seconds;
    },
  };
}
