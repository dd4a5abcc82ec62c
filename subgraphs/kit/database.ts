/** One database, one ORM: opened with the least it needs, cancelled with its caller, retried where PostgreSQL asks for it. */
import { setTimeout } from 'node:timers/promises';
import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { Migrator, type Migration } from '@mikro-orm/migrations';

export type { EntityManager };
type Entities = NonNullable<Options['entities']>;
export type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

export interface DatabaseOptions {
  url: string;
  entities: Entities;
  /** Region whose rows the connections may see (row-level security); left out for platform databases. */
  currentRegion?: string;
  /** Connections at most. */
  poolSize?: number;
}

export interface Database extends AsyncDisposable {
  readonly orm: MikroORM;
  /** An entity manager for one request; its SQL is cancelled when the signal fires. */
  fork(signal?: AbortSignal): EntityManager;
  /** The connections themselves, for what needs no entities. */
  pool(): Promise<Pool>;
}

/** Connects lazily; `app.current_region` is fixed at connection time, so that no query path can forget it. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: options.url,
    entities: options.entities,
    pool: { min: 0, max: options.poolSize ?? 10 },
    driverOptions: {
      connectionTimeoutMillis: 3_000,
      ...(options.currentRegion ? { options: `-c app.current_region=${options.currentRegion}` } : {}),
    },
    allowGlobalContext: false,
    debug: false,
  });
  return {
    orm,
    pool: () => orm.em.getConnection().getNativeClient(),
    fork: (signal) => orm.em.fork(signal ? { signal, clear: true } : { clear: true }),
    async [Symbol.asyncDispose]() {
      await quiesce(await orm.em.getConnection().getNativeClient());
      await orm.close(true);
    },
  };
}

/**
 * Waits for what still runs, 3 s at most. Kysely 0.29 forgets a connection that is being made while it closes, and its pool then
 * waits for that connection without end.
 */
async function quiesce(pool: Pool): Promise<void> {
  for (
    let waited = 0;
    waited < 3_000 && (pool.idleCount < pool.totalCount || pool.waitingCount > 0);
    waited += 10
  ) {
    await setTimeout(10);
  }
}

const retryable = new Set(['40001', '40P01']);

/** Runs `work` in one transaction; serialisation failures and deadlocks are tried again, three times at most. */
export async function transact<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await em.transactional(work, { clear: true });
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (attempt >= 3 || typeof code !== 'string' || !retryable.has(code)) throw error;
    }
  }
}

/** Brings a database to the newest schema with its owner's role. Returns the names of the migrations that ran. */
export async function migrate(url: string, migrations: MigrationClass[]): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: 1 },
    migrations: {
      migrationsList: migrations.map((migration) => ({ name: migration.name, class: migration })),
      snapshot: false,
      silent: true,
      allOrNothing: true,
      tableName: 'schema_migrations',
    },
  });
  try {
    const applied = await orm.migrator.up();
    return applied.map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
}
