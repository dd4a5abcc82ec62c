/** Ships that are bought, upgraded, insured and laid up. */
import { Migration } from '@mikro-orm/migrations';

export class M0004Ships extends Migration {
  override up(): void {
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
    add constraint ships_laid_up check (status <> 'STORED' or station_id is not null)`);
  }
}
