/** What every table of a region's database is locked with. */

/** The region the connection belongs to; null when it belongs to none. */
export const currentRegion = `nullif(current_setting('app.current_region', true), '')::uuid`;

/** For migrations that touch the rows of a database that lives already: they are seen through row-level security only. */
export const currentRegionOfDatabase = `select set_config('app.current_region', coalesce((select region_id::text from this_database), ''), true)`;

/** Statements that show and take only the own region's rows. The inner select is evaluated once per statement. */
export function ownRows(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_region on ${table} using (region_id = (select ${currentRegion})) with check (region_id = (select ${currentRegion}))`,
  ];
}

/** Takes the right to change or remove rows from everybody but the owner. */
export function appendOnly(...tables: string[]): string {
  return `
  do $$ declare role text; begin
    for role in select distinct grantee from information_schema.role_table_grants
      where table_schema = 'public' and grantee not in (current_user, 'PUBLIC', 'postgres') loop
      ${tables.map((table) => `execute format('revoke update, delete, truncate on ${table} from %I', role);`).join('\n      ')}
    end loop;
  end $$`;
}
