/** One service as a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';

export interface ServiceSpec {
  name: string;
  /** Path of the program. */
  main: string;
  args: string[];
  /** Options of Node. */
  execArgv?: readonly string[];
  /** The service's settings; of ours it inherits only what a process needs to run. */
  env: Record<string, string>;
  /** Takes what the service prints. */
  logFile: string;
}

const maxLogBytes = 10 * 1024 * 1024;

/** Starts the process. It says that it is ready by a message with its port. */
export function forkService({ main, args, execArgv = [], env, logFile }: ServiceSpec): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    return fork(main, args, {
      env: { ...inherited(), ...env },
      execArgv: ['--no-warnings', ...execArgv],
      stdio: ['ignore', log, log, 'ipc'],
      // A group of its own: Ctrl-C reaches only the launcher, which ends the services in order.
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/** Ends a process: asks it to drain, and kills it when it takes too long. */
export async function endService(child: ChildProcess, drainMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), drainMs);
  await ended;
  clearTimeout(late);
}

/** Where in its log the next process's lines begin; a log that grew too long begins anew. */
export function beginLog(logFile: string): number {
  const { size } = statSync(logFile, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size <= maxLogBytes) return size;
  truncateSync(logFile);
  return 0;
}

/** Why a service did not start: it says so in one plain line, beside its log lines, which are JSON. */
export function lastLine(logFile: string, from: number): string {
  const printed = readFileSync(logFile).subarray(from).toString().trimEnd();
  if (printed === '') return `nothing was printed; see ${logFile}`;
  const lines = printed.split('\n');
  return (lines.findLast((line) => !line.startsWith('{')) ?? lines.at(-1) ?? '').slice(0, 500);
}

function inherited(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'TMPDIR',
    'LANG',
    'TZ',
    'LOG_LEVEL',
    'REDIS_URL',
    'TRANSIT_SECONDS',
    'SystemRoot',
  ];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
