/** The log of privileged acts tells of those, too, that were refused to who had no right to them. */
import { Migration } from '@mikro-orm/migrations';

export class M0031RefusedActs extends Migration {
  override up(): void {
    this.addSql(`
  alter table audit_log add refused boolean not null default false;
  -- Once a day (UTC), act and player: nobody floods the log.
  create unique index audit_log_refused on audit_log (region_id, actor_id, act, ((at at time zone 'utc')::date)) where refused`);
  }
}
