/** Sessions: one per log-in. Its refresh tokens follow one another, each good once. */
import { randomUUID } from 'node:crypto';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { tellReuse } from './alerts.ts';
import { refreshTokenDays, revocationsKeptMinutes } from './rules.ts';
import { newRefreshToken, refreshTokenHash } from './tokens.ts';

export interface SessionGrant {
  sessionId: string;
  accountId: string;
  refreshToken: string;
}

const lifetime = `interval '${refreshTokenDays} days'`;

/** Opens a session in the running transaction and sweeps the account's long dead ones. */
export async function openSession(tx: EntityManager, accountId: string): Promise<SessionGrant> {
  const sessionId = randomUUID();
  await tx.execute(`delete from sessions where account_id = ? and expires_at < now() - interval '1 day'`, [
    accountId,
  ]);
  await tx.execute(`insert into sessions (id, account_id, expires_at) values (?, ?, now() + ${lifetime})`, [
    sessionId,
    accountId,
  ]);
  await tx.execute('update accounts set last_login_at = now() where id = ?', [accountId]);
  return { sessionId, accountId, refreshToken: await addToken(tx, sessionId) };
}

/**
 * Exchanges a refresh token for the next one of its session.
 * @throws Refusal INVALID_REFRESH_TOKEN; REFRESH_TOKEN_REUSED after ending the session when the token was used before
 */
export async function rotateSession(em: EntityManager, refreshToken: string): Promise<SessionGrant> {
  const hash = refreshTokenHash(refreshToken);
  if (!hash) throw invalidToken();
  const outcome = await transact(em, async (tx) => {
    const session = await useToken(tx, hash);
    if (session) return { ...session, refreshToken: await addToken(tx, session.sessionId) };
    // A thief and the owner cannot be told apart: the session ends for both (RFC 9700, 4.14.2).
    return (await endSessionOfUsedToken(tx, hash)) ? 'reused' : 'invalid';
  });
  if (outcome === 'reused') {
    throw new Refusal(
      'REFRESH_TOKEN_REUSED',
      'This refresh token was used before; its session has been ended. Log in again.',
    );
  }
  if (outcome === 'invalid') throw invalidToken();
  return outcome;
}

/** Of two uses at the same time the row lock lets one through; the other finds `used_at` set. */
async function useToken(
  tx: EntityManager,
  hash: string,
): Promise<Omit<SessionGrant, 'refreshToken'> | undefined> {
  const [row] = await tx.execute<{ session_id: string; account_id: string }[]>(
    `update refresh_tokens t set used_at = now() from sessions s
     where t.hash = decode(?, 'hex') and s.id = t.session_id
       and t.used_at is null and t.expires_at > now() and s.revoked_at is null
     returning t.session_id, s.account_id`,
    [hash],
  );
  return row && { sessionId: row.session_id, accountId: row.account_id };
}

async function endSessionOfUsedToken(tx: EntityManager, hash: string): Promise<boolean> {
  const [token] = await tx.execute<{ session_id: string }[]>(
    `select session_id from refresh_tokens where hash = decode(?, 'hex') and used_at is not null`,
    [hash],
  );
  if (!token) return false;
  const accountId = await revokeSession(tx, token.session_id);
  if (accountId) await tellReuse(tx, accountId);
  return true;
}

async function addToken(tx: EntityManager, sessionId: string): Promise<string> {
  const token = newRefreshToken();
  await tx.execute(
    `insert into refresh_tokens (hash, session_id, expires_at) values (decode(?, 'hex'), ?, now() + ${lifetime})`,
    [refreshTokenHash(token), sessionId],
  );
  await tx.execute(`update sessions set expires_at = now() + ${lifetime} where id = ?`, [sessionId]);
  return token;
}

/** Ends a session with all its tokens; ending it again changes nothing. Returns whose it was, if this ended it. */
export async function revokeSession(em: EntityManager, sessionId: string): Promise<string | undefined> {
  const [ended] = await em.execute<{ account_id: string }[]>(
    `update sessions set revoked_at = now(), revoked_xid = pg_current_xact_id() where id = ? and revoked_at is null
     returning account_id`,
    [sessionId],
  );
  return ended?.account_id;
}

/** True while the session is neither revoked nor expired. */
export async function isSessionLive(em: EntityManager, sessionId: string): Promise<boolean> {
  const rows = await em.execute(
    'select from sessions where id = ? and revoked_at is null and expires_at > now()',
    [sessionId],
  );
  return rows.length > 0;
}

export interface Revocations {
  /** Pass it as `after` to learn of what follows. */
  cursor: string;
  sessions: string[];
}

/**
 * The sessions revoked since the cursor, within the last hour. The cursor is the oldest transaction that still ran: nothing that
 * commits late is skipped, and a session may be told twice.
 */
export async function revocationsSince(em: EntityManager, after: string): Promise<Revocations> {
  const [row] = await em.execute<{ cursor: string; sessions: string[] }[]>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as cursor,
       (select coalesce(json_agg(id), '[]') from sessions
        where revoked_xid >= ?::xid8 and revoked_at > now() - interval '${revocationsKeptMinutes} minutes') as sessions`,
    [after],
  );
  if (!row) throw new Error('a select without a from clause gave no row');
  return row;
}

function invalidToken(): Refusal {
  return new Refusal(
    'INVALID_REFRESH_TOKEN',
    'The refresh token is unknown, expired or revoked; log in again.',
  );
}
