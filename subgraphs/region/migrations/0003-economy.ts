/** Docking, trades and what is known of prices. */
import { Migration } from '@mikro-orm/migrations';
import { answersSql } from '#subgraphs/kit/answers.ts';
import { appendOnly, currentRegion, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;

export class M0003Economy extends Migration {
  override up(): void {
    this.addSql(`
  alter table pilots
    add rank_points int not null default 0 check (rank_points >= 0),
    add reputation int not null default 0 check (reputation between -1000 and 1000);
  alter table ships add station_id uuid, add docked_at timestamptz,
    add check (station_id is null or status = 'DOCKED'), add check ((station_id is null) = (docked_at is null));
  create index ships_station on ships (region_id, station_id, docked_at) where station_id is not null`);
    this.addSql(`
  -- Units of a ship's cargo that came from another region.
  create table imports (
    ${region}, ship_id uuid not null, good text not null, quantity bigint not null check (quantity >= 0),
    primary key (region_id, ship_id, good), foreign key (region_id, ship_id) references ships
  )`);
    this.addSql(`
  create table transactions (
    ${region}, id uuid not null, seq bigint generated always as identity, player_id uuid not null, station_id uuid not null, sector int not null,
    direction text not null check (direction in ('BUY', 'SELL')), good text not null, quantity int not null check (quantity > 0),
    unit_price int not null check (unit_price > 0), total bigint not null check (total >= 0), tax bigint not null check (tax >= 0),
    fee bigint not null check (fee >= 0), tariff_rate double precision not null,
    bonus bigint not null check (bonus >= 0), at timestamptz not null default clock_timestamp(),
    primary key (region_id, id), foreign key (region_id, player_id) references pilots
  );
  create index transactions_player on transactions (region_id, player_id, seq desc);
  -- One row per station, good and hour in which it was traded: midpoints in credits.
  create table price_history (
    ${region}, station_id uuid not null, good text not null, hour timestamptz not null,
    opening double precision not null, closing double precision not null, low double precision not null, high double precision not null, volume bigint not null,
    primary key (region_id, station_id, good, hour)
  );
  -- What a region traded in a day.
  create table trade_days (
    ${region}, day date not null, good text not null, trades int not null, quantity bigint not null, credits bigint not null, taxes bigint not null,
    primary key (region_id, day, good)
  )`);
    this.addSql(answersSql);
    for (const sql of ['answers', 'imports', 'transactions', 'price_history', 'trade_days'].flatMap(ownRows))
      this.addSql(sql);
    this.addSql(appendOnly('transactions'));
  }
}
