import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { deriveKey, regionKeyName, verify } from '#wire/signature.ts';
import { createSeats } from '#gateway/seats.ts';
import { errorsOf, ids, startGalaxy, until, type Galaxy } from './galaxy.ts';

const masterKey = '22'.repeat(32);
const query =
  'subscription($id: ID, $n: Int!) { happened: events(regionId: $id, count: $n) { id about { text region { name slug } } } }';

const upstreams = createSeats(100);
let galaxy: Galaxy;
beforeAll(async () => {
  galaxy = await startGalaxy({ masterKey, upstreams, maxWaitingEvents: 50, callTimeoutMs: 5_000 });
});
afterAll(async () => {
  await galaxy[Symbol.asyncDispose]();
});
afterEach(async () => {
  await until(() => galaxy.openSources.size === 0);
});

type Results = AsyncIterableIterator<ExecutionResult>;

async function open(...args: Parameters<Galaxy['subscribe']>): Promise<Results> {
  const opened = await galaxy.subscribe(...args);
  if (!('next' in opened)) throw new Error(JSON.stringify(opened));
  return opened;
}

async function take(results: Results, count: number): Promise<ExecutionResult[]> {
  const taken: ExecutionResult[] = [];
  while (taken.length < count) {
    const step = await results.next();
    if (step.done) break;
    taken.push(step.value);
  }
  return taken;
}

