/** The bus over Redis Streams (7 or newer, with `appendonly yes`): one stream, a consumer group per group, a key for its lead. */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import {
  busRetention,
  maxDeadLetters,
  waitMs,
  type Broker,
  type BusEvent,
  type Delivery,
  type Member,
} from './bus.ts';

/** Raised when events change their shape: services of two versions may run beside each other. */
const format = 1;
/** Raises the lease when it is ours or free. */
const leadScript = `
  local owner = redis.call('get', KEYS[1])
  if owner and owner ~= ARGV[1] then return 0 end
  redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
  return 1`;
const releaseScript = `if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end`;

type Entry = [place: string, fields: string[] | null];
type Pending = [place: string, consumer: string, idleMs: number, deliveries: number];

/** Fails at once while Redis is away: who publishes has an outbox to try again from. */
function connect(url: string, commandTimeout: number): Redis {
  const redis = new Redis(url, {
    ...{ connectionName: 'sectorwars-bus', disableClientInfo: true, protocol: 2, commandTimeout },
    ...{ connectTimeout: 2_000, retryStrategy: (times: number) => Math.min(times * 100, 2_000) },
    ...{ enableOfflineQueue: false, autoResendUnfulfilledCommands: false, maxRetriesPerRequest: 0 },
  });
  // Every command that fails says so itself.
  redis.on('error', () => undefined);
  return redis;
}

/** @param space tells the buses of one Redis apart */
export function openRedisBroker(url: string, space = 'platform', retention = busRetention): Broker {
  const prefix = `sectorwars:bus:${format}:{${space}}:`;
  const redis = connect(url, 5_000);
  return {
    async append(events) {
      await ready(redis);
      const transaction = redis.multi();
      for (const event of events)
        transaction.xadd(
          `${prefix}events`,
          'MAXLEN',
          '~',
          retention.events,
          '*',
          'event',
          JSON.stringify(event),
        );
      transaction.xtrim(`${prefix}events`, 'MINID', '~', Date.now() - retention.ms);
      for (const [error] of (await transaction.exec()) ?? [[new Error('the events were not taken')]])
        if (error) throw error;
    },
    join: (group, stopped) => createMember(url, redis, prefix, group, stopped),
    [Symbol.asyncDispose]: async () => redis.disconnect(),
  };
}

async function ready(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const late = setTimeout(() => reject(new Error('Redis cannot be reached')), 2_000);
  redis.once('ready', resolve);
  await promise.finally(() => {
    clearTimeout(late);
    redis.off('ready', resolve);
  });
}

function createMember(
  url: string,
  redis: Redis,
  prefix: string,
  group: string,
  stopped: AbortSignal,
): Member {
  const [stream, lease, me] = [`${prefix}events`, `${prefix}lead:${group}`, randomUUID()];
  // Waits for news without holding up anybody's commands.
  const waiting = connect(url, waitMs + 4_000);
  stopped.addEventListener('abort', () => waiting.disconnect(), { once: true });

  /** Reads entries whole, with how often they were delivered; what retention took is acknowledged. */
  async function read(pending: Pending[]): Promise<Delivery[]> {
    const found = await Promise.all(
      pending.map(async ([place, , , attempts]) => {
        const [entry] = (await redis.xrange(stream, place, place)) as Entry[];
        if (!entry) await redis.xack(stream, group, place);
        return entry ? deliveryOf(entry, attempts) : undefined;
      }),
    );
    return found.filter((delivery) => delivery !== undefined);
  }

  return {
    async lead(leaseMs) {
      await ready(redis);
      return (await redis.eval(leadScript, 1, lease, me, leaseMs)) === 1;
    },
    async resume(most) {
      // A Redis that has lost its data gets the group anew.
      await redis.xgroup('CREATE', stream, group, '0', 'MKSTREAM').catch((error: Error) => {
        if (!error.message.startsWith('BUSYGROUP')) throw error;
      });
      let from = '0-0';
      do {
        [from] = (await redis.xautoclaim(stream, group, me, 0, from, 'COUNT', 1_000, 'JUSTID')) as [string];
      } while (from !== '0-0');
      await forgetOthers(redis, stream, group, me);
      return await read((await redis.xpending(stream, group, '-', '+', most, me)) as Pending[]);
    },
    async take(most) {
      await ready(waiting);
      const answer = await waiting.xreadgroup(
        ...(['GROUP', group, me, 'COUNT', most, 'BLOCK', waitMs, 'STREAMS', stream, '>'] as const),
      );
      return (answer?.[0]?.[1] ?? []).map((entry) => deliveryOf(entry, 0));
    },
    async attempt({ place, attempts }) {
      // Redis counts the first delivery itself.
      if (attempts > 0) await redis.xclaim(stream, group, me, 0, place);
      return attempts + 1;
    },
    async acknowledge({ place }) {
      await redis.xack(stream, group, place);
    },
    async bury({ place, event }, reason) {
      const letter = ['event', JSON.stringify(event), 'group', group, 'reason', reason];
      const dead = redis.multi().xadd(`${prefix}dead`, 'MAXLEN', '~', maxDeadLetters, '*', ...letter);
      for (const [error] of (await dead.xack(stream, group, place).exec()) ?? []) if (error) throw error;
    },
    async [Symbol.asyncDispose]() {
      await redis.eval(releaseScript, 1, lease, me).catch(() => undefined);
    },
  };
}

/** Consumers that are gone, when nothing is left to them. */
async function forgetOthers(redis: Redis, stream: string, group: string, me: string): Promise<void> {
  const consumers = (await redis.xinfo('CONSUMERS', stream, group)) as unknown[][];
  for (const [, name, , pending] of consumers)
    if (name !== me && pending === 0) await redis.xgroup('DELCONSUMER', stream, group, String(name));
}

function deliveryOf([place, fields]: Entry, attempts: number): Delivery {
  return { place, attempts, event: JSON.parse(fields?.[1] ?? 'null') as BusEvent };
}
