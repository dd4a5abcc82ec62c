/** A service in a process of its own, that dies or freezes where a test says. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a process does to itself where it next comes to a failpoint. */
export interface End {
  at: string;
  /** Dies as by `kill -9`, or freezes with whatever it holds. */
  signal: 'SIGKILL' | 'SIGSTOP';
}

export interface MortalProcess extends AsyncDisposable {
  /** Where it answers; rejects when it ends before. */
  readonly url: Promise<string>;
  arm(end: End): Promise<void>;
  /** Has its clock leap to where it is wrong by so much. */
  leap(clockMs: number): Promise<void>;
  /** Resolves where it comes to its failpoint. */
  readonly reached: Promise<unknown>;
  /** Resolves with the signal that ended it. */
  readonly ended: Promise<unknown>;
  kill(signal: NodeJS.Signals): void;
}

export interface MortalOptions {
  /** From the root of the repository. */
  main: string;
  args?: string[];
  env: Record<string, string>;
  end?: End;
  /** How far its clock is ahead of ours. */
  clockMs?: number;
}

const program = fileURLToPath(new URL('mortal-program.ts', import.meta.url));

export function startMortal({ main, args = [], env, end, clockMs = 0 }: MortalOptions): MortalProcess {
  const child = fork(program, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--no-warnings'],
    env: {
      ...{ PATH: process.env['PATH'] ?? '', DATA_DIR: '/nowhere', PORT: '0', LOG_LEVEL: 'silent' },
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
      ...{ MORTAL_MAIN: new URL(`../../${main}`, import.meta.url).href, ...env },
      ...(end && { MORTAL_END: JSON.stringify(end) }),
      MORTAL_CLOCK_MS: String(clockMs),
    },
  });
  const ended = once(child, 'exit').then(([, signal]) => signal as unknown);
  const url = message(child, 'ready').then(({ port }) => `http://127.0.0.1:${port}/graphql`);
  const reached = message(child, 'reached');
  // Who does not ask does not mind that it never came there.
  for (const promise of [url, reached]) promise.catch(() => undefined);
  const tell = async (wish: End | { clockMs: number }): Promise<void> => {
    const armed = message(child, 'armed');
    child.send(wish);
    await armed;
  };
  return {
    ...{ url, reached, ended, kill: (signal) => void child.kill(signal) },
    ...{ arm: tell, leap: (wrongBy) => tell({ clockMs: wrongBy }) },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function message(child: ChildProcess, type: string): Promise<{ port?: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ port?: number }>();
  child.on('message', (said: { type: string; port?: number }) => {
    if (said.type === type) resolve(said);
  });
  child.once('exit', () => reject(new Error(`the process ended before it was ${type}`)));
  return promise;
}
