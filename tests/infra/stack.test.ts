import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDataDir, run, startStack, until, type Stack } from '#tests/kit/stack.ts';

const start = async (
  environment: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; stderr: string }> => {
  const started = run(['infra/embedded/main.ts', ...args], environment);
  return { code: await started.exit, stderr: started.stderr().trim() };
};

describe('a start that cannot succeed says in one line what to do', () => {
  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await start({ DATA_DIR: freshDataDir(), PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${port} is taken by another program. Set PORT to a free one`);
  });

  it('when the data is of another version', async () => {
    const dataDir = freshDataDir();
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'version'), '{"format":99,"postgres":42}');
    const { code, stderr } = await start({ DATA_DIR: dataDir, PORT: '4999' });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/was made by another version .*"format":99.* Move it away, or set DATA_DIR/),
    ]);
  });

  it('when a setting or a flag makes no sense', async () => {
    expect(await start({ PORT: 'many' })).toEqual({
      code: 1,
      stderr: 'PORT must be a whole number from 1 to 65535, such as PORT=4000.',
    });
    expect((await start({}, '--only', 'everything')).stderr).toBe('--only takes nothing but postgres.');
    expect(await start({}, '--frob')).toEqual({
      code: 1,
      stderr: "Unknown option '--frob'. npm start -- --help shows what there is.",
    });
  });

  it('and says what there is when it is asked for help', async () => {
    const help = run(['infra/embedded/main.ts', '--help'], { PORT: 'many' });
    expect([await help.exit, help.stderr()]).toEqual([0, '']);
    for (const word of ['--only postgres', '--json', 'DATA_DIR', 'PORT'])
      expect(help.stdout()).toContain(word);
  });

  it('and so does the CLI without a stack', async () => {
    const cli = run(['infra/cli/main.ts', 'list'], { DATA_DIR: freshDataDir() });
    expect(await cli.exit).toBe(1);
    expect(cli.stderr()).toMatch(/^No stack is running from .*; start it with npm start/);
  });
});

describe('a running stack', () => {
  let stack: Stack;
  const pidOf = async (slug: string): Promise<number> => {
    const listed = JSON.parse((await stack.region('show', slug, '--json')).stdout) as {
      server: { pid: number | null };
    };
    return listed.server.pid ?? 0;
  };
  const served = async (slug: string): Promise<boolean> => {
    const { data } = await stack.ask(
      'query ($slug: String!) { regionBySlug(slug: $slug) { capital { number } } }',
      { slug },
    );
    return data?.regionBySlug?.capital !== null;
  };

  beforeAll(async () => {
    stack = await startStack();
  }, 120_000);
  afterAll(async () => {
    await stack[Symbol.asyncDispose]();
  });

  it('refuses a second one on the same folder', async () => {
    const { code, stderr } = await start({ DATA_DIR: stack.dataDir, PORT: '4998' });
    expect([code, stderr]).toEqual([1, expect.stringContaining('A stack already runs from')]);
  });

  it('keeps secrets to the user who started it', () => {
    for (const file of ['secrets.json', 'stack.json', 'env/gateway.env', 'env/region-andromeda.env']) {
      expect([file, (statSync(join(stack.dataDir, file)).mode & 0o077).toString(8)]).toEqual([file, '0']);
    }
    const secrets = JSON.parse(readFileSync(join(stack.dataDir, 'secrets.json'), 'utf8')) as {
      masterKey: string;
    };
    expect(stack.output()).not.toContain(secrets.masterKey);
  });

  it('starts a crashed region again, and goes on serving the others meanwhile', async () => {
    const pid = await pidOf('andromeda');
    process.kill(pid, 'SIGKILL');
    expect(await served('borealis')).toBe(true);
    await until(() => served('andromeda'));
    expect(await pidOf('andromeda')).not.toBe(pid);
    expect(stack.output()).toMatch(/region-andromeda ended unexpectedly \(SIGKILL\); restarting/);
  });

  it('answers from the last directory while the Nexus is down, and by itself again', async () => {
    const pid = Number(
      /"pid":(\d+)/.exec(readFileSync(join(stack.dataDir, 'logs', 'nexus.log'), 'utf8'))?.[1] ?? 0,
    );
    const id = 'a0000000-0000-4000-8000-000000000001';
    const alive = `{ sector(regionId: "${id}", number: 1) { number } }`;
    if (pid > 0) process.kill(pid, 'SIGKILL');
    expect((await stack.ask(alive)).data.sector).toEqual({ number: 1 });
    await until(() => served('andromeda'));
  });

  it('stops with one line when PostgreSQL is killed under it, and resumes what was committed', async () => {
    const [pid = ''] = readFileSync(join(stack.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    await until(async () => await Promise.resolve(stack.process.exitCode !== null));
    expect(stack.process.exitCode).toBe(1);
    expect(stack.output()).toContain(
      'PostgreSQL ended unexpectedly; stopping. Start again with npm start: committed data is kept.',
    );
    stack = await startStack(stack.dataDir);
    expect(await served('andromeda')).toBe(true);
  });
});
