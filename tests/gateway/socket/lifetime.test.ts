import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { frame, openRawSocket } from '#tests/kit/raw-socket.ts';
import { connectSocket, openSocket, subscribeMessage } from '#tests/kit/test-socket.ts';
import { startTokenIssuer, type TokenIssuer } from '#tests/kit/token-issuer.ts';

let app: TestGateway;
let issuer: TokenIssuer;
beforeEach(async () => {
  issuer = await startTokenIssuer();
  const limits = { LIMIT_SOCKET_PING_MS: '100', LIMIT_SOCKET_PONG_MS: '100', LIMIT_SOCKETS_PER_USER: '2' };
  // Only silence may close a socket that says nothing at all.
  const init = { LIMIT_SOCKET_INIT_MS: '60000' };
  app = await startTestGateway({ ...issuer.env, ...limits, ...init });
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

const now = () => Math.floor(Date.now() / 1000);

test.each(['authorization', 'Authorization'])(
  'the token of connection_init is the caller’s (%s)',
  async (name) => {
    const bearer = `Bearer ${await issuer.sign()}`;
    for (const payload of [{ [name]: bearer }, { headers: { [name]: bearer } }]) {
      const socket = await connectSocket(app.gateway.url, payload);
      socket.send(subscribeMessage('1', '{ viewer }'));
      expect(await socket.next()).toMatchObject({ payload: { data: { viewer: 'p-ada' } } });
      socket.ws.close();
      await socket.closed;
    }
  },
);

test.each([
  { authorization: 5 },
  { headers: { Authorization: ['Bearer x'] } },
  { headers: { 'X-Region-ID': {} } },
])('credentials that are no text close the socket with 4400: %j', async (payload) => {
  const socket = await openSocket(`${app.gateway.url}/graphql`);
  socket.send({ type: 'connection_init', payload });
  expect(await socket.closed).toBe(4400);
});

test('credentials that are null or empty are none', async () => {
  for (const authorization of [null, '']) {
    const socket = await connectSocket(app.gateway.url, { authorization });
    socket.send(subscribeMessage('1', '{ viewer }', { extensions: { headers: { authorization } } }));
    expect(await socket.next()).toMatchObject({ payload: { data: { viewer: null } } });
    socket.ws.close();
  }
});

test('X-Region-ID may be said in connection_init', async () => {
  const id = 'a0000000-0000-4000-8000-000000000001';
  const socket = await connectSocket(app.gateway.url, { headers: { 'X-Region-ID': id } });
  socket.send(subscribeMessage('1', '{ region }'));
  expect(await socket.next()).toMatchObject({ payload: { data: { region: id } } });
  socket.ws.close();
});

test('GraphiQL’s headers, which travel in the operation’s extensions, are the caller’s for that operation', async () => {
  const socket = await connectSocket(app.gateway.url);
  const extensions = { headers: { Authorization: `Bearer ${await issuer.sign()}` } };
  socket.send(subscribeMessage('1', '{ viewer }', { extensions }));
  expect(await socket.next()).toMatchObject({ payload: { data: { viewer: 'p-ada' } } });
  await socket.next();
  socket.send(subscribeMessage('2', '{ viewer }'));
  expect(await socket.next()).toMatchObject({ payload: { data: { viewer: null } } });
  await socket.next();
  const forged = { headers: { Authorization: `Bearer ${await issuer.sign({}, { forged: true })}` } };
  socket.send(subscribeMessage('3', '{ viewer }', { extensions: forged }));
  expect(await socket.next()).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  socket.ws.close();
});

test('a bad token closes the socket with 4403', async () => {
  for (const token of [
    await issuer.sign({ exp: now() - 60 }),
    await issuer.sign({}, { forged: true }),
    'x',
  ]) {
    const socket = await openSocket(`${app.gateway.url}/graphql`);
    socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    expect(await socket.closed).toBe(4403);
  }
});

test('G13: a token that expires closes its live socket with 4403 within five seconds, and its subscriptions', async () => {
  const exp = now() + 2;
  const socket = await connectSocket(app.gateway.url, {
    authorization: `Bearer ${await issuer.sign({ exp })}`,
  });
  socket.send(subscribeMessage('1', 'subscription { silent }'));
  await eventually(() => app.engine.openSubscriptions === 1);
  expect(await socket.closed).toBe(4403);
  expect(Date.now()).toBeLessThan((exp + 5) * 1_000);
  await eventually(() => app.engine.openSubscriptions === 0);
});

test('a third socket of one player is closed with 4429; a seat given back can be taken', async () => {
  const payload = { authorization: `Bearer ${await issuer.sign()}` };
  const first = await connectSocket(app.gateway.url, payload);
  const second = await connectSocket(app.gateway.url, payload);
  const third = await connectSocket(app.gateway.url, payload);
  expect(await third.closed).toBe(4429);
  first.ws.close();
  await first.closed;
  await third.closed;
  await eventually(() => app.gateway.metrics.socketsOpen.value === 1);
  const fourth = await connectSocket(app.gateway.url, payload);
  fourth.send(subscribeMessage('1', '{ viewer }'));
  expect(await fourth.next()).toMatchObject({ type: 'next' });
  second.ws.close();
  fourth.ws.close();
});

test('G9: the 65th operation is refused, and no other is harmed', async () => {
  const socket = await connectSocket(app.gateway.url);
  for (let i = 0; i < 65; i += 1) socket.send(subscribeMessage(String(i), 'subscription { ticks }'));
  expect(await socket.next()).toMatchObject({
    type: 'error',
    id: '64',
    payload: [{ extensions: { code: 'RATE_LIMITED' } }],
  });
  await eventually(() => app.engine.openSubscriptions === 64);
  app.engine.tick(1);
  expect(await socket.next()).toMatchObject({ type: 'next', id: '0' });
  socket.ws.terminate();
});

test('G9: a flood of messages, and a ping with a large payload, close the socket', async () => {
  const flood = await connectSocket(app.gateway.url);
  for (let i = 0; i < 300; i += 1) flood.send({ type: 'ping' });
  expect(await flood.closed).toBe(4429);
  const large = await connectSocket(app.gateway.url);
  large.send({ type: 'ping', payload: { x: 'x'.repeat(2000) } });
  expect(await large.closed).toBe(4400);
});

test.each(['close', 'terminate'] as const)(
  'G10: after %s of the socket no subscription is left upstream',
  async (how) => {
    const socket = await connectSocket(app.gateway.url);
    for (let i = 0; i < 50; i += 1)
      socket.send(subscribeMessage(String(i), `subscription { ${i % 2 ? 'ticks' : 'silent'} }`));
    await eventually(() => app.engine.openSubscriptions === 50);
    socket.ws[how]();
    await eventually(() => app.engine.openSubscriptions === 0);
    expect(app.engine.contexts.every(({ signal }) => signal.aborted)).toBe(true);
    expect(app.gateway.metrics.subscriptionsOpen.value).toBe(0);
    await eventually(() => app.log.length === 50);
  },
);

test('G18: a client that vanished without a word is cut off, and its subscription ends', async () => {
  const raw = await openRawSocket(app.gateway.url);
  await raw.initialise();
  raw.send(subscribeMessage('1', 'subscription { silent }'));
  await eventually(() => app.engine.openSubscriptions === 1);
  // As behind a line that swallows everything: it neither reads nor writes, and its connection stands.
  raw.tcp.pause();
  await eventually(() => app.engine.openSubscriptions === 0);
  raw.tcp.resume();
  expect(await raw.closed).toBe(1006);
});

test('G18: pongs that nobody asked for do not keep a client that reads nothing', async () => {
  const raw = await openRawSocket(app.gateway.url);
  await raw.initialise();
  raw.send(subscribeMessage('1', 'subscription { silent }'));
  await eventually(() => app.engine.openSubscriptions === 1);
  raw.tcp.pause();
  const pongs = setInterval(() => raw.tcp.write(frame({ opcode: 10 })), 30);
  await eventually(() => app.engine.openSubscriptions === 0);
  clearInterval(pongs);
  raw.tcp.resume();
  expect(await raw.closed).toBe(1006);
});

test('G13: a client that takes no notice of being closed gets nothing more', async () => {
  await using calm = await startTestGateway(issuer.env);
  const raw = await openRawSocket(calm.gateway.url);
  const authorization = `Bearer ${await issuer.sign({ exp: now() + 2 })}`;
  await raw.initialise({ authorization });
  raw.send(subscribeMessage('1', 'subscription { ticks }'));
  await eventually(() => calm.engine.openSubscriptions === 1);
  expect(await raw.closed).toBe(4403);
  calm.engine.tick(1);
  await eventually(() => calm.engine.openSubscriptions === 0);
  expect(raw.messages.join()).not.toContain('ticks');
  raw.tcp.destroy();
});

test('sockets that leave while their token is checked keep no seat', async () => {
  const authorization = `Bearer ${await issuer.sign()}`;
  const leaving = await Promise.all(
    Array.from({ length: 5 }, () => openSocket(`${app.gateway.url}/graphql`)),
  );
  for (const socket of leaving) {
    socket.send({ type: 'connection_init', payload: { authorization } });
    socket.ws.terminate();
  }
  await eventually(() => issuer.fetches > 0);
  await eventually(() => app.gateway.metrics.socketsOpen.value === 0);
  const seated = await Promise.all([1, 2].map(() => connectSocket(app.gateway.url, { authorization })));
  for (const socket of seated) {
    socket.send(subscribeMessage('1', '{ viewer }'));
    expect(await socket.next()).toMatchObject({ type: 'next', payload: { data: { viewer: 'p-ada' } } });
    socket.ws.terminate();
  }
});

test('G19: shutting down closes every socket with 1001', async () => {
  const closing = await startTestGateway();
  const sockets = await Promise.all(Array.from({ length: 20 }, () => connectSocket(closing.gateway.url)));
  sockets[0]!.send(subscribeMessage('1', 'subscription { silent }'));
  await eventually(() => closing.engine.openSubscriptions === 1);
  await closing[Symbol.asyncDispose]();
  expect(new Set(await Promise.all(sockets.map((socket) => socket.closed)))).toEqual(new Set([1001]));
  expect(closing.engine.openSubscriptions).toBe(0);
});
