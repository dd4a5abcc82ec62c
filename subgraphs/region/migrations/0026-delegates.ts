/** Who speaks for regions in the galactic council: they alone are citizens of the Nexus. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, currentRegionOfDatabase, ownRows } from './row-security.ts';

export class M0026Delegates extends Migration {
  override up(): void {
    this.addSql(currentRegionOfDatabase);
    this.addSql(`
  -- A copy of what the platform says; empty but in the Nexus.
  create table delegates (
    region_id uuid not null default ${currentRegion}, player_id uuid not null, of_region_id uuid not null,
    primary key (region_id, player_id, of_region_id)
  )`);
    for (const sql of ownRows('delegates')) this.addSql(sql);
    this.addSql(`
  -- In the Nexus delegates are citizens and nobody else is, whatever makes or changes a member; without a delegate's seat there is no vote.
  create function seat_member() returns trigger language plpgsql as $$
  begin
    if (select kind from region) is distinct from 'CENTRAL_NEXUS' then return new; end if;
    if exists (select from delegates where player_id = new.player_id) then
      new.standing := 'CITIZEN';
      new.citizen_since := coalesce(new.citizen_since, clock_timestamp());
      new.voting_power := greatest(new.voting_power, 1000);
      return new;
    end if;
    if new.standing = 'CITIZEN' then
      new.standing := 'RESIDENT';
      new.resident_since := coalesce(new.resident_since, clock_timestamp());
    end if;
    new.citizen_since := null;
    new.voting_power := 0;
    return new;
  end $$;
  create trigger seat_member before insert or update of standing, voting_power on members for each row execute function seat_member();
  -- As they were, but they tell what became of the member.
  create or replace function enrol_member() returns trigger language plpgsql as $$
  declare home text := case when exists (select from region where owner_id = new.player_id) then 'CITIZEN' else 'VISITOR' end;
  begin
    insert into members (region_id, player_id, standing, citizen_since, last_visit)
    values (new.region_id, new.player_id, home, case home when 'CITIZEN' then new.joined_at end, new.joined_at) returning standing into home;
    insert into outbox (id, region_id, type, payload)
    values (gen_random_uuid(), new.region_id, 'member.joined', jsonb_build_object('playerId', new.player_id, 'standing', home));
    return null;
  end $$;
  create or replace function enrol_colonist() returns trigger language plpgsql as $$
  declare home text;
  begin
    update members set standing = 'CITIZEN', citizen_since = clock_timestamp(), voting_power = greatest(voting_power, 1000)
    where region_id = new.region_id and player_id = new.owner_id and standing <> 'CITIZEN' returning standing into home;
    if found then
      insert into outbox (id, region_id, type, payload)
      values (gen_random_uuid(), new.region_id, 'member.changed', jsonb_build_object('playerId', new.owner_id, 'standing', home));
    end if;
    return null;
  end $$;
  insert into settings (region_id, name, value) select region_id, 'governanceType', '"COUNCIL"' from region where kind = 'CENTRAL_NEXUS'
  on conflict (region_id, name) do nothing;
  update members set standing = standing where exists (select from region where kind = 'CENTRAL_NEXUS')`);
  }
}
