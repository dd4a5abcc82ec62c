/** Who besieges which planet, as a state of its own; imports in wrecks as well as in holds. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, currentRegionOfDatabase, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;

export class M0013SiegesAndImports extends Migration {
  override up(): void {
    this.addSql(`
  -- Sieges, and those that ended since the planet was counted last. Who besieges ends it by leaving, whoever holds the planet's lock: so it is
  -- no column of the colony.
  create table sieges (
    ${region}, planet_id uuid not null, besieger_id uuid not null, since timestamptz not null,
    ended_at timestamptz check (ended_at >= since),
    primary key (region_id, planet_id), foreign key (region_id, besieger_id) references pilots
  );
  -- Nobody besieges two planets at once.
  create unique index sieges_besieger on sieges (region_id, besieger_id) where ended_at is null;
  -- The planet a pilot besieges, so that who besieges none need not be asked about in other tables.
  alter table pilots add besieging uuid`);
    // Nobody could begin a siege before.
    this.addSql(`
  alter table colonies drop besieger_id, drop siege_since`);
    this.addSql(currentRegionOfDatabase);
    this.addSql(`
  alter table imports add place text;
  update imports set place = 'ship:' || ship_id;
  alter table imports drop constraint imports_pkey, drop ship_id, alter place set not null,
    add primary key (region_id, place, good)`);
    for (const sql of ownRows('sieges')) this.addSql(sql);
  }
}
