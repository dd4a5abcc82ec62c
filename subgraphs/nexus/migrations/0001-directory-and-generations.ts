/** Regions, their attachments to the Nexus, the runs of their generators, and the outbox. */
import { Migration } from '@mikro-orm/migrations';
import { outboxSql } from '#subgraphs/kit/outbox.ts';

export class M0001DirectoryAndGenerations extends Migration {
  override up(): void {
    this.addSql(`
      create table regions (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9_-]{3,50}$'),
        name text not null,
        kind text not null check (kind in ('CENTRAL_NEXUS', 'TERRAN_SPACE', 'PLAYER_OWNED')),
        tier text not null check (tier in ('NEXUS', 'PLATFORM', 'STANDARD')),
        status text not null default 'PENDING' check (status in ('PENDING', 'GENERATION_CORRUPT', 'ATTACHMENT_PENDING', 'ACTIVE',
          'SUSPENDED', 'GRACE', 'TERMINATED', 'TOMBSTONED')),
        owner_id uuid,
        seed text not null,
        endpoint text,
        revision int not null default 0,
        total_sectors int check (total_sectors > 0),
        capital_sector int check (capital_sector > 0),
        checksum text,
        created_at timestamptz(3) not null default now(),
        status_since timestamptz(3) not null default now()
      )`);
    this.addSql('create index regions_by_age on regions (created_at, id)');
    this.addSql('create index regions_of_owner on regions (owner_id)');
    this.addSql(
      `create unique index regions_one_nexus on regions (kind) where kind in ('CENTRAL_NEXUS', 'TERRAN_SPACE')`,
    );
    this.addSql(`
      create table attachments (
        region_id uuid primary key references regions (id) on delete cascade,
        warp_sector int not null check (warp_sector > 0),
        attached_at timestamptz(3) not null default now()
      )`);
    this.addSql(`
      create table generations (
        id uuid primary key,
        region_id uuid not null references regions (id) on delete cascade,
        cluster int check (cluster > 0),
        state text not null check (state in ('RUNNING', 'SUCCEEDED', 'FAILED')),
        phase text not null,
        percent int not null check (percent between 0 and 100),
        seed text,
        checksum text,
        message text,
        started_at timestamptz(3) not null default now(),
        at timestamptz(3) not null default now()
      )`);
    this.addSql(
      `create unique index generations_one_running on generations (region_id) where state = 'RUNNING'`,
    );
    this.addSql('create index generations_latest on generations (region_id, started_at desc)');
    this.addSql(outboxSql);
  }
}
