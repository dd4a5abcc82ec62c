import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startPostgres, type PostgresOptions } from '#infra/embedded/postgres.ts';
import { scratchFolder } from '#tests/kit/scratch.ts';
import { isAlive } from './fixture-stack.ts';

let parent: string;
const options = (): PostgresOptions => ({
  directory: join(parent, 'postgres'),
  password: 'test',
  disposable: true,
});

beforeEach(() => {
  parent = scratchFolder();
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('PostgreSQL', () => {
  it('starts as soon as its predecessor on the same data has ended', async () => {
    const first = await startPostgres(options());
    const starting = startPostgres(options());
    // A start that does not wait has been refused by PostgreSQL's own lock long before this is over.
    const outcome = starting.then(
      () => 'started',
      (error: Error) => error.message,
    );
    expect(await Promise.race([outcome, pause(1_500, 'waiting')])).toBe('waiting');
    await first[Symbol.asyncDispose]();
    await using second = await starting;
    expect([isAlive(first.pid), isAlive(second.pid)]).toEqual([false, true]);
  });

  it('is reached over a socket where its path is not too long', async () => {
    const databaseOf = async (url: string): Promise<string | null> => {
      const client = new Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ from: string | null }>('select inet_client_addr() as from');
      await client.end();
      return rows[0]?.from ?? null;
    };
    const near = await startPostgres({ ...options(), directory: join(parent, "o'brien") });
    const url = near.adminUrl('postgres');
    expect(await databaseOf(url)).toBe('127.0.0.1');
    expect(await databaseOf(near.overSocket(url))).toBeNull();
    // It stands between single quotes in files of settings.
    expect(near.overSocket(url)).not.toContain("'");
    await near[Symbol.asyncDispose]();
    const lost = await databaseOf(near.overSocket(url)).catch((error: unknown) => error);
    expect(lost).toMatchObject({ code: 'ENOENT', syscall: 'connect' });
    await using far = await startPostgres({ ...options(), directory: join(parent, 'x'.repeat(100)) });
    const farUrl = far.adminUrl('postgres');
    expect(far.overSocket(farUrl)).toBe(farUrl);
    expect(await databaseOf(farUrl)).toBe('127.0.0.1');
  });

  it('that is killed is known to be dead, and is no work to stop', async () => {
    const postgres = await startPostgres(options());
    process.kill(postgres.pid, 'SIGKILL');
    await postgres.died;
    await postgres[Symbol.asyncDispose]();
    expect(isAlive(postgres.pid)).toBe(false);
  });

  it('that is killed just before it is stopped is stopped all the same', async () => {
    const postgres = await startPostgres(options());
    process.kill(postgres.pid, 'SIGKILL');
    await postgres[Symbol.asyncDispose]();
    expect(isAlive(postgres.pid)).toBe(false);
  });
});
