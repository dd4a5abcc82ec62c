/** All that a database holds, to tell whether anything was changed. */

type Ask = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;

/** What grows by itself, and is written down whenever somebody looks at it. */
const growing = `array['turns', 'turns_at']`;

/** Rows of each table: how many, and what they hold together. */
export async function contentsOf(sql: Ask): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || md5(string_agg(held, ' ' order by held)) as held
       from (select (to_jsonb(t) - ${growing})::text as held from ${name} t) x`,
  );
  const rows = await sql<{ name: string; held: string }>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}
