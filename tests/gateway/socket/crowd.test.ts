import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { connectSocket, openSocket, subscribeMessage } from '#tests/kit/test-socket.ts';

let app: TestGateway;
beforeEach(async () => {
  app = await startTestGateway({ LIMIT_SOCKETS: '1000' });
});
afterEach(() => app[Symbol.asyncDispose]());

/** Opens sockets, a hundred at a time. */
async function crowd(count: number): Promise<Awaited<ReturnType<typeof connectSocket>>[]> {
  const sockets = [];
  for (let opened = 0; opened < count; opened += 100) {
    const some = Array.from({ length: 100 }, () => connectSocket(app.gateway.url));
    sockets.push(...(await Promise.all(some)));
  }
  return sockets;
}

test('G10: when sockets with 1,000 subscriptions die, nothing of them is left upstream', async () => {
  const sockets = await Promise.all(Array.from({ length: 20 }, () => connectSocket(app.gateway.url)));
  for (const socket of sockets) {
    for (let n = 0; n < 50; n += 1)
      socket.send(subscribeMessage(String(n), `subscription { ${n % 2 ? 'ticks' : 'silent'} }`));
  }
  await eventually(() => app.engine.openSubscriptions === 1000);
  for (const socket of sockets) socket.ws.terminate();
  await eventually(() => app.engine.openSubscriptions === 0);
  expect(app.gateway.metrics.subscriptionsOpen.value).toBe(0);
  expect(app.gateway.metrics.operationsInFlight.value).toBe(0);
});

test('G19: 1,000 sockets with subscriptions are told 1001, one after the other', async () => {
  const sockets = await crowd(1000);
  await expect(openSocket(`${app.gateway.url}/graphql`)).rejects.toThrow('503');
  for (const socket of sockets) socket.send(subscribeMessage('1', 'subscription { ticks }'));
  await eventually(() => app.engine.openSubscriptions === 1000);
  const farewells: number[] = [];
  const codes = sockets.map(async (socket) => {
    const code = await socket.closed;
    farewells.push(performance.now());
    return code;
  });
  await app[Symbol.asyncDispose]();
  expect(new Set(await Promise.all(codes))).toEqual(new Set([1001]));
  expect(app.engine.openSubscriptions).toBe(0);
  // A second, and not one moment: whoever comes back at once does not come with all the others.
  expect(farewells.at(-1)! - farewells[0]!).toBeGreaterThan(500);
  app = await startTestGateway();
});

test('G19: a mutation that runs is answered before its socket is told 1001', async () => {
  const busy = await connectSocket(app.gateway.url);
  busy.send(subscribeMessage('1', 'mutation { held }'));
  busy.send(subscribeMessage('2', 'subscription { silent }'));
  await eventually(() => app.engine.openSubscriptions === 1 && app.engine.contexts.length === 2);
  const idle = await connectSocket(app.gateway.url);
  const stopping = app[Symbol.asyncDispose]();
  expect(await idle.closed).toBe(1001);
  busy.send(subscribeMessage('3', 'mutation { count }'));
  app.engine.release();
  expect(await busy.next()).toEqual({ type: 'next', id: '1', payload: { data: { held: 1 } } });
  expect(await busy.next()).toEqual({ type: 'complete', id: '1' });
  expect(await busy.next()).toBe('closed');
  expect(await busy.closed).toBe(1001);
  await stopping;
  expect(app.engine.counted).toBe(1);
  app = await startTestGateway();
});
