/** One region as large as the game promises to stand, in a real PostgreSQL, and what its server and the gateway need to know. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '#infra/embedded/postgres.ts';
import { provisionDatabase } from '#infra/postgres/provision.ts';
import { migrate, openDatabase } from '#subgraphs/kit/database.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { bindDatabase } from '#subgraphs/region/bind.ts';
import { migrations } from '#subgraphs/region/migrations/index.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { createMap } from '#subgraphs/region/modules/sectors/service/map.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { smallNexus } from '#tests/kit/region-server.ts';
import { keyOf, masterKey } from '#tests/kit/signing-keys.ts';
import { startTokenIssuer, type TokenIssuer } from '#tests/kit/token-issuer.ts';
import { regionKeyName } from '#wire/signature.ts';
import { say } from '#tests/bench/progress.ts';
import { seedRegion, type Population } from './seed.ts';

export interface World extends AsyncDisposable {
  readonly regionId: string;
  readonly slug: string;
  /** A folder for logs. */
  readonly folder: string;
  readonly ownerUrl: string;
  readonly databaseName: string;
  readonly issuer: TokenIssuer;
  /** Environment of the region's server. */
  readonly regionEnv: Record<string, string>;
  /** Environment of a gateway in front of it, without its directory. */
  readonly gatewayEnv: Record<string, string>;
}

const sectors = 1_000;
const slug = 'bench';

export async function openWorld(population: Population): Promise<World> {
  await using opened = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'sectorwars-bench-'));
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  // Not disposable: commits wait for the disk as they do in production.
  const postgres = opened.use(
    await startPostgres({ directory: join(folder, 'postgres'), password: 'bench' }),
  );
  const { url, ownerUrl } = await provisionDatabase(postgres.adminUrl, 'region_bench');
  await migrate(ownerUrl, migrations);
  const regionId = randomUUID();
  await bindDatabase(ownerUrl, { regionId, slug });
  const charter = { regionId, slug, name: slug, ownerId: null, seed: slug };
  const blueprint = { ...playerBlueprint(), sectors };
  {
    await using database = await openDatabase({ url, entities, currentRegion: regionId });
    await createMap(database, { ...charter, blueprint }, async () => undefined, createLog('bench', 'silent'));
    await settleMarkets(database.fork());
  }
  say(`a map of ${sectors} sectors; now ${population.pilots} pilots`);
  await seedRegion(postgres.adminUrl('region_bench'), regionId, population);
  const issuer = opened.use(await startTokenIssuer());
  const nexus = opened.use(await smallNexus({ ...charter, blueprint: JSON.stringify(blueprint) }, []));
  const jwks = { JWKS_URL: issuer.env['JWKS_URL'] ?? '', LOG_LEVEL: 'error' };
  const running = opened.move();
  return {
    ...{ regionId, slug, folder, ownerUrl, databaseName: 'region_bench', issuer },
    regionEnv: {
      ...jwks,
      ...{
        PORT: '0',
        DATABASE_URL: postgres.overSocket(url),
        SERVICE_KEY: keyOf(regionKeyName(slug)),
        NEXUS_URL: nexus.url,
      },
    },
    gatewayEnv: { ...jwks, SERVICE_MASTER_KEY: masterKey },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** A connection that sees the region's rows and may change them. */
export async function connectOwner({
  ownerUrl,
  regionId,
}: World): Promise<{ client: Client } & AsyncDisposable> {
  const client = new Client({ connectionString: ownerUrl, options: `-c app.current_region=${regionId}` });
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}
