import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openEventStream } from '#tests/kit/event-stream.ts';
import { until } from '#tests/kit/stack.ts';
import { connectSocket, subscribeMessage, type TestSocket } from '#tests/kit/test-socket.ts';
import { startWorld, type Variant, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await world[Symbol.asyncDispose]();
});

async function reloadWith(variant: Variant): Promise<void> {
  await world.put(world.subgraphs.compose(variant));
  await world.started.reload.now();
}

interface Client {
  /** The next result, or `complete`. */
  next(): Promise<unknown>;
  leave(): void;
}

async function overSocket(query: string): Promise<Client> {
  const socket: TestSocket = await connectSocket(world.gateway.url);
  socket.send(subscribeMessage('one', query));
  return {
    leave: () => socket.ws.close(),
    async next() {
      const message = await socket.next();
      if (message === 'closed') return message;
      expect(message.id).toBe('one');
      return message.type === 'next' ? message.payload : message.type;
    },
  };
}

const transports: [string, (query: string) => Promise<Client>][] = [
  ['a WebSocket', overSocket],
  ['server-sent events', (query) => openEventStream(world.gateway.url, query)],
];

/** Waits until the servers know of so many subscriptions. */
async function listeners(count: number): Promise<void> {
  await until(async () => world.subgraphs.ticks.listeners === count);
}

async function moved(): Promise<void> {
  const { ticks } = world.subgraphs;
  await until(async () => ticks.opened === 2 && ticks.listeners === 1);
}

describe.each(transports)('a subscription over %s', (_name, subscribe) => {
  test('C16: moves to the new supergraph: no event is lost or told twice, and the old upstream is closed', async () => {
    const { ticks, stars } = world.subgraphs;
    const { current: old } = world.started.generations;
    const client = await subscribe('subscription { ticks }');
    await listeners(1);
    // Before, while both upstreams are open, and after.
    const emitting = setInterval(() => ticks.emit(), 5);
    await until(async () => ticks.emit() > 5);
    await reloadWith('second');
    await moved();
    const last = ticks.emit() + 20;
    await until(async () => ticks.emit() > last);
    clearInterval(emitting);
    for (let number = 1; number <= last; number += 1)
      expect(await client.next()).toEqual({ data: { ticks: number } });
    await until(async () => stars.openSockets === 1 && old.signal.aborted);
    client.leave();
    await listeners(0);
  });

  test('moves in silence, and goes on when something happens', async () => {
    const { ticks } = world.subgraphs;
    const client = await subscribe('subscription { ticks }');
    await listeners(1);
    ticks.emit();
    expect(await client.next()).toEqual({ data: { ticks: 1 } });
    await reloadWith('second');
    await moved();
    ticks.emit();
    expect(await client.next()).toEqual({ data: { ticks: 2 } });
    client.leave();
    await listeners(0);
  });

  test('hears the old upstream while a server takes its time to listen to the new one', async () => {
    const { ticks, stars, listenAfter } = world.subgraphs;
    const client = await subscribe('subscription { ticks }');
    await listeners(1);
    const { promise, resolve: listen } = Promise.withResolvers<void>();
    listenAfter(promise);
    await reloadWith('second');
    await until(async () => stars.connections.length === 2);
    ticks.emit();
    expect(await client.next()).toEqual({ data: { ticks: 1 } });
    expect(ticks.opened).toBe(1);
    listen();
    await moved();
    ticks.emit();
    expect(await client.next()).toEqual({ data: { ticks: 2 } });
    client.leave();
    await listeners(0);
  });

  test.each([
    ['GRAPHQL_VALIDATION_FAILED', 'second', 'fading'],
    ['UNAUTHENTICATED', 'guarded', 'ticks'],
  ] as const)('ends with %s when the supergraph %s has it no more', async (code, variant, field) => {
    const client = await subscribe(`subscription { ${field} }`);
    await listeners(1);
    await reloadWith(variant);
    expect(await client.next()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^The schema has changed, and this subscription ends: .*\./),
          extensions: { code },
        },
      ],
    });
    expect(await client.next()).toBe('complete');
    await listeners(0);
    client.leave();
  });
});

test('subscriptions that were opened on an old supergraph and move through several end up on the last', async () => {
  const { ticks } = world.subgraphs;
  const { generations } = world.started;
  const client = await overSocket('subscription { ticks }');
  await listeners(1);
  const olds = [generations.current];
  for (const variant of ['second', 'first', 'second'] as const) {
    await reloadWith(variant);
    olds.push(generations.current);
  }
  const last = olds.pop();
  await until(async () => olds.every(({ signal }) => signal.aborted) && ticks.listeners === 1);
  expect(last?.signal.aborted).toBe(false);
  ticks.emit();
  expect(await client.next()).toEqual({ data: { ticks: 1 } });
  client.leave();
  await listeners(0);
});

test('a server that does not take the subscription keeps the old one for the time being', async () => {
  const { ticks, stars } = world.subgraphs;
  const client = await overSocket('subscription { ticks }');
  await listeners(1);
  stars.refuseSockets(true);
  const tried = stars.refusedSockets;
  await reloadWith('second');
  await until(async () => stars.refusedSockets > tried);
  ticks.emit();
  expect(await client.next()).toEqual({ data: { ticks: 1 } });
  stars.refuseSockets(false);
  await moved();
  ticks.emit();
  expect(await client.next()).toEqual({ data: { ticks: 2 } });
  client.leave();
  await listeners(0);
});

test('it says what the server says when the old supergraph has to go', async () => {
  await using hasty = await startWorld({ LIMIT_DRAIN_MS: '300' });
  await world[Symbol.asyncDispose]();
  world = hasty;
  const client = await overSocket('subscription { ticks }');
  await listeners(1);
  hasty.subgraphs.stars.refuseSockets(true);
  await reloadWith('second');
  expect(await client.next()).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
  expect(await client.next()).toBe('complete');
  await listeners(0);
  client.leave();
});

test('a client that leaves while its subscription moves leaves nothing behind', async () => {
  const { ticks, stars } = world.subgraphs;
  const client = await overSocket('subscription { ticks }');
  await listeners(1);
  const { current: old } = world.started.generations;
  await reloadWith('second');
  await until(async () => ticks.opened === 2);
  client.leave();
  await listeners(0);
  await until(async () => old.signal.aborted);
  await until(async () => stars.openSockets === 0);
  expect(world.gateway.metrics.subscriptionsOpen.value).toBe(0);
});
