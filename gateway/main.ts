/** Starts the gateway: read the configuration, load the engine, listen, and drain when told to stop. */
import { flushCompileCache } from 'node:module';
import { describe, readConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { createLog } from './observe/log.ts';
import { createMetrics } from './observe/metrics.ts';
import { watchRevocations } from './pipeline/revocations.ts';
import { startGenerations, type Started } from './start-generations.ts';

const stack = new AsyncDisposableStack();
let stopping: Promise<void> | undefined;
let started: Started | undefined;

/** Disposes everything, last opened first; the process ends when nothing is open any more. */
function stop(): Promise<void> {
  stopping ??= stack.disposeAsync().finally(() => {
    // The channel to the launcher alone would keep the process alive.
    if (process.connected) process.disconnect();
  });
  return stopping;
}

try {
  const config = readConfig();
  const log = createLog(config.logLevel);
  // A launcher that is gone cannot stop us: its leaving is as good as a signal.
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) {
    process.on(signal, () => {
      if (!stopping) log.info({ signal }, 'gateway draining');
      void stop();
    });
  }
  // A bug left something undone: say so, let what runs end, and be started anew.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught exception');
    process.exitCode = 1;
    void stop();
  });
  const metrics = createMetrics();
  // Would end the process while there is nothing to reload yet.
  process.on('SIGHUP', () => void started?.reload.retry());
  started = stack.use(await startGenerations(config, log, metrics));
  const { revocationsUrl: url, masterKey } = config;
  const onTrouble = (error: unknown): void =>
    log.warn({ reason: String(error) }, 'ended sessions cannot be asked for');
  const key = masterKey === undefined ? {} : { masterKey };
  const revocations = url === undefined ? undefined : stack.use(watchRevocations({ url, onTrouble, ...key }));
  const isRevoked = (sessionId: string): boolean => revocations?.has(sessionId) ?? false;
  const sessions = { isRevoked, ...(revocations && { onSessionEnded: revocations.onEnded }) };
  const gateway = stack.use(await createGateway({ config, log, metrics, ...sessions, ...started }));
  log.info({ url: gateway.url, supergraph: config.supergraph }, 'gateway ready');
  log.debug({ config: describe(config) }, 'configuration');
  process.send?.({ type: 'ready', port: gateway.port });
  // Even when this process is killed, the next one need not compile again.
  flushCompileCache();
} catch (error) {
  // Told to stop while it started: that is no failure.
  if (!stopping) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
  await stop();
}
