import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect } from 'node:net';
import { eventually, readAnswer, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';

let app: TestGateway;
beforeAll(async () => {
  app = await startTestGateway({ LIMIT_REQUEST_MS: '300' });
});
afterAll(() => app[Symbol.asyncDispose]());

test('a field’s refusal is an error beside the data of the others', async () => {
  const answer = await app.post({ query: '{ hello refused }' });
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({ hello: 'hello world', refused: null });
  expect(answer.errors).toMatchObject([
    {
      message: 'The region is down.',
      path: ['refused'],
      extensions: { code: 'REGION_UNAVAILABLE', retryAfterMs: 900 },
    },
  ]);
  expect(answer.text).not.toContain('secret.ts');
});

test.each(['bug', 'leak'])(
  'an error that is not ours (%s) is masked, with the request ID, and logged once',
  async (field) => {
    const answer = await app.post({ query: `{ hello ${field} }` }, { 'x-request-id': `masked-${field}` });
    expect(answer.status).toBe(200);
    expect(answer.errors).toEqual([
      {
        message: 'Something went wrong on our side',
        path: [field],
        extensions: { code: 'INTERNAL', requestId: `masked-${field}` },
      },
    ]);
    const lines = app.log.filter(
      (line) => line['requestId'] === `masked-${field}` && line['msg'] === 'masked error',
    );
    expect(lines).toHaveLength(1);
  },
);

test('an engine that rejects is a masked error with status 500', async () => {
  await using broken = await startTestGateway();
  broken.engine.execute = async () => {
    throw new Error('connect ECONNREFUSED 10.0.0.7:4101');
  };
  const answer = await broken.post({ query: '{ hello }' });
  expect([answer.status, answer.code]).toEqual([500, 'INTERNAL']);
  expect(answer.text).not.toContain('10.0.0.7');
});

test('the deadline is answered though the engine hangs, and the engine is told', async () => {
  const answer = await app.post({ query: '{ hang }' });
  expect([answer.status, answer.code]).toEqual([504, 'DEADLINE_EXCEEDED']);
  expect(app.engine.contexts.at(-1)?.signal.aborted).toBe(true);
});

test('A19: a client that leaves aborts the operation, and nothing stays in flight', async () => {
  const count = app.engine.contexts.length;
  const controller = new AbortController();
  const request = app.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ hang }"}',
    signal: controller.signal,
  });
  await eventually(() => app.engine.contexts.length > count);
  const { signal } = app.engine.contexts[count]!;
  const aborted = new Promise<boolean>((resolve) => {
    signal.addEventListener('abort', () => resolve(true));
  });
  controller.abort();
  await expect(request).rejects.toThrow('aborted');
  expect(await aborted).toBe(true);
  await eventually(() => app.log.some((line) => line['status'] === 499));
  expect(app.gateway.metrics.operationsInFlight.value).toBe(0);
});

test('a client that leaves in the middle of its body leaves nothing behind', async () => {
  const count = app.log.length;
  const socket = connect(app.gateway.port, '127.0.0.1');
  socket.write(
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"que',
  );
  await new Promise((resolve) => setTimeout(resolve, 30));
  socket.destroy();
  await eventually(() => app.log.length > count);
  expect((await app.post({ query: '{ hello }' })).status).toBe(200);
});

/** Sends bytes as they are and returns the whole answer. */
async function raw(text: string): Promise<string> {
  const socket = connect(app.gateway.port, '127.0.0.1');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

test.each([
  [
    'both lengths',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  [
    'two lengths',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd',
    400,
  ],
  [
    'a chunk of bad size',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n',
    400,
  ],
  [
    'a chunk with a size of 20 digits',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffff\r\n',
    400,
  ],
  [
    'an unknown transfer coding',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a negative length', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', 400],
  ['a folded header', 'GET /health HTTP/1.1\r\nHost: x\r\nX-A: a\r\n b\r\n\r\n', 400],
  ['a space before the colon', 'GET /health HTTP/1.1\r\nHost: x\r\nContent-Length : 3\r\n\r\nabc', 400],
  ['no host', 'GET /health HTTP/1.1\r\n\r\n', 400],
  ['lines that end in LF alone', 'GET /health HTTP/1.1\nHost: x\n\n', 400],
  ['the URL of another server', 'GET http://evil/graphql?query={hello} HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['the URL of our own server', 'GET http://x/graphql?query={hello} HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['no path', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n', 400],
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['20 KB of headers', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['a URL of 64 KB', `GET /${'a'.repeat(64_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
])('A16, A17: %s is refused and the connection ends', async (_name, text, status) => {
  const answer = await raw(text);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/connection: close/i);
});

test.each(['/health', '/graphql?query={hello}'])(
  'A17: more headers than anybody needs are refused at %s',
  async (path) => {
    for (const count of [150, 2_000]) {
      const many = Array.from({ length: count }, () => 'a: b\r\n').join('');
      const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n${many}\r\n`);
      expect(answer).toMatch(/^HTTP\/1.1 431 /);
      expect(answer).toMatch(/connection: close/i);
    }
  },
);

test('A16: nobody gets through us to another server', async () => {
  expect(await raw('CONNECT evil:443 HTTP/1.1\r\nHost: evil:443\r\n\r\n')).toBe('');
});

test('A16: a request hidden in the body of another is not served', async () => {
  const hidden =
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n{"query":"mutation { count }"}';
  const before = app.engine.counted;
  const answer = await raw(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
  );
  expect(answer.match(/^HTTP\//gm)).toHaveLength(1);
  expect(app.engine.counted).toBe(before);
});

test('shutting down finishes what runs, and refuses what comes', async () => {
  const closing = await startTestGateway({ LIMIT_REQUEST_MS: '300' });
  const running = closing.post({ query: '{ hang }' });
  await eventually(() => closing.engine.contexts.length > 0);
  const closed = closing[Symbol.asyncDispose]();
  expect((await running).code).toBe('DEADLINE_EXCEEDED');
  await closed;
  await expect(closing.post({ query: '{ hello }' })).rejects.toThrow('fetch failed');
});

test('a taken port gives one clear line', async () => {
  await expect(startTestGateway({ PORT: String(app.gateway.port) })).rejects.toThrow(
    `Port ${app.gateway.port} is taken by another program; set PORT to a free one`,
  );
});

test('a refusal without data has the status of its code', async () => {
  await using gateway = await startTestGateway();
  const { refusal } = await import('#gateway/errors.ts');
  gateway.engine.execute = async () => ({
    data: undefined,
    errors: [refusal('REGION_NOT_FOUND', 'No such region.')],
  });
  const response = await gateway.fetch('/graphql?query={hello}');
  expect((await readAnswer(response)).status).toBe(404);
});
