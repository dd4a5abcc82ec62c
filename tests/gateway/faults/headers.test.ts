/** Headers go neither way unless they are on our list. */
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ids } from '../engine/galaxy.ts';
import { startRealGateway, type RealGateway } from './real-gateway.ts';

let app: RealGateway;
beforeAll(async () => {
  app = await startRealGateway({ GRAPHIQL: 'off', INTROSPECTION: 'off' });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
});
beforeEach(() => app.galaxy.clear());

const query = `{ sector(regionId: "${ids.borealis}", number: 1) { name } region(id: "${ids.borealis}") { slug motto } }`;
const evil = {
  ...{ 'set-cookie': 'session=stolen', 'x-powered-by': 'secret', 'x-request-id': 'theirs', server: 'secret' },
  ...{ location: 'http://evil', 'access-control-allow-origin': '*', 'www-authenticate': 'Basic realm=x' },
  ...{
    'cache-control': 'public',
    etag: 'x',
    link: '<http://evil>',
    'strict-transport-security': 'max-age=1',
  },
  ...{ 'content-security-policy': 'default-src *', 'x-sectorwars-signature': 'key=a', 'retry-after': '9' },
};

test.each([
  [
    'an answer',
    200,
    '{"data":{"sector":{"name":"x"},"_entities":[{"motto":"x"}],"region":{"__typename":"Region","id":"x","slug":"s"}}}',
  ],
  ['a refusal', 401, '{"errors":[{"message":"No.","extensions":{"code":"UNAUTHENTICATED"}}]}'],
  ['a fault', 500, '<h1>500</h1>'],
])('H13: no header of %s reaches the client', async (_name, status, text) => {
  const servers = [app.galaxy.nexus, app.galaxy.regions.borealis];
  for (const server of servers)
    server.answerWith(
      (response) =>
        void response.writeHead(status, { 'content-type': 'application/json', ...evil }).end(text),
    );
  const { headers } = await app.post(query, { headers: { 'x-request-id': 'ours' } });
  for (const server of servers) server.answerWith();
  expect(
    [...headers.keys()].filter((name) => !['connection', 'date', 'keep-alive'].includes(name)).toSorted(),
  ).toEqual([...['content-length', 'content-type', 'x-content-type-options', 'x-request-id']]);
  expect(headers.get('x-request-id')).toBe('ours');
});

test('A20: what a client says about where it comes from reaches no server, and changes no request ID', async () => {
  const spoofed = {
    ...{
      'x-forwarded-for': '10.0.0.1',
      'x-real-ip': '10.0.0.1',
      forwarded: 'for=10.0.0.1',
      'x-forwarded-host': 'evil',
    },
    ...{
      'x-sectorwars-signature': 'key=nexus;t=1;mac=0',
      'x-deadline-ms': '999999',
      cookie: 'a=b',
      'x-evil': '1',
    },
    ...{ via: '1.1 evil', 'x-http-method-override': 'DELETE', 'x-original-url': '/admin', te: 'trailers' },
  };
  expect((await app.post(query, { headers: { ...spoofed, 'x-request-id': 'a b' } })).status).toBe(200);
  const requests = [app.galaxy.nexus, app.galaxy.regions.borealis].flatMap((server) => server.requests);
  expect(requests).toHaveLength(3);
  for (const { headers } of requests) {
    expect(Object.keys(headers).toSorted()).toEqual([
      ...[
        'accept',
        'connection',
        'content-length',
        'content-type',
        'host',
        'traceparent',
        'x-deadline-ms',
        'x-request-id',
      ],
    ]);
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect(Number(headers['x-deadline-ms'])).toBeLessThanOrEqual(20_000);
  }
});

/** Sends bytes as they are and returns the whole answer. */
async function raw(bytes: string | Buffer): Promise<string> {
  const socket = connect(app.gateway.port, '127.0.0.1');
  socket.write(bytes);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

test.each([
  ['long', 'x'.repeat(65)],
  ['with a space', 'a b'],
  ['in another script', 'идентификатор'],
  ['empty', ''],
])('A20: a request ID that is %s is replaced', async (_name, id) => {
  const text = await raw(
    Buffer.from(`GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Request-Id: ${id}\r\n\r\n`),
  );
  expect(text).toMatch(/x-request-id: [\da-f]{8}-[\da-f-]{27}\r\n/);
});

test('A20: a request ID cannot carry a header along', async () => {
  const text = await raw(
    'GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Request-Id: a\rSet-Cookie: b\r\n\r\n',
  );
  expect(text.toLowerCase()).not.toContain('set-cookie');
});

test.each([
  '/',
  '/graphiql',
  '/playground',
  '/schema.graphql',
  '/graphql/',
  '//graphql',
  '/GRAPHQL',
  '/graphql%2f',
  '/..%2fgraphql',
  '/package.json',
  '/graphql;x',
])('A23: where neither page nor schema is public, %s is 404 without an echo', async (path) => {
  const text = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n`);
  expect(text).toMatch(/^HTTP\/1.1 404 /);
  expect(text.split('\r\n\r\n')[1]).toBe(
    '{"errors":[{"message":"There is nothing at this address.","extensions":{"code":"NOT_FOUND"}}]}',
  );
});

test('A23: where the page is off, a browser at the endpoint gets an answer and no page', async () => {
  const text = await raw(
    'GET /graphql?query={__typename} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n',
  );
  expect(text).not.toContain('<html');
});
