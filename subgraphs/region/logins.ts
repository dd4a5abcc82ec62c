/**
 * Who is logged in to the region: a session with which a player acted here, until it has been idle. What a server remembers of it costs an
 * action no statement; rows are for what other servers and the next start must know. Source of the events: domain facts §14.
 */
import { transact, type Database, type EntityManager } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import type { Viewer } from '#subgraphs/kit/trust.ts';
import { loggedIn, loggedOut } from './modules/sectors/events.ts';

export interface Logins extends AsyncDisposable {
  /** A player has just acted. */
  seen(viewer: Pick<Viewer, 'id' | 'sessionId'>): void;
  /** Writes down who was seen, and logs out who was not for too long. */
  sweep(): Promise<void>;
}

export interface LoginTimes {
  /** P: as long as an access token is good. */
  idleMs: number;
  everyMs: number;
}

const standard: LoginTimes = { idleMs: 15 * 60_000, everyMs: 5 * 60_000 };

interface Parts {
  database: Database;
  regionId: string;
  log: Logger;
}

interface Seen {
  playerId: string;
  /** By this server's clock. */
  at: number;
  /** Whether the row says so too. */
  written: boolean;
}

/** Sessions that are remembered; beyond that all are forgotten, and cost a statement once more. */
const maxRemembered = 50_000;

export function openLogins({ database, regionId, log }: Parts, times: LoginTimes = standard): Logins {
  const sessions = new Map<string, Seen>();
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => void sweep(), times.everyMs).unref();

  /** One after the other: a session is told of once. */
  function after(work: () => Promise<void>): Promise<void> {
    running = running.then(work).catch((error: unknown) => {
      log.warn({ err: error }, 'logins could not be written down; the next sweep tries again');
    });
    return running;
  }

  async function write(em: EntityManager): Promise<void> {
    const unwritten = [...sessions].filter(([, { written }]) => !written);
    if (unwritten.length === 0) return;
    const now = performance.now();
    const rows = unwritten.map(([session, { playerId, at }]) => ({
      session,
      player: playerId,
      age: now - at,
    }));
    for (const [, seen] of unwritten) seen.written = true;
    try {
      await transact(em, (tx) => openSessions(tx, regionId, rows));
    } catch (error) {
      for (const [, seen] of unwritten) seen.written = false;
      throw error;
    }
  }

  function sweep(): Promise<void> {
    return after(async () => {
      const em = database.fork();
      await write(em);
      await transact(em, (tx) => closeSessions(tx, regionId, times.idleMs));
      const since = performance.now() - times.idleMs;
      for (const [session, { at }] of sessions) if (at < since) sessions.delete(session);
    });
  }

  return {
    sweep,
    seen({ id, sessionId }) {
      const known = sessions.get(sessionId);
      if (known) {
        known.at = performance.now();
        known.written = false;
        return;
      }
      if (sessions.size >= maxRemembered) sessions.clear();
      sessions.set(sessionId, { playerId: id, at: performance.now(), written: false });
      void after(() => write(database.fork()));
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await running;
    },
  };
}

interface SeenRow {
  session: string;
  player: string;
  /** Milliseconds since it was seen. */
  age: number;
}

interface Told {
  sessionId: string;
  playerId: string;
  sector: number;
}

/** `xmax` is 0 for rows that were not there before. */
async function openSessions(tx: EntityManager, regionId: string, rows: readonly SeenRow[]): Promise<void> {
  const opened = await tx.execute<Told[]>(
    `with written as (
       insert into logins as l (session_id, player_id, seen_at)
       select session, player, clock_timestamp() - age * interval '1 millisecond' from jsonb_to_recordset(?::jsonb) as x(session text, player uuid, age float8)
       where exists (select from pilots where player_id = player)
       on conflict (region_id, session_id) do update set seen_at = greatest(l.seen_at, excluded.seen_at)
       returning session_id, player_id, xmax = 0 as opened)
     select session_id as "sessionId", w.player_id as "playerId", p.sector from written w join pilots p on p.player_id = w.player_id where opened`,
    [JSON.stringify(rows)],
  );
  if (opened.length > 0) await emitAll(tx, regionId, opened.map(loggedIn));
}

async function closeSessions(tx: EntityManager, regionId: string, idleMs: number): Promise<void> {
  const closed = await tx.execute<Told[]>(
    `with gone as (delete from logins where seen_at < clock_timestamp() - ? * interval '1 millisecond' returning session_id, player_id)
     select session_id as "sessionId", g.player_id as "playerId", p.sector from gone g join pilots p on p.player_id = g.player_id`,
    [idleMs],
  );
  if (closed.length > 0) await emitAll(tx, regionId, closed.map(loggedOut));
}
