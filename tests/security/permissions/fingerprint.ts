/** What a database holds, in one word: two are equal when nothing was written between them. */
import type { TestRegion } from '#tests/kit/region-server.ts';

export async function fingerprint({ sql }: Pick<TestRegion, 'sql'>): Promise<string> {
  const tables = await sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const sums = tables.map(
    ({ name }) => `(select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "${name}" t)`,
  );
  const [row] = await sql<{ sum: string }>(`select md5(${sums.join(' || ')}) as sum`);
  return row?.sum ?? '';
}
