/** Accounts and ledger in double entry, goods and their ledger, settings, requests that were carried out. */
import { Migration } from '@mikro-orm/migrations';
import { requestsSql } from '#subgraphs/kit/idempotency.ts';
import { appendOnly, currentRegion, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;
/** Credits and goods stay whole numbers in JavaScript. */
const safe = (column: string): string => `check (${column} between -9007199254740991 and 9007199254740991)`;

const tables = ['accounts', 'ledger', 'cargo', 'stock', 'stores', 'goods_ledger', 'settings', 'requests'];

export class M0002Foundation extends Migration {
  override up(): void {
    // The rows of a database that lives already are seen through row-level security only.
    this.addSql(
      `select set_config('app.current_region', coalesce((select region_id::text from this_database), ''), true)`,
    );
    this.addSql(`
  create table settings (
    ${region}, name text not null, value jsonb not null, changed_at timestamptz not null default clock_timestamp(),
    primary key (region_id, name)
  );
  insert into settings (region_id, name, value) select region_id, 'startingCredits', to_jsonb(starting_credits) from region;
  insert into settings (region_id, name, value) select region_id, 'startingHull', coalesce(to_jsonb(starting_hull), 'null') from region;
  alter table region drop column starting_credits, drop column starting_hull`);
    this.addSql(`
  create table accounts (
    ${region}, id text not null, kind text not null, holder text,
    balance bigint not null check (balance >= 0 or kind = 'mint') ${safe('balance')},
    primary key (region_id, id)
  );
  alter table pilots add ${safe('credits')};
  alter table ledger rename to single_entries;
  alter table single_entries rename constraint ledger_pkey to single_entries_pkey;
  create table ledger (
    ${region}, seq bigint generated always as identity, action uuid not null, account text not null,
    amount bigint not null check (amount <> 0), before bigint not null, after bigint not null check (after = before + amount),
    cause text not null, reason text not null, at timestamptz not null default clock_timestamp(),
    primary key (region_id, seq)
  );
  create index ledger_account on ledger (region_id, account, seq);
  create index ledger_action on ledger (region_id, action);
  -- What was given to pilots came from the mint.
  with moves as (
    select *, gen_random_uuid() as action from single_entries
  ), entries as (
    select region_id, seq, action, 'pilot:' || player_id as account, amount, reason, at from moves
    union all select region_id, seq, action, 'mint', -amount, reason, at from moves
  )
  insert into ledger (region_id, action, account, amount, before, after, cause, reason, at)
  select region_id, action, account, amount, total - amount, total, reason, reason, at
  from (select *, sum(amount) over (partition by account order by seq) as total from entries) x order by seq, account desc;
  insert into accounts (region_id, id, kind, balance) select region_id, 'mint', 'mint', -sum(amount) from single_entries group by region_id;
  drop table single_entries`);
    this.addSql(`
  alter table ships add cargo_capacity int not null default 0 check (cargo_capacity >= 0);
  update ships set cargo_capacity = case hull
    when 'ESCAPE_POD' then 50 when 'LIGHT_FREIGHTER' then 500 when 'CARGO_HAULER' then 1000 when 'COLONY_SHIP' then 1000
    when 'FAST_COURIER' then 200 when 'CITIZEN_CLIPPER' then 200 when 'SCOUT_SHIP' then 100 when 'DEFENDER' then 400
    when 'CARRIER' then 800 when 'WARP_JUMPER' then 200 else 0 end;
  alter table ships alter cargo_capacity drop default;
  create table cargo (
    ${region}, ship_id uuid not null, good text not null, quantity bigint not null check (quantity >= 0),
    primary key (region_id, ship_id, good), foreign key (region_id, ship_id) references ships
  );
  -- Stations come and go with the map: what they hold is settled by the economy, not by a cascade that no ledger sees.
  create table stock (
    ${region}, station_id uuid not null, good text not null, quantity bigint not null check (quantity >= 0),
    capacity bigint not null check (capacity >= quantity),
    -- Time up to which production is counted into the quantity.
    counted_at timestamptz not null default clock_timestamp(),
    primary key (region_id, station_id, good)
  );
  -- Every other place that holds goods: planets, wrecks, escrow.
  create table stores (
    ${region}, place text not null, good text not null, quantity bigint not null check (quantity >= 0) ${safe('quantity')},
    primary key (region_id, place, good)
  );
  create table goods_ledger (
    ${region}, seq bigint generated always as identity, action uuid not null, place text not null, good text not null,
    amount bigint not null check (amount <> 0), at timestamptz not null default clock_timestamp(),
    primary key (region_id, seq)
  );
  create index goods_ledger_place on goods_ledger (region_id, place, good)`);
    this.addSql(requestsSql);
    for (const sql of tables.flatMap(ownRows)) this.addSql(sql);
    this.addSql(appendOnly('ledger', 'goods_ledger'));
  }
}
