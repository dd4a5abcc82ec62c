/** The bus, the announcements, the archive of what the platform told, and how far others' events have been taken. */
import { Migration } from '@mikro-orm/migrations';
import { busSql } from '#subgraphs/kit/bus/postgres.ts';
import { requestsSql } from '#subgraphs/kit/idempotency.ts';

export class M0002PlatformEvents extends Migration {
  override up(): void {
    this.addSql(busSql);
    this.addSql(requestsSql);
    this.addSql(`
      create table event_places (
        -- 'bus' for how far the own outbox has been published; a region's ID, or 'platform', for whose events have been taken.
        source text primary key,
        -- Null before the first event.
        cursor text,
        at timestamptz not null default clock_timestamp()
      )`);
    this.addSql(`
      create table announcements (
        id uuid primary key,
        type text not null check (type in ('nexus.announcement', 'platform.maintenance')),
        title text not null check (length(title) between 1 and 120),
        body text not null check (length(body) between 1 and 4000),
        severity text not null check (severity in ('INFO', 'WARNING', 'CRITICAL')),
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null check (ends_at > starts_at),
        author_id uuid not null,
        created_at timestamptz(3) not null default clock_timestamp()
      )`);
    this.addSql('create index announcements_by_end on announcements (ends_at)');
    this.addSql(`
      create table platform_events (
        seq bigint generated always as identity primary key,
        id uuid not null unique,
        type text not null,
        region_id uuid,
        payload jsonb not null,
        occurred_at timestamptz not null,
        taken_at timestamptz not null default clock_timestamp()
      )`);
    this.addSql('create index platform_events_by_type on platform_events (type, seq)');
    this.addSql('create index platform_events_by_region on platform_events (region_id, seq)');
    this.addSql('create index platform_events_by_age on platform_events (taken_at)');
    // Until now a region was said to be created when its row was; others are told when it can be played in.
    this.addSql(`update outbox set type = 'region.registered' where type = 'region.created'`);
  }
}
