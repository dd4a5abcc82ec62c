/** Journeys, where players have pilots, requests that were carried out, and the outbox. */
import { Migration } from '@mikro-orm/migrations';
import { historySql } from '#subgraphs/kit/history.ts';
import { requestsSql } from '#subgraphs/kit/idempotency.ts';
import { outboxSql } from '#subgraphs/kit/outbox.ts';

export class M0001Journeys extends Migration {
  override up(): void {
    this.addSql(`
      create table journeys (
        id uuid primary key,
        player_id uuid not null,
        source_id uuid not null,
        destination_id uuid not null check (destination_id <> source_id),
        method text not null check (method in ('PLATFORM_GATE', 'PLAYER_GATE', 'WARP_JUMPER')),
        express boolean not null check (not express or method = 'PLATFORM_GATE'),
        gate_id uuid check ((gate_id is not null) = (method = 'PLAYER_GATE')),
        fee bigint not null check (fee >= 0),
        toll bigint not null check (toll >= 0),
        toll_to uuid check (toll = 0 or toll_to is not null),
        portable_percent int not null check (portable_percent between 0 and 100),
        galactic_citizen boolean not null,
        stakeholder boolean not null,
        foreign_visit boolean not null,
        state text not null check (state in ('QUEUED', 'AUTHORISED', 'ESCROWED', 'SHIPPED', 'ARRIVED', 'COMPLETED', 'DIVERTED',
          'RETURNED', 'CANCELLED', 'FAILED')),
        attempt int not null default 1 check (attempt > 0),
        cancelling boolean not null default false,
        manifest text,
        refund bigint check (refund between 0 and fee + toll),
        refusal_code text,
        refusal_message text,
        arrival_id uuid,
        started_at timestamptz(3) not null default now(),
        authorised_at timestamptz(3),
        departed_at timestamptz(3),
        due_at timestamptz(3),
        changed_at timestamptz(3) not null default now(),
        ended_at timestamptz(3)
      )`);
    this.addSql(`create unique index journeys_one_open on journeys (player_id)
      where state in ('QUEUED', 'AUTHORISED', 'ESCROWED', 'SHIPPED')`);
    this.addSql('create index journeys_of_player on journeys (player_id, started_at desc, id desc)');
    this.addSql(`create index journeys_queue on journeys (started_at, id) where state = 'QUEUED'`);
    // Everything that a worker or the terminal still has to do with: few rows, however many journeys there were.
    this.addSql(`create index journeys_under_way on journeys (changed_at)
      where state in ('AUTHORISED', 'ESCROWED', 'SHIPPED', 'ARRIVED')`);
    this.addSql(`
      create table presences (
        player_id uuid not null,
        region_id uuid not null,
        since timestamptz(3) not null default now(),
        primary key (player_id, region_id)
      )`);
    this.addSql(requestsSql);
    this.addSql(outboxSql);
    this.addSql(historySql);
  }
}
