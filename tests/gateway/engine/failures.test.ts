import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deriveKey, regionKeyName, signatureHeader, verify } from '#wire/signature.ts';
import type { CallRecord } from '#gateway/context.ts';
import { contextOf, errorsOf, ids, names, operationOf, startGalaxy, until, type Galaxy } from './galaxy.ts';

const masterKey = '11'.repeat(32);
const query =
  'query($a: ID!, $b: ID!) { a: sector(regionId: $a, number: 1) { name } b: sector(regionId: $b, number: 1) { name } }';
const both = { a: ids.andromeda, b: ids.borealis };

let galaxy: Galaxy;
let revision = 10;
beforeAll(async () => {
  galaxy = await startGalaxy({ masterKey, callTimeoutMs: 1_500 });
});
afterAll(async () => {
  await galaxy[Symbol.asyncDispose]();
});
beforeEach(() => galaxy.clear());
afterEach(async () => {
  revision += 10;
  for (const name of names) {
    const server = galaxy.regions[name];
    server.answerWith();
    server.delay(0);
    galaxy.directory.put(galaxy.shard(name, { revision }));
  }
  await until(() => names.every((name) => galaxy.watched.get(ids[name])?.revision === revision));
});

describe('a region that is down', () => {
  it('costs only its own fields, and is served again without a restart', async () => {
    await galaxy.regions.borealis.stop();
    const calls: CallRecord[] = [];
    const result = await galaxy.run(query, both, { calls });
    expect(result.data).toEqual({ a: { name: 'andromeda 1' }, b: null });
    expect(errorsOf(result)).toEqual([
      {
        message: 'The region cannot be reached now.',
        path: ['b'],
        extensions: { code: 'REGION_UNAVAILABLE', regionId: ids.borealis, retryAfterMs: expect.any(Number) },
      },
    ]);
    expect(JSON.stringify(result)).not.toContain('127.0.0.1');
    expect(calls.map(({ subgraph, shard, outcome }) => [subgraph, shard, outcome])).toEqual(
      expect.arrayContaining([
        ['region', 'andromeda', 'ok'],
        ['region', 'borealis', 'unavailable'],
      ]),
    );
    expect(calls).toHaveLength(2);
    await galaxy.regions.borealis.start();
    expect((await galaxy.run(query, both)).data).toEqual({
      a: { name: 'andromeda 1' },
      b: { name: 'borealis 1' },
    });
  });

  it('that hangs up on a request is unavailable', async () => {
    galaxy.regions.borealis.answerWith((response) => void response.destroy());
    expect(errorsOf(await galaxy.run(query, both))[0]?.extensions?.['code']).toBe('REGION_UNAVAILABLE');
  });

  it('is asked again where it moved to, when the directory says so', async () => {
    galaxy.directory.put(galaxy.shard('borealis', { endpoint: 'http://127.0.0.1:1/graphql' }));
    await until(() => galaxy.watched.get(ids.borealis)?.endpoint === 'http://127.0.0.1:1/graphql');
    galaxy.directory.put(galaxy.shard('borealis', { revision: revision + 1 }), true);
    expect((await galaxy.run(query, both)).data).toMatchObject({ b: { name: 'borealis 1' } });
  });
});

describe('a mutation', () => {
  const move = 'mutation($a: ID!) { move(regionId: $a) { step } }';
  const variables = { a: ids.borealis };

  /** Memory names one server, the Nexus another. */
  async function movedFrom(endpoint: string): Promise<void> {
    galaxy.directory.put(galaxy.shard('borealis', { endpoint }));
    await until(() => galaxy.watched.get(ids.borealis)?.endpoint === endpoint);
    galaxy.directory.put(galaxy.shard('borealis', { revision: revision + 1 }), true);
    galaxy.log.length = 0;
  }

  it('that was never sent goes to where the region moved', async () => {
    await movedFrom('http://127.0.0.1:1/graphql');
    expect((await galaxy.run(move, variables)).errors).toBeUndefined();
    expect(galaxy.log).toEqual(['borealis']);
  });

  it('that may have been done is not done again', async () => {
    galaxy.regions.cygnus.answerWith((response) => void response.destroy());
    await movedFrom(galaxy.regions.cygnus.url);
    expect(errorsOf(await galaxy.run(move, variables))[0]?.extensions?.['code']).toBe('REGION_UNAVAILABLE');
    expect(galaxy.log).toEqual([]);
  });

  it('is sent again with an idempotency key, which is forwarded', async () => {
    galaxy.regions.cygnus.answerWith((response) => void response.destroy());
    await movedFrom(galaxy.regions.cygnus.url);
    expect((await galaxy.run(move, variables, { idempotencyKey: 'once' })).errors).toBeUndefined();
    expect(galaxy.log).toEqual(['borealis']);
    expect(galaxy.regions.borealis.requests.at(-1)?.headers['idempotency-key']).toBe('once');
  });
});

