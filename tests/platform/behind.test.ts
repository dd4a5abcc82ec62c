import { expect, test } from '@jest/globals';
import type { History } from '#subgraphs/kit/history.ts';
import { createHub } from '#subgraphs/kit/hub.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';

/** More than a subscriber may stay behind, and what waits for it beside. */
const many = 101_000;
const eventOf = (seq: number): OutboxEvent => ({
  ...{ xid: 1, seq, id: `${seq}`, regionId: null, type: 'test' },
  ...{ payload: {}, occurredAt: new Date(0), cursor: `${seq}` },
});

/** All events from the one with number 0 on. */
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

test.each([
  ['goes on at the newest, and is told so', false, 'TOO_SLOW'],
  ['gets every event if it is patient', true, 'test'],
])('a subscriber that is far behind %s', async (_what, patient, told) => {
  const log = [eventOf(0)];
  using hub = await createHub(historyOf(log));
  const events = hub.subscribe(() => true, { patient });
  for (let seq = 1; seq <= many; seq += 1) {
    log.push(eventOf(seq));
    hub.publish(log[seq]!);
  }
  let last: OutboxEvent | undefined;
  for (let seq = 1; last?.seq !== many && last?.type !== 'TOO_SLOW'; seq += 1) {
    last = (await events.next()).value!;
    if (last.type === 'test') expect(last.seq).toBe(seq);
  }
  expect(last.type).toBe(told);
});
