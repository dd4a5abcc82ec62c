/** Invites by platform admins are told apart, bans counted by who made them, and entries of a culture that hold nothing are gone. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegionOfDatabase } from './row-security.ts';

export class M0032InvitesBansCulture extends Migration {
  override up(): void {
    this.addSql('alter table invites add by_admin boolean not null default false');
    this.addSql(
      "create index audit_log_bans on audit_log (region_id, actor_id, subject_id) where act = 'banPlayer' and not refused",
    );
    this.addSql(currentRegionOfDatabase);
    this.addSql(`
  update settings set value = coalesce((select jsonb_agg(entry) from jsonb_array_elements_text(value) entry where entry ~ '\\S'), '[]')
    where name in ('traditions', 'socialHierarchy')`);
    this.addSql(`
  update settings set value = coalesce((select jsonb_object_agg(key, text) from jsonb_each_text(value) as words(key, text) where key ~ '\\S' and text ~ '\\S'), '{}')
    where name in ('languagePack', 'aestheticTheme')`);
    this.addSql(`update settings set value = '""' where name = 'motto' and not value #>> '{}' ~ '\\S'`);
  }
}
