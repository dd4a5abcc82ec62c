import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '#infra/embedded/postgres.ts';
import { freshDataDir, run, until } from '#tests/kit/stack.ts';
import { isAlive } from './fixture-stack.ts';

type Running = ReturnType<typeof run>;
let dataDir: string;
let launched: Running[];

beforeEach(() => {
  dataDir = freshDataDir();
  launched = [];
});
afterEach(async () => {
  for (const { child, exit } of launched) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    await exit;
  }
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

async function launch(...args: string[]): Promise<Running> {
  return launchOn(await freePort(), ...args);
}

function launchOn(port: number, ...args: string[]): Running {
  const launcher = run(['infra/embedded/main.ts', ...args], {
    DATA_DIR: dataDir,
    PORT: String(port),
  });
  launched.push(launcher);
  return launcher;
}

const printed = (launcher: Running, text: string): Promise<void> =>
  until(() => {
    if (launcher.child.exitCode !== null) throw new Error(`the launcher ended: ${launcher.output()}`);
    return Promise.resolve(launcher.output().includes(text));
  });

const postgresPid = (): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the launcher', () => {
  it('stops in order when it is interrupted while it starts', async () => {
    const launcher = await launch();
    await printed(launcher, 'PostgreSQL (');
    const pid = postgresPid();
    launcher.child.kill('SIGINT');
    expect([await launcher.exit, launcher.stderr()]).toEqual([0, '']);
    expect(launcher.stdout()).toMatch(/Stopping .*\n(.*\n)*Stopped\.\n$/);
    expect([isAlive(pid), existsSync(join(dataDir, 'stack.json'))]).toEqual([false, false]);
  });

  it('says once that a stack runs already, even though that stack has its port', async () => {
    const first = await launch('--only', 'postgres');
    await printed(first, 'Ctrl-C stops');
    const gateway = createServer().listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const second = launchOn((gateway.address() as AddressInfo).port);
    expect(await second.exit).toBe(1);
    gateway.close();
    expect(second.output()).toMatch(
      /^A stack already runs from .*Stop it, or set DATA_DIR to another folder\.\n$/,
    );
  });

  it('prepares every region it knows to be started by hand, with settings that are good now', async () => {
    const first = await launch('--only', 'postgres');
    await printed(first, 'Ctrl-C stops');
    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);
    // As a region that was created by the CLI is remembered.
    const file = join(dataDir, 'secrets.json');
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as { regions: Record<string, object> };
    secrets.regions['cygnus'] = { id: 'd0000000-0000-4000-8000-000000000004' };
    writeFileSync(file, JSON.stringify(secrets));
    const second = await launch('--only', 'postgres', '--json');
    await printed(second, '"ready":true');
    const { postgres } = JSON.parse(readFileSync(join(dataDir, 'ports.json'), 'utf8')) as {
      postgres: number;
    };
    for (const service of ['nexus', 'identity', 'region-andromeda', 'region-cygnus'])
      expect(readFileSync(join(dataDir, 'env', `${service}.env`), 'utf8')).toContain(`:${postgres}/`);
    const steps = second.stdout().trim().split('\n');
    expect(steps.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
      ...['step', 'step', 'step', 'ready'],
    ]);
  });

  it('starts again at once on the data of one that was killed', async () => {
    const first = await launch('--only', 'postgres');
    await printed(first, 'Ctrl-C stops');
    const pid = postgresPid();
    first.child.kill('SIGKILL');
    const second = await launch('--only', 'postgres');
    await printed(second, 'Ctrl-C stops');
    expect(isAlive(pid)).toBe(false);
  });
});
