import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readConfig, describe as describeConfig } from '#gateway/config.ts';
import { eventually, readAnswer, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { startTokenIssuer, type TokenIssuer } from '#tests/kit/token-issuer.ts';

let app: TestGateway;
let issuer: TokenIssuer;
let directoryArrived = false;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  app = await startTestGateway(issuer.env, {
    checks: { directory: () => directoryArrived },
    gauges: [
      {
        name: 'sectorwars_breaker_open',
        help: 'Whether the breaker of an endpoint is open.',
        labelNames: ['region'],
        read: () => [{ labels: { region: 'andromeda' }, value: 1 }],
      },
    ],
  });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

test('one line per operation says what happened', async () => {
  const count = app.log.length;
  await app.post({ query: 'query Greet { hello refused }' }, { 'x-request-id': 'r-1' });
  await eventually(() => app.log.length > count);
  expect(app.log.slice(count)).toEqual([
    expect.objectContaining({
      msg: 'operation',
      requestId: 'r-1',
      method: 'POST',
      operation: 'Greet',
      type: 'query',
      status: 200,
      authenticated: false,
      calls: [{ subgraph: 'nexus', ms: 1.5, outcome: 'ok' }],
      codes: ['REGION_UNAVAILABLE'],
    }),
  ]);
});

test('K2: no token, variable, header or argument reaches the log', async () => {
  const token = await issuer.sign();
  const query = 'mutation LogIn($p: String!) { count }';
  await app.post(
    { query, variables: { p: 'hunter2' } },
    { authorization: `Bearer ${token}`, 'x-secret': 'tiptoe' },
  );
  await app.post({ query: '{ login(password: "hunter2") }' }, { authorization: `Bearer ${token}x` });
  await app.post({ query: 'query ($p: String!) { login(password: $p) }', variables: { p: 'hunter2' } });
  await app.post({ query: 'query ($p: [Int!]) { take(numbers: $p) }', variables: { p: 'hunter2' } });
  await eventually(() => app.log.some((line) => (line['codes'] as string[]).includes('BAD_USER_INPUT')));
  expect(app.logText()).not.toMatch(/hunter2|tiptoe|Bearer|eyJ/);
});

test('K2: a line cannot be forged', async () => {
  await app.post({ query: '{ hello }', operationName: 'x\r\n{"forged":true}' }, { 'x-request-id': 'a b' });
  expect(app.logText().split('\n').filter(Boolean)).toHaveLength(app.log.length);
  expect(app.logText()).not.toContain('forged');
});

test('the metrics count requests, calls and what is open, under fixed labels', async () => {
  await app.post({ query: '{ hello }' });
  app.gateway.metrics.observeCall({
    subgraph: 'region',
    shard: 'andromeda',
    milliseconds: 3,
    outcome: 'timeout',
  });
  await app.fetch('/whatever-the-client-likes');
  await app.fetch('/health');
  const text = await (await app.fetch('/metrics')).text();
  const metric = 'sectorwars_request_duration_seconds_count';
  expect(text).toMatch(
    new RegExp(`${metric}\\{method="POST",endpoint="/graphql",region="",status="200"\\} \\d+`),
  );
  expect(text).toMatch(
    new RegExp(`${metric}\\{method="POST",endpoint="region",region="andromeda",status="timeout"\\} 1`),
  );
  expect(text).toMatch(new RegExp(`${metric}\\{method="GET",endpoint="other",region="",status="404"\\} 1`));
  expect(text).toMatch(new RegExp(`${metric}\\{method="GET",endpoint="/health",region="",status="200"\\} 1`));
  expect(text).toContain('sectorwars_operations_in_flight 0');
  expect(text).toContain('sectorwars_breaker_open{region="andromeda"} 1');
  expect(text).toContain('nodejs_eventloop_lag_seconds');
  expect(text).not.toContain('likes');
});

test('health answers while the process lives; ready only when every check passes', async () => {
  expect((await app.fetch('/health')).status).toBe(200);
  const early = await app.fetch('/ready');
  expect(early.status).toBe(503);
  expect(await early.json()).toEqual({ ready: false, checks: { engine: true, directory: false } });
  directoryArrived = true;
  expect((await app.fetch('/ready')).status).toBe(200);
  expect((await readAnswer(await app.fetch('/ready', { method: 'POST' }))).code).toBe('METHOD_NOT_ALLOWED');
});

test('the schema and the public keys can be fetched', async () => {
  expect(await (await app.fetch('/schema.graphql')).text()).toBe(app.engine.sdl);
  const keys = (await (await app.fetch('/.well-known/jwks.json')).json()) as { keys: object[] };
  expect(keys.keys).toHaveLength(1);
  expect(JSON.stringify(keys)).not.toContain('"d"');
  await using without = await startTestGateway();
  expect((await without.fetch('/.well-known/jwks.json')).status).toBe(404);
});

test('a bad setting is named in one line, and secrets are hidden when the configuration is printed', () => {
  const read = (env: Record<string, string>, args: string[] = []) => readConfig(env, args);
  expect(() => read({ PORT: 'x' })).toThrow(/^The gateway cannot start: PORT: [^\n]+$/);
  expect(() => read({ SERVICE_MASTER_KEY: 'short' })).toThrow('SERVICE_MASTER_KEY: must be 32 bytes as hex');
  expect(() => read({ SUBGRAPH_URLS: '{' })).toThrow('SUBGRAPH_URLS: must be JSON');
  expect(read({ PORT: '' }, ['--port', '4500', '--supergraph', 'x.graphql'])).toMatchObject({
    port: 4500,
    supergraph: 'x.graphql',
  });
  const shown = JSON.stringify(
    describeConfig(
      read({ SERVICE_MASTER_KEY: 'ab'.repeat(32), DIRECTORY_URL: 'http://u:secret@nexus/directory' }),
    ),
  );
  expect(shown).not.toMatch(/abab|secret/);
});
