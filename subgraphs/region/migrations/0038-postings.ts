/** Rows that all trades of a region met at, and held until they were on the disk: none of them meets another there now. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, ownRows } from './row-security.ts';

export class M0038Postings extends Migration {
  override up(): void {
    this.addSql(`
  -- Entries of accounts that everybody pays into, until they are posted to the ledger.
  create table unposted (
    region_id uuid not null default ${currentRegion}, seq bigint generated always as identity, account text not null,
    action uuid not null, amount bigint not null check (amount <> 0), cause text not null, reason text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (region_id, account, seq)
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);
    for (const sql of ownRows('unposted')) this.addSql(sql);
    this.addSql(`
  create view entries with (security_invoker = true) as
    select account, action, amount, cause, reason, at from ledger union all select account, action, amount, cause, reason, at from unposted`);
    // A day's sums stand in sixteen rows for each good, by the station.
    this.addSql(`
  alter table trade_days add part smallint not null default 0, drop constraint trade_days_pkey, add primary key (region_id, day, good, part);
  create or replace function tally_transactions() returns trigger language plpgsql as $$ begin
    insert into trade_days as d (region_id, day, good, part, trades, quantity, credits, taxes)
    values (new.region_id, (new.at at time zone 'utc')::date, new.good, get_byte(uuid_send(new.station_id), 15) & 15,
      1, new.quantity, new.total, new.tax)
    on conflict (region_id, day, good, part) do update set trades = d.trades + 1, quantity = d.quantity + excluded.quantity,
      credits = d.credits + excluded.credits, taxes = d.taxes + excluded.taxes;
    return null;
  end $$`);
  }
}
