/** How many statements a piece of work sends to one database, counted where the driver sends them. */
import { Client } from 'pg';

/** @param database name of the database whose connections count */
export async function countStatements(database: string, work: () => Promise<unknown>): Promise<number> {
  const original = Client.prototype.query as (this: Client, ...rest: unknown[]) => unknown;
  let count = 0;
  Client.prototype.query = function (this: Client, ...rest: unknown[]) {
    if (this.database === database) count++;
    return original.apply(this, rest);
  } as typeof Client.prototype.query;
  try {
    await work();
    return count;
  } finally {
    Client.prototype.query = original as typeof Client.prototype.query;
  }
}
