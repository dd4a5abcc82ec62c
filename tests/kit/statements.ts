/** How many statements a piece of work sends to a region's database, counted where the driver of its server sends them. */
import type { Client } from 'pg';
import type { TestRegion } from './region-server.ts';

/** The relay reads the outbox whenever something was written; a new connection looks for its database. */
const besides = /from outbox|listen outbox|from pg_database/;

export async function countStatements(region: TestRegion, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(region, work)).length;
}

/** The statements themselves, in the order they were sent. */
export async function statementsOf(region: TestRegion, work: () => Promise<unknown>): Promise<string[]> {
  // The ORM has a driver of its own version: its class is found through a connection.
  const pool = await region.services.pool();
  const connection = await pool.connect();
  let driver = Object.getPrototypeOf(connection) as Client;
  while (!Object.hasOwn(driver, 'query')) driver = Object.getPrototypeOf(driver) as Client;
  connection.release();
  const original = driver.query as (this: Client, ...rest: unknown[]) => unknown;
  const sent: string[] = [];
  driver.query = function (this: Client, ...rest: unknown[]) {
    const [asked] = rest as [string | { text: string }];
    const text = typeof asked === 'string' ? asked : asked.text;
    if (this.database === region.database.name && !besides.test(text)) sent.push(text);
    return original.apply(this, rest);
  } as Client['query'];
  try {
    await work();
    return sent;
  } finally {
    driver.query = original as Client['query'];
  }
}
