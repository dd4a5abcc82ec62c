import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run } from '#tests/kit/stack.ts';
import { startFakeStack, type FakeStack } from './fake-stack.ts';

let stack: FakeStack;
beforeEach(async () => {
  stack = await startFakeStack();
});
afterEach(async () => {
  await stack[Symbol.asyncDispose]();
});

async function cli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = run(['infra/cli/main.ts', ...args], { DATA_DIR: stack.dataDir });
  const code = await command.exit;
  return { code, stdout: command.stdout(), stderr: command.stderr() };
}

describe('region list', () => {
  it('shows public facts beside the servers, in columns', async () => {
    await cli('down', 'borealis');
    const { code, stdout } = await cli('list');
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'SLUG       NAME       KIND          STATUS  OWNER  SECTORS  SERVER     PID',
      'andromeda  ANDROMEDA  PLAYER_OWNED  ACTIVE  ada    900      running    4711',
      'borealis   BOREALIS   PLAYER_OWNED  ACTIVE  ada    -        stopped    -',
      'far-away   FAR-AWAY   PLAYER_OWNED  ACTIVE  ada    -        elsewhere  -',
    ]);
  });

  it('prints JSON for scripts, and finds the stack by --data-dir', async () => {
    const command = run(['infra/cli/main.ts', 'list', '--json', '--data-dir', stack.dataDir]);
    expect(await command.exit).toBe(0);
    const regions = JSON.parse(command.stdout()) as { slug: string; server: unknown }[];
    expect(regions.map(({ slug }) => slug)).toEqual(['andromeda', 'borealis', 'far-away']);
    expect(regions[0]?.server).toMatchObject({ state: 'running', pid: 4711 });
    expect(regions[2]?.server).toBeNull();
  });
});

describe('region show', () => {
  it('shows one region, a fact a line', async () => {
    const { stdout } = await cli('show', 'andromeda');
    expect(stdout).toMatch(/^slug +andromeda$/m);
    expect(stdout).toMatch(/^capital +1 Prime$/m);
    expect(stdout).toMatch(/^server +running, pid 4711, port 4301$/m);
  });
});

describe('region create', () => {
  it('waits until the gateway serves the region, and says how to ask for it', async () => {
    stack.lag(3);
    const { code, stdout } = await cli('create', 'deep-space', '--owner', 'ada');
    expect(code).toBe(0);
    expect(stack.created).toEqual([{ slug: 'deep-space', name: 'Deep Space', owner: 'ada' }]);
    expect(stdout).toContain('{ regionBySlug(slug: "deep-space")');
  });

  it('takes a name of its own', async () => {
    await cli('create', 'deep-space', '--owner', 'ada', '--name', 'The Deep');
    expect(stack.created[0]?.name).toBe('The Deep');
  });
});

describe('region down and up', () => {
  it('say what became of the server', async () => {
    expect((await cli('down', 'andromeda')).stdout).toContain('The server of andromeda is stopped.');
    expect(JSON.parse((await cli('up', 'andromeda', '--json')).stdout)).toMatchObject({ state: 'running' });
  });
});

describe('a command that cannot be carried out ends with one line and exit code 1', () => {
  it.each([
    ['a slug that is none', ['create', 'Deep Space', '--owner', 'ada'], /^"Deep Space" is no slug: 3 to 50/],
    ['a slug that is taken', ['create', 'andromeda', '--owner', 'ada'], /^Region "andromeda" exists already/],
    [
      'a region without an owner',
      ['create', 'deep-space'],
      /^Say who owns it: npm run region -- create deep-space --owner/,
    ],
    ['an unknown region to stop', ['down', 'nowhere'], /^There is no region "nowhere" here/],
    [
      'an unknown region to show',
      ['show', 'nowhere'],
      /^There is no region "nowhere"; npm run region -- list/,
    ],
    ['an unknown command', ['explode'], /^error: unknown command 'explode'/],
    ['a missing slug', ['show'], /^error: missing required argument 'slug'/],
  ])('for %s', async (_name, args, line) => {
    const { code, stdout, stderr } = await cli(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stack.created).toEqual([]);
  });

  it('as JSON too, when asked for it', async () => {
    const { code, stdout } = await cli('down', 'nowhere', '--json');
    expect([code, JSON.parse(stdout)]).toEqual([1, { error: 'There is no region "nowhere" here.' }]);
  });

  it('when no stack runs, is still starting, or has just gone', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'sectorwars-cli-'));
    const none = await cli('list', '--data-dir', empty);
    expect([none.code, none.stderr]).toEqual([
      1,
      `No stack is running from ${empty}; start it with npm start, or name its folder with --data-dir.\n`,
    ]);
    const facts = JSON.parse(readFileSync(join(stack.dataDir, 'stack.json'), 'utf8')) as object;
    writeFileSync(join(empty, 'stack.json'), JSON.stringify({ ...facts, controlUrl: '' }));
    expect((await cli('list', '--data-dir', empty)).stderr).toMatch(/^The stack is still starting/);
    writeFileSync(join(empty, 'stack.json'), JSON.stringify({ ...facts, controlUrl: 'http://127.0.0.1:9' }));
    expect((await cli('list', '--data-dir', empty)).stderr).toMatch(/^http:\/\/127.0.0.1:9 does not answer/);
    rmSync(empty, { recursive: true });
  });
});

describe('the control server', () => {
  const post = async (body: string, authorization = stack.authorization): Promise<[number, unknown]> => {
    const response = await fetch(`${stack.controlUrl}/regions`, {
      method: 'POST',
      headers: { authorization },
      body,
    });
    return [response.status, await response.json()];
  };

  it.each(['', 'Bearer ', 'Bearer the-token-of-that-test', 'the-token-of-this-test'])(
    'answers nothing to the authorization "%s"',
    async (authorization) => {
      expect(await post('{"slug":"deep-space","name":"x","owner":null}', authorization)).toEqual([
        401,
        { error: 'Wrong token.' },
      ]);
      expect(stack.created).toEqual([]);
    },
  );

  it.each([
    ['{"slug":"../x","name":"x","owner":null}', 'slug must be 3 to 50 characters of a-z, 0-9, - and _'],
    ['no JSON', 'The request is no JSON.'],
    [`{"slug":"deep-space","name":"${'x'.repeat(20_000)}","owner":null}`, 'The request is too large.'],
  ])('refuses a body it cannot use: %.20s', async (body, error) => {
    expect(await post(body)).toEqual([409, { error }]);
  });
});
