/** The embedded stack as a newcomer starts it: `node infra/embedded/main.ts` in a process of its own, on a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '#infra/embedded/postgres.ts';
import { scratchFolder } from './scratch.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Reply {
  status: number;
  // Tests look into answers freely.
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
}

export interface Stack extends AsyncDisposable {
  readonly url: string;
  readonly dataDir: string;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Reply>;
  /** Runs a command of the CLI and returns what it printed. */
  region(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }>;
  /** The gateway's log line for one operation. */
  logLine(operationName: string): Promise<any>;
  /** What the start printed so far. */
  output(): string;
  /** Ends as Ctrl-C does; resolves with the exit code. */
  stop(): Promise<number>;
  readonly process: ChildProcess;
}

export function freshDataDir(): string {
  return join(scratchFolder(), 'data');
}

/** Starts the stack and waits until it is ready; throws with what it printed when it ends before. */
export async function startStack(dataDir = freshDataDir(), port?: number): Promise<Stack> {
  const chosen = port ?? (await freePort());
  const { child, output, exit } = run(['infra/embedded/main.ts'], {
    DATA_DIR: dataDir,
    PORT: String(chosen),
  });
  const url = `http://127.0.0.1:${chosen}`;
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`the stack ended: ${output()}`);
    return await fetch(`${url}/ready`).then(
      (response) => response.ok,
      () => false,
    );
  }, 90_000);
  return {
    ...{ url, dataDir, output, process: child },
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) };
    },
    async region(...args) {
      const command = run(['infra/cli/main.ts', ...args], { DATA_DIR: dataDir });
      const code = await command.exit;
      return { code, stdout: command.stdout(), stderr: command.stderr() };
    },
    async logLine(operationName) {
      let found: unknown;
      await until(async () => {
        const lines = readFileSync(join(dataDir, 'logs', 'gateway.log'), 'utf8').split('\n');
        const line = lines.findLast((text) => text.includes(`"${operationName}"`));
        found = line ? JSON.parse(line) : undefined;
        return await Promise.resolve(found !== undefined);
      });
      return found;
    },
    async stop() {
      if (child.exitCode === null) child.kill('SIGINT');
      return await exit;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) child.kill('SIGINT');
      await exit;
      rmSync(join(dataDir, '..'), { recursive: true, force: true });
    },
  };
}

interface Running {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  output(): string;
  exit: Promise<number>;
}

/** Runs one of the project's programs on the pinned Node. */
export function run(args: string[], environment: Record<string, string> = {}): Running {
  const texts = { stdout: '', stderr: '' };
  const child = spawn(process.execPath, ['--no-warnings', ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()));
  return {
    child,
    stdout: () => texts.stdout,
    stderr: () => texts.stderr,
    output: () => texts.stdout + texts.stderr,
    exit: new Promise((resolve) => {
      child.once('close', (code, signal) => resolve(code ?? (signal ? 128 : 0)));
    }),
  };
}

/** Asks again and again until the answer is yes. */
export async function until(question: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await question())) {
    if (performance.now() > end) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
