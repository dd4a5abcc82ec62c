/** The same promises over every broker: order, redelivery, dead letters, lost connections, bounded memory. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Bus, BusEvent } from '#subgraphs/kit/bus/bus.ts';
import { batchSize } from '#subgraphs/kit/bus/consume.ts';
import { onceByEvent } from '#subgraphs/kit/bus/once.ts';
import { openDatabase, transact } from '#subgraphs/kit/database.ts';
import { entities } from '#subgraphs/nexus/entities.ts';
import { describeWithRedis } from '#tests/kit/redis.ts';
import { until } from '#tests/kit/stack.ts';
import { databaseOfBus, postgresBroker, redisBroker, type BrokerUnderTest } from './brokers.ts';
import { unruly } from './unruly.ts';

jest.setTimeout(60_000);

const regionId = randomUUID();
const eventOf = (n: number, topics = ['global']): BusEvent => ({
  id: randomUUID(),
  topics,
  type: 'alliance.formed',
  regionId,
  occurredAt: new Date(0).toISOString(),
  traceId: null,
  payload: { n },
});
const eventsOf = (count: number, from = 0): BusEvent[] =>
  Array.from({ length: count }, (_, n) => eventOf(from + n));
const numbers = (events: BusEvent[]): unknown[] => events.map(({ payload }) => payload['n']);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

function promises(open: () => Promise<BrokerUnderTest>): void {
  let broker: BrokerUnderTest;
  let bus: Bus;
  beforeEach(async () => {
    broker = await open();
    bus = await broker.open();
  });
  afterEach(async () => {
    await bus?.[Symbol.asyncDispose]();
    await broker?.[Symbol.asyncDispose]();
  });

  it('gives every group each event once and in order, also what was published before it began', async () => {
    await bus.publish(eventsOf(100));
    const [one, other]: [BusEvent[], BusEvent[]] = [[], []];
    await using _one = bus.subscribe({ group: 'one', topics: ['*'] }, async (event) => void one.push(event));
    await using _other = bus.subscribe(
      { group: 'other', topics: ['*'] },
      async (event) => void other.push(event),
    );
    for (let n = 100; n < 200; n += 20) await bus.publish(eventsOf(20, n));
    await until(async () => one.length + other.length >= 400);
    expect(numbers(one)).toEqual(upTo(200));
    expect(numbers(other)).toEqual(upTo(200));
    expect(one[0]).toEqual(other[0]);
  });

  it('gives a group the topics it wants, and an event of several of them once', async () => {
    const got: BusEvent[] = [];
    await bus.publish([
      eventOf(0),
      eventOf(1, [`region.${regionId}.security.alert`]),
      eventOf(2, [`region.${regionId}.cross_regional`, 'global']),
      eventOf(3, [`region.${regionId}.cross_regional`]),
    ]);
    const topics = ['global', 'region.*.cross_regional'];
    await using _ = bus.subscribe({ group: 'g', topics }, async (event) => void got.push(event));
    await until(async () => got.length === 3);
    expect(numbers(got)).toEqual([0, 2, 3]);
  });

  it('lets one consumer of a group lead while others stand by, and the next one take over when it leaves', async () => {
    const got: [string, unknown][] = [];
    const consume = (name: string) =>
      bus.subscribe({ group: 'g', topics: ['*'], leaseMs: 2_000 }, async ({ payload }) => {
        got.push([name, payload['n']]);
      });
    const first = consume('first');
    await bus.publish(eventsOf(50));
    await until(async () => got.length === 50);
    await using _second = consume('second');
    await bus.publish(eventsOf(10, 50));
    await until(async () => got.length === 60);
    await first[Symbol.asyncDispose]();
    await bus.publish(eventsOf(10, 60));
    await until(async () => got.length === 70);
    expect(got.map(([, n]) => n)).toEqual(upTo(70));
    expect(new Set(got.slice(60).map(([name]) => name))).toEqual(new Set(['second']));
  });

  it('gives what a killed consumer left to the next one, before anything newer', async () => {
    const file = new URL('./dying-consumer.ts', import.meta.url).pathname;
    const args = ['--no-warnings', file, 'g', ...broker.address];
    const consumer = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } });
    await bus.publish(eventsOf(10));
    const [said] = (await once(consumer.stdout, 'data')) as [Buffer];
    expect(String(said)).toBe('stuck\n');
    consumer.kill('SIGKILL');
    const got: BusEvent[] = [];
    await using _ = bus.subscribe({ group: 'g', topics: ['*'], leaseMs: 1_500 }, async (event) => {
      got.push(event);
    });
    await bus.publish(eventsOf(10, 10));
    await until(async () => got.length >= 18);
    expect(numbers(got)).toEqual(upTo(20).slice(2));
  });

  it('gives an event again that was not handled, before the next one, and buries what nobody can handle', async () => {
    const tried: unknown[] = [];
    await bus.publish(eventsOf(4));
    const options = { group: 'g', topics: ['*'], maxAttempts: 3, pauseMs: 1 };
    await using _ = bus.subscribe(options, async ({ payload: { n } }) => {
      tried.push(n);
      if (n === 2 || (n === 1 && tried.length === 2)) throw new Error('not today');
    });
    await until(async () => tried.includes(3));
    expect(tried).toEqual([0, 1, 1, 2, 2, 2, 3]);
    expect(numbers(await broker.deadLetters())).toEqual([2]);
  });

  it('buries an event of which its consumers die, and none of those behind it', async () => {
    await bus.publish(eventsOf(3));
    for (let life = 0; life < 3; life++) {
      const dying = await broker.open();
      const { promise: reached, resolve } = Promise.withResolvers<void>();
      const { promise: end, reject } = Promise.withResolvers<void>();
      const options = { group: 'g', topics: ['*'], leaseMs: 500, maxAttempts: 3 };
      const consumer = dying.subscribe(options, () => (resolve(), end));
      await reached;
      const stopped = consumer[Symbol.asyncDispose]();
      reject(new Error('died'));
      await stopped;
      await dying[Symbol.asyncDispose]();
    }
    const got: BusEvent[] = [];
    await using _ = bus.subscribe({ group: 'g', topics: ['*'], maxAttempts: 3 }, async (event) => {
      got.push(event);
    });
    await until(async () => got.length === 2);
    expect([numbers(got), numbers(await broker.deadLetters())]).toEqual([[1, 2], [0]]);
  });

  it('loses nothing and keeps the order while the connection to the broker comes and goes', async () => {
    const got: unknown[] = [];
    await using _ = bus.subscribe({ group: 'g', topics: ['*'], leaseMs: 500, pauseMs: 20 }, async (event) => {
      got.push(event.payload['n']);
    });
    for (let n = 0; n < 60; n += 10) {
      const events = eventsOf(10, n);
      if (n % 20 === 0) await broker.line.cut();
      const trial = bus.publish(events).catch(() => undefined);
      await broker.line.mend().catch(() => undefined);
      await trial;
      // As an outbox does: until the broker has said yes.
      await until(() =>
        bus.publish(events).then(
          () => true,
          () => false,
        ),
      );
    }
    await until(async () => got.includes(59));
    expect([...new Set(got)]).toEqual(upTo(60));
  });

  it('does once what an event leads to, however often and in whatever order it comes', async () => {
    await using rows = await databaseOfBus();
    await using database = await openDatabase({ url: rows.url, entities });
    let deliveries = 0;
    await using _ = bus.subscribe(
      { group: 'g', topics: ['*'], pauseMs: 1, maxAttempts: 50 },
      async ({ id }) => {
        deliveries++;
        await transact(database.fork(), async (tx) => {
          await onceByEvent(tx, 'test', id, async () => {
            await tx.execute('insert into effects (event_id) values (?)', [id]);
            if (deliveries % 7 === 0) throw new Error('rolled back with its effect');
          });
        });
      },
    );
    const events = eventsOf(40);
    await unruly(bus, 2102).publish(events);
    const effects = async () =>
      await database.fork().execute<{ id: string }[]>('select event_id as id from effects');
    await until(async () => (await effects()).length >= 40 && deliveries >= 80);
    const ids = (await effects()).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
  });

  it('holds so many events at most, in the consumer and in the broker', async () => {
    await using small = await broker.open({ events: 500, ms: 60_000 });
    for (let n = 0; n < 3_000; n += 100) await small.publish(eventsOf(100, n));
    expect(await broker.stored()).toBeLessThanOrEqual(700);
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    let handled = 0;
    await using _ = small.subscribe({ group: 'slow', topics: ['*'] }, async () => {
      if (++handled === 1) await released;
    });
    await until(async () => handled === 1);
    expect(await broker.held('slow')).toBeLessThanOrEqual(batchSize);
    release();
    await until(async () => handled >= 500);
  });
}

describeWithRedis('a bus over Redis', () => {
  promises(redisBroker);
});
describe('a bus over PostgreSQL', () => {
  promises(postgresBroker);
});
