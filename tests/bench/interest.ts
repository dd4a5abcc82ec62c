/** `npm run bench -- interest`: what an event costs that happens elsewhere, in the hub of a region, by how many subscribe. */
import { randomUUID } from 'node:crypto';
import { table } from '#infra/cli/table.ts';
import type { History } from '#subgraphs/kit/history.ts';
import { createHub } from '#subgraphs/kit/hub.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { playerMoved } from '#subgraphs/region/modules/sectors/events.ts';
import {
  accepts,
  rightsTopic,
  sectorLabel,
  topicsOf,
  type Watcher,
} from '#subgraphs/region/modules/sectors/rules/watching.ts';
import type { Output } from './output.ts';

interface Run {
  /** Who watches one other sector each. */
  elsewhere: number;
  /** Who watches the sector it happens in. */
  here: number;
  /** CPU time of an event, in microseconds. */
  cpuMicroseconds: number;
  /** How often a subscriber looked at an event, for each event. */
  asked: number;
}

const eventOf = (seq: number): OutboxEvent => {
  const [type, payload] = playerMoved({
    ...{ playerId: randomUUID(), fromSector: 1, toSector: 1, method: 'WARP', turnsSpent: 1 },
  });
  const place = { xid: seq, seq, id: randomUUID(), cursor: String(seq) };
  return { ...place, regionId: null, type, payload: { ...payload }, occurredAt: new Date(0) };
};

/** Everything is at hand: nothing is read. */
const historyOf = (first: OutboxEvent): History => ({
  scope: 'bench',
  tail: async () => [first],
  newest: async () => first,
  read: async () => ({ events: [], held: false }),
  prune: async () => 0,
  lossEvent: () => first,
});

async function measure(elsewhere: number, here: number, events: readonly OutboxEvent[]): Promise<Run> {
  using hub = await createHub(historyOf(eventOf(0)), topicsOf);
  let asked = 0;
  const subscribe = (sector: number): void => {
    const watcher: Watcher = {
      ...{ types: null, sectors: new Set([sector]), near: null, playerId: randomUUID(), seesAll: false },
      known: new Map([[sector, 0]]),
    };
    const accept = (event: OutboxEvent): boolean => ((asked += 1), accepts(watcher, event));
    const subscription = hub.subscribe(accept, {
      topics: [rightsTopic, sectorLabel(sector)],
      latestOnly: true,
    });
    // As for every stream of the gateway: it is told its place when it shows nothing for long.
    subscription.tellPlaces(false);
  };
  for (let count = 0; count < elsewhere; count += 1) subscribe(1_000 + count);
  for (let count = 0; count < here; count += 1) subscribe(1);
  const before = process.cpuUsage();
  for (const event of events) hub.publish(event);
  const { user, system } = process.cpuUsage(before);
  return { elsewhere, here, cpuMicroseconds: (user + system) / events.length, asked: asked / events.length };
}

export async function benchInterest({ events: count }: { events: number }): Promise<Output> {
  const events = Array.from({ length: count }, (_, seq) => eventOf(seq + 1));
  const runs: Run[] = [];
  // The first one warms up.
  await measure(1_000, 1, events);
  for (const elsewhere of [0, 1_000, 10_000]) runs.push(await measure(elsewhere, 1, events));
  runs.push(await measure(0, 1_000, events));
  const rows = runs.map(({ elsewhere, here, cpuMicroseconds, asked }) => [
    ...[elsewhere, here, cpuMicroseconds.toFixed(2), asked.toFixed(1)],
  ]);
  const heads = ['watch other sectors', 'watch this one', 'CPU per event, µs', 'subscribers asked'];
  return { json: runs, text: table(heads, rows) };
}
