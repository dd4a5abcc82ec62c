/** One database, one ORM: opened with the least it needs, cancelled with its caller, retried where PostgreSQL asks for it. */
import { setTimeout } from 'node:timers/promises';
import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import { outdatedPlan, PreparingDriver } from './driver.ts';
import { isCollision } from './lost-database.ts';
import { Refusal } from './refusal.ts';
import type { Trace } from './trace.ts';

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

interface ForkedFor {
  signal: AbortSignal;
  trace: Pick<Trace, 'id'>;
}

/** ID of the trace that an entity manager, or the transaction of one, belongs to. */
export const traceOf = (em: EntityManager): string | undefined =>
  em.getLoggerContext<{ traceId?: string }>().traceId;

export interface Database extends AsyncDisposable {
  readonly orm: MikroORM;
  /** An entity manager for one request, if it is for one; its SQL is cancelled when the signal fires. */
  fork(request?: ForkedFor): EntityManager;
  /** The connections themselves, for what needs no entities. */
  pool(): Promise<Pool>;
}

/**
 * What every connection is set to: a named statement is planned once, where PostgreSQL would plan many of ours again each time, and by an
 * index where there is one, as what was planned while its table was empty would go on reading all of it; and a lock is waited for as long as a
 * connection, or a crowd before one lock would keep all connections from everybody else.
 */
function settingsOf({ url, currentRegion }: DatabaseOptions): string {
  const region = currentRegion ? ` -c app.current_region=${currentRegion}` : '';
  return `-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c lock_timeout=${patienceOf(url)}${region}`;
}

/** Milliseconds that a connection, a free one, or a lock is waited for: `connect_timeout` of the URL in seconds, as PostgreSQL's own clients read it, or 3. */
export function patienceOf(url: string): number {
  return Number(new URL(url).searchParams.get('connect_timeout') ?? 3) * 1_000;
}

/** Connects lazily; `app.current_region` is fixed at connection time, so that no query path can forget it. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init({
    driver: PreparingDriver,
    clientUrl: options.url,
    entities: options.entities,
    pool: { min: 0, max: options.poolSize ?? 10 },
    driverOptions: {
      connectionTimeoutMillis: patienceOf(options.url),
      pipeline: true,
      options: settingsOf(options),
    },
    allowGlobalContext: false,
    debug: false,
  });
  return {
    orm,
    pool: () => orm.em.getConnection().getNativeClient(),
    fork: (request) =>
      orm.em.fork({
        clear: true,
        ...(request && { signal: request.signal, loggerContext: { traceId: request.trace.id } }),
      }),
    async [Symbol.asyncDispose]() {
      const pool = await orm.em.getConnection().getNativeClient();
      await orm.close(true);
      // The ORM ends a pool only where it sent statements itself. What still runs is waited for.
      if (!pool.ending) await pool.end();
    },
  };
}

/** How long a transaction that collides is tried anew. Callers give up after 2 s, and PostgreSQL needs one of them to see a deadlock. */
const patienceMs = 1_500;
const maxAttempts = 5;
/** Before the second attempt at most, doubled before each further one. */
const pauseMs = 20;

/** What waits for its transaction to commit. */
const waiting = new WeakMap<EntityManager, Set<() => void>>();

/** Has something done, once, as soon as a transaction of `transact` has committed; nothing when it fails. */
export function afterCommit(tx: EntityManager, work: () => void): void {
  const works = waiting.get(tx) ?? new Set();
  waiting.set(tx, works.add(work));
}

/**
 * Runs `work` in one transaction. When it collides with another it is tried anew, five times and 1.5 s at most, after random pauses that grow, so
 * that the two do not meet again; with outdated plans at once. Clients are told of the last collision with `retryAfterMs` (`mask.ts`).
 */
export async function transact<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const since = performance.now();
  for (let attempt = 1; ; attempt++) {
    const tx = em.fork({ clear: true });
    try {
      const result = await commit(tx, work);
      for (const told of waiting.get(tx) ?? []) told();
      return result;
    } catch (error) {
      const collided = isCollision(error);
      const outdated = (error as { code?: unknown }).code === outdatedPlan;
      const pause = collided ? Math.random() * pauseMs * 2 ** (attempt - 1) : 0;
      const tired = attempt >= maxAttempts || performance.now() - since + pause > patienceMs;
      if (tired || !(collided || outdated)) throw error;
      await setTimeout(pause);
    }
  }
}

/** Statements whose answers nobody waits for but the commit. */
const last = new WeakMap<EntityManager, Promise<unknown>[]>();

/** Lets the commit follow a statement in the same write, so that what it locks is held no longer than it must be. Both fail when it does. */
export function withCommit(tx: EntityManager, statement: Promise<unknown>): void {
  statement.catch(() => undefined);
  last.set(tx, [...(last.get(tx) ?? []), statement]);
}

async function commit<T>(tx: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  await tx.begin();
  // Straight at the connection: `tx` keeps its transaction, so that what comes too late fails instead of being done outside of it.
  const connection = tx.getConnection();
  const transaction = tx.getTransactionContext();
  try {
    const result = await work(tx);
    const committed = tx.flush().then(() => connection.commit(transaction));
    committed.catch(() => undefined);
    await Promise.all(last.get(tx) ?? []);
    await committed;
    return result;
  } catch (error) {
    // Why it failed is what counts, whether or not there is still a connection to roll back on.
    await connection.rollback(transaction).catch(() => undefined);
    throw isRefusal(error) ? error : ((await firstRefusal(last.get(tx) ?? [])) ?? error);
  }
}

/**
 * What those who let go of a statement say about its failure, which may be what everything behind it failed by. That they came too late
 * for the transaction says nothing.
 */
async function firstRefusal(statements: readonly Promise<unknown>[]): Promise<Refusal | undefined> {
  const ends = await Promise.allSettled(statements);
  return ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : [])).find(isRefusal);
}

const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

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
