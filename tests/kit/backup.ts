/** Backups of a region's database: a copy of all of it, that a restore puts in its place while the region's server runs. */
import { Client, escapeIdentifier } from 'pg';
import { adminUrl } from './postgres.ts';
import type { TestRegion } from './region-server.ts';

/** Copies the database as it is now. The result puts the copy in its place: everything since is forgotten. */
export async function takeBackup({
  database: { name },
}: Pick<TestRegion, 'database'>): Promise<() => Promise<void>> {
  const copy = `${name}_copy`;
  const [original, saved, owner] = [name, copy, `${name}_owner`].map((text) => escapeIdentifier(text));
  await alone(name, [
    `create database ${saved} owner ${owner} template ${original}`,
    `alter database ${original} allow_connections true`,
  ]);
  return () =>
    alone(name, [
      `drop database ${original}`,
      `alter database ${saved} rename to ${original}`,
      `revoke all on database ${original} from public`,
      `grant connect on database ${original} to ${original}`,
    ]);
}

/** Runs statements while nobody is connected to a database. */
async function alone(name: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl('postgres') });
  await client.connect();
  try {
    await client.query(`alter database ${escapeIdentifier(name)} allow_connections false`);
    await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
      name,
    ]);
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
