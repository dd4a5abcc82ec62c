/** How many statements a piece of work sends to a region's database, counted where the driver of its server sends them. */
import type { Client } from 'pg';
import type { TestRegion } from './region-server.ts';

export async function countStatements(region: TestRegion, work: () => Promise<unknown>): Promise<number> {
  // The ORM has a driver of its own version: its class is found through a connection.
  const pool = await region.services.pool();
  const connection = await pool.connect();
  let driver = Object.getPrototypeOf(connection) as Client;
  while (!Object.hasOwn(driver, 'query')) driver = Object.getPrototypeOf(driver) as Client;
  connection.release();
  const original = driver.query as (this: Client, ...rest: unknown[]) => unknown;
  let count = 0;
  driver.query = function (this: Client, ...rest: unknown[]) {
    if (this.database === region.database.name) count++;
    return original.apply(this, rest);
  } as Client['query'];
  try {
    await work();
    return count;
  } finally {
    driver.query = original as Client['query'];
  }
}
