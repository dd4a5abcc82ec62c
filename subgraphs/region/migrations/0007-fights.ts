/** Fights with what is no ship: deployed drones and mines, stations, planets. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;

export class M0007Fights extends Migration {
  override up(): void {
    this.addSql(`
  -- What is left in a sector to fight for its owner; how many there are is in its store.
  create table deployments (
    ${region}, id uuid not null, sector int not null, owner_id uuid not null,
    kind text not null check (kind in ('ATTACK_DRONES', 'DEFENSE_DRONES', 'MINES')),
    deployed_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id), unique (region_id, sector, owner_id, kind),
    foreign key (region_id, owner_id) references pilots, foreign key (region_id, sector) references sectors
  );
  create index deployments_owner on deployments (region_id, owner_id)`);
    this.addSql(`
  alter table combats
    add kind text not null default 'SHIP' check (kind in ('SHIP', 'DRONES', 'MINES', 'STATION', 'PLANET')),
    -- The deployment, station or planet that fought.
    add target_id uuid,
    alter defender_id drop not null, alter attacker_ship_id drop not null, alter defender_ship_id drop not null,
    -- Who meets what another left behind must not wait for that pilot, who may be waiting too.
    drop constraint combats_region_id_attacker_id_fkey, drop constraint combats_region_id_defender_id_fkey,
    add constraint combats_sides check (
      case kind when 'SHIP' then num_nulls(defender_id, attacker_ship_id, defender_ship_id) = 0 and target_id is null
        when 'STATION' then defender_id is null and num_nulls(attacker_ship_id, target_id) = 0
        when 'PLANET' then num_nulls(defender_id, attacker_ship_id, target_id) = 0
        else num_nulls(defender_id, target_id) = 0 and num_nulls(attacker_ship_id, defender_ship_id) = 1 end);
  alter table combats alter kind drop default`);
    this.addSql(`
  -- What fights cost a station, as of when: the rest comes back by itself. A map made anew has whole stations.
  alter table stations
    add hull_lost int not null default 0 check (hull_lost >= 0), add shields_lost int not null default 0 check (shields_lost >= 0),
    add damaged_at timestamptz not null default 'epoch', add closed_until timestamptz;
  -- Until when anybody may attack a pilot who attacked a station.
  alter table pilots add station_grey_until timestamptz`);
    for (const sql of ownRows('deployments')) this.addSql(sql);
  }
}
