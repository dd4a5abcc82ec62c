/** What a database holds, in one word: two are equal when nothing was written between them. */
import { Client } from 'pg';
import { postAll } from '#subgraphs/region/ledger/posting.ts';
import type { TestRegion } from '#tests/kit/region-server.ts';

/**
 * `options` are those of the connection, such as the region whose rows it may see; `besides` are tables that a service writes to in
 * its own time.
 */
export async function fingerprint(
  connectionString: string,
  options = '',
  besides: readonly string[] = [],
): Promise<string> {
  const client = new Client({ connectionString, options });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1) order by 1`,
      [besides],
    );
    const sums = rows.map(
      ({ name }) => `(select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "${name}" t)`,
    );
    const [row] = (await client.query<{ sum: string }>(`select md5(${sums.join(' || ')}) as sum`)).rows;
    return row?.sum ?? '';
  } finally {
    await client.end();
  }
}

/** As `fingerprint`, of a region's database, with everything posted: that a server posts it meanwhile is no change. */
export async function fingerprintOf(
  { regionId, services, database }: TestRegion,
  besides: readonly string[] = [],
): Promise<string> {
  await postAll(services.fork());
  return await fingerprint(database.ownerUrl, `-c app.current_region=${regionId}`, besides);
}
