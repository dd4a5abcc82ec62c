import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildSchema, parse, validate } from 'graphql';
import { request } from 'node:http';
import { readTabs } from '#gateway/graphiql/tabs.ts';
import { startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';

let app: TestGateway;
beforeAll(async () => {
  app = await startTestGateway();
});
afterAll(() => app[Symbol.asyncDispose]());

const api = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

test.each(readTabs().map((tab): [string, ReturnType<typeof readTabs>[number]] => [tab.name, tab]))(
  'the document of tab %s is valid, and so are its variables and headers',
  (_name, tab) => {
    expect(validate(api, parse(tab.query))).toEqual([]);
    expect(typeof JSON.parse(tab.variables ?? '{}')).toBe('object');
    expect(typeof JSON.parse(tab.headers ?? '{}')).toBe('object');
  },
);

test('the page has everything inside: no script, style, font or image of another host', async () => {
  const response = await app.fetch('/');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await response.text();
  const script = html.indexOf('<script>');
  const head = html.slice(0, script);
  expect(head).toContain('<title>SectorWars 2102</title>');
  expect(head).not.toMatch(/(?:src|href)="(?!data:)|@import|url\(["']?http/);
  expect(html).not.toMatch(/unpkg\.com|jsdelivr|cdnjs|esm\.sh|googleapis/);
  expect(html).not.toMatch(/<script[^>]+src=/);
});

test('the page opens with our tabs, our endpoint and our WebSocket', async () => {
  const html = await (await app.fetch('/')).text();
  const options = html.slice(html.lastIndexOf('YogaGraphiQL.renderYogaGraphiQL('));
  expect(options).toContain('"endpoint":"/graphql"');
  expect(options).toContain('"subscriptionsProtocol":"WS"');
  for (const tab of readTabs()) expect(options).toContain(JSON.stringify(tab.query));
});

test('the page is sent compressed, and not again when it is known', async () => {
  const { headers, body } = await new Promise<{ headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request(`${app.gateway.url}/`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      });
      sent.on('error', reject).end();
    },
  );
  expect(headers['content-encoding']).toBe('gzip');
  expect(body.length).toBeLessThan(4_000_000);
  expect(gunzipSync(body).includes('YogaGraphiQL')).toBe(true);
  const again = await app.fetch('/', { headers: { 'if-none-match': String(headers['etag']) } });
  expect(again.status).toBe(304);
});

test('a browser that opens the endpoint is sent to the page; an API client is not', async () => {
  const browser = await app.fetch('/graphql', {
    headers: { accept: 'text/html,*/*;q=0.8' },
    redirect: 'manual',
  });
  expect([browser.status, browser.headers.get('location')]).toEqual([302, '/']);
  expect((await app.fetch('/graphql?query={hello}', { redirect: 'manual' })).status).toBe(200);
});

test('with GRAPHIQL=off there is no page', async () => {
  await using bare = await startTestGateway({ GRAPHIQL: 'off' });
  expect((await bare.fetch('/')).status).toBe(404);
  expect(
    (await bare.fetch('/graphql', { headers: { accept: 'text/html' }, redirect: 'manual' })).status,
  ).toBe(406);
});
