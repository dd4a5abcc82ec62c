/** Opens what the gateway serves from: the directory of shards, the first generation, and what takes up changes of the supergraph. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Config } from './config.ts';
import { createEngine } from './engine/create-engine.ts';
import { createGeneration, type Generation } from './generations/generation.ts';
import { createGenerations, type Generations } from './generations/generations.ts';
import { createReload, type Reload } from './generations/reload.ts';
import { readSources, type Sources } from './generations/sources.ts';
import { watchFile } from './generations/watch-file.ts';
import type { Check } from './observe/health.ts';
import type { Logger } from './observe/log.ts';
import {
  breakerGauge,
  directoryGauge,
  documentGauge,
  generationGauge,
  preparedGauge,
  upstreamGauge,
} from './observe/gauges.ts';
import type { GaugeSource, Metrics } from './observe/metrics.ts';
import type { Policy } from './pipeline/authorize/clause.ts';
import { parseManifest } from './pipeline/persisted/manifest.ts';
import { createTextStore, type TextStore } from './pipeline/persisted/text-store.ts';
import { createDirectory, type Directory } from './regions/directory.ts';
import { createSeats, type Seats } from './seats.ts';
import { deriveApiSdl } from './supergraph/derive-api-sdl.ts';

export interface Started extends AsyncDisposable {
  readonly generations: Generations;
  readonly reload: Reload;
  readonly checks: Readonly<Record<string, Check>>;
  readonly gauges: readonly GaugeSource[];
}

/** What one generation hands to the next. */
interface Lasting {
  config: Config;
  metrics: Metrics;
  directory: Directory | undefined;
  kept: TextStore;
  /** Subscriptions at each server: those of an old generation count until they have moved. */
  upstreams: Seats;
  policy: Policy | undefined;
}

/**
 * Rejects with what is wrong when the supergraph cannot be read or served.
 * @param policy says whether a policy of `@policy` holds; beside it, roles are policies (`role:admin`)
 */
export async function startGenerations(
  config: Config,
  log: Logger,
  metrics: Metrics,
  policy?: Policy,
): Promise<Started> {
  const { supergraph: file, directoryUrl: url, masterKey, persisted, limits, reload: settings } = config;
  await using opened = new AsyncDisposableStack();
  const serving = await readSources(config);
  const onTrouble = (error: Error) => log.warn({ reason: String(error) }, 'directory interrupted');
  const key = masterKey === undefined ? {} : { masterKey };
  const directory = url === undefined ? undefined : opened.use(createDirectory({ url, ...key, onTrouble }));
  const kept = createTextStore(persisted.maxDocuments, persisted.maxBytes);
  const upstreams = createSeats(limits.upstreamSubscriptions);
  const lasting = { config, metrics, directory, kept, upstreams, policy };

  const first = await openGeneration(serving, 1, lasting);
  const generations = opened.use(createGenerations(first, settings.windowMs + limits.drainMs));
  const build = (sources: Sources, number: number) => openGeneration(sources, number, lasting, deriveApiSdl);
  const read = () => readSources(config);
  const reload = opened.use(createReload({ generations, serving, read, build, log, metrics }));
  if (settings.watch) {
    const unwatched = (error: Error): void =>
      log.warn({ reason: error.message }, 'the supergraph is not watched: send SIGHUP when it has changed');
    opened.use(watchFile(file, () => void reload.now(), unwatched));
    // It may have changed while it was built and nobody watched.
    void reload.now();
  }
  const gauges = [
    generationGauge(generations),
    documentGauge(generations, kept),
    preparedGauge(generations),
    breakerGauge(generations, directory),
    upstreamGauge(upstreams, directory),
  ];
  const stack = opened.move();
  return {
    ...{ generations, reload },
    checks: directory ? { directory: arrival(directory) } : {},
    gauges: directory ? [...gauges, directoryGauge(directory)] : gauges,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** Blocks the event loop in steps of some milliseconds where the API schema is derived elsewhere. */
async function openGeneration(
  { supergraphSdl, manifest }: Sources,
  number: number,
  { config, metrics, directory, kept, upstreams, policy }: Lasting,
  derive?: (supergraphSdl: string) => Promise<string>,
): Promise<Generation> {
  const { supergraph: file, masterKey, persisted, limits } = config;
  await using opened = new AsyncDisposableStack();
  const engine = opened.use(
    await createEngine({
      supergraphSdl,
      file,
      routingUrls: config.subgraphUrls,
      onCall: metrics.observeCall,
      planner: config.planning.planner,
      overrideLabels: config.planning.overrideLabels,
      planTimeoutMs: limits.planMs,
      callTimeoutMs: limits.subgraphMs,
      connectTimeoutMs: limits.subgraphConnectMs,
      connections: limits.subgraphConnections,
      maxWaiting: limits.subgraphWaiting,
      maxReplyBytes: limits.replyBytes,
      breaker: { openMs: limits.breakerOpenMs },
      maxWaitingBytes: limits.socketQueueBytes,
      eventTimeoutMs: limits.requestMs,
      resumeMs: limits.upstreamResumeMs,
      upstreams,
      ...(masterKey !== undefined && { masterKey }),
      ...(directory && { directory }),
      ...(derive && { deriveApiSdl: derive }),
    }),
  );
  await turn();
  const trusted = manifest === undefined ? undefined : parseManifest(manifest, persisted.trustedFile ?? '');
  const generation = createGeneration({ number, engine, config, kept, trusted, policy });
  opened.move();
  return generation;
}

/** Passes from the first snapshot on: after that the last good copy serves while the Nexus is away. */
function arrival(directory: Directory): Check {
  let arrived = false;
  directory.ready().then(
    () => {
      arrived = true;
    },
    // Disposed before the first snapshot: nobody asks any more.
    () => undefined,
  );
  return () => arrived;
}
