/** A slow server costs its own callers only: connections, the line in front of them, and time are bounded per server. */
import { composeServices } from '@apollo/composition';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { readConfig } from '#gateway/config.ts';
import { errorsOf, ids, startGalaxy, until, type Galaxy } from '../engine/galaxy.ts';
import { startUnderTest } from '../conformance/under-test.ts';
import { openBlackHole } from './black-hole.ts';
import { answer, startRawServer, type Serve } from './raw-server.ts';

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

test('when the gateway ends, a long line is told and none of it is sent', async () => {
  await using other = await startGalaxy({ connections });
  const { borealis } = other.regions;
  borealis.answerWith(() => undefined);
  const stuck = Array.from({ length: connections + 2_048 }, () => other.run(slow));
  await until(() => borealis.answering === connections);
  await other.engine[Symbol.asyncDispose]();
  expect(new Set(await Promise.all(stuck.map(codeOf)))).toEqual(new Set(['REGION_UNAVAILABLE']));
  expect(borealis.requests).toHaveLength(connections);
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
    ...{ planMs: 1_000, subgraphMs: 2_000, subgraphConnectMs: 500 },
    ...{ subgraphConnections: 64, subgraphWaiting: 2_048, replyBytes: 4 * mebibyte },
  });
  expect(readConfig({ LIMIT_REPLY_BYTES: '1000', LIMIT_SUBGRAPH_WAITING: '1' }, []).limits).toMatchObject({
    replyBytes: 1_000,
    subgraphWaiting: 1,
  });
  expect(() => readConfig({ LIMIT_REPLY_BYTES: '0' }, [])).toThrow('LIMIT_REPLY_BYTES');
});

describe('a setting reaches the engine', () => {
  /** The first error's code of a gateway with this setting, over a server that behaves so. */
  async function codeWith(env: Record<string, string>, serve: Serve): Promise<unknown> {
    await using server = await startRawServer(serve);
    const sdl = composeServices([
      { name: 'a', url: server.url, typeDefs: parse('type Query { hello: String }') },
    ]).supergraphSdl;
    await using gateway = await startUnderTest(String(sdl), env);
    return (await gateway.ask({ query: '{ hello }' })).errors?.[0]?.extensions?.['code'];
  }

  test.each([
    ['LIMIT_REPLY_BYTES', '20', 'SUBGRAPH_BAD_REPLY'],
    ['LIMIT_REPLY_BYTES', '200', undefined],
    ['LIMIT_SUBGRAPH_MS', '20', 'SUBGRAPH_TIMEOUT'],
  ])('%s=%s', async (name, value, code) => {
    const text = answer('{"data":{"hello":"of some length"}}');
    const serve: Serve = (socket) => setTimeout(() => socket.write(text), 60);
    expect(await codeWith({ [name]: value }, serve)).toBe(code);
  });

  test('LIMIT_SUBGRAPH_CONNECT_MS=50', async () => {
    await using hole = await openBlackHole();
    const sdl = composeServices([
      { name: 'a', url: hole.url, typeDefs: parse('type Query { hello: String }') },
    ]).supergraphSdl;
    // Long before the time to answer is up, and before the 500 ms to connect are.
    const env = { LIMIT_SUBGRAPH_CONNECT_MS: '50', LIMIT_SUBGRAPH_MS: '400' };
    await using gateway = await startUnderTest(String(sdl), env);
    const { errors } = await gateway.ask({ query: '{ hello }' });
    expect(errors?.[0]?.extensions?.['code']).toBe('SUBGRAPH_UNAVAILABLE');
  });
});
