import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startUnderTest, type GatewayUnderTest } from '#tests/gateway/conformance/under-test.ts';
import { startTokenIssuer, type TokenIssuer } from '#tests/kit/token-issuer.ts';
import { composed, ids, startGalaxy, type Galaxy } from './galaxy.ts';

let issuer: TokenIssuer;
let galaxy: Galaxy;
let gateway: GatewayUnderTest;

const start = (env: Record<string, string>) =>
  startUnderTest(composed({ nexus: galaxy.nexus.url }), { DIRECTORY_URL: galaxy.directory.url, ...env });

beforeAll(async () => {
  issuer = await startTokenIssuer();
  galaxy = await startGalaxy();
  gateway = await start(issuer.env);
});
afterAll(async () => {
  for (const each of [gateway, galaxy, issuer]) await each[Symbol.asyncDispose]();
});

interface Asking {
  /** Of the token; nobody is logged in without. */
  role?: string | undefined;
  header?: string | undefined;
  variables?: object;
  to?: GatewayUnderTest;
}

async function ask(query: string, { role, header = 'plan', variables, to = gateway }: Asking = {}) {
  const authorization = role && `Bearer ${await issuer.sign({ role })}`;
  const response = await fetch(`${to.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-explain': header,
      ...(authorization && { authorization }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
    extensions?: { explain: any };
  };
}

async function explained(query: string, asking: Asking = {}) {
  const { extensions } = await ask(query, { role: 'ADMIN', ...asking });
  return extensions?.explain;
}

const places = `{ here: sector(regionId: "${ids.andromeda}", number: 1) { name }
  there: sector(regionId: "${ids.borealis}", number: 2) { name region { slug } } }`;

describe('x-explain: plan', () => {
  test('tells the plan, and every request with its server, its size and its time', async () => {
    const { planner, cache, timings, requests, plan } = await explained(places);
    expect([planner, cache]).toEqual(['hive', 'miss']);
    expect(timings).toEqual({
      parse: expect.any(Number),
      plan: expect.any(Number),
      execute: expect.any(Number),
    });
    const request = {
      kind: 'root',
      representations: null,
      status: 200,
      outcome: 'ok',
      requestBytes: expect.any(Number),
      responseBytes: expect.any(Number),
      startedAtMs: expect.any(Number),
      tookMs: expect.any(Number),
      operation: expect.stringMatching(/sector\(.*regionId: "\*\*\*"/),
    };
    const inOrder = requests.toSorted((a: any, b: any) => `${a.region}`.localeCompare(`${b.region}`));
    expect(inOrder).toEqual([
      { ...request, service: 'region', region: 'andromeda' },
      { ...request, service: 'region', region: 'borealis' },
      {
        ...request,
        service: 'nexus',
        region: null,
        kind: 'entities',
        representations: 1,
        operation: expect.stringContaining('_entities(representations: $representations)'),
      },
    ]);
    expect(plan.root.kind).toBe('sequence');
    expect(plan.text).toMatch(/^Plan \(hive\) \{\n {2}Sequence \{\n {4}Fetch from region \{\n/);
    expect(plan.text).toContain('Entities from nexus');
    const { execute } = timings;
    for (const { startedAtMs } of requests) expect(startedAtMs).toBeGreaterThan(0);
    expect(Math.max(...requests.map((each: any) => each.tookMs))).toBeLessThanOrEqual(execute);
  });

  test('says whether the operation was ready, and which planner made its plan', async () => {
    expect((await explained(places)).cache).toBe('hit');
    const move = `move(regionId: "${ids.cygnus}") { step }`;
    const mutation = `mutation { a: ${move} b: ${move} }`;
    expect(await explained(mutation)).toMatchObject({ planner: 'apollo', cache: 'miss' });
    expect(await explained('{ __typename }')).toMatchObject({
      planner: null,
      requests: [],
      plan: { root: null },
    });
  });

  test('counts the entities of a request', async () => {
    const query = 'query ($all: [ID!]!) { pilots(regionIds: $all) { region { slug } } }';
    const { requests } = await explained(query, { variables: { all: Object.values(ids) } });
    expect(requests.map(({ service, representations }: any) => [service, representations])).toEqual([
      ['region', null],
      ['region', null],
      ['region', null],
      ['nexus', 3],
    ]);
  });

  test('repeats no string of the document and no value of a variable, token or signature', async () => {
    const query =
      'query ($name: String) { a: greeting(name: "secret-literal") b: greeting(name: $name) c: greeting(name: """secret block""") }';
    const explanation = await explained(query, { variables: { name: 'secret-variable' } });
    const text = JSON.stringify(explanation);
    expect(text).toContain('greeting');
    expect(text).not.toMatch(/secret|Bearer|eyJ|127\.0\.0\.1/);
  });

  test('tells of requests that failed, and of one that was not sent', async () => {
    await galaxy.regions.cygnus.stop();
    const query = `{ sector(regionId: "${ids.cygnus}", number: 1) { name } }`;
    const { extensions, errors } = await ask(query, { role: 'ADMIN' });
    expect(errors?.[0]?.extensions.code).toBe('REGION_UNAVAILABLE');
    expect(extensions?.explain.requests[0]).toMatchObject({
      region: 'cygnus',
      outcome: 'unavailable',
      status: null,
      responseBytes: null,
    });
    await galaxy.regions.cygnus.start();
  });

  test('comes with a GET as well, and not with a refusal', async () => {
    const headers = {
      'x-explain': 'plan',
      authorization: `Bearer ${await issuer.sign({ role: 'DEVELOPER' })}`,
    };
    const url = `${gateway.url}/graphql?query=${encodeURIComponent('{ greeting }')}`;
    const answer = (await (await fetch(url, { headers })).json()) as { extensions: { explain: object } };
    expect(answer.extensions.explain).toMatchObject({ requests: [{ service: 'nexus' }] });
    expect((await ask('{ unknown }', { role: 'ADMIN' })).extensions).toBeUndefined();
  });

  test('is not answered from the execution of somebody who did not ask', async () => {
    galaxy.nexus.delay(50);
    const query = '{ greeting(name: "all") }';
    const token = { authorization: `Bearer ${await issuer.sign({ role: 'ADMIN' })}` };
    const send = async (headers: Record<string, string>) => {
      const init = { method: 'POST', body: JSON.stringify({ query }) };
      const response = await fetch(`${gateway.url}/graphql`, {
        ...init,
        headers: { 'content-type': 'application/json', ...token, ...headers },
      });
      return (await response.json()) as { extensions?: { explain: { requests: unknown[] } } };
    };
    const [plain, asked, again] = await Promise.all([send({}), send({ 'x-explain': 'plan' }), send({})]);
    galaxy.nexus.delay(0);
    expect([plain?.extensions, again?.extensions]).toEqual([undefined, undefined]);
    expect(asked?.extensions?.explain.requests).toHaveLength(1);
  });
});

describe('who is told', () => {
  test.each([
    ['an admin', { role: 'ADMIN' }, true],
    ['a developer', { role: 'DEVELOPER' }, true],
    ['a moderator', { role: 'MODERATOR' }, false],
    ['a player', { role: 'PLAYER' }, false],
    ['nobody', {}, false],
    ['an admin who asks for something else', { role: 'ADMIN', header: 'yes' }, false],
  ])('%s: %j', async (_who, asking, told) => {
    const answer = await ask('{ greeting }', asking);
    expect(answer.data).toEqual({ greeting: 'hello you' });
    expect(Object.hasOwn(answer, 'extensions')).toBe(told);
  });

  test.each([
    ['EXPLAIN=off: not even an admin', 'off', true, { role: 'ADMIN' }, false],
    ['EXPLAIN=everyone: everybody', 'everyone', true, {}, true],
    ['without tokens: nobody', '', false, {}, false],
    ['without tokens, a header that nobody has proven', '', false, { role: 'ADMIN' }, false],
    ['without tokens and with EXPLAIN=everyone: everybody', 'everyone', false, {}, true],
  ])('%s', async (_name, EXPLAIN, tokens, asking, told) => {
    await using other = await start({ EXPLAIN, ...(tokens && issuer.env) });
    const answer = await ask('{ greeting }', { ...asking, to: other });
    expect(answer.data).toEqual({ greeting: 'hello you' });
    expect(Object.hasOwn(answer, 'extensions')).toBe(told);
  });
});
