import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { connectSocket, openSocket, subscribeMessage } from '#tests/kit/test-socket.ts';

let app: TestGateway;
beforeEach(async () => {
  app = await startTestGateway({ LIMIT_SOCKET_INIT_MS: '200', LIMIT_REQUEST_MS: '300' });
});
afterEach(() => app[Symbol.asyncDispose]());

test('the client of graphql-ws gets a query, a mutation and a subscription answered', async () => {
  const client = createClient({
    url: app.gateway.url.replace('http', 'ws') + '/graphql',
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  expect((await client.iterate({ query: '{ hello }' }).next()).value).toEqual({
    data: { hello: 'hello world' },
  });
  expect((await client.iterate({ query: 'mutation { count }' }).next()).value).toEqual({
    data: { count: 1 },
  });
  const ticks = client.iterate({ query: 'subscription { ticks }' });
  const first = ticks.next();
  await eventually(() => app.engine.openSubscriptions === 1);
  app.engine.tick(7);
  expect((await first).value).toEqual({ data: { ticks: 7 } });
  await ticks.return?.();
  await eventually(() => app.engine.openSubscriptions === 0);
  await client.dispose();
});

test('G1: another subprotocol, or none, is closed with 4406', async () => {
  expect(await (await openSocket(`${app.gateway.url}/graphql`, [])).closed).toBe(4406);
  await expect(openSocket(`${app.gateway.url}/graphql`, 'graphql-ws')).rejects.toThrow('subprotocol');
});

test.each(['/', '/graphql/', '/nothing', '//graphql'])(
  'G1: a socket at %s is refused with 404',
  async (path) => {
    await expect(openSocket(`${app.gateway.url}${path}`)).rejects.toThrow('404');
  },
);

test.each([
  'no json',
  'null',
  '[]',
  '{"type":"nothing"}',
  '{"type":"subscribe"}',
  '{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}',
  '{"type":"subscribe","id":7,"payload":{"query":"{ hello }"}}',
])('G3: the message %s closes the socket with 4400', async (text) => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(text);
  expect(await socket.closed).toBe(4400);
});

test('a socket that does not initialise is closed with 4408, one that hurries with 4401', async () => {
  const silent = await openSocket(`${app.gateway.url}/graphql`);
  const hasty = await openSocket(`${app.gateway.url}/graphql`);
  hasty.send(subscribeMessage('1', '{ hello }'));
  expect(await hasty.closed).toBe(4401);
  expect(await silent.closed).toBe(4408);
});

test.each(['__proto__', 'constructor'])('G4: %s is an ID like any other', async (id) => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(subscribeMessage(id, '{ hello }'));
  expect(await socket.next()).toEqual({ type: 'next', id, payload: { data: { hello: 'hello world' } } });
  expect(await socket.next()).toEqual({ type: 'complete', id });
  socket.ws.close();
});

test('G4: an ID of 10 KB closes the socket with 4400', async () => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(subscribeMessage('x'.repeat(10_000), '{ hello }'));
  expect(await socket.closed).toBe(4400);
});

test('G6: a message above 64 KiB is 1009, bad UTF-8 1007, a binary one 4400', async () => {
  const large = await connectSocket(app.gateway.url);
  large.send(subscribeMessage('1', `{ hello(name: "${'x'.repeat(65 * 1024)}") }`));
  expect(await large.closed).toBe(1009);
  const binary = await connectSocket(app.gateway.url);
  binary.ws.send(Buffer.from([0xff, 0xfe]));
  expect(await binary.closed).toBe(4400);
  const broken = await connectSocket(app.gateway.url);
  broken.ws.send(Buffer.from([0xff, 0xfe]), { binary: false });
  expect(await broken.closed).toBe(1007);
});

test.each([
  ['{', 'GRAPHQL_PARSE_FAILED'],
  [`{ node ${'{ next '.repeat(50)}{ id }${' }'.repeat(50)} }`, 'QUERY_TOO_DEEP'],
  [`{ node ${'{ next '.repeat(1000)}`, 'QUERY_TOO_DEEP'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ node { ...a } } fragment a on Node { ...a }', 'GRAPHQL_VALIDATION_FAILED'],
  [`{ ${'hello '.repeat(3000)} }`, 'QUERY_TOO_LARGE'],
  ['query a { hello } query b { hello }', 'OPERATION_RESOLUTION_FAILURE'],
  ['query ($n: String!) { hello(name: $n) }', 'BAD_USER_INPUT'],
])('G7: the document %.30s is an error (%s) for its ID, and the socket stays open', async (query, code) => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(subscribeMessage('bad', query));
  expect(await socket.next()).toMatchObject({
    type: 'error',
    id: 'bad',
    payload: [{ extensions: { code } }],
  });
  socket.send(subscribeMessage('good', '{ hello }'));
  expect(await socket.next()).toMatchObject({ type: 'next', id: 'good' });
  socket.ws.close();
});

test('resolver errors are masked, refusals are not', async () => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(subscribeMessage('1', '{ bug refused }'));
  const message = await socket.next();
  expect(message).toMatchObject({
    payload: {
      errors: [{ extensions: { code: 'INTERNAL' } }, { extensions: { code: 'REGION_UNAVAILABLE' } }],
    },
  });
  expect(JSON.stringify(message)).not.toContain('10.0.0.7');
  socket.ws.close();
});

test('G21: a subscription that breaks ends with an error and leaves its siblings alone', async () => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(subscribeMessage('sibling', 'subscription { ticks }'));
  socket.send(subscribeMessage('broken', 'subscription { failing }'));
  expect(await socket.next()).toMatchObject({
    type: 'next',
    id: 'broken',
    payload: { data: { failing: 1 } },
  });
  expect(await socket.next()).toMatchObject({
    type: 'next',
    id: 'broken',
    payload: { errors: [{ extensions: { code: 'INTERNAL' } }] },
  });
  expect(await socket.next()).toMatchObject({ type: 'complete', id: 'broken' });
  app.engine.tick(3);
  expect(await socket.next()).toMatchObject({ type: 'next', id: 'sibling', payload: { data: { ticks: 3 } } });
  socket.ws.close();
});

test('a query on a socket has the same deadline, and complete aborts it', async () => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(subscribeMessage('1', '{ hang }'));
  expect(await socket.next()).toMatchObject({
    payload: { errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }] },
  });
  expect(await socket.next()).toMatchObject({ type: 'complete' });
  socket.send(subscribeMessage('2', '{ hang }'));
  await eventually(() => app.engine.contexts.length === 2);
  socket.send({ type: 'complete', id: '2' });
  await eventually(() => app.engine.contexts[1]!.signal.aborted);
  await eventually(() => app.log.some((line) => line['status'] === 499));
  expect(app.logText()).not.toContain('masked error');
  socket.ws.close();
});

test('prototype names are plain data on a socket too', async () => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(subscribeMessage('1', '{ __proto__: hello constructor: hello then: hello }'));
  expect(JSON.stringify(await socket.next())).toContain(
    '{"__proto__":"hello world","constructor":"hello world","then"',
  );
  socket.ws.close();
});
