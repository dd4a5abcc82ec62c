/** The brokers that the bus runs over, each in a place of its own and behind a line that can be cut. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Migration } from '@mikro-orm/migrations';
import type { Bus, BusEvent, Retention } from '#subgraphs/kit/bus/bus.ts';
import { consumedSql } from '#subgraphs/kit/bus/once.ts';
import { busSql } from '#subgraphs/kit/bus/postgres.ts';
import { cuttableLine, type CuttableLine } from '#tests/kit/cuttable-line.ts';
import { freshDatabase, type FreshDatabase } from '#tests/kit/postgres.ts';
import { connected, keysOf, redisUrl } from '#tests/kit/redis.ts';
import { openAt, type Address } from './open-at.ts';

export interface BrokerUnderTest extends AsyncDisposable {
  /** Kind, URL and name, as another process opens it. */
  readonly address: Address;
  /** Every bus goes through it. */
  readonly line: CuttableLine;
  open(retention?: Retention): Promise<Bus>;
  stored(): Promise<number>;
  deadLetters(): Promise<BusEvent[]>;
  /** Events given to a group and not acknowledged. */
  held(group: string): Promise<number>;
}

class Tables extends Migration {
  override up(): void {
    this.addSql(busSql);
    this.addSql(consumedSql);
    this.addSql('create table effects (event_id uuid not null)');
  }
}

export const databaseOfBus = (): Promise<FreshDatabase> => freshDatabase({ migrations: [Tables] });

export async function redisBroker(): Promise<BrokerUnderTest> {
  const space = randomUUID();
  const line = await cuttableLine(redisUrl);
  const stream = `sectorwars:bus:1:{${space}}`;
  const client = connected();
  return {
    ...{ line, address: ['redis', line.url, space] },
    open: (retention) => openAt(['redis', line.url, space], retention),
    stored: () => client.redis.xlen(`${stream}:events`),
    held: async (group) => Number((await client.redis.xpending(`${stream}:events`, group))[0]),
    async deadLetters() {
      const entries = await client.redis.xrange(`${stream}:dead`, '-', '+');
      return entries.map(([, fields]) => JSON.parse(fields?.[1] ?? '') as BusEvent);
    },
    async [Symbol.asyncDispose]() {
      await keysOf(space, true);
      await client[Symbol.asyncDispose]();
      await line[Symbol.asyncDispose]();
    },
  };
}

export async function postgresBroker(): Promise<BrokerUnderTest> {
  const database = await databaseOfBus();
  const line = await cuttableLine(database.url);
  const ask = async <T extends object>(sql: string): Promise<T[]> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<T>(sql);
    await client.end();
    return rows;
  };
  return {
    ...{ line, address: ['postgres', line.url, ''] },
    open: (retention) => openAt(['postgres', line.url, ''], retention),
    stored: async () => (await ask<{ n: number }>('select count(*)::int as n from bus_events'))[0]?.n ?? 0,
    // Nothing is given to anybody but the event that is handled.
    held: async () => await Promise.resolve(1),
    deadLetters: async () =>
      (await ask<{ event: BusEvent }>('select event from bus_dead_letters order by seq')).map(
        ({ event }) => event,
      ),
    async [Symbol.asyncDispose]() {
      await line[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}
