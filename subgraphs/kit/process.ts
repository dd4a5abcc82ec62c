/** A service as a process: says when it is ready, drains when told to stop, never outlives its supervisor. */
import { flushCompileCache } from 'node:module';
import type { Logger } from './log.ts';

export interface RunningService extends AsyncDisposable {
  readonly port: number;
}

/**
 * Starts a service and stops it on SIGTERM, SIGINT, or when the supervisor's channel closes. A start that fails prints one line and
 * leaves exit code 1.
 * @param start reads the configuration and opens the server
 */
export async function runService(
  name: string,
  start: () => Promise<{ server: RunningService; log: Logger }>,
): Promise<void> {
  let stopping = false;
  try {
    const { server, log } = await start();
    const stop = (reason: string): void => {
      if (stopping) return;
      stopping = true;
      log.info({ reason }, `${name} stops`);
      server[Symbol.asyncDispose]().then(leave, (error: unknown) => {
        log.error({ err: error }, `${name} did not stop cleanly`);
        process.exitCode = 1;
        leave();
      });
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    process.once('disconnect', () => stop('supervisor gone'));
    log.info({ port: server.port }, `${name} is ready`);
    process.send?.({ type: 'ready', port: server.port });
    // Even when this process is killed, the next one need not compile again.
    flushCompileCache();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    leave();
  }
}

/** The channel to the supervisor would keep the event loop alive. */
function leave(): void {
  if (process.connected) process.disconnect();
}
