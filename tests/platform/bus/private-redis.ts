/** A Redis of one test's own, which may be killed and lose its data. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe } from '@jest/globals';
import { Redis } from 'ioredis';
import { freePort } from '#infra/embedded/postgres.ts';

export interface PrivateRedis extends AsyncDisposable {
  readonly url: string;
  /** Ends it at once, as a machine that fails does. */
  kill(): Promise<void>;
  /** On the same port; with what it had, or with nothing. */
  start(empty?: boolean): Promise<void>;
}

const program = 'redis-server';
const found = spawnSync(program, ['--version']).status === 0;

/** A group of tests that starts Redis itself. Where there is none to start it is left out, and its name says why. */
export function describeWithRedisServer(name: string, tests: () => void): void {
  const group = found ? describe : describe.skip;
  group(found ? name : `${name} (left out: there is no ${program} to start)`, tests);
}

export async function startRedis(): Promise<PrivateRedis> {
  const directory = await mkdtemp(join(tmpdir(), 'redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;

  async function kill(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  async function start(empty = false): Promise<void> {
    if (empty) await rm(join(directory, 'appendonlydir'), { recursive: true, force: true });
    const options = ['--port', String(port), '--dir', directory, '--appendonly', 'yes', '--save', ''];
    server = spawn(program, [...options, '--bind', '127.0.0.1'], { stdio: 'ignore' });
    while (!(await answers(url))) await pause(20);
  }

  await start();
  return {
    ...{ url, kill, start },
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}
