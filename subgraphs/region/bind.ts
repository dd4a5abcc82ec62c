/** Says once and for all which region a database belongs to. Provisioning calls it with the owner's URL. */
import { Client } from 'pg';
import { patienceOf } from '#subgraphs/kit/database.ts';

export interface Binding {
  regionId: string;
  slug: string;
}

/** Writes the binding, or proves that it is the one there is. Throws when the database belongs to another region. */
export async function bindDatabase(ownerUrl: string, binding: Binding): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('insert into this_database (region_id, slug) values ($1, $2) on conflict do nothing', [
      binding.regionId,
      binding.slug,
    ]);
    assertBinding(await readBinding(client), binding.slug);
  } finally {
    await client.end();
  }
}

/** The region a database belongs to, asked by the server before it reads anything else. */
export async function bindingOf(url: string): Promise<Binding> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceOf(url) });
  try {
    await client.connect();
    return await readBinding(client);
  } catch (error) {
    throw new Error(`the region's database cannot be read: ${(error as Error).message}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function assertBinding(found: Binding, slug: string): void {
  if (found.slug !== slug)
    throw new Error(`this database belongs to region "${found.slug}", not to "${slug}"; check DATABASE_URL`);
}

async function readBinding(client: Client): Promise<Binding> {
  const { rows } = await client.query<{ region_id: string; slug: string }>(
    'select region_id, slug from this_database',
  );
  const [row] = rows;
  if (!row) throw new Error('the database is not bound to a region yet');
  return { regionId: row.region_id, slug: row.slug };
}
