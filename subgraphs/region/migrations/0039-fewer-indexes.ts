/** Tables that every trade writes to have the indexes that something reads by, and no others: each is written with every row. */
import { Migration } from '@mikro-orm/migrations';

export class M0039FewerIndexes extends Migration {
  override up(): void {
    this.addSql(`
  alter table ledger drop constraint ledger_pkey;
  drop index ledger_account, ledger_action;
  alter table ledger add primary key (region_id, account, seq);
  drop index goods_ledger_place;
  alter table outbox drop constraint outbox_pkey;
  drop index outbox_order;
  alter table outbox add primary key (xid, seq);
  create or replace function outbox_prune(older_than interval, at_most int) returns int
    language sql security definer set search_path = public, pg_temp as $$
    with gone as (
      delete from outbox where (xid, seq) in (
        select o.xid, o.seq from (select xid, seq, occurred_at from outbox order by xid, seq limit at_most) o
        where o.occurred_at < now() - greatest(older_than, interval '1 day')
          and exists (select from outbox n where (n.xid, n.seq) > (o.xid, o.seq)))
      returning 1)
    select count(*)::int from gone $$`);
  }
}
