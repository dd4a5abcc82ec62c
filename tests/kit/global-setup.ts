/** One real PostgreSQL for the whole run, in a folder of its own; every test file makes databases in it. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockCluster } from '#infra/postgres/provision.ts';
import { startPostgres } from '#infra/embedded/postgres.ts';
import { scratchFolder, sweepScratch } from './scratch.ts';

const globals = globalThis as { stopTestPostgres?: () => Promise<void> };

export default async function globalSetup(): Promise<void> {
  // Tests start a hundred processes: what one compiled the next ones take from here.
  process.env['NODE_COMPILE_CACHE'] ??= resolve(import.meta.dirname, '../../node_modules/.cache/node');
  sweepScratch();
  const directory = scratchFolder();
  const postgres = await startPostgres({
    directory: join(directory, 'postgres'),
    password: 'test',
    disposable: true,
  });
  await lockCluster(postgres.adminUrl);
  process.env['TEST_POSTGRES_URL'] = postgres.adminUrl('postgres');
  globals.stopTestPostgres = async () => {
    await postgres[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true, force: true });
  };
}
