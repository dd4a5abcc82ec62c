/** Databases for tests, in the PostgreSQL that global-setup started. */
import { randomBytes } from 'node:crypto';
import { dropDatabase, provisionDatabase } from '#infra/postgres/provision.ts';
import { migrate } from '#subgraphs/kit/database.ts';

export interface FreshDatabase extends AsyncDisposable {
  /** The login role's URL. */
  url: string;
  ownerUrl: string;
  name: string;
}

export function adminUrl(database: string): string {
  const url = new URL(process.env['TEST_POSTGRES_URL'] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

/** A migrated, empty database with roles of its own; dropped when disposed. */
export async function freshDatabase({
  migrations,
}: {
  migrations: Parameters<typeof migrate>[1];
}): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const urls = await provisionDatabase(adminUrl, name);
  await migrate(urls.ownerUrl, migrations);
  return { ...urls, name, [Symbol.asyncDispose]: () => dropDatabase(adminUrl, name) };
}
