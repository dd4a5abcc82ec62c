import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openMultipart, partsOf, type MultipartStream } from '#tests/kit/multipart.ts';
import { eventually, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';

let app: TestGateway;
beforeEach(async () => {
  app = await startTestGateway();
});
afterEach(() => app[Symbol.asyncDispose]());

const open = (query: string): Promise<MultipartStream> => openMultipart(app.gateway.url, query);

test('a subscription is streamed in parts, each a payload; a client that leaves ends it', async () => {
  const stream = await open('subscription { ticks }');
  expect(stream.response.headers.get('content-type')).toMatch(
    /^multipart\/mixed;\s*boundary="?graphql"?;\s*subscriptionSpec="?1\.0"?$/,
  );
  await eventually(() => app.engine.openSubscriptions === 1);
  app.engine.tick(1);
  await stream.until('"ticks":1}}}\r\n--graphql');
  app.engine.tick(2);
  const text = await stream.until('"ticks":2}}}\r\n--graphql');
  expect(partsOf(text)).toEqual([{ payload: { data: { ticks: 1 } } }, { payload: { data: { ticks: 2 } } }]);
  stream.leave();
  await eventually(() => app.engine.openSubscriptions === 0);
});

test('an end is the closing boundary; an error in front of it is a payload', async () => {
  const text = await (await open('subscription { failing }')).until('--graphql--');
  expect(partsOf(text)).toMatchObject([
    { payload: { data: { failing: 1 } } },
    { payload: { errors: [{ extensions: { code: 'INTERNAL' } }] } },
  ]);
  expect(text.endsWith('\r\n--graphql--\r\n')).toBe(true);
});

test('what is refused is JSON with its status, and queries are JSON', async () => {
  const refused = await open('subscription { refusedAtOnce }');
  expect([refused.response.status, refused.response.headers.get('content-type')]).toEqual([
    404,
    'application/json; charset=utf-8',
  ]);
  const query = await open('{ hello }');
  expect(await query.until('}}')).toBe('{"data":{"hello":"hello world"}}');
});

test('who names another multipart protocol is not understood', async () => {
  const response = await app.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed;deferSpec=20220824' },
    body: '{"query":"subscription { ticks }"}',
  });
  expect(response.status).toBe(406);
});
