/** The real Redis that tests use where one answers: `TEST_REDIS_URL`, or the usual port. Every test has a key space of its own. */
import { describe } from '@jest/globals';
import { Redis } from 'ioredis';

export const redisUrl = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

async function redisAnswers(): Promise<boolean> {
  const redis = new Redis(redisUrl, {
    ...{ lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0, connectTimeout: 1_000 },
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

const answers = await redisAnswers();

/** A group of tests that wants a Redis. Where none answers it is left out, and its name says why. */
export function describeWithRedis(name: string, tests: () => void): void {
  const group = answers ? describe : describe.skip;
  group(answers ? name : `${name} (left out: no Redis answers at ${redisUrl})`, tests);
}

/** The keys of a space, with their remaining seconds; removed afterwards when `remove` is set. */
export async function keysOf(space: string, remove = false): Promise<Map<string, number>> {
  await using client = connected();
  const { redis } = client;
  const keys = await redis.keys(`*{${space}}*`);
  const seconds = await Promise.all(keys.map((key) => redis.ttl(key)));
  if (remove && keys.length > 0) await redis.del(...keys);
  return new Map(keys.map((key, index) => [key, seconds[index] ?? -1]));
}

export function connected(): { redis: Redis } & AsyncDisposable {
  const redis = new Redis(redisUrl);
  return { redis, [Symbol.asyncDispose]: async () => redis.disconnect() };
}
