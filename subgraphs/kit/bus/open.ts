/** Opens the bus where the platform keeps it: in Redis where there is one, in the service's own PostgreSQL otherwise. */
import type { Pool } from 'pg';
import type { Logger } from '../log.ts';
import { createBus, type Bus } from './bus.ts';
import { openPostgresBroker } from './postgres.ts';
import { openRedisBroker } from './redis.ts';

export interface BusPlace {
  redisUrl: string | undefined;
  /** The database that holds `busSql`. */
  databaseUrl: string;
  pool: () => Promise<Pool>;
}

export function openBus({ redisUrl, databaseUrl, pool }: BusPlace, log: Logger): Bus {
  return createBus(redisUrl ? openRedisBroker(redisUrl) : openPostgresBroker(pool, databaseUrl, log), log);
}
