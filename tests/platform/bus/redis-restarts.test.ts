/** What becomes of the bus when its Redis ends: with its data, and without. */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Bus, BusEvent } from '#subgraphs/kit/bus/bus.ts';
import { until } from '#tests/kit/stack.ts';
import { openAt } from './open-at.ts';
import { describeWithRedisServer, startRedis } from './private-redis.ts';

const eventsOf = (count: number, from = 0): BusEvent[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ id: randomUUID(), topics: ['global'], type: 'alliance.formed', regionId: null, traceId: null },
    ...{ occurredAt: new Date(0).toISOString(), payload: { n: from + n } },
  }));
const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, n) => from + n);

/** Publishes as the forwarder of an outbox does: again, until it is taken. */
async function insist(bus: Bus, events: BusEvent[]): Promise<void> {
  for (let taken = false; !taken;)
    taken = await bus.publish(events).then(
      () => true,
      () => new Promise<false>((resolve) => setTimeout(resolve, 50, false)),
    );
}

describeWithRedisServer('a Redis that dies', () => {
  it('and comes back with its data has lost nothing that was taken; what was under way is given again', async () => {
    await using redis = await startRedis();
    await using bus = await openAt(['redis', redis.url, randomUUID()]);
    const got: unknown[] = [];
    const options = { group: 'g', topics: ['*'], leaseMs: 1_000, pauseMs: 20 };
    await bus.publish(eventsOf(20));
    await using _ = bus.subscribe(options, async ({ payload: { n } }) => {
      got.push(n);
      // Dies under the consumer's hands.
      if (got.length === 10) await redis.kill();
    });
    await until(async () => got.length >= 10);
    const publishing = insist(bus, eventsOf(20, 20));
    await redis.start();
    await publishing;
    await until(async () => got.includes(39));
    // The one that nobody could acknowledge comes twice at least: consumers know events by their IDs.
    expect([...new Set(got)]).toEqual(upTo(40));
    expect(got.filter((n) => n === 9).length).toBeGreaterThan(1);
  });

  it('and comes back without it goes on: what is published from then on comes once and in order, to every group', async () => {
    await using redis = await startRedis();
    await using bus = await openAt(['redis', redis.url, randomUUID()]);
    const [one, other]: [unknown[], unknown[]] = [[], []];
    const options = { topics: ['*'], leaseMs: 1_000, pauseMs: 20 };
    await using _one = bus.subscribe(
      { ...options, group: 'one' },
      async ({ payload: { n } }) => void one.push(n),
    );
    await using _other = bus.subscribe({ ...options, group: 'other' }, async ({ payload: { n } }) => {
      other.push(n);
    });
    await bus.publish(eventsOf(10));
    await until(async () => one.length + other.length === 20);
    await redis.kill();
    await redis.start(true);
    await insist(bus, eventsOf(10, 10));
    for (const got of [one, other]) {
      await until(async () => got.includes(19));
      expect(got).toEqual(upTo(20));
    }
  });
});
