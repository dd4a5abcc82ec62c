/** What a database holds, in one word: two are equal when nothing was written between them. */
type Sql = <T extends object>(text: string) => Promise<T[]>;

export async function fingerprint(sql: Sql): Promise<string> {
  const tables = await sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const sums = tables.map(
    ({ name }) => `(select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "${name}" t)`,
  );
  const [row] = await sql<{ sum: string }>(`select md5(${sums.join(' || ')}) as sum`);
  return row?.sum ?? '';
}
