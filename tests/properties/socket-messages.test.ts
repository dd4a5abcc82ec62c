import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { closeCodes } from '#gateway/realtime/close-codes.ts';
import { eventually, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { connectSocket, openSocket, subscribeMessage } from '#tests/kit/test-socket.ts';

let app: TestGateway;
beforeAll(async () => {
  app = await startTestGateway({ LIMIT_SOCKET_MESSAGES_PER_SECOND: '1000' });
});
afterEach(() => app.engine.release());
afterAll(() => app[Symbol.asyncDispose]());

/** What a client may be closed with for what it says; 4500 would be a bug. */
const expected = new Set<number>([
  closeCodes.badRequest,
  closeCodes.tooManyRequests,
  closeCodes.notConnected,
  closeCodes.alreadyExists,
]);

const id = fc.constantFrom('1', '2', '__proto__', 'then', '', 'x'.repeat(200));
const query = fc.constantFrom(
  ...['{ hello }', '{', '', '{ nothing }', 'mutation { held }', 'subscription { ticks }'],
  ...['subscription { failing }', 'subscription { refusedAtOnce }', '{ bug }', '[[[['.repeat(500)],
);
const payload = fc.oneof(
  fc.record({ query, variables: fc.jsonValue(), extensions: fc.jsonValue() }, { requiredKeys: ['query'] }),
  fc.jsonValue(),
);
const type = fc.constantFrom(
  ...['subscribe', 'subscribe', 'complete', 'ping', 'pong', 'connection_init', 'connection_ack'],
  ...['next', 'error', 'nothing'],
);
const message = fc.oneof(
  { weight: 6, arbitrary: fc.record({ id, type: fc.constant('subscribe'), payload: fc.record({ query }) }) },
  { weight: 3, arbitrary: fc.record({ id, type: fc.constant('complete') }) },
  { weight: 2, arbitrary: fc.record({ id, type, payload }, { requiredKeys: ['type'] }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

test('whatever a client says, in whatever order: a documented close code or an open socket, and nothing is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(message, { maxLength: 25 }), async (initialised, messages) => {
      const socket = initialised
        ? await connectSocket(app.gateway.url)
        : await openSocket(`${app.gateway.url}/graphql`);
      for (const one of messages) socket.send(JSON.stringify(one));
      socket.send({ type: 'ping', payload: { last: true } });
      let heard = await socket.next();
      while (heard !== 'closed' && !(heard.type === 'pong' && JSON.stringify(heard).includes('last')))
        heard = await socket.next();
      if (heard === 'closed') expect(expected).toContain(await socket.closed);
      else socket.ws.terminate();
      await eventually(() => app.engine.openSubscriptions === 0);
      await eventually(() => app.gateway.metrics.socketsOpen.value === 0);
      const next = await connectSocket(app.gateway.url);
      next.send(subscribeMessage('1', '{ hello }'));
      expect(await next.next()).toMatchObject({ payload: { data: { hello: 'hello world' } } });
      next.ws.terminate();
    }),
    { numRuns: 60 },
  );
  await eventually(() => app.gateway.metrics.operationsInFlight.value === 0);
});

test.each(['ping', 'pong', 'connection_init', 'subscribe', 'complete', 'next'])(
  'a %s message nested 10,000 deep does no harm',
  async (kind) => {
    const deep = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
    const socket = await connectSocket(app.gateway.url);
    socket.send(`{"id":"1","type":"${kind}","payload":${deep}}`);
    socket.send(`{"id":"1","type":"${kind}","payload":{"query":"{ hello }","variables":${deep}}}`);
    socket.ws.close();
    await socket.closed;
    expect((await app.post({ query: '{ hello }' })).data).toEqual({ hello: 'hello world' });
  },
);
