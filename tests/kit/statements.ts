/** The statements that a piece of work sends to a region's database, where the driver of its server sends them: counted, or unanswered. */
import type { Client } from 'pg';
import type { TestRegion } from './region-server.ts';

/** The relay reads the outbox and others are told whenever something was written; a new connection looks for its database, others for deadlines and treaties. */
const besides =
  /from outbox|listen outbox|pg_notify|from pg_database|order by at, rank, seq|max\(revision\)|kind = 'EMBARGO'/;

export async function countStatements(region: TestRegion, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(region, work)).length;
}

/** The statements themselves with their parameters, in the order they were sent. */
export async function statementsOf(region: TestRegion, work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  using _tap = await tap(region, (text, answer) => {
    sent.push(text);
    return answer;
  });
  await work();
  return sent;
}

/**
 * Until disposed, `loses` is asked after each statement whether its answer is lost: it was carried out, but nobody hears of it.
 * A begin or commit without an answer is left out: Kysely 0.29 never gives the connection back then.
 */
export async function loseAnswers(region: TestRegion, loses: () => boolean): Promise<Disposable> {
  return await tap(region, (text, answer) => {
    if (!(answer instanceof Promise) || /^(begin|commit|rollback)/.test(text) || !loses()) return answer;
    return answer.then(() => {
      throw new Error('the answer was lost');
    });
  });
}

/** Sees each statement with its answer, and gives the caller an answer. */
async function tap(region: TestRegion, see: (text: string, answer: unknown) => unknown): Promise<Disposable> {
  // The ORM has a driver of its own version: its class is found through a connection.
  const pool = await region.services.pool();
  const connection = await pool.connect();
  let driver = Object.getPrototypeOf(connection) as Client;
  while (!Object.hasOwn(driver, 'query')) driver = Object.getPrototypeOf(driver) as Client;
  connection.release();
  const original = driver.query as (this: Client, ...rest: unknown[]) => unknown;
  driver.query = function (this: Client, ...rest: unknown[]) {
    const [asked] = rest as [string | { text: string; values?: unknown[] }];
    const { text, values = [] } = typeof asked === 'string' ? { text: asked } : asked;
    const answer = original.apply(this, rest);
    if (this.database !== region.database.name || besides.test(text)) return answer;
    return see([text, ...values.map(String)].join(' '), answer);
  } as Client['query'];
  return {
    [Symbol.dispose]: () => {
      driver.query = original as Client['query'];
    },
  };
}
