import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { freshDatabase } from '#tests/kit/postgres.ts';

async function connect(url: string, database: string): Promise<string> {
  const target = new URL(url);
  target.pathname = `/${database}`;
  const client = new Client({ connectionString: target.href });
  try {
    await client.connect();
    return 'connected';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('a provisioned database', () => {
  it('lets neither of its roles connect to another one', async () => {
    await using mine = await freshDatabase({ migrations: [] });
    await using other = await freshDatabase({ migrations: [] });
    expect(await connect(mine.url, mine.name)).toBe('connected');
    expect(await connect(mine.url, other.name)).toMatch(/permission denied for database/);
    expect(await connect(mine.ownerUrl, other.name)).toMatch(/permission denied for database/);
    expect(await connect(mine.url, 'postgres')).toMatch(/permission denied for database/);
  });

  it('lets the login role make no table', async () => {
    await using mine = await freshDatabase({ migrations: [] });
    const client = new Client({ connectionString: mine.url });
    await client.connect();
    await expect(client.query('create table mischief (id int)')).rejects.toThrow(/permission denied/);
    await client.end();
  });
});
