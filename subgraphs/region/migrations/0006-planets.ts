/** Colonies, what is built on them, and the devices that make planets. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;

export class M0006Planets extends Migration {
  override up(): void {
    this.addSql(`
  -- Planets come and go with the map; those that somebody holds stay. People and goods are in the planet's store, credits in its account.
  create table colonies (
    ${region}, planet_id uuid not null, owner_id uuid not null,
    claimed_at timestamptz not null, tended_at timestamptz not null, abandoned_at timestamptz,
    fuel_workers int not null default 0 check (fuel_workers >= 0),
    organics_workers int not null default 0 check (organics_workers >= 0),
    equipment_workers int not null default 0 check (equipment_workers >= 0),
    specialization text, morale int not null default 100 check (morale between 0 and 100),
    turrets int not null default 0 check (turrets >= 0), shields int not null default 0 check (shields >= 0),
    fighters int not null default 0 check (fighters >= 0), shield_points int not null default 0 check (shield_points >= 0),
    besieger_id uuid, siege_since timestamptz, siege_turns int not null default 0 check (siege_turns >= 0),
    forming_until timestamptz,
    -- Millionths of a unit that are under way, by good.
    carries jsonb not null default '{}',
    -- Time up to which whole hours are counted.
    counted_to timestamptz not null,
    primary key (region_id, planet_id), foreign key (region_id, owner_id) references pilots,
    foreign key (region_id, besieger_id) references pilots, check (besieger_id <> owner_id),
    check ((besieger_id is null) = (siege_since is null))
  );
  create index colonies_owner on colonies (region_id, owner_id, claimed_at);
  create table buildings (
    ${region}, planet_id uuid not null, kind text not null, level int not null check (level between 0 and 10),
    started_at timestamptz, done_at timestamptz check (done_at > started_at),
    -- Where the price of the work waits that may be given up.
    escrow_id uuid,
    primary key (region_id, planet_id, kind), foreign key (region_id, planet_id) references colonies,
    check ((started_at is null) = (done_at is null))
  );
  create table genesis_devices (
    ${region}, id uuid not null, player_id uuid not null, ship_id uuid not null, kind text not null,
    bought_at timestamptz not null, deployed_at timestamptz, planet_id uuid,
    primary key (region_id, id), foreign key (region_id, player_id) references pilots,
    foreign key (region_id, ship_id) references ships, check ((deployed_at is null) = (planet_id is null))
  );
  create index genesis_devices_player on genesis_devices (region_id, player_id, bought_at)`);
    for (const sql of ['colonies', 'buildings', 'genesis_devices'].flatMap(ownRows)) this.addSql(sql);
  }
}