describe('the state of a region', () => {
  async function codeIn(state: Parameters<Galaxy['shard']>[1], operation = 'query'): Promise<unknown> {
    galaxy.directory.put(galaxy.shard('borealis', { revision, ...state }));
    await until(() => {
      const known = galaxy.watched.get(ids.borealis);
      return (
        known?.state === (state?.state ?? 'active') && (state?.endpoint !== null || known.endpoint === null)
      );
    });
    const field =
      operation === 'query' ? 'sector(regionId: $a, number: 1) { name }' : 'move(regionId: $a) { step }';
    const result = await galaxy.run(`${operation}($a: ID!) { field: ${field} }`, { a: ids.borealis });
    const [error] = errorsOf(result);
    expect(error?.extensions?.['regionId']).toBe(error && ids.borealis);
    return error?.extensions?.['code'];
  }

  it('decides whether it is served', async () => {
    expect(await codeIn({ state: 'gone' })).toBe('REGION_NOT_FOUND');
    expect(await codeIn({ state: 'tombstoned' })).toBe('REGION_UNAVAILABLE');
    expect(await codeIn({ endpoint: null })).toBe('REGION_UNAVAILABLE');
    for (const state of ['read-only', 'draining'] as const) {
      expect(await codeIn({ state })).toBeUndefined();
      expect(await codeIn({ state }, 'mutation')).toBe('REGION_READ_ONLY');
    }
  });

  it.each([
    ['e0000000-0000-4000-8000-000000000009', 'REGION_NOT_FOUND'],
    ['not-a-uuid', 'BAD_USER_INPUT'],
    ['../../admin', 'BAD_USER_INPUT'],
  ])('of %s is %s', async (a, code) => {
    const result = await galaxy.run('query($a: ID!) { sector(regionId: $a, number: 1) { name } greeting }', {
      a,
    });
    expect(result.data).toEqual({ sector: null, greeting: 'hello you' });
    expect(errorsOf(result)).toMatchObject([{ path: ['sector'], extensions: { code } }]);
  });
});

describe('time', () => {
  it('runs out for one slow region while the others are served', async () => {
    // Longer than the test may take.
    galaxy.regions.borealis.delay(60_000);
    const result = await galaxy.run(query, both);
    expect(result.data).toEqual({ a: { name: 'andromeda 1' }, b: null });
    expect(errorsOf(result)).toMatchObject([
      {
        path: ['b'],
        extensions: { code: 'REGION_TIMEOUT', regionId: ids.borealis, retryAfterMs: expect.any(Number) },
      },
    ]);
    expect(galaxy.regions.borealis.requests[0]?.headers['x-deadline-ms']).toBe('1500');
  });

  it('that is left of the operation bounds a call', async () => {
    galaxy.nexus.delay(60_000);
    const result = await galaxy.run('{ greeting }', {}, { deadline: performance.now() + 100 });
    galaxy.nexus.delay(0);
    expect(errorsOf(result)).toMatchObject([
      { path: ['greeting'], extensions: { code: 'SUBGRAPH_TIMEOUT' } },
    ]);
    expect(Number(galaxy.nexus.requests[0]?.headers['x-deadline-ms'])).toBeLessThanOrEqual(100);
  });

  it('is not spent on a client that left: the upstream request is aborted', async () => {
    galaxy.regions.borealis.delay(60_000);
    const client = new AbortController();
    const calls: CallRecord[] = [];
    const running = galaxy.run(query, both, { signal: client.signal, calls });
    await until(() => galaxy.regions.borealis.requests.length === 1);
    client.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
    await until(() => galaxy.regions.borealis.requests[0]?.abortedAt !== undefined);
    expect(calls).toContainEqual(expect.objectContaining({ shard: 'borealis', outcome: 'aborted' }));
  });
});

describe('the breaker', () => {
  it('stops asking a region that fails, tells when to come back, and starts anew with the server', async () => {
    galaxy.regions.borealis.answerWith((response) => void response.writeHead(500).end());
    for (let n = 0; n < 20; n += 1) await galaxy.run(query, both);
    galaxy.clear();
    const [error] = errorsOf(await galaxy.run(query, both));
    expect(error?.extensions).toMatchObject({ code: 'REGION_UNAVAILABLE', regionId: ids.borealis });
    expect(error?.extensions?.['retryAfterMs']).toBeGreaterThan(20_000);
    expect(galaxy.regions.borealis.requests).toHaveLength(0);
    expect([...galaxy.engine.breakers.states()]).toContainEqual([`region:${ids.borealis}`, 'open']);
    galaxy.regions.borealis.answerWith();
    galaxy.directory.put(galaxy.shard('borealis', { revision: revision + 1 }));
    await until(() => [...galaxy.engine.breakers.states()].every(([, state]) => state === 'closed'));
    expect((await galaxy.run(query, both)).errors).toBeUndefined();
  });
});

describe('a request', () => {
  it('is signed with the key of its receiver and carries what belongs to the operation', async () => {
    const operation = operationOf('query($a: ID!) { sector(regionId: $a, number: 1) { name } greeting }', {
      a: ids.andromeda,
    });
    await galaxy.engine.execute(operation, contextOf({ requestId: 'r-7', authorization: 'Bearer x.y.z' }));
    for (const [server, name] of [
      [galaxy.regions.andromeda, regionKeyName('andromeda')],
      [galaxy.nexus, 'nexus'],
    ] as const) {
      const [request] = server.requests;
      const keys = (claimed: string) => (claimed === name ? deriveKey(masterKey, name) : undefined);
      const signature = request?.headers[signatureHeader];
      expect(verify(String(signature), keys, '/graphql', request?.body ?? '', Date.now())).toBe(name);
      expect(request?.headers).toMatchObject({
        'x-request-id': 'r-7',
        authorization: 'Bearer x.y.z',
        'content-type': 'application/json',
      });
    }
    expect(galaxy.directory.unsigned).toBe(0);
  });
});
