/** Who carries a journey gives a sign of life, who cancels one has a time; what the audit has proven it need not read again. */
import { Migration } from '@mikro-orm/migrations';

export class M0003Proofs extends Migration {
  override up(): void {
    this.addSql(
      `alter table journeys add carried_at timestamptz(3) not null default now(), add proven_at timestamptz(3), add cancelled_at timestamptz(3)`,
    );
    this.addSql('create index journeys_unproven on journeys (id) where proven_at is null');
    // Who has joined as a visitor, beside those who came by journey.
    this.addSql('alter table presences add visiting boolean not null default false');
    // What a region's account for abroad holds by the journeys that are proven: credits, and each good.
    this.addSql(`
      create table proven_abroad (
        region_id uuid not null,
        name text not null,
        amount bigint not null,
        primary key (region_id, name)
      )`);
  }
}
