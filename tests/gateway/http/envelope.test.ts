import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readAnswer, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';

let app: TestGateway;
beforeAll(async () => {
  app = await startTestGateway();
});
afterAll(() => app[Symbol.asyncDispose]());

const mutation = { query: 'mutation { count }' };

test('a POST with JSON is answered, with the request ID in the header', async () => {
  const answer = await app.post({ query: '{ hello }' }, { 'x-request-id': 'abc-1' });
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({ hello: 'hello world' });
  expect(answer.headers.get('x-request-id')).toBe('abc-1');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

test('A20: a request ID that is long or odd is replaced', async () => {
  const answer = await app.post({ query: '{ hello }' }, { 'x-request-id': 'x'.repeat(65) });
  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
});

test.each(['', '{', '\uFEFF{"query":"{ hello }"}', '{"query":"{ hel', 'query { hello }'])(
  'A1: the body %j is refused as invalid JSON, without the parser’s words',
  async (body) => {
    const answer = await app.post(body);
    expect(answer.status).toBe(400);
    expect(answer.errors).toEqual([{ message: 'invalid JSON', extensions: { code: 'BAD_REQUEST' } }]);
  },
);

test.each(['null', '7', '"x"', '{}', '{"query":7}'])('A2: the body %s is refused', async (body) => {
  const answer = await app.post(body);
  expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
});

test.each([[[]], [[mutation]], [[mutation, mutation]]])(
  'A2: a batch is refused and runs nothing',
  async (batch) => {
    const before = app.engine.counted;
    const answer = await app.post(batch);
    expect([answer.status, answer.code]).toEqual([400, 'BATCHING_DISABLED']);
    expect(app.engine.counted).toBe(before);
  },
);

test.each([
  '{"query":"{ hello }","variables":"x"}',
  '{"query":"{ hello }","variables":[1]}',
  '{"query":"{ hello }","extensions":"x"}',
  '{"query":"{ hello }","operationName":1}',
  '{"query":"{ hello }","id":"x"}',
  '{"query":"{ hello }","__proto__":{"admin":true}}',
])('A4: the envelope %s is refused', async (body) => {
  const answer = await app.post(body);
  expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
});

test.each([
  'text/plain',
  '',
  'application/json-patch+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
  'application/json; charset=utf-16',
  'application/json; charset=utf-7',
  'application/json; charset=x-user-defined',
])('A5, A7, A8, A14: a mutation sent as %j is refused with 415 and does not run', async (type) => {
  const before = app.engine.counted;
  // A buffer, because fetch adds a content type to text.
  const body = type === 'application/graphql' ? mutation.query : JSON.stringify(mutation);
  const init = { method: 'POST', headers: type ? { 'content-type': type } : {}, body: Buffer.from(body) };
  const answer = await readAnswer(await app.fetch('/graphql', init));
  expect([answer.status, answer.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  expect(app.engine.counted).toBe(before);
});

test('charset=utf-8 is accepted in any spelling', async () => {
  const answer = await app.post(
    { query: '{ hello }' },
    { 'content-type': 'Application/JSON; charset="UTF-8"' },
  );
  expect(answer.status).toBe(200);
});

test.each(['gzip', 'br', 'gzip, gzip', 'x-unknown'])(
  'A13: Content-Encoding %s is refused unread',
  async (coding) => {
    const answer = await app.post(mutation, { 'content-encoding': coding });
    expect([answer.status, answer.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  },
);

test.each([1, 50])('A13: 100 MB of zeros in gzip, %i times over, is refused unread', async (times) => {
  let bomb: Buffer = Buffer.alloc(100 * 1024 * 1024);
  for (let n = 0; n < times; n += 1) bomb = gzipSync(bomb);
  for (const coding of ['gzip', Array.from({ length: times }, () => 'gzip').join(', ')]) {
    const headers = { 'content-type': 'application/json', 'content-encoding': coding };
    const answer = await readAnswer(
      await app.fetch('/graphql', { method: 'POST', headers, body: new Uint8Array(bomb) }),
    );
    expect([answer.status, answer.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  }
});

test.each(['utf-16', 'utf-16le', 'utf-7', 'x-user-defined', 'latin1', 'utf-8; charset=utf-16', '"'])(
  'A14: charset=%s is refused',
  async (charset) => {
    const before = app.engine.counted;
    const answer = await app.post(mutation, { 'content-type': `application/json; charset=${charset}` });
    expect([answer.status, answer.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(app.engine.counted).toBe(before);
  },
);

test('A14: JSON in UTF-16 that calls itself UTF-8 is refused', async () => {
  const body = Buffer.from(JSON.stringify(mutation), 'utf16le');
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const answer = await readAnswer(
    await app.fetch('/graphql', { method: 'POST', headers, body: new Uint8Array(body) }),
  );
  expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
});

test('A10: a query by GET is answered', async () => {
  const search = new URLSearchParams({
    query: 'query($n: String) { hello(name: $n) }',
    variables: '{"n":"ada"}',
  });
  const answer = await readAnswer(await app.fetch(`/graphql?${search.toString()}`));
  expect(answer.data).toEqual({ hello: 'hello ada' });
});

test.each(['mutation { count }', 'subscription { ticks }'])(
  'A10: %s by GET is refused with 405',
  async (query) => {
    const before = app.engine.counted;
    const answer = await readAnswer(await app.fetch(`/graphql?query=${encodeURIComponent(query)}`));
    expect([answer.status, answer.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(answer.headers.get('allow')).toBe('GET, POST');
    expect(app.engine.counted).toBe(before);
  },
);

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('A10: %s is refused with 405 and Allow', async (method) => {
  const response = await app.fetch('/graphql', { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, POST');
});

test.each([
  'application/octet-stream',
  'text/css',
  'application/json;q=0',
  'application/json; charset=utf-16',
])('A11: Accept %s is refused with 406 before a mutation runs', async (accept) => {
  const before = app.engine.counted;
  const answer = await app.post(mutation, { accept });
  expect([answer.status, answer.code]).toEqual([406, 'NOT_ACCEPTABLE']);
  expect(app.engine.counted).toBe(before);
});

test.each(['application/json', 'application/graphql-response+json', '*/*'])(
  'A11: a parse error is 400 for Accept %s',
  async (accept) => {
    const answer = await app.post({ query: '{' }, { accept });
    expect([answer.status, answer.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  },
);

test('the media type the client prefers is the one it gets', async () => {
  const accept = 'application/graphql-response+json, application/json;q=0.9';
  const answer = await app.post({ query: '{ hello }' }, { accept });
  expect(answer.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
});

test('A22: of duplicate keys the last one counts for limits and execution alike', async () => {
  const answer = await app.post('{"query":"mutation { count }","query":"{ hello }"}');
  expect(answer.data).toEqual({ hello: 'hello world' });
});

test.each([
  ['{"query":"{ hello }","query":"{ __typename", "variables":{}}', 'GRAPHQL_PARSE_FAILED'],
  [`{"query":"{ hello }","query":"{ ${'hello '.repeat(3_000)} }"}`, 'QUERY_TOO_LARGE'],
  ['{"query":"{ hello }","variables":{},"variables":7}', 'BAD_REQUEST'],
  ['{"query":"query a { hello }","operationName":"a","operationName":"b"}', 'OPERATION_RESOLUTION_FAILURE'],
])('A22: the last of duplicate keys is what is checked: %.60s', async (body, code) => {
  expect((await app.post(body)).code).toBe(code);
});

test.each(['/nothing/<script>', '/graphql/', '//graphql', '/graphql/x', '/.env', '/%67raphql'])(
  'A23: the path %s is 404 without an echo',
  async (path) => {
    const answer = await readAnswer(await app.fetch(path, { method: 'POST', body: '{}' }));
    expect([answer.status, answer.code]).toEqual([404, 'NOT_FOUND']);
    expect(answer.text).not.toContain('script');
  },
);

test('an odd Host header changes nothing and leaks nothing', async () => {
  const { request } = await import('node:http');
  const status = await new Promise((resolve) => {
    const headers = { host: '[bad host/health', 'content-type': 'application/json' };
    const sent = request(`${app.gateway.url}/graphql`, { method: 'POST', headers }, (response) =>
      resolve(response.resume().statusCode),
    );
    sent.end('{"query":"{ hello }"}');
  });
  expect(status).toBe(200);
});

const plain = 'application/json';
const typed = 'application/graphql-response+json';
test.each([
  ['*/*', plain],
  ['application/*', plain],
  [`${typed}, ${plain}`, typed],
  [`${typed};q=0.5, ${plain}`, plain],
  [`${plain};q=0, */*`, typed],
  [`${typed};q=0, application/*;q=0.1`, plain],
  [`${plain}; charset=utf-16, ${plain}`, plain],
])('A11: Accept %s is answered with %s', async (accept, type) => {
  const { headers } = await app.post({ query: '{ hello }' }, { accept });
  expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`);
});

test('A11: what is accepted behind many others is not read', async () => {
  const accept = [...Array.from({ length: 2_000 }, () => 'a/b'), plain].join();
  expect((await app.post({ query: '{ hello }' }, { accept })).status).toBe(406);
});
