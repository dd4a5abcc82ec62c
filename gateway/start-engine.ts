/** Opens what the gateway executes with: the directory of shards and the engine, and what there is to watch about them. */
import { readFile } from 'node:fs/promises';
import type { Config } from './config.ts';
import { createEngine, type OwnEngine } from './engine/create-engine.ts';
import type { Check } from './observe/health.ts';
import type { Logger } from './observe/log.ts';
import type { GaugeSource, Metrics } from './observe/metrics.ts';
import { createDirectory, type Directory } from './regions/directory.ts';

export interface StartedEngine extends AsyncDisposable {
  readonly engine: OwnEngine;
  readonly checks: Readonly<Record<string, Check>>;
  readonly gauges: readonly GaugeSource[];
}

/** Rejects with what is wrong when the supergraph cannot be read or served. */
export async function startEngine(config: Config, log: Logger, metrics: Metrics): Promise<StartedEngine> {
  const { supergraph: file, directoryUrl, masterKey, limits } = config;
  await using opened = new AsyncDisposableStack();
  const supergraphSdl = await readFile(file, 'utf8');
  const key = masterKey === undefined ? {} : { masterKey };
  const onTrouble = (error: Error) => log.warn({ reason: String(error) }, 'directory interrupted');
  const directory = directoryUrl && opened.use(createDirectory({ url: directoryUrl, ...key, onTrouble }));
  const engine = opened.use(
    await createEngine({
      supergraphSdl,
      file,
      routingUrls: config.subgraphUrls,
      onCall: metrics.observeCall,
      planTimeoutMs: limits.planMs,
      callTimeoutMs: limits.subgraphMs,
      connectTimeoutMs: limits.subgraphConnectMs,
      connections: limits.subgraphConnections,
      maxWaiting: limits.subgraphWaiting,
      maxReplyBytes: limits.replyBytes,
      ...key,
      ...(directory && { directory }),
    }),
  );
  const stack = opened.move();
  return {
    engine,
    checks: directory ? { directory: arrival(directory) } : {},
    gauges: [breakerGauge(engine, directory || undefined), ...(directory ? [directoryGauge(directory)] : [])],
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
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

const breakerValues = { closed: 0, 'half-open': 1, open: 2 };

function breakerGauge(engine: OwnEngine, directory: Directory | undefined): GaugeSource {
  return {
    name: 'sectorwars_breaker_state',
    help: 'Circuit breaker of a server: 0 closed, 1 half-open, 2 open.',
    labelNames: ['endpoint', 'region'],
    *read() {
      for (const [server, state] of engine.breakers.states()) {
        const [endpoint = '', shardKey = ''] = server.split(':', 2);
        yield {
          labels: { endpoint, region: directory?.get(shardKey)?.name ?? '' },
          value: breakerValues[state],
        };
      }
    },
  };
}

function directoryGauge(directory: Directory): GaugeSource {
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
