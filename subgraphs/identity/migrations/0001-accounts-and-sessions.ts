/** Accounts, sessions and their refresh tokens. Handles and addresses are stored folded, so that plain unique keys hold. */
import { Migration } from '@mikro-orm/migrations';

export class M0001AccountsAndSessions extends Migration {
  override up(): void {
    this.addSql(`
      create table accounts (
        id uuid primary key,
        handle text not null unique check (handle ~ '^[a-z0-9_-]{3,32}$'),
        email text unique check (email = lower(email collate "C") and length(email) <= 254),
        password_hash text not null,
        role text not null default 'PLAYER' check (role in ('PLAYER', 'MODERATOR', 'ADMIN', 'DEVELOPER')),
        galactic_citizen boolean not null default false,
        created_at timestamptz(3) not null default now(),
        last_login_at timestamptz(3)
      )`);
    this.addSql(`
      create table sessions (
        id uuid primary key,
        account_id uuid not null references accounts (id) on delete cascade,
        created_at timestamptz(3) not null default now(),
        expires_at timestamptz(3) not null,
        revoked_at timestamptz(3),
        revoked_xid xid8,
        check ((revoked_at is null) = (revoked_xid is null))
      )`);
    this.addSql('create index sessions_of_account on sessions (account_id)');
    this.addSql('create index sessions_revoked on sessions (revoked_xid) where revoked_xid is not null');
    this.addSql(`
      create table refresh_tokens (
        hash bytea primary key,
        session_id uuid not null references sessions (id) on delete cascade,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3)
      )`);
    this.addSql('create index refresh_tokens_of_session on refresh_tokens (session_id)');
  }
}
