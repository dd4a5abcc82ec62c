/** A server never migrates its database; it only proves that somebody did. */
import { TableNotFoundException } from '@mikro-orm/core';
import type { Database, MigrationClass } from './database.ts';

/**
 * Proves that the database holds every migration the service was built with.
 * @throws Error with one line that says what to do
 */
export async function requireSchema(
  database: Database,
  service: string,
  migrations: MigrationClass[],
): Promise<void> {
  const applied = await appliedMigrations(database).catch((error: unknown): string[] => {
    if (error instanceof TableNotFoundException) return [];
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${service} cannot start: its database does not answer: ${reason}`, { cause: error });
  });
  const missing = migrations.map(({ name }) => name).filter((name) => !applied.includes(name));
  if (missing.length === 0) return;
  throw new Error(
    `${service} cannot start: its database lacks ${missing.join(', ')}; run the migrations first (npm start does).`,
  );
}

async function appliedMigrations(database: Database): Promise<string[]> {
  const rows = await database.fork().execute<{ name: string }[]>('select name from schema_migrations');
  return rows.map(({ name }) => name);
}
