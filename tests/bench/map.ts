/** `npm run bench -- map`: how long a map takes, from its blueprint to committed rows in a real database. */
import { rmSync, mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { startPostgres } from '#infra/embedded/postgres.ts';
import { provisionDatabase } from '#infra/postgres/provision.ts';
import { migrate, openDatabase } from '#subgraphs/kit/database.ts';
import { table } from '#infra/cli/table.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { migrations } from '#subgraphs/region/migrations/index.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import type { Blueprint } from '#subgraphs/region/modules/sectors/generation/blueprint.ts';
import { createMap } from '#subgraphs/region/modules/sectors/service/map.ts';
import { nexusBlueprint, playerBlueprint } from '#tests/kit/blueprints.ts';

import type { Output } from './output.ts';

interface Run {
  map: string;
  run: number;
  seconds: number;
  checksum: string;
}

type AdminUrl = Parameters<typeof provisionDatabase>[0];

async function make(
  adminUrl: AdminUrl,
  name: string,
  blueprint: Blueprint,
): Promise<Omit<Run, 'map' | 'run'>> {
  const { url, ownerUrl } = await provisionDatabase(adminUrl, name);
  await migrate(ownerUrl, migrations);
  const regionId = randomUUID();
  await using database = await openDatabase({ url, entities, currentRegion: regionId });
  const started = performance.now();
  const charter = { regionId, slug: 'bench', name: 'bench', ownerId: null, seed: 'bench', blueprint };
  const checksum = await createMap(database, charter, async () => undefined, createLog('bench', 'silent'));
  return { seconds: (performance.now() - started) / 1000, checksum };
}

export async function benchMaps(): Promise<Output> {
  await using opened = new AsyncDisposableStack();
  const directory = mkdtempSync(join(tmpdir(), 'sectorwars-bench-'));
  opened.defer(() => rmSync(directory, { recursive: true, force: true }));
  chmodSync(directory, 0o755);
  const postgres = opened.use(
    await startPostgres({ directory: join(directory, 'postgres'), password: 'bench' }),
  );
  const runs: Run[] = [];
  for (const [map, blueprint] of [
    ['nexus, 5000 sectors', nexusBlueprint()],
    ['player region', playerBlueprint()],
  ] as const)
    for (const run of [1, 2, 3])
      runs.push({ map, run, ...(await make(postgres.adminUrl, `bench_${runs.length}`, blueprint)) });
  const rows = runs.map(({ map, run, seconds, checksum }) => [
    map,
    run,
    seconds.toFixed(2),
    checksum.slice(0, 12),
  ]);
  return { json: runs, text: table(['map', 'run', 'seconds', 'checksum'], rows) };
}
