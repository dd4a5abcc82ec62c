/** Follows the outbox of one database and hands each event to whoever subscribes. */
import { Client, type Pool } from 'pg';
import { bellOf } from './bell.ts';
import { patienceOf } from './database.ts';
import { openHistory, type History } from './history.ts';
import { createHub, type Hub } from './hub.ts';
import type { Logger } from './log.ts';
import type { OutboxEvent } from './outbox.ts';
import { createReader } from './relay-reader.ts';
import { startPruning } from './retention.ts';

export interface Relay extends AsyncDisposable {
  readonly hub: Hub;
  readonly history: History;
}

export interface RelayOptions {
  /** The region whose events they are; left out by a service of the platform. */
  regionId?: string;
  /** What an event touches, as subscribers name it. */
  topicsOf?: (event: OutboxEvent) => readonly string[];
  /** How long events are kept; 90 days when left out. */
  retentionDays?: number | undefined;
  /** Events by which a subscriber that cannot keep up may stay behind. */
  maxBehind?: number | undefined;
}

/** How soon to connect again after a failure. */
const failedMs = 500;

/** Follows the outbox from now on and feeds the hub; reconnects by itself. */
export async function startRelay(
  pool: () => Promise<Pool>,
  url: string,
  options: string,
  log: Logger,
  { regionId, topicsOf, retentionDays = 90, maxBehind }: RelayOptions = {},
): Promise<Relay> {
  const history = await openHistory(pool, regionId);
  const hub = await createHub(history, topicsOf, { maxBehind });
  const reader = createReader(history, hub, log);
  const pruning = startPruning(history, retentionDays, log);
  const bell = bellOf(await pool());
  const own = bell.listen(() => void reader.drain());
  const listener = createListener({ connectionString: url, options }, bell.name, reader.drain, log);
  await listener.connect();
  return {
    ...{ hub, history },
    async [Symbol.asyncDispose]() {
      own[Symbol.dispose]();
      const read = reader.stop();
      hub[Symbol.dispose]();
      await pruning[Symbol.asyncDispose]();
      await listener.stop();
      await read;
    },
  };
}

interface Listener {
  connect: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Wakes the reader whenever another process wrote something, and after every reconnection. */
export function createListener(
  connection: { connectionString: string; options: string },
  ownName: string | undefined,
  wake: () => Promise<void>,
  log: Logger,
  channel = 'outbox',
): Listener {
  let current: Client | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    if (stopped) return;
    const client = new Client({
      ...connection,
      connectionTimeoutMillis: patienceOf(connection.connectionString),
    });
    current = client;
    const lost = (): void => {
      if (current !== client || stopped) return;
      current = undefined;
      setTimeout(() => void connect(), failedMs).unref();
    };
    client.on('notification', ({ payload }) => {
      if (payload !== ownName) void wake();
    });
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      await wake();
    } catch (error) {
      log.warn({ err: error }, `${channel} listener could not connect; trying again`);
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