describe('a subscription', () => {
  it('goes to the server of its region; each event gets the fields of other servers', async () => {
    const results = await open(query, { id: ids.andromeda, n: 2 });
    const about = { text: 'mail 7', region: { name: 'borealis', slug: 'borealis' } };
    expect(await take(results, 2)).toEqual([
      { data: { happened: { id: '1', about } } },
      { data: { happened: { id: '2', about } } },
    ]);
    expect([...galaxy.openSources]).toEqual(['andromeda']);
    await results.return?.();
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  it('closes its upstream when it is returned, also while an event is awaited', async () => {
    const results = await open(query, { id: ids.cygnus, n: 0 });
    await until(() => galaxy.openSources.has('cygnus'));
    const pending = results.next();
    await results.return?.();
    expect(await pending).toEqual({ done: true, value: undefined });
    await until(() => !galaxy.openSources.has('cygnus') && galaxy.regions.cygnus.openSockets === 0);
  });

  it('ends when its signal aborts', async () => {
    const client = new AbortController();
    const results = await open(query, { id: ids.cygnus, n: 0 }, { signal: client.signal });
    await until(() => galaxy.openSources.has('cygnus'));
    const pending = results.next();
    client.abort();
    expect(await pending).toEqual({ done: true, value: undefined });
    await until(() => galaxy.regions.cygnus.openSockets === 0);
  });

  it('whose server dies gets one error, then ends; the next one is served when it is back', async () => {
    const results = await open(query, { id: ids.cygnus, n: 1 });
    expect(await take(results, 1)).toHaveLength(1);
    await galaxy.regions.cygnus.stop();
    galaxy.openSources.clear();
    const [last, ...more] = await take(results, 5);
    expect(errorsOf(last ?? {})).toEqual([
      {
        message: expect.any(String),
        path: ['happened'],
        extensions: { code: 'REGION_UNAVAILABLE', regionId: ids.cygnus, retryAfterMs: expect.any(Number) },
      },
    ]);
    expect(more).toEqual([]);
    const refused = await galaxy.subscribe(query, { id: ids.cygnus, n: 1 });
    expect(refused).not.toHaveProperty('next');
    expect(errorsOf(refused as ExecutionResult)).toMatchObject([
      { path: ['happened'], extensions: { code: 'REGION_UNAVAILABLE' } },
    ]);
    await galaxy.regions.cygnus.start();
    const again = await open(query, { id: ids.cygnus, n: 1 });
    expect(await take(again, 1)).toHaveLength(1);
    await again.return?.();
  });

  it('proves itself with the key of the region and passes the token on', async () => {
    const results = await open(query, { id: ids.andromeda, n: 0 }, { authorization: 'Bearer a.b.c' });
    await until(() => galaxy.openSources.has('andromeda'));
    const name = regionKeyName('andromeda');
    const params = galaxy.regions.andromeda.connections.at(-1);
    const keys = (claimed: string) => (claimed === name ? deriveKey(masterKey, name) : undefined);
    expect(verify(String(params?.['signature']), keys, '/graphql', '', Date.now())).toBe(name);
    expect(params).toMatchObject({ authorization: 'Bearer a.b.c', requestId: 'request-1' });
    await results.return?.();
  });

  it('keeps its events when a part of them cannot be fetched', async () => {
    await galaxy.regions.borealis.stop();
    const results = await open(query, { id: ids.andromeda, n: 1 });
    const [event] = await take(results, 1);
    await galaxy.regions.borealis.start();
    const about = { text: 'mail 7', region: { name: null, slug: 'borealis' } };
    expect(event?.data).toEqual({ happened: { id: '1', about } });
    expect(errorsOf(event ?? {})).toMatchObject([
      {
        path: ['happened', 'about', 'region', 'name'],
        extensions: { code: 'REGION_UNAVAILABLE', regionId: ids.borealis },
      },
    ]);
    await results.return?.();
  });

  it('takes the default region; without one it is refused', async () => {
    const refused = await galaxy.subscribe(query, { n: 0 });
    expect(errorsOf(refused as ExecutionResult)).toMatchObject([
      { path: ['happened'], extensions: { code: 'REGION_REQUIRED' } },
    ]);
    const results = await open(query, { n: 1 }, { defaultRegion: ids.cygnus });
    await until(() => galaxy.openSources.has('cygnus'));
    expect(await take(results, 1)).toMatchObject([{ data: { happened: { id: '1' } } }]);
    await results.return?.();
  });

  it('of an unknown region is refused', async () => {
    const refused = await galaxy.subscribe(query, { id: 'e0000000-0000-4000-8000-000000000009', n: 0 });
    expect(errorsOf(refused as ExecutionResult)).toMatchObject([
      { extensions: { code: 'REGION_NOT_FOUND' } },
    ]);
  });

  it('refused by its server gets the refusal', async () => {
    const results = await open(query, { id: ids.andromeda, n: -1 });
    const all = await take(results, 5);
    expect(all.flatMap(errorsOf)).toEqual([
      { message: 'Join first.', path: ['happened'], extensions: { code: 'NOT_IN_REGION' } },
    ]);
    expect(all).toHaveLength(1);
    await until(() => galaxy.regions.andromeda.openSockets === 0);
  });

  it('that is not read loses its place: what waits is handed out, then an error', async () => {
    const results = await open(query, { id: ids.andromeda, n: 500 });
    await until(() => galaxy.openSources.has('andromeda'));
    await until(() => galaxy.regions.andromeda.openSockets === 0);
    const all = await take(results, 500);
    expect(all).toHaveLength(51);
    expect(errorsOf(all.at(-1) ?? {})).toMatchObject([
      { path: ['happened'], extensions: { code: 'RATE_LIMITED' } },
    ]);
  });

  it('of a subgraph with one server goes to its routing URL and ends with it', async () => {
    const results = await open('subscription { progress }');
    expect(await take(results, 5)).toEqual([{ data: { progress: 1 } }, { data: { progress: 2 } }]);
    await until(() => galaxy.nexus.openSockets === 0);
  });

  it('hands its events out in order, however long the rest of the plan takes for one', async () => {
    galaxy.nexus.delay(100);
    const results = await open(query, { id: ids.andromeda, n: 4 });
    const [first] = await take(results, 1);
    galaxy.nexus.delay(0);
    const all = [first, ...(await take(results, 3))];
    expect(all.map((event) => (event?.data?.['happened'] as { id: string }).id)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    await results.return?.();
  });

  it('does not wait for the rest of an event longer than events may take', async () => {
    await using hasty = await startGalaxy({ eventTimeoutMs: 50, callTimeoutMs: 60_000 });
    hasty.nexus.delay(10_000);
    const results = (await hasty.subscribe(query, { id: ids.andromeda, n: 1 })) as Results;
    const [event] = await take(results, 1);
    expect(event?.data).toEqual({ happened: { id: '1', about: { text: null, region: null } } });
    const codes = errorsOf(event ?? {}).map(({ extensions }) => extensions?.['code']);
    expect(new Set(codes)).toEqual(new Set(['SUBGRAPH_TIMEOUT']));
    await results.return?.();
  });

  it('is counted at its server while it is open', async () => {
    const results = await open(query, { id: ids.borealis, n: 0 });
    expect([...upstreams.counts()]).toEqual([[`region:${ids.borealis}`, 1]]);
    await results.return?.();
    expect([...upstreams.counts()]).toEqual([]);
  });
});
