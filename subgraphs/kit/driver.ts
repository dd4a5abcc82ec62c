/**
 * How the ORM talks to PostgreSQL: prepared statements, straight to `pg`. What is sent without waiting for what was sent before goes out in
 * one write: `begin` with the first statement, and the last ones with `commit`.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Configuration } from '@mikro-orm/core';
import { PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { Client, PoolClient, QueryResult } from 'pg';
import { forget, prepare, type Prepared } from './prepared.ts';

type Execute = PostgreSqlConnection['execute'];
type Context = Awaited<ReturnType<PostgreSqlConnection['begin']>>;

/** What PostgreSQL calls a statement whose table got another column since it was prepared. */
export const outdatedPlan = '0A000';

/** What the ORM hands back to us as the context of a transaction. */
interface Transaction {
  /** Null once it ends: its connection is another's soon. */
  client: PoolClient | null;
  /** Why it failed: what came back first. */
  failure?: unknown;
}

/** What PostgreSQL answers to the statements behind one that failed. */
const aborted = '25P02';

function clientOf(ctx: object): PoolClient {
  const { client } = ctx as Transaction;
  if (!client) throw new Error('the transaction has ended');
  return client;
}

/**
 * Sends a statement of a transaction. When it fails because another did, it fails as that one did, and later: who sent that one is the
 * first to hear, and may say it in other words.
 */
async function sendIn(ctx: object, statement: Prepared | { text: string }): Promise<QueryResult> {
  const transaction = ctx as Transaction;
  try {
    return await send(clientOf(ctx), statement);
  } catch (error) {
    transaction.failure ??= error;
    if ((error as { code?: unknown }).code !== aborted) throw error;
    await nextTurn();
    throw transaction.failure;
  }
}

/** Ends a transaction: from now on, not from the answer on, it takes no more statements, which would be done outside of it. */
async function end(ctx: object, text: 'commit' | 'rollback'): Promise<QueryResult> {
  const client = clientOf(ctx);
  (ctx as Transaction).client = null;
  try {
    const result = await send(client, { text });
    client.release();
    return result;
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

export class PreparingDriver extends PostgreSqlDriver {
  constructor(config: Configuration) {
    super(config);
    Object.assign(this, { connection: new PreparingConnection(config) });
  }

  /**
   * A changed row of scalars is written without the query builder, which takes longer over it than PostgreSQL; within a transaction without
   * waiting for the answer, so that it shares a write with the commit, which fails as it does.
   */
  override nativeUpdate: PostgreSqlDriver['nativeUpdate'] = async (entity, where, data, options = {}) => {
    const { tableName, properties } = this.metadata.get(entity);
    const columns = (row: object): string[] =>
      Object.keys(row).map((name) => `"${properties[name as keyof typeof properties]?.fieldNames[0]}"`);
    const values = [...Object.values(data), ...Object.values(where as object)];
    const scalars = values.every(isScalar) && Object.keys(data).length > 0;
    if (options.convertCustomTypes !== false || options.upsert || !scalars)
      return await super.nativeUpdate(entity, where, data, options);
    const changes = columns(data).map((column) => `${column} = ?`);
    const key = columns(where as object).map((column) => `${column} = ?`);
    const text = `update "${tableName}" set ${changes.join(', ')} where ${key.join(' and ')}`;
    const sent = this.connection.execute<never>(text, values, 'run', options.ctx);
    if (!options.ctx) return await sent;
    sent.catch(() => undefined);
    return { affectedRows: 1, insertId: undefined as never };
  };
}

const isScalar = (value: unknown): boolean =>
  value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);

class PreparingConnection extends PostgreSqlConnection {
  override execute: Execute = async (query, params = [], method = 'all', ctx, context) => {
    if (typeof query !== 'string' || !Array.isArray(params))
      return await super.execute(query, params, method, ctx, context);
    const statement = prepare(query, params) ?? {
      text: this.platform.formatQuery(query, params),
      values: [],
    };
    const { signal } = (context ?? {}) as { signal?: AbortSignal };
    signal?.throwIfAborted();
    try {
      // Within a transaction statements are sent at once, in the order in which they are called.
      const asked = ctx ? sendIn(ctx, statement) : (await this.getNativeClient()).query(statement);
      return resultOf(await heeding(signal, asked), method) as never;
    } catch (error) {
      if ((error as { code?: unknown }).code !== outdatedPlan) throw error;
      forget(query);
      if (ctx || !('name' in statement)) throw error;
      return await this.execute(query, params, method, ctx, context);
    }
  };

  override async begin(options: Parameters<PostgreSqlConnection['begin']>[0] = {}): Promise<Context> {
    if (options.ctx) throw new Error('transactions do not nest');
    const client = await (await this.getNativeClient()).connect();
    const begun = send(client, { text: 'begin' });
    // Who waits for the first statement learns of it there.
    begun.catch(() => undefined);
    return { client } satisfies Transaction as unknown as Context;
  }

  /** Throws when a statement of the transaction failed before, though nobody asked for its answer. */
  override async commit(ctx: Context): Promise<void> {
    const { command } = await end(ctx, 'commit');
    const { failure = new Error('the transaction had failed before its commit') } =
      ctx as unknown as Transaction;
    if (command !== 'COMMIT') throw failure;
  }

  override async rollback(ctx: Context): Promise<void> {
    await end(ctx, 'rollback');
  }
}

/** What is sent before the event loop turns shares a write. */
function send(client: PoolClient, statement: Prepared | { text: string }): Promise<QueryResult> {
  const { stream } = (client as unknown as Client).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client.query(statement);
}

/** Rejects when the signal fires; what runs in the database then goes on to its end. */
async function heeding<T>(signal: AbortSignal | undefined, running: Promise<T>): Promise<T> {
  if (!signal) return await running;
  const { promise: left, reject } = Promise.withResolvers<never>();
  const leave = (): void => reject(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([left, running]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

function resultOf({ rows, rowCount }: QueryResult, method: 'all' | 'get' | 'run'): unknown {
  if (method === 'all') return rows;
  if (method === 'get') return rows[0];
  return { affectedRows: rowCount ?? rows.length, insertId: undefined, row: rows[0], rows };
}
