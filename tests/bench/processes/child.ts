/** The processes of a bench: each on its core, with nothing of our environment, its output in a file. */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { endService } from '#infra/embedded/service-process.ts';

/** What is measured has a core to itself; load and subgraphs share another. */
export type Core = 'measured' | 'around';

/** The cores this process may use, such as "0-3,8". */
function allowedCores(): number[] {
  if (process.platform !== 'linux') return [];
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

const [measured, around] = allowedCores();
/** Whether processes can be held to a core. */
export const pinned = around !== undefined && spawnSync('taskset', ['--version']).status === 0;
const coreNumber = { measured: String(measured), around: String(around) };

/** Loading a big package on a busy machine takes its time. */
const startMs = 60_000;
export interface ChildOptions {
  main: string;
  core: Core;
  args?: string[];
  env?: Record<string, string>;
  execArgv?: string[];
  cwd?: string;
  /** How long it may take to end when told to; some gateways wait for idle connections for ever. */
  drainMs?: number;
  logFile: string;
}

export interface Child extends AsyncDisposable {
  readonly pid: number;
  /** Where it listens; 0 when it does not. */
  readonly port: number;
  /** Sends a message and returns the answer to it. Ask one thing at a time. */
  ask<Answer>(message: object): Promise<Answer>;
  /** Its next message. */
  next<Answer>(): Promise<Answer>;
}

function start({ main, core, args = [], env = {}, execArgv = [], cwd, logFile }: ChildOptions): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const log = openSync(logFile, 'a');
  const options = ['--no-warnings', ...execArgv];
  try {
    return fork(main, args, {
      env: { PATH, HOME, NODE_ENV: 'production', ...env },
      stdio: ['ignore', log, log, 'ipc'],
      ...(cwd !== undefined && { cwd }),
      ...(pinned
        ? { execPath: 'taskset', execArgv: ['-c', coreNumber[core], process.execPath, ...options] }
        : { execArgv: options }),
    });
  } finally {
    closeSync(log);
  }
}

/** Starts a process and waits until it says that it is ready; throws its last words when it does not. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const child = start(options);
  const ready = await Promise.race([
    once(child, 'message').then(([message]) => message as { port?: number }),
    once(child, 'exit').then(() => undefined),
    after(startMs, undefined, { ref: false }),
  ]);
  if (!ready) {
    await endService(child, 1_000);
    throw new Error(
      `${options.main} did not start: ${readFileSync(options.logFile, 'utf8').trim().slice(-600)}`,
    );
  }
  async function next<Answer>(): Promise<Answer> {
    using listening = new DisposableStack();
    return await new Promise<Answer>((resolve, reject) => {
      const ended = (): void => reject(new Error(`${options.main} ended.`));
      listening.defer(() => child.off('message', resolve).off('exit', ended));
      child.once('message', resolve).once('exit', ended);
    });
  }
  return {
    pid: child.pid ?? 0,
    port: ready.port ?? 0,
    next,
    async ask<Answer>(message: object): Promise<Answer> {
      const answer = next<Answer>();
      child.send(message);
      return await answer;
    },
    [Symbol.asyncDispose]: () => endService(child, options.drainMs ?? 500),
  };
}
