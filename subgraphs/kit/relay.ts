/** Follows the outbox of one database and hands each event to whoever subscribes. */
import { Client, type Pool } from 'pg';
import { createHub, type Hub } from './hub.ts';
import type { Logger } from './log.ts';
import type { OutboxEvent } from './outbox.ts';

interface Row {
  xid: string;
  seq: string;
  id: string;
  region_id: string | null;
  type: string;
  payload: Record<string, unknown>;
  /** MikroORM's pool leaves timestamps as text. */
  occurred_at: string;
}

const readSql = `
  select xid::text, seq::text, id, region_id, type, payload, occurred_at from outbox
  where (xid, seq) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
  order by xid, seq limit 500`;
const pendingSql = `select exists (select from outbox where (xid, seq) > ($1::xid8, $2::bigint)) as pending`;
const tailSql = `
  select coalesce(max(xid)::text, '0') as xid, coalesce(max(seq)::text, '0') as seq from outbox
  where xid < pg_snapshot_xmin(pg_current_snapshot())`;

export interface Relay extends AsyncDisposable {
  readonly hub: Hub<OutboxEvent>;
}

/** How soon to look again while an older transaction still holds events back. */
const heldBackMs = 15;
/** How soon to look, or to connect, again after a failure. */
const failedMs = 500;

/** Follows the outbox from now on and feeds the hub; reconnects by itself. */
export async function startRelay(
  pool: () => Promise<Pool>,
  url: string,
  options: string,
  log: Logger,
): Promise<Relay> {
  const hub = createHub<OutboxEvent>();
  const { rows } = await (await pool()).query<Position>(tailSql);
  const reader = createReader(pool, hub, rows[0] ?? { xid: '0', seq: '0' }, log);
  const listener = createListener({ connectionString: url, options }, reader.drain, log);
  await listener.connect();
  return {
    hub,
    async [Symbol.asyncDispose]() {
      const read = reader.stop();
      hub[Symbol.dispose]();
      await listener.stop();
      await read;
    },
  };
}

interface Position {
  xid: string;
  seq: string;
}

interface Reader {
  /** Publishes everything that is readable now; calls that meet a running one make it look once more. */
  drain: () => Promise<void>;
  /** Resolves when the reading that runs has ended: its pool must not be closed under it. */
  stop: () => Promise<void>;
}

function createReader(
  pool: () => Promise<Pool>,
  hub: Hub<OutboxEvent>,
  start: Position,
  log: Logger,
): Reader {
  const state = { ...start, stopped: false, running: false, again: false };
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();

  const later = (ms: number): void => {
    clearTimeout(timer);
    if (!state.stopped) timer = setTimeout(() => void drain(), ms);
  };

  /** True when there was something. */
  async function readPage(database: Pool): Promise<boolean> {
    const { rows } = await database.query<Row>(readSql, [state.xid, state.seq]);
    for (const row of rows) {
      hub.publish(toEvent(row));
      state.xid = row.xid;
      state.seq = row.seq;
    }
    return rows.length > 0;
  }

  async function read(): Promise<void> {
    try {
      const database = await pool();
      do {
        state.again = false;
        if (await readPage(database)) state.again = true;
        else {
          const held = await database.query<{ pending: boolean }>(pendingSql, [state.xid, state.seq]);
          if (held.rows[0]?.pending) later(heldBackMs);
        }
      } while (state.again && !state.stopped);
    } catch (error) {
      log.warn({ err: error }, 'outbox could not be read; trying again');
      later(failedMs);
    } finally {
      state.running = false;
    }
  }

  async function drain(): Promise<void> {
    if (state.running || state.stopped) {
      state.again = true;
      return;
    }
    state.running = true;
    reading = read();
    await reading;
  }

  return {
    drain,
    async stop() {
      state.stopped = true;
      clearTimeout(timer);
      await reading;
    },
  };
}

interface Listener {
  connect: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Wakes the reader whenever something was written, and after every reconnection. */
function createListener(
  connection: { connectionString: string; options: string },
  wake: () => Promise<void>,
  log: Logger,
): Listener {
  let current: Client | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    if (stopped) return;
    const client = new Client({ ...connection, connectionTimeoutMillis: 3_000 });
    current = client;
    const lost = (): void => {
      if (current !== client || stopped) return;
      current = undefined;
      setTimeout(() => void connect(), failedMs).unref();
    };
    client.on('notification', () => void wake());
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
      await client.query('listen outbox');
      await wake();
    } catch (error) {
      log.warn({ err: error }, 'outbox listener could not connect; trying again');
      lost();
    }
  }

  return {
    connect,
    async stop() {
      stopped = true;
      await current?.end().catch(() => undefined);
    },
  };
}

function toEvent(row: Row): OutboxEvent {
  return {
    id: row.id,
    regionId: row.region_id,
    type: row.type,
    payload: row.payload,
    occurredAt: new Date(row.occurred_at),
    cursor: `${row.xid}.${row.seq}`,
  };
}
