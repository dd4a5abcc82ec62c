import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEngine } from '#gateway/engine/create-engine.ts';
import { createGeneration } from '#gateway/generations/generation.ts';
import { createTextStore } from '#gateway/pipeline/persisted/text-store.ts';
import { readConfig } from '#gateway/config.ts';
import { openEventStream } from '#tests/kit/event-stream.ts';
import { until } from '#tests/kit/stack.ts';
import { connectSocket, subscribeMessage } from '#tests/kit/test-socket.ts';
import { startWorld, type Variant, type World } from './world.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** On a busy machine subscriptions move, and garbage is collected, in their own time. */
const patienceMs = 60_000;

let world: World;
beforeEach(async () => {
  world = await startWorld({ RELOAD_WINDOW_MS: '20' });
});
afterEach(async () => {
  await world[Symbol.asyncDispose]();
});

function resources(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const operations = ['{ star { name } }', 'mutation { name(star: "1") }', '{ __schema { types { name } } }'];

test(
  'C17: of a hundred supergraphs that have served nothing is left, though two subscriptions went through all of them',
  async () => {
    const { generations } = world.started;
    const { ticks } = world.subgraphs;
    const config = readConfig({}, []);
    const kept = createTextStore(10, 10_000);
    const old: WeakRef<object>[] = [];

    async function replace(variant: Variant): Promise<void> {
      const { number, engine } = generations.current;
      old.push(new WeakRef(engine), new WeakRef(engine.schema));
      const next = await createEngine({ supergraphSdl: world.subgraphs.compose(variant) });
      generations.replaceBy(createGeneration({ number: number + 1, engine: next, config, kept }));
      for (const query of operations) expect((await world.ask(query)).errors).toEqual([]);
    }

    const socket = await connectSocket(world.gateway.url);
    socket.send(subscribeMessage('1', 'subscription { ticks }'));
    const stream = await openEventStream(world.gateway.url, 'subscription { ticks }');
    await until(async () => ticks.listeners === 2);
    for (let round = 0; round < 10; round += 1) await replace('second');
    const before = resources();
    collectGarbage();
    const { heapUsed } = process.memoryUsage();

    for (let round = 0; round < 45; round += 1) {
      await replace('first');
      await replace('second');
    }
    // Each subscription has a socket at the server, and both are on the last supergraph.
    await until(async () => {
      collectGarbage();
      return old.every((reference) => reference.deref() === undefined);
    }, patienceMs);
    expect(old).toHaveLength(200);
    await until(async () => ticks.listeners === 2);
    expect(world.subgraphs.stars.openSockets).toBe(2);
    ticks.emit();
    expect(await socket.next()).toMatchObject({ payload: { data: { ticks: 1 } } });
    expect(await stream.next()).toEqual({ data: { ticks: 1 } });

    const after = resources();
    for (const [name, count] of Object.entries(after)) {
      // Connections of a pool, and two subscriptions that are about to move, come and go.
      expect({ name, more: count - (before[name] ?? 0) > 8 }).toEqual({ name, more: false });
    }
    collectGarbage();
    expect(process.memoryUsage().heapUsed - heapUsed).toBeLessThan(16 * 1024 * 1024);
    socket.ws.terminate();
    stream.leave();
    await until(async () => ticks.listeners === 0);
  },
  2 * patienceMs,
);

test('a reload leaves no worker behind', async () => {
  for (const variant of ['second', 'first'] as const) {
    await world.put(world.subgraphs.compose(variant));
    await world.started.reload.now();
  }
  expect(world.started.generations.current.number).toBe(3);
  await until(async () => resources()['MessagePort'] === undefined && resources()['Worker'] === undefined);
});
