/** Warp gates that players build: entrances in the region, beacons of their exits, and what other regions were told about these; and who is logged in. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;

export class M0016WarpGates extends Migration {
  override up(): void {
    this.addSql(`
  create table gate_beacons (
    ${region}, id uuid not null, sector int not null, owner_id uuid not null,
    state text not null default 'BUILDING' check (state in ('BUILDING', 'DEPLOYED', 'MATCHED', 'CANCELLED')),
    delivered jsonb not null default '{}',
    laid_at timestamptz not null default clock_timestamp(), supplied_at timestamptz,
    -- The gate that leads here, and the region it is entered in.
    gate_id uuid, gate_region_id uuid,
    primary key (region_id, id), foreign key (region_id, owner_id) references pilots,
    check (state <> 'DEPLOYED' or supplied_at is not null),
    check ((gate_id is null) = (gate_region_id is null)), check (state <> 'MATCHED' or gate_id is not null)
  );
  create index gate_beacons_sector on gate_beacons (region_id, sector) where state <> 'CANCELLED';
  create index gate_beacons_owner on gate_beacons (region_id, owner_id, laid_at)`);
    this.addSql(`
  create table warp_gates (
    ${region}, id uuid not null, sector int not null, owner_id uuid not null,
    beacon_id uuid not null, exit_region_id uuid not null, exit_sector int,
    state text not null default 'BUILDING' check (state in ('BUILDING', 'HARMONIZING', 'CANCELLED', 'COLLAPSED')),
    -- Whether the exit's region agreed: it is asked, has agreed, is to be told of the end, or has nothing to do with it any more.
    link text not null check (link in ('ASKED', 'MATCHED', 'RELEASING', 'OVER')),
    delivered jsonb not null default '{}',
    focused_at timestamptz not null default clock_timestamp(), supplied_at timestamptz, opens_at timestamptz,
    hit_points int not null default 5000 check (hit_points between 0 and 5000),
    access text not null default 'PRIVATE' check (access in ('PUBLIC', 'WHITELIST', 'PRIVATE')),
    toll int not null default 0 check (toll between 0 and 10000),
    allowed uuid[] not null default '{}' check (cardinality(allowed) <= 200),
    primary key (region_id, id), foreign key (region_id, owner_id) references pilots,
    check ((state in ('BUILDING', 'CANCELLED')) or opens_at is not null),
    check (link <> 'MATCHED' or exit_sector is not null), check ((state = 'COLLAPSED') = (hit_points = 0))
  );
  create index warp_gates_sector on warp_gates (region_id, sector) where state in ('BUILDING', 'HARMONIZING');
  create index warp_gates_owner on warp_gates (region_id, owner_id, focused_at);
  create index warp_gates_links on warp_gates (region_id, id) where link in ('ASKED', 'RELEASING')`);
    this.addSql(`
  -- What this region said about gates that are entered in another: once for each, so that what comes twice or late changes nothing.
  create table gate_links (
    ${region}, gate_id uuid not null, gate_region_id uuid not null,
    state text not null check (state in ('MATCHED', 'REFUSED', 'RELEASED')),
    beacon_id uuid, sector int, code text, message text,
    primary key (region_id, gate_id), check (state <> 'MATCHED' or num_nulls(beacon_id, sector) = 0),
    check ((state = 'REFUSED') = (code is not null))
  );
  create table logins (
    ${region}, session_id text not null, player_id uuid not null, seen_at timestamptz not null default clock_timestamp(),
    primary key (region_id, session_id), foreign key (region_id, player_id) references pilots
  );
  create index logins_seen on logins (region_id, seen_at)`);
    for (const sql of ['gate_beacons', 'warp_gates', 'gate_links', 'logins'].flatMap(ownRows))
      this.addSql(sql);
  }
}
