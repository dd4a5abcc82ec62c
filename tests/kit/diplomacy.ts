/** The Nexus's record of relations and two regions' copies of it, over three real databases and no servers. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase, type Database } from '#subgraphs/kit/database.ts';
import { entities as nexusEntities } from '#subgraphs/nexus/entities.ts';
import { migrations as nexusMigrations } from '#subgraphs/nexus/migrations/index.ts';
import { bindDatabase } from '#subgraphs/region/bind.ts';
import { migrations } from '#subgraphs/region/migrations/index.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { freshDatabase } from './postgres.ts';

export type Sql = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;

export interface Side {
  readonly id: string;
  readonly database: Database;
  readonly sql: Sql;
}

export interface Diplomacy extends AsyncDisposable {
  readonly nexus: Omit<Side, 'id'>;
  readonly sides: readonly [Side, Side];
}

export async function startDiplomacy(): Promise<Diplomacy> {
  await using cleanup = new AsyncDisposableStack();
  const rows = cleanup.use(await freshDatabase({ migrations: nexusMigrations }));
  const database = cleanup.use(await openDatabase({ url: rows.url, entities: nexusEntities }));
  const sql = await asker(cleanup, rows.ownerUrl, '');
  const sides: Side[] = [];
  for (const slug of ['left', 'right']) {
    const id = randomUUID();
    const own = cleanup.use(await freshDatabase({ migrations }));
    await bindDatabase(own.ownerUrl, { regionId: id, slug });
    await sql(
      `insert into regions (id, slug, name, kind, tier, status, seed) values ($1, $2, $2, 'PLAYER_OWNED', 'STANDARD', 'ACTIVE', $2)`,
      [id, slug],
    );
    sides.push({
      id,
      database: cleanup.use(await openDatabase({ url: own.url, entities, currentRegion: id })),
      sql: await asker(cleanup, own.ownerUrl, `-c app.current_region=${id}`),
    });
  }
  const running = cleanup.move();
  return {
    ...{ nexus: { database, sql }, sides: sides as [Side, Side] },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function asker(cleanup: AsyncDisposableStack, url: string, options: string): Promise<Sql> {
  const client = new Client({ connectionString: url, options });
  await client.connect();
  cleanup.defer(() => client.end());
  return async <T extends object>(text: string, values: unknown[] = []) =>
    (await client.query<T>(text, values)).rows;
}
