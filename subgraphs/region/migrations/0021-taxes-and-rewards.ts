/** Size and richness of planets, taxes of colonies, devices lost with their ships, and between whom a deed made a name today. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, currentRegionOfDatabase, ownRows } from './row-security.ts';

export class M0021TaxesAndRewards extends Migration {
  override up(): void {
    this.addSql(currentRegionOfDatabase);
    this.addSql(`
  -- The defaults are for planets that were there before, until the next statement, and for those that tests make.
  alter table planets
    add size int not null default 5 check (size between 1 and 10),
    add richness int not null default 100 check (richness between 80 and 120);
  update planets set size = 1 + (hashtext(id::text) & 1023) % 10, richness = 80 + (hashtext('richness ' || id) & 1023) % 41 where not is_hub;
  update planets set size = 10 where is_hub;
  alter table colonies
    add tax_rate double precision not null default 0 check (tax_rate between 0 and 0.2),
    -- Millionths of a credit that nobody took to the safe yet.
    add taxes bigint not null default 0 check (taxes >= 0);
  alter table genesis_devices add lost_at timestamptz, add check (lost_at is null or deployed_at is null)`);
    this.addSql(`
  update genesis_devices d set lost_at = clock_timestamp() from ships s
    where s.id = d.ship_id and s.status in ('DESTROYED', 'SCRAPPED') and d.deployed_at is null`);
    this.addSql(`
  -- Two pilots and the last day on which a deed of one of them against the other made a name.
  create table rewarded_pairs (
    region_id uuid not null default ${currentRegion}, one_id uuid not null, other_id uuid not null, day date not null,
    primary key (region_id, one_id, other_id), check (one_id < other_id)
  )`);
    for (const sql of ownRows('rewarded_pairs')) this.addSql(sql);
  }
}
