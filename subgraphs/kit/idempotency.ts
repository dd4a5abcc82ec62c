/** Requests that say who they are: a mutation repeated with its key does nothing and gives the first result again. */
import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { transact, withCommit, type EntityManager } from './database.ts';
import { Refusal } from './refusal.ts';

/** Table of the requests that were carried out; part of a database's migrations. */
export const requestsSql = `
  create table requests (
    region_id uuid default nullif(current_setting('app.current_region', true), '')::uuid,
    player_id uuid not null,
    key text not null,
    input_hash text not null,
    result jsonb,
    at timestamptz not null default clock_timestamp(),
    primary key (player_id, key)
  );
  create index requests_at on requests (at);`;

export interface RequestIdentity {
  playerId: string;
  /** What the client calls its request; undefined when it does not say. */
  key: string | undefined;
  /** Name and arguments of the mutation: a key stands for one of them. */
  input: unknown;
}

const maxKeyLength = 255;
/** Days after which a key is forgotten: no client repeats a request for so long. */
export const keptDays = 7;

/** The request's key for one of its mutations: several in one document are different requests. */
export function keyOfField(
  key: string | undefined,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): string | undefined {
  return key === undefined ? undefined : `${key}/${path.key}`;
}

/** `once` in a transaction of its own. */
export async function transactOnce<T>(
  em: EntityManager,
  identity: RequestIdentity,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  return await transact(em, (tx) => once(tx, identity, () => work(tx)));
}

/**
 * Runs `work` once per player and key, in the transaction it is called in; a concurrent repeat waits for the first.
 * The result must survive JSON. What fails is not remembered: its repeat is tried anew.
 * @throws Refusal IDEMPOTENCY_MISMATCH when the key came with other input before, BAD_USER_INPUT for a key over 255 characters
 */
export async function once<T>(
  tx: EntityManager,
  { playerId, key, input }: RequestIdentity,
  work: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return await work();
  if (key.length > maxKeyLength)
    throw new Refusal('BAD_USER_INPUT', `An idempotency key has ${maxKeyLength} characters at most.`);
  const hash = hashOf(input);
  const inserted = await tx.execute<object[]>(beginSql, [playerId, key, playerId, key, hash]);
  if (inserted.length === 0) return (await storedResult<T>(tx, playerId, key, hash)) as T;
  const result = await work();
  withCommit(
    tx,
    tx.execute('update requests set result = ? where player_id = ? and key = ?', [
      ...[JSON.stringify(result), playerId, key],
    ]),
  );
  return result;
}

const beginSql = `
  with forgotten as (
    delete from requests where player_id = ? and key <> ? and at < clock_timestamp() - interval '${keptDays} days')
  insert into requests (player_id, key, input_hash) values (?, ?, ?) on conflict do nothing returning key`;

/**
 * What a request led to before; undefined when it is new. For work that asks others before its transaction begins.
 * @throws Refusal IDEMPOTENCY_MISMATCH when the key came with other input before
 */
export async function resultBefore<T>(
  em: EntityManager,
  { playerId, key, input }: RequestIdentity,
): Promise<T | undefined> {
  return key === undefined ? undefined : await storedResult<T>(em, playerId, key, hashOf(input));
}

function hashOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}

async function storedResult<T>(
  em: EntityManager,
  playerId: string,
  key: string,
  hash: string,
): Promise<T | undefined> {
  const [row] = await em.execute<{ hash: string; result: T }[]>(
    'select input_hash as hash, result from requests where player_id = ? and key = ?',
    [playerId, key],
  );
  if (!row) return undefined;
  if (row.hash !== hash)
    throw new Refusal(
      'IDEMPOTENCY_MISMATCH',
      'This idempotency key was used for another request; take a new one.',
    );
  return row.result;
}
