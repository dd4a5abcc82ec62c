import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDataFolder, readRunningStack, refuseRunningStack } from '#infra/embedded/data-folder.ts';
import { openSecrets } from '#infra/embedded/secrets.ts';
import { openPorts, requireFreePort } from '#infra/embedded/ports.ts';

let parent: string;
let path: string;
const modeOf = (file: string): string => (statSync(file).mode & 0o7777).toString(8);
const running = { url: 'http://127.0.0.1:4000', controlUrl: 'http://127.0.0.1:1', token: 't' };
/** A process that has certainly ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'sectorwars-folder-'));
  chmodSync(parent, 0o755);
  path = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('a data folder', () => {
  it('is made with its version, closed where settings lie, and left without a lock', () => {
    {
      using folder = openDataFolder(path);
      expect(JSON.parse(readFileSync(join(path, 'version'), 'utf8'))).toEqual({ format: 1, postgres: 18 });
      expect([modeOf(path), modeOf(folder.file('env')), modeOf(folder.file('stack.json'))]).toEqual([
        ...['755', '700', '600'],
      ]);
    }
    expect(existsSync(join(path, 'stack.json'))).toBe(false);
    openDataFolder(path)[Symbol.dispose]();
  });

  it('keeps the mode of a folder that was there, but for letting PostgreSQL in', () => {
    mkdirSync(path);
    chmodSync(path, 0o1770);
    openDataFolder(path)[Symbol.dispose]();
    expect(modeOf(path)).toBe('1775');
  });

  it('of another version is refused with what was found and what to do', () => {
    mkdirSync(path);
    writeFileSync(join(path, 'version'), '{"format":7,"postgres":21}\n');
    expect(() => openDataFolder(path)).toThrow(
      `${path} was made by another version ({"format":7,"postgres":21}; this one is {"format":1,"postgres":18}). ` +
        'Move it away, or set DATA_DIR to another folder.',
    );
  });

  it.each(['postgres', 'my-thesis.txt', '.git'])(
    'that was not made here, because it holds %s, is refused and left as it was',
    (name) => {
      mkdirSync(path);
      chmodSync(path, 0o700);
      writeFileSync(join(path, name), '');
      expect(() => openDataFolder(path)).toThrow(
        `${path} holds other files (${name}) and was not made by npm start. Set DATA_DIR to a new or empty folder`,
      );
      expect([readdirSync(path), modeOf(path)]).toEqual([[name], '700']);
    },
  );

  it('may be the root of a fresh volume', () => {
    mkdirSync(join(path, 'lost+found'), { recursive: true });
    openDataFolder(path)[Symbol.dispose]();
    expect(existsSync(join(path, 'version'))).toBe(true);
  });

  it.each([
    ['a file', () => writeFileSync(path, ''), () => path],
    ['below a file', () => writeFileSync(path, ''), () => join(path, 'data')],
    // Node's own recursive mkdir never returns from there.
    ['below /proc', () => undefined, () => '/proc/sectorwars/data'],
  ])('that is %s is refused with what to do', (_name, arrange, place) => {
    arrange();
    expect(() => openDataFolder(place())).toThrow(
      /^\/.* cannot be the data folder \(.+\)\. Set DATA_DIR to a new or empty folder that this user can write to\.$/,
    );
  });

  it('keeps logs and settings from other users', () => {
    openDataFolder(path)[Symbol.dispose]();
    chmodSync(join(path, 'logs'), 0o755);
    openDataFolder(path)[Symbol.dispose]();
    expect([modeOf(join(path, 'logs')), modeOf(join(path, 'env'))]).toEqual(['700', '700']);
  });

  it('is refused while a stack runs from it, naming it', () => {
    mkdirSync(path);
    const stack = { ...running, pid: process.ppid };
    writeFileSync(join(path, 'stack.json'), JSON.stringify(stack));
    const line = `A stack already runs from ${path} (pid ${process.ppid}, http://127.0.0.1:4000). Stop it, or set DATA_DIR to another folder.`;
    expect(() => openDataFolder(path)).toThrow(line);
    expect(() => refuseRunningStack(path)).toThrow(line);
    expect(readRunningStack(path)).toEqual(stack);
  });

  it.each([
    ['a stack that was killed', () => JSON.stringify({ ...running, pid: deadPid() })],
    ['half a file', () => '{"pid":'],
  ])('is taken over from %s', (_name, content) => {
    openDataFolder(path)[Symbol.dispose]();
    writeFileSync(join(path, 'stack.json'), content());
    expect(readRunningStack(path)).toBeUndefined();
    using folder = openDataFolder(path);
    folder.publish({ ...running, pid: process.pid });
    expect(JSON.parse(readFileSync(join(path, 'stack.json'), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(modeOf(folder.file('stack.json'))).toBe('600');
  });

  const isRoot = process.getuid?.() === 0;
  const asRoot = isRoot ? describe : describe.skip;
  asRoot(`opened by root${isRoot ? '' : ' (left out: only root can)'}`, () => {
    it('below a folder that PostgreSQL’s user cannot enter is refused, naming that folder', () => {
      chmodSync(parent, 0o700);
      expect(() => openDataFolder(path)).toThrow(
        `PostgreSQL runs as user postgres and cannot enter ${parent}. Set DATA_DIR to a folder that others can enter`,
      );
      expect(existsSync(join(path, 'stack.json'))).toBe(false);
    });
  });
});

describe('secrets', () => {
  it('are the same at the next start, for their user only', async () => {
    const file = join(parent, 'secrets.json');
    const made = (await openSecrets(file)).current;
    expect((await openSecrets(file)).current).toEqual(made);
    expect(modeOf(file)).toBe('600');
  });

  it.each(['', '{bad', '{}', '[]', '{"masterKey":"1"}'])(
    'that are damaged (%s) are refused in one line and never made anew',
    async (content) => {
      const file = join(parent, 'secrets.json');
      writeFileSync(file, content);
      await expect(openSecrets(file)).rejects.toThrow(
        `${file} is damaged. Put a copy of it back, or move ${parent} away to start with new data.`,
      );
      expect(readFileSync(file, 'utf8')).toBe(content);
    },
  );
});

describe('ports', () => {
  const file = (): string => join(parent, 'ports.json');
  const occupy = async (port: number): Promise<AsyncDisposable & { port: number }> => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return {
      port: (server.address() as AddressInfo).port,
      async [Symbol.asyncDispose]() {
        await new Promise((resolve) => server.close(resolve));
      },
    };
  };

  it('stay what they were at the next start', async () => {
    const names = ['nexus', 'identity', 'region-andromeda'];
    const first = openPorts(file(), [4000]);
    const ports = await Promise.all(names.map((name) => first.take(name)));
    expect(new Set(ports).size).toBe(3);
    const second = openPorts(file(), [4000]);
    expect(await Promise.all(names.map((name) => second.take(name)))).toEqual(ports);
    expect(await second.take('nexus')).toBe(ports[0]);
  });

  it('are new where another program has taken them, and where the gateway wants them', async () => {
    const before = await openPorts(file(), []).take('nexus');
    await using other = await occupy(before);
    const after = await openPorts(file(), []).take('nexus');
    expect(after).not.toBe(other.port);
    expect(await openPorts(file(), [after]).take('nexus')).not.toBe(after);
  });

  it('are new where the list of them is damaged', async () => {
    writeFileSync(file(), '{"nexus":');
    expect(await openPorts(file(), []).take('nexus')).toBeGreaterThan(0);
  });

  it('of the gateway are refused with one line when they are taken', async () => {
    await using other = await occupy(0);
    await expect(requireFreePort(other.port)).rejects.toThrow(
      `Port ${other.port} is taken by another program. Set PORT to a free one, e.g. PORT=${other.port + 1} npm start.`,
    );
  });
});
