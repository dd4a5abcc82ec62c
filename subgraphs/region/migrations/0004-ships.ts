/** Ships that are bought, upgraded, insured and laid up. */
import { Migration } from '@mikro-orm/migrations';
import { currentRegionOfDatabase } from './row-security.ts';

export class M0004Ships extends Migration {
  override up(): void {
    this.addSql(currentRegionOfDatabase);
    this.addSql(`
  alter table ships
    add upgrades jsonb not null default '{}',
    -- Credits paid for it, upgrades included.
    add value bigint not null default 0 check (value >= 0),
    add acquired_at timestamptz not null default clock_timestamp(),
    add ready_at timestamptz,
    -- Time up to which wear is counted into the condition.
    add condition_at timestamptz not null default clock_timestamp(),
    add insurance text check (insurance in ('BASIC', 'STANDARD', 'PREMIUM')),
    add insured_value bigint check (insured_value > 0), add insured_until timestamptz,
    add constraint ships_policy check (num_nulls(insurance, insured_value, insured_until) in (0, 3)),
    -- A ship that nobody flies is laid up at a station and takes no slip.
    drop constraint ships_check,
    add constraint ships_berth check (station_id is null or status in ('DOCKED', 'STORED')),
    add constraint ships_laid_up check (status <> 'STORED' or station_id is not null);
  -- What there is was given: a tenth of the hull's price.
  update ships set value = case hull
    when 'LIGHT_FREIGHTER' then 1000 when 'CARGO_HAULER' then 5000 when 'COLONY_SHIP' then 10000 when 'FAST_COURIER' then 3000
    when 'CITIZEN_CLIPPER' then 5000 when 'SCOUT_SHIP' then 2500 when 'DEFENDER' then 7000 when 'CARRIER' then 15000
    when 'WARP_JUMPER' then 50000 else 0 end where status <> 'DESTROYED'`);
  }
}
