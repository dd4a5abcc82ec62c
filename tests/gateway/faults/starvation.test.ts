/** A slow server costs its own callers only: connections, the line in front of them, and time are bounded per server. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { readConfig } from '#gateway/config.ts';
import { errorsOf, ids, startGalaxy, until, type Galaxy } from '../engine/galaxy.ts';

const { andromeda: a, borealis: b } = ids;
const connections = 4;
const maxWaiting = 8;
const slow = `{ sector(regionId: "${b}", number: 1) { name } }`;
const quick = `{ sector(regionId: "${a}", number: 1) { name } }`;

let galaxy: Galaxy;
beforeAll(async () => {
  galaxy = await startGalaxy({
    connections,
    maxWaiting,
    callTimeoutMs: 1_500,
    breaker: { minimumRequests: 1_000, silencesToOpen: 1_000 },
  });
});
afterAll(async () => {
  await galaxy[Symbol.asyncDispose]();
});
afterEach(async () => {
  galaxy.regions.borealis.answerWith();
  await until(() => galaxy.regions.borealis.answering === 0);
  galaxy.clear();
});

const codeOf = async (running: ReturnType<Galaxy['run']>) => errorsOf(await running)[0]?.extensions?.['code'];

test('a server is asked over so many connections at a time; a few more wait, and the rest are told at once', async () => {
  const { borealis } = galaxy.regions;
  const held: (() => void)[] = [];
  borealis.answerWith((response) => {
    const text = '{"data":{"sector":{"name":"held"}}}';
    held.push(() => response.writeHead(200, { 'content-type': 'application/json' }).end(text));
  });
  const waiting = Array.from({ length: connections + maxWaiting }, () => galaxy.run(slow));
  await until(() => held.length === connections);
  const calls: { outcome: string }[] = [];
  const refused = await galaxy.run(slow, {}, { calls: calls as never });
  expect(errorsOf(refused)).toMatchObject([
    { path: ['sector'], extensions: { code: 'REGION_UNAVAILABLE', regionId: b, retryAfterMs: 1_000 } },
  ]);
  expect(calls).toMatchObject([{ outcome: 'unavailable' }]);
  expect(held).toHaveLength(connections);
  // Each that is answered makes room for one that waits, in order of arrival.
  for (let n = 0; n < connections + maxWaiting; n += 1) {
    await until(() => held.length > n);
    expect(borealis.answering).toBeLessThanOrEqual(connections);
    held[n]?.();
  }
  for (const result of await Promise.all(waiting))
    expect(result).toEqual({ data: { sector: { name: 'held' } } });
  expect(new Map(galaxy.engine.breakers.states()).get(`region:${b}`)).toBe('closed');
});

test('others are served meanwhile, all of the time', async () => {
  galaxy.regions.borealis.answerWith(() => undefined);
  const stuck = Array.from({ length: connections + maxWaiting }, () => galaxy.run(slow));
  await until(() => galaxy.regions.borealis.answering === connections);
  for (let n = 0; n < 50; n += 1) {
    expect(await galaxy.run(quick)).toEqual({ data: { sector: { name: 'andromeda 1' } } });
    expect(await galaxy.run('{ greeting }')).toEqual({ data: { greeting: 'hello you' } });
  }
  for (const running of stuck) expect(await codeOf(running)).toBe('REGION_TIMEOUT');
});

test('who waits in line has no more time than who is served, and leaves the line when it is up', async () => {
  const { borealis } = galaxy.regions;
  borealis.answerWith(() => undefined);
  const stuck = Array.from({ length: connections }, () => galaxy.run(slow));
  await until(() => borealis.answering === connections);
  const deadline = performance.now() + 100;
  const waiting = Array.from({ length: maxWaiting }, () => galaxy.run(slow, {}, { deadline }));
  for (const running of waiting) expect(await codeOf(running)).toBe('REGION_TIMEOUT');
  // They were never sent, and their places are free.
  expect(borealis.requests).toHaveLength(connections);
  const client = new AbortController();
  const left = Array.from({ length: maxWaiting }, () => galaxy.run(slow, {}, { signal: client.signal }));
  client.abort(new Error('gone'));
  for (const running of left) await expect(running).rejects.toThrow('gone');
  for (const running of stuck) expect(await codeOf(running)).toBe('REGION_TIMEOUT');
  borealis.answerWith();
  const { data } = await galaxy.run(slow);
  expect(data).toEqual({ sector: { name: 'borealis 1' } });
  expect(borealis.requests).toHaveLength(connections + 1);
});

test('a server that is crowded does not take a mutation twice', async () => {
  const { borealis } = galaxy.regions;
  borealis.answerWith(() => undefined);
  const stuck = Array.from({ length: connections + maxWaiting }, () => galaxy.run(slow));
  await until(() => borealis.answering === connections);
  galaxy.log.length = 0;
  expect(await codeOf(galaxy.run(`mutation { move(regionId: "${b}") { step } }`))).toBe('REGION_UNAVAILABLE');
  await Promise.all(stuck);
  expect(galaxy.log).toEqual([]);
});

test('connections are kept and used again', async () => {
  const { andromeda } = galaxy.regions;
  const ports = new Set<number | undefined>();
  andromeda.answerWith((response) => {
    ports.add(response.socket?.remotePort);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"sector":{"name":"x"}}}');
  });
  for (let n = 0; n < 20; n += 1) await galaxy.run(quick);
  andromeda.answerWith();
  // One may not be idle yet when the next request comes.
  expect(ports.size).toBeLessThanOrEqual(2);
});

test('every bound has a setting', () => {
  const { limits } = readConfig({}, []);
  const mebibyte = 1024 * 1024;
  expect(limits).toMatchObject({
    ...{ planMs: 100, subgraphMs: 2_000, subgraphConnectMs: 500 },
    ...{ subgraphConnections: 64, subgraphWaiting: 256, replyBytes: 4 * mebibyte },
  });
  expect(readConfig({ LIMIT_REPLY_BYTES: '1000', LIMIT_SUBGRAPH_WAITING: '1' }, []).limits).toMatchObject({
    replyBytes: 1_000,
    subgraphWaiting: 1,
  });
  expect(() => readConfig({ LIMIT_REPLY_BYTES: '0' }, [])).toThrow('LIMIT_REPLY_BYTES');
});
