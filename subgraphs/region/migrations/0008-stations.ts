/** Stations that belong to players, slips paid ahead, stipends for trade with other regions, talks about prices. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegion, ownRows } from './row-security.ts';

const region = `region_id uuid not null default ${currentRegion}`;

export class M0008Stations extends Migration {
  override up(): void {
    this.addSql(`
  -- Like stock, deeds outlive the map: a station that is made again in its place belongs to whom it did.
  create table deeds (
    ${region}, station_id uuid not null, owner_id uuid not null, price bigint not null check (price > 0),
    since timestamptz not null default clock_timestamp(),
    tax_rate double precision not null check (tax_rate between 0.05 and 0.25),
    price_lever double precision not null check (price_lever between -0.1 and 0.1),
    -- Null: by the formula.
    docking_fee int check (docking_fee between 50 and 500),
    service_charge double precision not null check (service_charge between 0.8 and 2),
    primary key (region_id, station_id), foreign key (region_id, owner_id) references pilots
  );
  create index deeds_owner on deeds (region_id, owner_id);
  -- Long-term slips; a row whose time is over means nothing any more.
  create table berths (
    ${region}, station_id uuid not null, ship_id uuid not null, until timestamptz not null,
    primary key (region_id, station_id, ship_id), foreign key (region_id, ship_id) references ships on delete cascade
  );
  create index berths_ship on berths (region_id, ship_id);
  -- Round trips to other regions that the treasury rewarded in a day.
  create table stipends (
    ${region}, player_id uuid not null, day date not null, trips int not null check (trips > 0),
    primary key (region_id, player_id, day), foreign key (region_id, player_id) references pilots
  );
  -- A pilot's last talk about a price at each station.
  create table talks (
    ${region}, player_id uuid not null, station_id uuid not null, good text not null,
    direction text not null check (direction in ('BUY', 'SELL')), round int not null check (round between 1 and 4),
    over boolean not null, at timestamptz not null,
    primary key (region_id, player_id, station_id), foreign key (region_id, player_id) references pilots
  );
  alter table transactions add station_tax bigint not null default 0 check (station_tax >= 0)`);
    for (const sql of ['deeds', 'berths', 'stipends', 'talks'].flatMap(ownRows)) this.addSql(sql);
  }
}
