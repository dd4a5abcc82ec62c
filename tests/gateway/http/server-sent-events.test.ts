import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openEventStream } from '#tests/kit/event-stream.ts';
import { eventually, readAnswer, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { startTokenIssuer } from '#tests/kit/token-issuer.ts';

let app: TestGateway;
beforeEach(async () => {
  // Longer than a test may take: nothing is cut that does not end by itself.
  app = await startTestGateway({ LIMIT_DRAIN_MS: '60000' });
});
afterEach(() => app[Symbol.asyncDispose]());

test('a subscription is streamed as server-sent events', async () => {
  const events = await openEventStream(app.gateway.url, 'subscription { ticks }');
  expect(events.response.headers.get('content-type')).toContain('text/event-stream');
  await eventually(() => app.engine.openSubscriptions === 1);
  const first = events.next();
  app.engine.tick(1);
  expect(await first).toEqual({ data: { ticks: 1 } });
  events.leave();
});

test.each(['ticks', 'silent'])(
  'A19: a client that leaves ends the subscription %s upstream',
  async (field) => {
    const events = await openEventStream(app.gateway.url, `subscription { ${field} }`);
    await eventually(() => app.engine.openSubscriptions === 1);
    events.leave();
    await eventually(() => app.engine.openSubscriptions === 0);
    expect(app.gateway.metrics.subscriptionsOpen.value).toBe(0);
    expect(app.engine.contexts[0]?.signal.aborted).toBe(true);
  },
);

test('G21: a source that breaks is a masked error, then the end', async () => {
  const events = await openEventStream(app.gateway.url, 'subscription { failing }');
  expect(await events.next()).toEqual({ data: { failing: 1 } });
  expect(await events.next()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
  expect(await events.next()).toBe('complete');
});

test('a failure of the whole request is JSON with its status', async () => {
  const send = (query: string, accept: string) =>
    app.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    });
  const invalid = await readAnswer(await send('subscription { nothing }', 'text/event-stream'));
  expect([invalid.status, invalid.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  const absent = await readAnswer(await send('subscription { refusedAtOnce }', 'text/event-stream'));
  expect([absent.status, absent.code]).toEqual([404, 'REGION_NOT_FOUND']);
  const plain = await readAnswer(await send('subscription { ticks }', 'application/json'));
  expect([plain.status, plain.code]).toEqual([406, 'NOT_ACCEPTABLE']);
});

test('a query is answered as a stream of one to a client that takes nothing else', async () => {
  const events = await openEventStream(app.gateway.url, '{ hello }');
  expect(await events.next()).toEqual({ data: { hello: 'hello world' } });
  expect(await events.next()).toBe('complete');
});

test('G13: a stream ends with an error when its token expires', async () => {
  await using issuer = await startTokenIssuer();
  await using gateway = await startTestGateway(issuer.env);
  const now = Math.floor(Date.now() / 1000);
  const authorization = `Bearer ${await issuer.sign({ exp: now + 1 })}`;
  const events = await openEventStream(gateway.gateway.url, 'subscription { silent }', { authorization });
  expect(await events.next()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(await events.next()).toBe('complete');
  await eventually(() => gateway.engine.openSubscriptions === 0);
});

test('shutting down ends every stream', async () => {
  const events = await openEventStream(app.gateway.url, 'subscription { silent }');
  await eventually(() => app.engine.openSubscriptions === 1);
  await app[Symbol.asyncDispose]();
  expect(await events.next()).toBe('complete');
  app = await startTestGateway();
});

test('comments keep a silent stream alive', async () => {
  const response = await app.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { silent }' }),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < 6) text += (await reader.read()).value;
  expect(text).toBe(':\n\n:\n\n');
  await reader.cancel();
  await eventually(() => app.engine.openSubscriptions === 0);
});

test('G9: a player’s streams are counted; one that is closed makes room', async () => {
  await using issuer = await startTokenIssuer();
  await using gateway = await startTestGateway({ ...issuer.env, LIMIT_STREAMS_PER_USER: '2' });
  const authorization = `Bearer ${await issuer.sign()}`;
  const open = () => openEventStream(gateway.gateway.url, 'subscription { silent }', { authorization });
  const held = [await open(), await open()];
  const accept = { accept: 'text/event-stream', authorization };
  const refused = await gateway.post({ query: 'subscription { silent }' }, accept);
  expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED']);
  const other = await issuer.sign({ sub: 'p-ben', sid: 's2' });
  const theirs = await openEventStream(gateway.gateway.url, 'subscription { silent }', {
    authorization: `Bearer ${other}`,
  });
  expect(theirs.response.status).toBe(200);
  held[0]?.leave();
  await eventually(() => gateway.engine.openSubscriptions === 2);
  expect((await open()).response.status).toBe(200);
});

test('streams of an address are counted too, also of nobody in particular', async () => {
  await using gateway = await startTestGateway({ LIMIT_STREAMS_PER_ADDRESS: '2' });
  const open = () => openEventStream(gateway.gateway.url, 'subscription { silent }');
  const [first] = [await open(), await open()];
  const accept = { accept: 'text/event-stream' };
  const refused = await gateway.post({ query: 'subscription { silent }' }, accept);
  expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED']);
  first.leave();
  await eventually(() => gateway.engine.openSubscriptions === 1);
  expect((await open()).response.status).toBe(200);
});

test('G10: 100 streams whose clients die leave nothing open', async () => {
  const streams = await Promise.all(
    Array.from({ length: 100 }, () => openEventStream(app.gateway.url, 'subscription { ticks }')),
  );
  await eventually(() => app.engine.openSubscriptions === 100);
  for (const stream of streams) stream.leave();
  await eventually(() => app.engine.openSubscriptions === 0);
  expect(app.gateway.metrics.subscriptionsOpen.value).toBe(0);
});
