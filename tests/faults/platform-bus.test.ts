/** Checklist row 33 on the platform's bus: what regions tell the Nexus, and what the bus hands on, comes twice, late and in any order. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase } from '#subgraphs/kit/database.ts';
import type { BusEvent } from '#subgraphs/kit/bus/bus.ts';
import { entities } from '#subgraphs/nexus/entities.ts';
import { migrations } from '#subgraphs/nexus/migrations/index.ts';
import { startArchive } from '#subgraphs/nexus/platform/archive.ts';
import { chanceOf } from '#tests/kit/chance.ts';
import { freshDatabase } from '#tests/kit/postgres.ts';
import { describeWithRedis } from '#tests/kit/redis.ts';
import { until } from '#tests/kit/stack.ts';
import { postgresBroker, redisBroker, type BrokerUnderTest } from '#tests/platform/bus/brokers.ts';
import { unruly } from '#tests/platform/bus/unruly.ts';
import { borealis, startNexus, type NexusHarness } from '#tests/platform/nexus-harness.ts';
import { examples } from '#tests/platform/platform-payloads.ts';

const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

let nexus: NexusHarness;
beforeAll(async () => {
  nexus = await startNexus();
});
afterAll(async () => {
  await nexus?.[Symbol.asyncDispose]();
});

const publish = `mutation ($regionId: ID, $events: [PublishedEventInput!]!) {
  publishEvents(regionId: $regionId, events: $events) { cursor refused { id } } }`;

test('row 33: whatever a region tells comes once more, some of it much later: the Nexus takes each event once, in order, and passes it on once', async () => {
  const chance = chanceOf(33);
  const told = ids(60);
  const cursorOf = (id: string): string => `at ${id}`;
  const tell = (id: string) =>
    nexus.askAsRegion('borealis', publish, {
      regionId: borealis.id,
      events: [
        {
          ...{ id, type: 'war.declared', occurredAt: '2102-01-01T00:00:00Z', cursor: cursorOf(id) },
          payload: JSON.stringify(examples['war.declared']),
        },
      ],
    });
  let late: string[] = [];
  for (const id of told) {
    // A region tells the next event when it was answered about this one; what the network repeats comes beside that.
    const repeated = late.filter(() => chance() < 0.3);
    late = [...late.filter((each) => !repeated.includes(each)), id];
    const both = chance() < 0.5 ? [id, ...repeated, id] : [...repeated, id];
    for (const { errors } of await Promise.all(both.map(tell))) expect(errors).toEqual([]);
  }
  for (const id of late.toReversed()) await tell(id);

  await using database = await openDatabase({ url: nexus.database.url, entities });
  const ofRegion = `region_id = ? and type = 'war.declared'`;
  const rows = (sql: string) => database.fork().execute<{ id: string }[]>(sql, [borealis.id]);
  const idsOf = async (sql: string) => (await rows(sql)).map(({ id }) => id);
  expect(await idsOf(`select id from outbox where ${ofRegion} order by xid, seq`)).toEqual(told);
  expect(await idsOf('select cursor as id from event_places where source = ?')).toEqual([
    cursorOf(told.at(-1)!),
  ]);
  const archived = `select id from platform_events where ${ofRegion} order by seq`;
  await until(async () => (await rows(archived)).length >= told.length);
  expect(await idsOf(archived)).toEqual(told);
});

function overBroker(open: () => Promise<BrokerUnderTest>): void {
  test('row 33: a bus that repeats and shuffles everything leaves each event once in the archive of the Nexus', async () => {
    await using broker = await open();
    await using rows = await freshDatabase({ migrations });
    await using database = await openDatabase({ url: rows.url, entities });
    await using bus = await broker.open();
    const events = ids(80).map((id): BusEvent => ({
      ...{ id, topics: ['global'], type: 'war.declared', regionId: borealis.id, traceId: null },
      ...{ occurredAt: '2102-01-01T00:00:00.000Z', payload: { ...examples['war.declared'] } },
    }));
    await using _archive = startArchive(bus, database);
    await unruly(bus, 33).publish(events);
    const last = randomUUID();
    await bus.publish([{ ...events[0]!, id: last }]);
    const archived = () =>
      database.fork().execute<{ id: string }[]>('select id from platform_events order by seq');
    await until(async () => (await archived()).at(-1)?.id === last);
    const kept = (await archived()).map(({ id }) => id);
    expect(kept.toSorted()).toEqual([...events.map(({ id }) => id), last].toSorted());
    expect(await broker.deadLetters()).toEqual([]);
  });
}

describe('over PostgreSQL', () => {
  overBroker(postgresBroker);
});
describeWithRedis('over Redis', () => {
  overBroker(redisBroker);
});
