/** Treaties and declarations of regions. */
import { Migration } from '@mikro-orm/migrations';

export class M0004Relations extends Migration {
  override up(): void {
    this.addSql('create sequence relation_revisions');
    this.addSql(`
      create table relations (
        id uuid primary key,
        kind text not null check (kind in ('TRADE_AGREEMENT', 'DEFENSE_PACT', 'NON_AGGRESSION', 'CULTURAL_EXCHANGE', 'EMBARGO', 'WAR')),
        from_region_id uuid not null references regions (id) on delete cascade,
        to_region_id uuid not null references regions (id) on delete cascade check (to_region_id <> from_region_id),
        state text not null check (state in ('PROPOSED', 'ACTIVE', 'REJECTED', 'TERMINATED', 'EXPIRED')),
        terms jsonb,
        reason text,
        made_at timestamptz(3) not null default clock_timestamp(),
        starts_at timestamptz(3),
        ends_at timestamptz(3),
        -- The region that ended it before its time.
        notice_by uuid,
        revision bigint not null unique default nextval('relation_revisions'),
        constraint relations_words check ((terms is not null) = (kind not in ('EMBARGO', 'WAR')) and (terms is null) = (reason is not null)),
        constraint relations_start check (state <> 'ACTIVE' or starts_at is not null)
      )`);
    // Whoever proposed it: two that propose the same to each other at the same time have one treaty.
    this.addSql(
      `create unique index relations_live on relations (least(from_region_id, to_region_id), greatest(from_region_id, to_region_id), kind)
         where state in ('PROPOSED', 'ACTIVE')`,
    );
    this.addSql(`create index relations_due on relations (ends_at) where state in ('PROPOSED', 'ACTIVE')`);
    this.addSql('create index relations_made on relations (from_region_id, revision)');
    this.addSql('create index relations_met on relations (to_region_id, revision)');
  }
}
