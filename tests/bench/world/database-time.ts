/** How long requests wait for the database: statements are timed where the server's own driver sends them. */
import type { Client } from 'pg';
import type { Database } from '#subgraphs/kit/database.ts';

export interface DatabaseTime {
  /** Time in which at least one statement was under way, in ms. */
  milliseconds: number;
  statements: number;
}

/** What servers do beside requests. */
const besides =
  /from outbox|listen outbox|pg_notify|from pg_database|order by at, rank, seq|max\(revision\)|kind = 'EMBARGO'/;

/** Times the work's statements. One piece of work at a time; the answer's way back into this process counts, so figures are upper bounds. */
export async function createDatabaseTimer(
  database: Database,
  name: string,
): Promise<{ time(work: () => Promise<unknown>): Promise<DatabaseTime> } & Disposable> {
  // The ORM has a driver of its own version: its class is found through a connection.
  const connection = await (await database.pool()).connect();
  let driver = Object.getPrototypeOf(connection) as Client;
  while (!Object.hasOwn(driver, 'query')) driver = Object.getPrototypeOf(driver) as Client;
  connection.release();
  const original = driver.query as (this: Client, ...rest: unknown[]) => unknown;
  let spans: [number, number][] = [];
  driver.query = function (this: Client, ...rest: unknown[]) {
    const [asked] = rest as [string | { text: string }];
    const own =
      this.database === name && !besides.test(typeof asked === 'string' ? asked : (asked.text ?? ''));
    const span: [number, number] = [performance.now(), Infinity];
    if (own) spans.push(span);
    const ended = (): void => void (span[1] = performance.now());
    // Within a transaction the answer is a promise; the pool has itself called back.
    const told = rest.at(-1);
    if (own && typeof told === 'function')
      rest[rest.length - 1] = (...answer: unknown[]): unknown => (ended(), told(...answer));
    const answer = original.apply(this, rest);
    if (own && answer instanceof Promise) void answer.catch(() => undefined).finally(ended);
    return answer;
  } as Client['query'];
  return {
    async time(work) {
      spans = [];
      await work();
      return { milliseconds: covered(spans), statements: spans.length };
    },
    [Symbol.dispose]: () => void (driver.query = original as Client['query']),
  };
}

/** The length of what spans cover together. */
function covered(spans: readonly [number, number][]): number {
  let [sum, until] = [0, 0];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    if (to === Infinity) continue;
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}
