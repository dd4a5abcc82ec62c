/** Fights, wrecks, bounties, and what the law remembers of pilots. */
import { Migration } from '@mikro-orm/migrations';
import { appendOnly, currentRegion, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;

export class M0005Combat extends Migration {
  override up(): void {
    this.addSql(`
  alter table pilots
    -- Time up to which decay is counted into the reputation.
    add reputation_at timestamptz not null default clock_timestamp(),
    add grey_until timestamptz, add suspect_until timestamptz, add wanted_until timestamptz;
  -- Time up to which regeneration is counted into the shields.
  alter table ships add shields_at timestamptz not null default clock_timestamp(), add check (shield_points <= max_shield_points),
    add check (hull_points <= max_hull_points)`);
    this.addSql(`
  create table combats (
    ${region}, id uuid not null, seq bigint generated always as identity, sector int not null,
    attacker_id uuid not null, defender_id uuid not null, attacker_ship_id uuid not null, defender_ship_id uuid not null,
    -- State before and seed: the fight can be fought again from them.
    state jsonb not null, seed text not null, result text not null, rounds jsonb not null,
    lawful boolean not null, police_damage int not null check (police_damage >= 0), spoils jsonb not null, fled_to int,
    at timestamptz not null default clock_timestamp(),
    primary key (region_id, id), check (attacker_id <> defender_id),
    foreign key (region_id, attacker_id) references pilots, foreign key (region_id, defender_id) references pilots
  );
  create index combats_attacker on combats (region_id, attacker_id, seq desc);
  create index combats_defender on combats (region_id, defender_id, seq desc);
  -- What a wreck holds is in its store.
  create table wrecks (
    ${region}, id uuid not null, sector int not null, hull text not null, owner_id uuid not null, killer_id uuid,
    at timestamptz not null default clock_timestamp(),
    primary key (region_id, id), foreign key (region_id, owner_id) references pilots
  );
  create index wrecks_sector on wrecks (region_id, sector, at);
  -- The credits of an open bounty are in its escrow.
  create table bounties (
    ${region}, id uuid not null, target_id uuid not null, poster_id uuid not null, amount bigint not null check (amount >= 1000),
    posted_at timestamptz not null default clock_timestamp(), expires_at timestamptz not null check (expires_at > posted_at),
    settled_at timestamptz, payee_id uuid,
    primary key (region_id, id), check (target_id <> poster_id),
    foreign key (region_id, target_id) references pilots, foreign key (region_id, poster_id) references pilots
  );
  create index bounties_target on bounties (region_id, target_id) where settled_at is null`);
    for (const sql of ['combats', 'wrecks', 'bounties'].flatMap(ownRows)) this.addSql(sql);
    this.addSql(appendOnly('combats'));
  }
}
