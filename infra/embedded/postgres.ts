/** Starts the embedded PostgreSQL (real PostgreSQL 18 from npm) and watches over it. */
import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresReport, PostgresRequest } from './postgres-process.ts';

export interface Postgres extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
  /** URL of the superuser for one database; only provisioning uses it. */
  readonly adminUrl: (database: string) => string;
  /** The same database over PostgreSQL's socket, which costs either side less than TCP; as it is where there is none. */
  readonly overSocket: (url: string) => string;
  /** Resolves when the server ended without being asked to. */
  readonly died: Promise<void>;
}

export interface PostgresOptions {
  directory: string;
  password: string;
  /** A free port; chosen when left out. */
  port?: number;
  disposable?: boolean;
}

/** Below those that the system itself gives out, on Linux and elsewhere: nobody gets one of these by chance. */
const ports = { first: 20_000, count: 12_000 };

/** A socket's path has so many bytes at most. */
const maxSocketPath = 103;

/** The data folder, which is PostgreSQL's alone, where its file system has sockets and the path of one in it is not too long; else none. */
async function socketFolder(directory: string): Promise<string> {
  const fits = Buffer.byteLength(join(directory, '.s.PGSQL.65535')) <= maxSocketPath;
  const possible = fits && !directory.includes(',') && process.platform !== 'win32';
  return possible && (await holdsSockets(dirname(directory))) ? directory : '';
}

async function holdsSockets(folder: string): Promise<boolean> {
  const probe = createServer();
  return await new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(join(folder, `.socket-${process.pid}`), () => probe.close(() => resolve(true)));
  });
}

/** A path as the host of a URL; no single quote, which would end a value in a file of settings. */
const asHost = (path: string): string => encodeURIComponent(path).replaceAll("'", '%27');

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = ports.first + randomInt(ports.count);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

/** Initialises the data folder when it is empty, starts the server, returns when it accepts connections. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  await predecessorEnded(options.directory);
  const port = options.port ?? (await freePort());
  const sockets = await socketFolder(options.directory);
  const request: PostgresRequest = {
    directory: options.directory,
    sockets,
    port,
    password: options.password,
    disposable: options.disposable ?? false,
    initialise: !existsSync(join(options.directory, 'PG_VERSION')),
  };
  const child = fork(join(import.meta.dirname, 'postgres-process.ts'), [], {
    // Not as an argument: those are for everybody to read.
    env: { ...process.env, POSTGRES_REQUEST: JSON.stringify(request) },
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--no-warnings'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const first = await Promise.race([
    new Promise<PostgresReport>((resolve) =>
      child.once('message', (message) => resolve(message as PostgresReport)),
    ),
    exited.then((): PostgresReport => ({ type: 'failed', message: 'its process ended' })),
  ]);
  if (first.type !== 'ready') {
    throw new Error(
      `PostgreSQL did not start: ${first.type === 'failed' ? first.message : 'it ended at once'}`,
    );
  }
  let stopping = false;
  return {
    port,
    pid: first.pid,
    adminUrl: (database) =>
      `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`,
    overSocket: (url) =>
      sockets === '' ? url : url.replace(`@127.0.0.1:${port}/`, () => `@${asHost(sockets)}:${port}/`),
    died: new Promise((resolve) => {
      void exited.then(() => (stopping ? undefined : resolve()));
    }),
    async [Symbol.asyncDispose]() {
      stopping = true;
      if (child.connected) child.send('stop');
      await exited;
    },
  };
}

/** A launcher that was killed leaves a PostgreSQL that is still writing its last checkpoint: it is given this long. */
const predecessorMs = 10_000;

/** Waits until no PostgreSQL runs on the data any more. One that stays is for PostgreSQL itself to refuse. */
async function predecessorEnded(directory: string): Promise<void> {
  const lock = join(directory, 'postmaster.pid');
  for (const end = performance.now() + predecessorMs; performance.now() < end;) {
    if (!existsSync(lock)) return;
    try {
      process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 0);
    } catch (error) {
      // Gone, or its file was removed meanwhile; somebody else's process (EPERM) lives.
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') return;
    }
    await pause(50);
  }
}
