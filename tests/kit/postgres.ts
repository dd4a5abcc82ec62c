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

/** A crowd waits for the connections of its server, and all wait on a busy machine: that is no reason to fail. */
export function patient(text: string): string {
  const url = new URL(text);
  url.searchParams.set('connect_timeout', '60');
  return url.href;
}

/** A migrated, empty database with roles of its own; dropped when disposed. */
export async function freshDatabase({
  migrations,
}: {
  migrations: Parameters<typeof migrate>[1];
}): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const { url, ownerUrl } = await provisionDatabase(adminUrl, name);
  await migrate(ownerUrl, migrations);
  return {
    url: patient(url),
    ownerUrl: patient(ownerUrl),
    name,
    [Symbol.asyncDispose]: () => dropDatabase(adminUrl, name),
  };
}
