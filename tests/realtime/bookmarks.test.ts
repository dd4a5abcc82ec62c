import { describe, expect, test } from '@jest/globals';
import { decodePlace } from '#subgraphs/kit/cursor.ts';
import type { History } from '#subgraphs/kit/history.ts';
import { createHub } from '#subgraphs/kit/hub.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type { Subscription } from '#subgraphs/kit/subscription.ts';

const eventOf = (seq: number): OutboxEvent => ({
  ...{ xid: 1, seq, id: `0000000${seq}`, regionId: null, type: 'test' },
  ...{ payload: {}, occurredAt: new Date(0), cursor: `${seq}` },
});

function historyOf(log: OutboxEvent[]): History {
  return {
    scope: 'test',
    tail: async () => log.slice(-1),
    newest: async () => log.at(-1)!,
    read: async ({ seq }, limit) => ({ events: log.slice(seq + 1, seq + 1 + limit), held: false }),
    prune: async () => 0,
    lossEvent: (reason) => ({ ...eventOf(-1), type: reason }),
  };
}

const nothing = () => false;
const said = async (stream: Subscription) => stream.describe((await stream.next()).value!);

describe('a stream that shows nothing', () => {
  test('says from time to time where it stands, while events pass; one that shows them, and one that nobody asked, do not', async () => {
    using hub = await createHub(historyOf([eventOf(0)]), undefined, { silentMs: 20 });
    const [silent, unasked, loud] = [
      hub.subscribe(nothing),
      hub.subscribe(nothing),
      hub.subscribe(() => true),
    ];
    for (const stream of [silent, loud]) stream.tellPlaces(false);
    const heard: unknown[] = [];
    void unasked.next().then((step) => heard.push(step.value));
    const first = said(silent);
    hub.publish(eventOf(1));
    expect((await loud.next()).value).toMatchObject({ seq: 1 });
    const place = await first;
    expect(place).toEqual({ silent: true, cursor: expect.any(String) });
    const second = said(silent);
    hub.publish(eventOf(2));
    expect((await second).cursor).not.toBe(place.cursor);
    expect((await loud.next()).value).toMatchObject({ seq: 2, type: 'test' });
    expect(heard).toEqual([]);
  });

  test('says so after many events, too, though little time has passed', async () => {
    using hub = await createHub(historyOf([eventOf(0)]), undefined, { silentEvents: 3 });
    const stream = hub.subscribe(nothing);
    stream.tellPlaces(false);
    for (const seq of [1, 2, 3, 4]) hub.publish(eventOf(seq));
    const { cursor } = await said(stream);
    // Where it goes on, the last event comes alone.
    const again = hub.subscribe(() => true, { after: decodePlace('test', cursor!) });
    expect((await again.next()).value).toMatchObject({ seq: 4 });
  });

  test('does not repeat itself while nothing happens', async () => {
    using hub = await createHub(historyOf([eventOf(0)]), undefined, { silentMs: 5 });
    const stream = hub.subscribe(nothing);
    stream.tellPlaces(false);
    const heard: unknown[] = [];
    void stream.next().then((step) => heard.push(step.value));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(heard).toEqual([]);
  });
});

test('a stream that has caught up says so, and the shared ones say that they are at the same place', async () => {
  const log = [eventOf(0), eventOf(1)];
  using hub = await createHub(historyOf(log));
  const shared = hub.subscribe(nothing);
  shared.tellPlaces(true);
  const told = said(shared);
  const publish = (event: OutboxEvent) => (log.push(event), hub.publish(event));
  publish(eventOf(2));
  const resumed = hub.subscribe(() => true, { after: eventOf(0) });
  resumed.tellPlaces(false);
  expect((await resumed.next()).value).toMatchObject({ seq: 1 });
  expect((await resumed.next()).value).toMatchObject({ seq: 2 });
  const { cursor, ...caughtUp } = await said(resumed);
  expect(caughtUp).toEqual({ silent: true, live: true });
  expect(await told).toEqual({ silent: true, cursor });
});
