/** Copies of the region's treaties and declarations, where pilots are at home, and where goods come from. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;

export class M0023Relations extends Migration {
  override up(): void {
    this.addSql(`
  -- What the Nexus has decided; rows change by its word alone, and only for a higher revision.
  create table relations (
    ${region}, id uuid not null, kind text not null, other_region_id uuid not null,
    -- Whether this region proposed or declared it.
    ours boolean not null, state text not null, terms jsonb, reason text,
    made_at timestamptz not null, starts_at timestamptz, ends_at timestamptz, noticed boolean not null, revision bigint not null,
    primary key (region_id, id)
  );
  create index relations_active on relations (region_id, kind, other_region_id) where state = 'ACTIVE';
  create index relations_made on relations (region_id, made_at, id);
  create index relations_news on relations (region_id, revision)`);
    this.addSql(`
  -- The region a pilot's player calls home; null until the platform has said so.
  alter table pilots add home_region_id uuid, add cultural_visit_on date`);
    // Null where it is not known, or goods of several regions lie together.
    this.addSql('alter table imports add origin uuid');
    for (const sql of ownRows('relations')) this.addSql(sql);
  }
}
