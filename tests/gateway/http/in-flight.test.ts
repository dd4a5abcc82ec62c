/** Equal queries under way at the same time share one execution; nothing else is ever shared. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { OperationContext } from '#gateway/context.ts';
import { openEventStream } from '#tests/kit/event-stream.ts';
import { eventually, startTestGateway, type Answer, type TestGateway } from '#tests/kit/http-gateway.ts';

let app: TestGateway;
/** Operations that wait for an answer, in order. */
let waiting: { context: OperationContext; answer: (data: string) => void }[];

async function start(env: Record<string, string> = {}): Promise<void> {
  app = await startTestGateway(env);
  waiting = [];
  app.engine.execute = (_operation, context) =>
    new Promise((resolve, reject) => {
      waiting.push({ context, answer: (data) => resolve({ data, errors: [] }) });
      context.signal.addEventListener('abort', () => reject(context.signal.reason as Error));
    });
}

beforeEach(() => start());
afterEach(() => app[Symbol.asyncDispose]());

const hello = { query: '{ hello }' };
const arrived = (count: number): Promise<void> =>
  eventually(() => app.gateway.metrics.operationsInFlight.value === count);

function answerAll(data = '{"hello":"shared"}'): void {
  for (const { answer } of waiting) answer(data);
}

test('twenty equal queries are one execution, and get the same bytes', async () => {
  const asked = Array.from({ length: 20 }, () => app.post(hello));
  await arrived(20);
  await eventually(() => waiting.length > 0);
  answerAll('{"hello":"für alle"}');
  const answers = await Promise.all(asked);
  expect(waiting).toHaveLength(1);
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['{"data":{"hello":"für alle"}}']));
  expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(20);
  await eventually(() => app.log.length === 20);
  expect(app.log.filter(({ joined }) => joined === true)).toHaveLength(19);
});

const region = 'e2f1a5d0-0000-4000-8000-000000000001';
test.each<[string, object, Record<string, string>]>([
  ['another document', { query: '{ viewer }' }, {}],
  ['other variables', { query: 'query ($n: String) { hello(name: $n) }', variables: { n: 'you' } }, {}],
  ['another token', hello, { authorization: 'Bearer another' }],
  ['another region', hello, { 'x-region-id': region }],
  ['an idempotency key', hello, { 'idempotency-key': 'k1' }],
])('a query with %s is not shared', async (_what, body, headers) => {
  const first = body === hello ? hello : { query: 'query ($n: String) { hello(name: $n) }' };
  const asked = [app.post(first), app.post(body, headers)];
  await eventually(() => waiting.length === 2);
  answerAll();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
});

test('mutations are never shared', async () => {
  const asked = [1, 2, 3].map(() => app.post({ query: 'mutation { count }' }));
  await eventually(() => waiting.length === 3);
  answerAll('{"count":1}');
  expect((await Promise.all(asked)).map(({ data }) => data)).toEqual([1, 2, 3].map(() => ({ count: 1 })));
});

test('who asks after a mutation joins nothing that began before it', async () => {
  const before = app.post(hello);
  await eventually(() => waiting.length === 1);
  const changing = app.post({ query: 'mutation { count }' });
  await eventually(() => waiting.length === 2);
  waiting[1]?.answer('{"count":1}');
  await changing;
  const after = app.post(hello);
  await eventually(() => waiting.length === 3);
  waiting[2]?.answer('{"hello":"new"}');
  waiting[0]?.answer('{"hello":"old"}');
  expect([(await before).data, (await after).data]).toEqual([{ hello: 'old' }, { hello: 'new' }]);
});

test('who asks after an event joins nothing that began before it', async () => {
  const events = await openEventStream(app.gateway.url, 'subscription { ticks }');
  await eventually(() => app.engine.openSubscriptions === 1);
  const before = app.post(hello);
  await eventually(() => waiting.length === 1);
  const told = events.next();
  app.engine.tick(1);
  expect(await told).toEqual({ data: { ticks: 1 } });
  const after = app.post(hello);
  await eventually(() => waiting.length === 2);
  waiting[1]?.answer('{"hello":"new"}');
  waiting[0]?.answer('{"hello":"old"}');
  expect([(await before).data, (await after).data]).toEqual([{ hello: 'old' }, { hello: 'new' }]);
  events.leave();
});

test('who asks late joins nothing whose time is nearly up', async () => {
  const early = app.post(hello);
  await eventually(() => waiting.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const late = app.post(hello);
  await eventually(() => waiting.length === 2);
  answerAll();
  expect([(await early).status, (await late).status]).toEqual([200, 200]);
});

test('a client that leaves takes nothing from the others; when the last has left, the execution is aborted', async () => {
  const leaving = [1, 2, 3].map(() => new AbortController());
  const asked = leaving.map(({ signal }) =>
    app.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(hello),
      signal,
    }),
  );
  const settled = Promise.allSettled(asked);
  await arrived(3);
  leaving[0]?.abort();
  leaving[1]?.abort();
  await arrived(1);
  const joining = app.post(hello);
  await arrived(2);
  expect(waiting[0]?.context.signal.aborted).toBe(false);
  answerAll();
  expect((await joining).data).toEqual({ hello: 'shared' });
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);

  const alone = new AbortController();
  const gone = app.fetch(`/graphql?query=${encodeURIComponent('{hello}')}`, { signal: alone.signal });
  await eventually(() => waiting.length === 2);
  alone.abort();
  await expect(gone).rejects.toThrow();
  await eventually(() => waiting[1]?.context.signal.aborted === true);
  const next = app.post({ query: '{hello}' });
  await eventually(() => waiting.length === 3);
  answerAll();
  expect((await next).data).toEqual({ hello: 'shared' });
});

test('what fails, fails for all of them, and is not kept', async () => {
  app.engine.execute = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    throw new Error('a bug');
  };
  const answers: Answer[] = await Promise.all([1, 2, 3].map(() => app.post(hello)));
  expect(answers.map(({ status, code }) => [status, code])).toEqual([1, 2, 3].map(() => [500, 'INTERNAL']));
  app.engine.execute = async () => ({ data: '{"hello":"again"}', errors: [] });
  expect((await app.post(hello)).data).toEqual({ hello: 'again' });
});

test('INFLIGHT_DEDUP=off: each query is executed', async () => {
  await app[Symbol.asyncDispose]();
  await start({ INFLIGHT_DEDUP: 'off' });
  const asked = [1, 2, 3].map(() => app.post(hello));
  await eventually(() => waiting.length === 3);
  answerAll();
  expect(await Promise.all(asked)).toHaveLength(waiting.length);
});
