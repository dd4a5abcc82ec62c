/** Elections, who stands and who votes in them, the offices they fill, and grants that end with an office. */
import { Migration } from '@mikro-orm/migrations';
import { appendOnly, currentRegion, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;
const position = `position text not null check (position in ('GOVERNOR', 'COUNCIL_MEMBER', 'AMBASSADOR', 'TRADE_COMMISSIONER'))`;
const tables = ['elections', 'candidates', 'election_votes', 'offices'];

export class M0025Elections extends Migration {
  override up(): void {
    this.addSql(`
  create table elections (
    ${region}, id uuid not null, seq bigint generated always as identity, ${position},
    status text not null check (status in ('REGISTRATION', 'VOTING', 'COMPLETED', 'VOID', 'INCONCLUSIVE', 'CANCELLED')),
    -- Null for one that the schedule opened.
    opened_by uuid, opened_at timestamptz not null default clock_timestamp(),
    voting_at timestamptz not null check (voting_at > opened_at), closes_at timestamptz not null check (closes_at > voting_at),
    seats int not null check (seats between 1 and 15), threshold int check (threshold between 0 and 1000),
    -- When the ticker has something to do with it: null once it is over.
    due_at timestamptz,
    -- Known when it is over.
    voters int check (voters >= 0), weight bigint check (weight >= 0), ended_at timestamptz,
    primary key (region_id, id), unique (region_id, seq),
    constraint elections_due check ((status in ('REGISTRATION', 'VOTING')) = (due_at is not null)),
    constraint elections_over check ((due_at is null) = (ended_at is not null))
  );
  create unique index elections_running on elections (region_id, position) where due_at is not null;
  create index elections_due on elections (region_id, due_at, seq) where due_at is not null;
  create index elections_last on elections (region_id, position, seq);
  create index elections_status on elections (region_id, status, seq);
  create table candidates (
    ${region}, election_id uuid not null, player_id uuid not null, seq bigint generated always as identity,
    platform text not null check (length(platform) between 1 and 500), registered_at timestamptz not null default clock_timestamp(),
    -- Known when the election is over.
    voters int check (voters >= 0), weight bigint check (weight >= 0), elected boolean not null default false,
    primary key (region_id, election_id, player_id), foreign key (region_id, election_id) references elections,
    foreign key (region_id, player_id) references members
  );
  create table election_votes (
    ${region}, election_id uuid not null, player_id uuid not null, candidate_id uuid not null,
    weight int not null check (weight between 1 and 5000), at timestamptz not null default clock_timestamp(),
    primary key (region_id, election_id, player_id), foreign key (region_id, election_id, candidate_id) references candidates,
    foreign key (region_id, player_id) references members
  );
  create table offices (
    ${region}, id uuid not null, ${position}, player_id uuid not null,
    -- Null for who was appointed.
    election_id uuid, taken_at timestamptz not null default clock_timestamp(), ends_at timestamptz not null check (ends_at > taken_at),
    left_at timestamptz,
    primary key (region_id, id), foreign key (region_id, player_id) references members,
    foreign key (region_id, election_id) references elections
  );
  -- One holder of each office, but of the council's seats; nobody has two of those.
  create unique index offices_held on offices (region_id, position) where left_at is null and position <> 'COUNCIL_MEMBER';
  create unique index offices_seats on offices (region_id, player_id, position) where left_at is null;
  create index offices_due on offices (region_id, ends_at) where left_at is null`);
    this.addSql(`
  -- The office that a grant comes with, and when it ends; the owner's own grants have neither.
  alter table grants add office text not null default '', add until timestamptz,
    add constraint grants_of_offices check ((office = '') = (until is null)), drop constraint grants_pkey,
    add primary key (region_id, player_id, permission, office);
  alter table grants alter granted_by drop not null`);
    for (const sql of tables.flatMap(ownRows)) this.addSql(sql);
    this.addSql(appendOnly('election_votes'));
  }
}
