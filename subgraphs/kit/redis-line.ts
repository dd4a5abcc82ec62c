/** A line to Redis that nobody waits for long: what it does not answer at once is done without it. */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from './log.ts';

export interface RedisLine extends AsyncDisposable {
  /** What Redis answers; undefined while the line is lost. A late or failed answer loses it. */
  ask<T>(command: (redis: Redis) => Promise<T>): Promise<T | undefined>;
  /** Sends what needs no answer; nothing while the line is lost: `takeUp` has to make up for it. */
  tell(command: (redis: Redis) => Promise<unknown>): void;
  state(): { up: boolean; losses: number };
}

export interface RedisLineOptions {
  url: string;
  log: Logger;
  /** Runs before the line is asked anything, at first and after every loss. */
  takeUp: (redis: Redis) => Promise<unknown>;
}

/** The longest that a request may wait for an answer. P */
const answerMs = 50;
/** How long a line that was slow is left alone: a Redis that hangs costs one wait in this time, not one per request. P */
const restMs = 5_000;
/** A Redis that comes and goes is told of this often at most. */
const warnMs = 60_000;

/** Connects behind the caller's back and again after every loss; never throws for what Redis does. */
export function openRedis({ url, log, takeUp }: RedisLineOptions): RedisLine {
  const redis = new Redis(url, {
    ...{
      connectionName: `sectorwars-cache-${randomUUID().slice(0, 8)}`,
      disableClientInfo: true,
      protocol: 2,
    },
    ...{ connectTimeout: 2_000, retryStrategy: (times: number) => Math.min(times * 100, 2_000) },
    // What was asked before a loss is out of date after it.
    ...{ enableOfflineQueue: false, autoResendUnfulfilledCommands: false, maxRetriesPerRequest: 0 },
    enableAutoPipelining: true,
  });
  let state: 'lost' | 'rising' | 'up' = 'lost';
  let [losses, attempt, warnedAt] = [0, 0, -Infinity];
  let resting: NodeJS.Timeout | undefined;
  let failure: unknown;

  const lose = (error: unknown): void => {
    if (state === 'up') losses++;
    if (state === 'lost' && warnedAt > 0) return;
    state = 'lost';
    attempt++;
    clearTimeout(resting);
    resting = setTimeout(() => void rise(), restMs).unref();
    if (performance.now() - warnedAt < warnMs) return;
    warnedAt = performance.now();
    log.warn({ err: error }, 'Redis does not answer; the cache goes on without it');
  };
  const rise = async (): Promise<void> => {
    if (state !== 'lost' || redis.status !== 'ready') return;
    state = 'rising';
    const own = ++attempt;
    try {
      await inTime(takeUp(redis));
      if (attempt === own) state = 'up';
    } catch (error) {
      if (attempt === own) lose(error);
    }
  };
  redis.on('error', (error) => (failure = error));
  redis.on('close', () => lose(failure ?? new Error('the connection to Redis was closed')));
  redis.on('ready', () => void rise());

  const run = async <T>(command: (client: Redis) => Promise<T>): Promise<T | undefined> => {
    const own = attempt;
    try {
      return await inTime(command(redis));
    } catch (error) {
      if (attempt === own) lose(error);
      return undefined;
    }
  };
  return {
    ask: async (command) => (state === 'up' ? await run(command) : undefined),
    tell: (command) => void (state !== 'lost' && run(command)),
    state: () => ({ up: state === 'up', losses }),
    [Symbol.asyncDispose]: async () => {
      redis.removeAllListeners('close');
      clearTimeout(resting);
      state = 'lost';
      attempt++;
      redis.disconnect();
    },
  };
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  // An answer that came while this process was busy itself is read before the verdict.
  const late = (): void => void setImmediate(() => reject(new Error(`no answer within ${answerMs} ms`)));
  const timer = setTimeout(late, answerMs);
  answer.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
}
