/** The travel service in a process of its own, that kills itself where a test says. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TravelOptions } from '#subgraphs/travel/server.ts';

export interface TravelProcess extends AsyncDisposable {
  readonly url: string;
  /** Has the process kill itself, as `kill -9` does, where it next comes to this failpoint. */
  arm(failpoint: string): Promise<void>;
  /** Resolves with the signal that ended it. */
  readonly ended: Promise<unknown>;
}

const program = fileURLToPath(new URL('travel-program.ts', import.meta.url));

export async function startTravelProcess({ settings, ...options }: TravelOptions): Promise<TravelProcess> {
  const child = fork(program, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--no-warnings'],
    env: {
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
      ...{ PATH: process.env['PATH'] ?? '', DATA_DIR: '/nowhere', PORT: '0', LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: options.databaseUrl, SERVICE_KEY: options.serviceKey },
      ...{ SERVICE_MASTER_KEY: options.masterKey, JWKS_URL: String(options.keys) },
      ...{ NEXUS_URL: options.nexusUrl, IDENTITY_URL: options.identityUrl },
      ...{ CENTRAL_NEXUS_ID: settings.nexusId, TRANSIT_SECONDS: String(settings.transitMs / 1_000) },
      ...{ EXPRESS_TRANSIT_SECONDS: String(settings.expressTransitMs / 1_000), AUDIT_SECONDS: '0' },
    },
  });
  const ended = once(child, 'exit').then(([, signal]) => signal as unknown);
  const { port } = await message(child, 'ready');
  return {
    ...{ url: `http://127.0.0.1:${port}/graphql`, ended },
    async arm(failpoint) {
      child.send({ arm: failpoint });
      await message(child, 'armed');
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function message(child: ChildProcess, type: string): Promise<{ port?: number }> {
  for (;;) {
    const [said] = (await once(child, 'message')) as [{ type: string; port?: number }];
    if (said.type === type) return said;
  }
}
