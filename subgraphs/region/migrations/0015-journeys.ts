/** Journeys to other regions and from them: what each region decided, what waits in escrow, what is abroad. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, currentRegionOfDatabase, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;

export class M0015Journeys extends Migration {
  override up(): void {
    this.addSql(currentRegionOfDatabase);
    this.addSql(`
  -- A verdict is for ever: what comes late, or twice, finds it. Neither players nor ships need be in the region's tables.
  create table journeys (
    ${region}, journey_id uuid not null, role text check (role in ('SOURCE', 'DESTINATION')),
    state text not null, player_id uuid, other_region_id uuid, method text, ship_id uuid,
    code text, message text,
    -- What travels; what does not, and what a return gives back besides.
    manifest jsonb, stays jsonb,
    fee bigint not null default 0 check (fee >= 0), toll bigint not null default 0 check (toll >= 0), toll_to uuid,
    at timestamptz not null default clock_timestamp(), decided_at timestamptz not null default clock_timestamp(),
    primary key (region_id, journey_id),
    constraint journeys_state check (state = 'REFUSED' or case role when 'SOURCE' then state in ('HELD', 'SETTLED', 'RETURNED') else state = 'ACCEPTED' end),
    constraint journeys_refusal check ((state = 'REFUSED') = (code is not null) and (code is null) = (message is null)),
    constraint journeys_travels check (state = 'REFUSED' or num_nulls(role, player_id, other_region_id, method, ship_id, manifest) = 0),
    constraint journeys_stays check ((stays is not null) = (state in ('HELD', 'SETTLED', 'RETURNED')))
  );
  -- One at a time.
  create unique index journeys_held on journeys (region_id, player_id) where state = 'HELD';
  create index journeys_open on journeys (region_id, journey_id) where state = 'HELD'`);
    this.addSql(`
  alter table ships add jumped_at timestamptz;
  -- What came from other regions and was not there before; the opposite is there.
  alter table accounts drop constraint accounts_check, add constraint accounts_overdrawn check (balance >= 0 or kind in ('mint', 'abroad'));
  alter table stores drop constraint stores_quantity_check, add constraint stores_overdrawn check (quantity >= 0 or place = 'abroad')`);
    // As before, but ships that are away are not in the region.
    this.addSql(`
  create or replace function tally_ships() returns trigger language plpgsql as $$
  declare
    was int := case when tg_op <> 'INSERT' then (old.status not in ('DESTROYED', 'SCRAPPED', 'AWAY'))::int else 0 end;
    now_is int := case when tg_op <> 'DELETE' then (new.status not in ('DESTROYED', 'SCRAPPED', 'AWAY'))::int else 0 end;
  begin
    if was <> now_is then
      perform tally(coalesce(new.region_id, old.region_id), '-infinity', 'ships', now_is - was);
      if tg_op = 'UPDATE' and 'DESTROYED' in (old.status, new.status) then
        perform tally(new.region_id, (clock_timestamp() at time zone 'utc')::date, 'ships_lost', was - now_is);
      end if;
    end if;
    return null;
  end $$`);
    for (const sql of ownRows('journeys')) this.addSql(sql);
  }
}
