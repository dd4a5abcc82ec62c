/** What happened in a region, counted by day: triggers keep it, so that no service can forget to, and statistics scan no table. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, ownRows } from './row-security.ts';

const dayOf = (column: string): string => `(${column} at time zone 'utc')::date`;
/** Deferred to the end of the transaction: the day's rows, which all share, are locked last and shortly. */
const deferred = (table: string, when: string): string => `
  create constraint trigger tally_${table} after ${when} on ${table} deferrable initially deferred
    for each row execute function tally_${table}();`;

export class M0010DayTallies extends Migration {
  override up(): void {
    this.addSql(
      `select set_config('app.current_region', coalesce((select region_id::text from this_database), ''), true)`,
    );
    this.addSql(`
  -- A running total stands under the day -infinity.
  create table day_tallies (
    region_id uuid not null default ${currentRegion}, day date not null, what text not null, amount bigint not null,
    primary key (region_id, day, what)
  );
  insert into day_tallies select region_id, '-infinity', 'pilots', count(*) from pilots group by 1;
  insert into day_tallies select region_id, '-infinity', 'ships', count(*) from ships where status not in ('DESTROYED', 'SCRAPPED') group by 1;
  insert into day_tallies select region_id, ${dayOf('joined_at')}, 'joined', count(*) from pilots group by 1, 2;
  insert into day_tallies select region_id, ${dayOf('last_moved_at')}, 'last_moved', count(*) from pilots where last_moved_at is not null group by 1, 2;
  insert into day_tallies select region_id, ${dayOf('at')}, 'fights', count(*) from combats group by 1, 2`);
    this.addSql(`
  create function tally(region uuid, on_day date, of_what text, by_amount bigint) returns void language sql as $$
    insert into day_tallies as t (region_id, day, what, amount) values (region, on_day, of_what, by_amount)
    on conflict (region_id, day, what) do update set amount = t.amount + excluded.amount $$;
  -- A pilot counts on the day it moved last: the days of a month add up to the pilots who moved in it.
  create function tally_pilots() returns trigger language plpgsql as $$
  declare
    was date := case when tg_op <> 'INSERT' then ${dayOf('old.last_moved_at')} end;
    now_is date := case when tg_op <> 'DELETE' then ${dayOf('new.last_moved_at')} end;
  begin
    if tg_op = 'INSERT' then
      perform tally(new.region_id, '-infinity', 'pilots', 1), tally(new.region_id, ${dayOf('new.joined_at')}, 'joined', 1);
    elsif tg_op = 'DELETE' then
      perform tally(old.region_id, '-infinity', 'pilots', -1);
    end if;
    if was is distinct from now_is then
      if was is not null then perform tally(old.region_id, was, 'last_moved', -1); end if;
      if now_is is not null then perform tally(new.region_id, now_is, 'last_moved', 1); end if;
    end if;
    return null;
  end $$;
  create function tally_ships() returns trigger language plpgsql as $$
  declare
    was int := case when tg_op <> 'INSERT' then (old.status not in ('DESTROYED', 'SCRAPPED'))::int else 0 end;
    now_is int := case when tg_op <> 'DELETE' then (new.status not in ('DESTROYED', 'SCRAPPED'))::int else 0 end;
  begin
    if was <> now_is then
      perform tally(coalesce(new.region_id, old.region_id), '-infinity', 'ships', now_is - was);
      if tg_op = 'UPDATE' and 'DESTROYED' in (old.status, new.status) then
        perform tally(new.region_id, ${dayOf('clock_timestamp()')}, 'ships_lost', was - now_is);
      end if;
    end if;
    return null;
  end $$;
  create function tally_combats() returns trigger language plpgsql as $$ begin
    perform tally(new.region_id, ${dayOf('new.at')}, 'fights', 1);
    return null;
  end $$;
  create function tally_transactions() returns trigger language plpgsql as $$ begin
    insert into trade_days as d (region_id, day, good, trades, quantity, credits, taxes)
    values (new.region_id, ${dayOf('new.at')}, new.good, 1, new.quantity, new.total, new.tax)
    on conflict (region_id, day, good) do update set trades = d.trades + 1, quantity = d.quantity + excluded.quantity,
      credits = d.credits + excluded.credits, taxes = d.taxes + excluded.taxes;
    return null;
  end $$;
  ${deferred('pilots', 'insert or delete or update of last_moved_at')}
  ${deferred('ships', 'insert or delete or update of status')}
  ${deferred('combats', 'insert')}
  ${deferred('transactions', 'insert')}`);
    for (const sql of ownRows('day_tallies')) this.addSql(sql);
  }
}
