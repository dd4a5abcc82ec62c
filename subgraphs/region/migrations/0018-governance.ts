/** Members of a region, the policies they vote on, and a log of what those did who have rights that others have not. */
import { Migration } from '@mikro-orm/migrations';
import { appendOnly, currentRegion, currentRegionOfDatabase, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;
const tables = [
  'members',
  'grants',
  'applications',
  'invites',
  'invite_uses',
  'policies',
  'policy_votes',
  'audit_log',
];

export class M0018Governance extends Migration {
  override up(): void {
    this.addSql(currentRegionOfDatabase);
    this.members();
    this.entries();
    this.policies();
    for (const sql of tables.flatMap(ownRows)) this.addSql(sql);
    this.addSql(appendOnly('invite_uses', 'policy_votes', 'audit_log'));
  }

  private members(): void {
    this.addSql(`
  -- One for each pilot; what the pilot has (reputation, when it joined) is not here again. Voting power and weights are thousandths.
  create table members (
    ${region}, player_id uuid not null,
    standing text not null default 'VISITOR' check (standing in ('VISITOR', 'RESIDENT', 'CITIZEN')),
    voting_power int not null default 1000 check (voting_power between 0 and 5000),
    local_rank text check (length(local_rank) between 1 and 50),
    multi_account boolean not null default false,
    -- When the account was made; null until its player does something that asks for it.
    account_since timestamptz,
    resident_since timestamptz, citizen_since timestamptz,
    last_visit timestamptz not null default clock_timestamp(), visits int not null default 1 check (visits > 0),
    primary key (region_id, player_id), foreign key (region_id, player_id) references pilots,
    constraint members_citizens_vote check (standing <> 'CITIZEN' or voting_power >= 1000),
    constraint members_since check (case standing when 'RESIDENT' then resident_since when 'CITIZEN' then citizen_since else last_visit end is not null)
  );
  create index members_standing on members (region_id, standing, player_id);
  create index members_voters on members (region_id, account_since) where standing <> 'VISITOR' and voting_power > 0 and not multi_account;
  create table grants (
    ${region}, player_id uuid not null, permission text not null, granted_by uuid not null, granted_at timestamptz not null default clock_timestamp(),
    primary key (region_id, player_id, permission), foreign key (region_id, player_id) references members
  );
  create index grants_permission on grants (region_id, permission)`);
    // As the tallies of the days: kept by triggers, so that no way into the region can forget to, at the end of the transaction.
    this.addSql(`
  create function enrol_member() returns trigger language plpgsql as $$
  declare home text := case when exists (select from region where owner_id = new.player_id) then 'CITIZEN' else 'VISITOR' end;
  begin
    insert into members (region_id, player_id, standing, citizen_since, last_visit)
    values (new.region_id, new.player_id, home, case home when 'CITIZEN' then new.joined_at end, new.joined_at);
    insert into outbox (id, region_id, type, payload)
    values (gen_random_uuid(), new.region_id, 'member.joined', jsonb_build_object('playerId', new.player_id, 'standing', home));
    return null;
  end $$;
  -- Who holds a colony is a citizen, and stays one.
  create function enrol_colonist() returns trigger language plpgsql as $$
  begin
    update members set standing = 'CITIZEN', citizen_since = clock_timestamp(), voting_power = greatest(voting_power, 1000)
    where region_id = new.region_id and player_id = new.owner_id and standing <> 'CITIZEN';
    if found then
      insert into outbox (id, region_id, type, payload)
      values (gen_random_uuid(), new.region_id, 'member.changed', jsonb_build_object('playerId', new.owner_id, 'standing', 'CITIZEN'));
    end if;
    return null;
  end $$;
  create constraint trigger enrol_member after insert on pilots deferrable initially deferred
    for each row execute function enrol_member();
  create constraint trigger enrol_colonist after insert or update of owner_id on colonies deferrable initially deferred
    for each row execute function enrol_colonist();
  insert into members (region_id, player_id, standing, citizen_since, last_visit)
  select p.region_id, p.player_id, case when c.citizen then 'CITIZEN' else 'VISITOR' end, case when c.citizen then clock_timestamp() end,
    coalesce(p.last_moved_at, p.joined_at)
  from pilots p cross join lateral (select exists (select from colonies where owner_id = p.player_id)
    or exists (select from region where owner_id = p.player_id) as citizen) c`);
  }

  private entries(): void {
    this.addSql(`
  create table applications (
    ${region}, player_id uuid not null, at timestamptz not null default clock_timestamp(),
    decided_at timestamptz, decided_by uuid, approved boolean,
    primary key (region_id, player_id), foreign key (region_id, player_id) references members,
    check (num_nulls(decided_at, approved) in (0, 2))
  );
  create index applications_open on applications (region_id, at, player_id) where decided_at is null;
  create table invites (
    ${region}, id uuid not null, code text not null, created_by uuid not null, created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null, uses int not null check (uses > 0), uses_left int not null check (uses_left between 0 and uses),
    primary key (region_id, id), unique (region_id, code)
  );
  create index invites_usable on invites (region_id, created_by, expires_at) where uses_left > 0;
  create table invite_uses (
    ${region}, invite_id uuid not null, created_by uuid not null, player_id uuid not null, at timestamptz not null default clock_timestamp(),
    primary key (region_id, invite_id, player_id), foreign key (region_id, invite_id) references invites,
    foreign key (region_id, player_id) references members
  );
  create index invite_uses_creator on invite_uses (region_id, created_by, at);
  create table audit_log (
    ${region}, seq bigint generated always as identity, at timestamptz not null default clock_timestamp(),
    -- Null for what a vote decided.
    actor_id uuid, act text not null, subject_id uuid, details jsonb not null default '{}',
    primary key (region_id, seq)
  )`);
  }

  private policies(): void {
    this.addSql(`
  create table policies (
    ${region}, id uuid not null, seq bigint generated always as identity, type text not null, title text not null, description text not null,
    changes jsonb not null, proposer_id uuid not null, proposed_at timestamptz not null default clock_timestamp(),
    closes_at timestamptz not null check (closes_at >= proposed_at),
    electorate text not null check (electorate in ('OWNER', 'MEMBERS', 'COUNCIL')),
    threshold int not null check (threshold between 0 and 1000), quorum int not null check (quorum between 0 and 1000),
    status text not null check (status in ('VOTING', 'IMPLEMENTED', 'REJECTED')),
    voters int not null default 0 check (voters >= 0),
    weight_for bigint not null default 0 check (weight_for >= 0), weight_against bigint not null default 0 check (weight_against >= 0),
    -- Known when it is decided: who could have voted, why it failed, what was written.
    eligible int, rejection text check (rejection in ('NO_QUORUM', 'BELOW_THRESHOLD', 'VETOED')), enacted jsonb, decided_at timestamptz,
    primary key (region_id, id), unique (region_id, seq),
    check ((status = 'VOTING') = (decided_at is null)), check ((status = 'REJECTED') = (rejection is not null)),
    check ((status = 'IMPLEMENTED') = (enacted is not null))
  );
  create index policies_due on policies (region_id, closes_at, seq) where status = 'VOTING';
  create index policies_status on policies (region_id, status, seq);
  create table policy_votes (
    ${region}, policy_id uuid not null, player_id uuid not null, in_favor boolean not null,
    weight int not null check (weight between 1 and 5000), at timestamptz not null default clock_timestamp(),
    primary key (region_id, policy_id, player_id), foreign key (region_id, policy_id) references policies,
    foreign key (region_id, player_id) references members
  )`);
  }
}
