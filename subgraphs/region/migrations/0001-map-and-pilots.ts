/** The map of a region and the pilots in it; row-level security on every table that holds a region's rows. */
import { Migration } from '@mikro-orm/migrations';
import { outboxSql } from '#subgraphs/kit/outbox.ts';

const tables = [
  'region',
  'zones',
  'clusters',
  'sectors',
  'edges',
  'stations',
  'planets',
  'pilots',
  'ships',
  'known_sectors',
  'known_edges',
  'ledger',
  'outbox',
];

const current = `(select nullif(current_setting('app.current_region', true), '')::uuid)`;

export class M0001MapAndPilots extends Migration {
  override up(): void {
    this.addSql(`
  -- Which region this database belongs to; written once at provisioning, by the owner only.
  create table this_database (only_row boolean primary key default true check (only_row), region_id uuid not null, slug text not null)`);
    this.addSql(`
  create table region (
    region_id uuid primary key,
    slug text not null,
    name text not null,
    owner_id uuid,
    kind text not null,
    blueprint jsonb not null,
    seed text not null,
    checksum text not null,
    phases jsonb not null,
    generated_at timestamptz not null default now(),
    total_sectors int not null check (total_sectors > 0),
    capital_sector int not null,
    nexus_warp_sector int,
    nexus_region_id uuid,
    nexus_sector int,
    starting_credits int not null check (starting_credits >= 0),
    starting_hull text
  );
  create table zones (
    region_id uuid not null, number int not null, kind text not null, name text not null,
    first_sector int not null, last_sector int not null check (last_sector >= first_sector),
    policing int not null check (policing between 0 and 10), danger int not null check (danger between 0 and 10),
    primary key (region_id, number)
  );
  create table clusters (
    region_id uuid not null, number int not null, name text not null, theme text, kind text not null,
    first_sector int not null, last_sector int not null, sector_count int not null check (sector_count = last_sector - first_sector + 1),
    characteristics text[] not null, nebula_coverage int not null,
    primary key (region_id, number), unique (region_id, name)
  );
  create table sectors (
    region_id uuid not null, number int not null check (number > 0), name text not null, type text not null,
    zone int not null, cluster int not null, x int not null, y int not null, z int not null,
    is_capital boolean not null, nebula_core_turns int not null check (nebula_core_turns between 0 and 5),
    security_level int not null check (security_level between 1 and 10),
    development_level int not null check (development_level between 1 and 10),
    traffic_level int not null check (traffic_level between 1 and 10),
    hazard_level int not null check (hazard_level between 0 and 10),
    radiation_level double precision not null check (radiation_level between 0 and 1),
    asteroid_yield jsonb, patrol_ships int not null check (patrol_ships >= 0), controlling_faction text,
    primary key (region_id, number),
    foreign key (region_id, zone) references zones deferrable initially deferred,
    foreign key (region_id, cluster) references clusters deferrable initially deferred
  );
  create index sectors_cluster on sectors (region_id, cluster, number);
  create unique index sectors_capital on sectors (region_id) where is_capital;
  create table edges (
    region_id uuid not null, number int not null, kind text not null, from_sector int not null, to_sector int not null,
    two_way boolean not null, cost int not null check (cost >= 1), stability double precision not null check (stability between 0 and 1),
    latent boolean not null, uses_left int check (uses_left >= 0), expires_at timestamptz,
    primary key (region_id, number), unique (region_id, kind, from_sector, to_sector), check (from_sector <> to_sector),
    foreign key (region_id, from_sector) references sectors, foreign key (region_id, to_sector) references sectors
  );
  create index edges_to on edges (region_id, to_sector);
  create table stations (
    region_id uuid not null, id uuid not null, sector int not null, name text not null, station_class int not null check (station_class between 0 and 11),
    type text not null, size int not null check (size between 1 and 10), security text not null,
    transient_slips int not null, long_term_slips int not null, trade_dock_tier text, is_space_dock boolean not null,
    primary key (region_id, id), foreign key (region_id, sector) references sectors
  );
  create index stations_sector on stations (region_id, sector);
  create table planets (
    region_id uuid not null, id uuid not null, sector int not null, name text not null, type text not null,
    habitability int not null check (habitability between 0 and 100), max_population bigint not null check (max_population >= 0), is_hub boolean not null,
    primary key (region_id, id), foreign key (region_id, sector) references sectors
  );
  create index planets_sector on planets (region_id, sector)`);
    this.addSql(`
  create table pilots (
    region_id uuid not null, player_id uuid not null, sector int not null,
    credits bigint not null check (credits >= 0),
    turns int not null check (turns >= 0),
    -- Time up to which regeneration is counted into turns; the fraction of a turn since then stays due.
    turns_at timestamptz not null,
    ship_id uuid, joined_at timestamptz not null default now(), last_moved_at timestamptz,
    primary key (region_id, player_id), foreign key (region_id, sector) references sectors
  );
  create index pilots_sector on pilots (region_id, sector);
  create index pilots_moved on pilots (region_id, last_moved_at);
  create table ships (
    region_id uuid not null, id uuid not null, player_id uuid not null, hull text not null, name text not null, status text not null,
    hull_points int not null check (hull_points >= 0), max_hull_points int not null, shield_points int not null check (shield_points >= 0),
    max_shield_points int not null, condition int not null check (condition between 0 and 100),
    primary key (region_id, id), foreign key (region_id, player_id) references pilots
  );
  create index ships_player on ships (region_id, player_id);
  alter table pilots add foreign key (region_id, ship_id) references ships (region_id, id) deferrable initially deferred;
  create table known_sectors (
    region_id uuid not null, player_id uuid not null, sector int not null, how text not null, since timestamptz not null default now(),
    primary key (region_id, player_id, sector), foreign key (region_id, player_id) references pilots, foreign key (region_id, sector) references sectors
  );
  create table known_edges (
    region_id uuid not null, player_id uuid not null, edge int not null, since timestamptz not null default now(),
    primary key (region_id, player_id, edge), foreign key (region_id, player_id) references pilots,
    foreign key (region_id, edge) references edges on delete cascade
  );
  -- Every credit that moves: append-only, so that balances can be proved from it.
  create table ledger (
    region_id uuid not null, seq bigint generated always as identity, player_id uuid not null, amount bigint not null check (amount <> 0),
    reason text not null, at timestamptz not null default now(),
    primary key (region_id, seq), foreign key (region_id, player_id) references pilots
  );
  create index ledger_player on ledger (region_id, player_id)`);
    this.addSql(outboxSql);
    for (const table of tables) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
      this.addSql(
        `create policy own_region on ${table} using (region_id = ${current}) with check (region_id = ${current})`,
      );
    }
    // The serving role holds what default privileges gave it; what it never needs is taken back from whoever has it.
    this.addSql(`
  do $$ declare role text; begin
    for role in select distinct grantee from information_schema.role_table_grants
      where table_schema = 'public' and grantee not in (current_user, 'PUBLIC', 'postgres') loop
      execute format('revoke insert, update, delete on this_database from %I', role);
      execute format('revoke update, delete on ledger from %I', role);
      execute format('revoke update on outbox from %I', role);
    end loop;
  end $$`);
  }
}
