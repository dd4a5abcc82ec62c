import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { watchRevocations, type Revocations } from '#gateway/pipeline/revocations.ts';
import { eventually, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { connectSocket, subscribeMessage } from '#tests/kit/test-socket.ts';
import { startTokenIssuer, type TokenIssuer } from '#tests/kit/token-issuer.ts';

let app: TestGateway;
let issuer: TokenIssuer;
let revocations: Revocations;
let identity: ReturnType<typeof createServer>;
/** Where identity lists them. */
let url: string;
/** What identity lists as ended. */
let ended: string[];

beforeEach(async () => {
  ended = [];
  identity = createServer((_request, response) =>
    response.end(JSON.stringify({ cursor: '1', sessions: ended })),
  );
  await new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(identity.address() as AddressInfo).port}/revocations`;
  revocations = watchRevocations({ url, intervalMs: 5 });
  issuer = await startTokenIssuer();
  app = await startTestGateway(issuer.env, {
    isRevoked: revocations.has,
    onSessionEnded: revocations.onEnded,
  });
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await revocations[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
  identity.closeAllConnections();
  await new Promise((resolve) => identity.close(resolve));
});

const bearer = async (sid: string) => `Bearer ${await issuer.sign({ sid })}`;
const silent = 'subscription { silent }';

test('a log-out closes the session’s sockets with 4403 and ends their subscriptions upstream', async () => {
  const socket = await connectSocket(app.gateway.url, { authorization: await bearer('s1') });
  socket.send(subscribeMessage('1', silent));
  await eventually(() => app.engine.openSubscriptions === 1);
  ended.push('s1');
  expect(await socket.closed).toBe(4403);
  await eventually(() => app.engine.openSubscriptions === 0);
});

test('a log-out closes them within five seconds, identity being asked as often as in production', async () => {
  await using asking = watchRevocations({ url });
  await using usual = await startTestGateway(issuer.env, {
    isRevoked: asking.has,
    onSessionEnded: asking.onEnded,
  });
  const socket = await connectSocket(usual.gateway.url, { authorization: await bearer('s1') });
  socket.send(subscribeMessage('1', silent));
  await eventually(() => usual.engine.openSubscriptions === 1);
  const from = performance.now();
  ended.push('s1');
  expect(await socket.closed).toBe(4403);
  expect(performance.now() - from).toBeLessThan(5_000);
});

test('a log-out leaves the same player’s other sessions, and anonymous callers, in peace', async () => {
  const sockets = await Promise.all([
    connectSocket(app.gateway.url, { authorization: await bearer('s2') }),
    connectSocket(app.gateway.url),
  ]);
  for (const socket of sockets) socket.send(subscribeMessage('1', 'subscription { ticks }'));
  await eventually(() => app.engine.openSubscriptions === 2);
  ended.push('s1');
  await eventually(() => revocations.has('s1'));
  app.engine.tick(7);
  for (const socket of sockets) {
    expect(await socket.next()).toEqual({ type: 'next', id: '1', payload: { data: { ticks: 7 } } });
    socket.ws.close();
  }
});

test('a subscription with credentials of its own ends with its session; the socket stays', async () => {
  const socket = await connectSocket(app.gateway.url);
  const extensions = { headers: { Authorization: await bearer('s1') } };
  socket.send(subscribeMessage('1', silent, { extensions }));
  await eventually(() => app.engine.openSubscriptions === 1);
  ended.push('s1');
  expect(await socket.next()).toMatchObject({
    ...{ type: 'next', id: '1' },
    payload: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  });
  expect(await socket.next()).toEqual({ type: 'complete', id: '1' });
  await eventually(() => app.engine.openSubscriptions === 0);
  socket.send(subscribeMessage('2', '{ hello }'));
  expect(await socket.next()).toMatchObject({ type: 'next', id: '2' });
  socket.ws.close();
});

test('server-sent events end with UNAUTHENTICATED as their last result', async () => {
  const response = await app.fetch('/graphql', {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'text/event-stream' },
      authorization: await bearer('s1'),
    },
    body: JSON.stringify({ query: silent }),
  });
  await eventually(() => app.engine.openSubscriptions === 1);
  ended.push('s1');
  const events = (await response.text()).split('\n\n').filter((event) => event.startsWith('event'));
  expect(events).toHaveLength(2);
  expect(events[0]).toContain('"code":"UNAUTHENTICATED"');
  expect(events[1]).toContain('event: complete');
  await eventually(() => app.engine.openSubscriptions === 0);
});

test('whoever asks about a session that has ended already is told at once', async () => {
  ended.push('s1');
  await eventually(() => revocations.has('s1'));
  let told = 0;
  revocations.onEnded('s1', () => (told += 1))();
  expect(told).toBe(1);
});
