import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { History } from '#subgraphs/kit/history.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { createReader } from '#subgraphs/kit/relay-reader.ts';

it('an outbox that is rung for all the time is read at once at first, then a hundred times a second at most', async () => {
  let reads = 0;
  const history = {
    read: async () => {
      reads += 1;
      return { events: [], held: false };
    },
  } as unknown as History;
  const reader = createReader(history, {} as Hub, createLog('reader', 'silent'));
  const started = performance.now();
  for (let ring = 0; ring < 20; ring++) await reader.drain();
  expect(reads).toBe(20);
  while (performance.now() - started < 200) {
    await reader.drain();
    await pause(0);
  }
  await reader.stop();
  expect(reads).toBeGreaterThan(20);
  expect(reads).toBeLessThanOrEqual(20 + (performance.now() - started) / 10 + 1);
});
