/** Whole answers of keyed mutations: a request that is sent again word for word gets the same bytes again. */
import { createHash } from 'node:crypto';
import type { EntityManager } from './database.ts';
import { keptDays } from './idempotency.ts';

/** Table of the answers; part of a database's migrations. */
export const answersSql = `
  create table answers (
    region_id uuid default nullif(current_setting('app.current_region', true), '')::uuid,
    player_id uuid not null,
    key text not null,
    request_hash text not null,
    answer text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (player_id, key, request_hash)
  );`;

export interface KeyedRequest {
  playerId: string;
  /** The request's idempotency key. */
  key: string;
  /** The body as it came. */
  body: string;
}

export interface Answers {
  /** The answer to the same request before, if it was kept. */
  find(request: KeyedRequest): Promise<string | undefined>;
  /** Keeps an answer; the first one stays. */
  keep(request: KeyedRequest, answer: string): Promise<void>;
}

/** Whether a body is one whose answer is kept: a mutation. Queries ask for what is now. */
export function isMutation(body: string): boolean {
  return /^\{[^]{0,2000}?"query":"(?:\\n|\s)*mutation\b/.test(body);
}

/** @param fork gives an entity manager for one statement */
export function createAnswers(fork: () => EntityManager): Answers {
  const hashOf = ({ body }: KeyedRequest): string => createHash('sha256').update(body).digest('hex');
  return {
    async find(request) {
      const [row] = await fork().execute<{ answer: string }[]>(
        'select answer from answers where player_id = ? and key = ? and request_hash = ?',
        [request.playerId, request.key, hashOf(request)],
      );
      return row?.answer;
    },
    async keep(request, answer) {
      const em = fork();
      await em.execute(
        `delete from answers where player_id = ? and at < clock_timestamp() - interval '${keptDays} days'`,
        [request.playerId],
      );
      await em.execute(
        'insert into answers (player_id, key, request_hash, answer) values (?, ?, ?, ?) on conflict do nothing',
        [request.playerId, request.key, hashOf(request), answer],
      );
    },
  };
}
