/** What the region's treasury has paid for its defence, day by day. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, ownRows } from './row-security.ts';

export class M0027DefenseDays extends Migration {
  override up(): void {
    this.addSql(`
  create table defense_days (
    region_id uuid not null default ${currentRegion}, day date not null, credits bigint not null check (credits >= 0),
    primary key (region_id, day)
  )`);
    for (const sql of ownRows('defense_days')) this.addSql(sql);
  }
}
