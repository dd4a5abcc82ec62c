import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import type { WebSocket } from 'ws';
import { createEngine, type EngineOptions, type OwnEngine } from '#gateway/engine/create-engine.ts';
import { createSeats, type Seats } from '#gateway/seats.ts';
import { acknowledge, startEvilUpstream, type EvilUpstream } from '#tests/kit/evil-upstream.ts';
import { composed, contextOf, errorsOf, operationOf, resultOf, until } from './galaxy.ts';
import { createDirectory, type Directory } from '#gateway/regions/directory.ts';
import { startDirectory } from '#tests/kit/directory.ts';

let evil: EvilUpstream;
let directory: Directory;
let upstreams: Seats;
let cleanup: AsyncDisposableStack;
beforeEach(async () => {
  cleanup = new AsyncDisposableStack();
  upstreams = createSeats(10_000);
  evil = cleanup.use(await startEvilUpstream());
  const shards = cleanup.use(await startDirectory());
  directory = cleanup.use(createDirectory({ url: shards.url }));
});
afterEach(() => cleanup.disposeAsync());

async function start(options: Partial<EngineOptions> = {}): Promise<OwnEngine> {
  const supergraphSdl = composed({ nexus: evil.url });
  const engine = await createEngine({
    supergraphSdl,
    directory,
    upstreams,
    callTimeoutMs: 10_000,
    planTimeoutMs: 5_000,
    ...options,
  });
  return cleanup.use(engine);
}

/** Everything a subscriber is told until the end. */
async function subscribe(engine: OwnEngine): Promise<ExecutionResult[]> {
  const context = contextOf({ deadline: Number.POSITIVE_INFINITY });
  const opened = await engine.subscribe(operationOf('subscription { progress }'), context);
  if (!('next' in opened)) return [resultOf(opened)];
  const results: ExecutionResult[] = [];
  for await (const answer of opened) results.push(resultOf(answer));
  return results;
}

const openUpstreams = () => [...upstreams.counts()];
const next = (payload: unknown, id = '1') => JSON.stringify({ id, type: 'next', payload });
const afterwards =
  (...messages: (string | Buffer)[]) =>
  (socket: WebSocket): void =>
    acknowledge(socket, () => messages.forEach((message) => socket.send(message)));

const unavailable = 'SUBGRAPH_UNAVAILABLE';
const badReply = 'SUBGRAPH_BAD_REPLY';
const timeout = 'SUBGRAPH_TIMEOUT';

describe('G21: an upstream that', () => {
  it.each<[string, string, (socket: WebSocket) => void]>([
    ['never acknowledges', timeout, () => undefined],
    ['closes with 4403', unavailable, (socket) => socket.close(4403)],
    ['closes with 4500', unavailable, (socket) => socket.close(4500)],
    ['sends garbage instead of the acknowledgement', badReply, (socket) => socket.send('<html>')],
    ['sends an event before the acknowledgement', badReply, (socket) => socket.send(next({ data: {} }))],
    ['sends garbage', badReply, afterwards('{')],
    ['sends binary', badReply, afterwards(Buffer.from('{"type":"ping"}'))],
    ['sends a message of more than 1 MiB', badReply, afterwards('x'.repeat(1024 * 1024 + 1))],
    ['sends an event of another subscription', badReply, afterwards(next({ data: { progress: 1 } }, '2'))],
    ['sends an event that is no result', badReply, afterwards(next({ data: 'x' }))],
    ['sends an event that is null', badReply, afterwards(next(null))],
    ['sends errors that are none', badReply, afterwards('{"id":"1","type":"error","payload":[7]}')],
    ['acknowledges twice', badReply, afterwards('{"type":"connection_ack"}')],
    ['subscribes to us', badReply, afterwards('{"id":"1","type":"subscribe","payload":{"query":"{a}"}}')],
    ['closes with 1000', unavailable, (socket) => acknowledge(socket, () => socket.close(1000))],
    ['closes with 4429', unavailable, (socket) => acknowledge(socket, () => socket.close(4429))],
    ['breaks', unavailable, (socket) => acknowledge(socket, () => socket.terminate())],
  ])('%s is one error, %s, then the end', async (_what, code, behave) => {
    evil.behave = behave;
    const engine = await start({ callTimeoutMs: code === timeout ? 100 : 10_000 });
    const results = await subscribe(engine);
    expect(results.flatMap(errorsOf)).toEqual([
      { message: expect.any(String), path: ['progress'], extensions: expect.objectContaining({ code }) },
    ]);
    expect(results).toHaveLength(1);
    expect(openUpstreams()).toEqual([]);
    await until(() => evil.openSockets === 0);
  });

  it.each<[string, string, EvilUpstream['upgrade']]>([
    ['answers no handshake', timeout, (stream) => stream.resume().once('end', () => stream.end())],
    [
      'answers with a page',
      unavailable,
      (stream) => stream.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'),
    ],
    [
      'redirects',
      unavailable,
      (stream) =>
        stream.end('HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n'),
    ],
    ['hangs up', unavailable, (stream) => stream.destroy()],
  ])('%s is one error, %s', async (_what, code, upgrade) => {
    evil.upgrade = upgrade;
    const engine = await start({ callTimeoutMs: code === timeout ? 100 : 10_000 });
    const results = await subscribe(engine);
    expect(results.flatMap(errorsOf).map(({ extensions }) => extensions?.['code'])).toEqual([code]);
    expect(evil.asked).toBe(1);
    expect(openUpstreams()).toEqual([]);
    await until(() => evil.openSockets === 0);
  });

  it('completes at once has no events, which is no error', async () => {
    evil.behave = afterwards('{"id":"1","type":"complete"}');
    expect(await subscribe(await start())).toEqual([]);
  });

  it('goes wrong after some events: these are handed out first', async () => {
    evil.behave = afterwards(next({ data: { progress: 1 } }), next({ data: { progress: 2 } }), 'garbage');
    const [first, second, last, ...more] = await subscribe(await start());
    expect([first, second]).toEqual([{ data: { progress: 1 } }, { data: { progress: 2 } }]);
    expect(errorsOf(last ?? {})).toMatchObject([{ extensions: { code: badReply } }]);
    expect(more).toEqual([]);
  });

  it('reports an error with an event goes on: the error is the event’s', async () => {
    const error = { message: 'Not this one.', path: ['progress'], extensions: { code: 'FORBIDDEN' } };
    evil.behave = afterwards(
      next({ data: null, errors: [error] }),
      next({ data: { progress: 2 } }),
      '{"id":"1","type":"complete"}',
    );
    expect((await subscribe(await start())).map(({ data, errors }) => [data, errors?.[0]?.message])).toEqual([
      [null, 'Not this one.'],
      [{ progress: 2 }, undefined],
    ]);
  });
});

describe('a server that is away', () => {
  it('is asked a few times, then not at all for a while, then again', async () => {
    evil.upgrade = (stream) => stream.destroy();
    const engine = await start({ breaker: { silencesToOpen: 3, firstOpenMs: 400 }, random: () => 0 });
    const refused = async () => (await subscribe(engine)).flatMap(errorsOf)[0]?.extensions;
    for (let n = 0; n < 3; n += 1) await refused();
    const [before, extensions] = [evil.asked, await refused()];
    expect(evil.asked).toBe(before);
    expect(extensions).toMatchObject({ code: unavailable });
    expect(extensions?.['retryAfterMs']).toBeLessThanOrEqual(400);
    evil.upgrade = undefined;
    evil.behave = afterwards(next({ data: { progress: 7 } }), '{"id":"1","type":"complete"}');
    let results = await subscribe(engine);
    while (results[0]?.errors) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      results = await subscribe(engine);
    }
    expect(results).toEqual([{ data: { progress: 7 } }]);
  });

  it('that refuses tokens is not taken for dead: one player must not cut off the others', async () => {
    evil.behave = (socket) => socket.close(4403);
    const engine = await start({ breaker: { silencesToOpen: 3, minimumRequests: 3 } });
    for (let n = 0; n < 5; n += 1) await subscribe(engine);
    expect(evil.asked).toBe(5);
  });
});

it('more subscriptions at one server than the limit are refused at once, and served when there is room', async () => {
  upstreams = createSeats(2);
  const engine = await start();
  const context = () => contextOf({ deadline: Number.POSITIVE_INFINITY });
  const open = () => engine.subscribe(operationOf('subscription { progress }'), context());
  const held = [await open(), await open()];
  expect(openUpstreams()).toEqual([['nexus', 2]]);
  expect(errorsOf(resultOf((await open()) as never))).toMatchObject([{ extensions: { code: unavailable } }]);
  expect(evil.asked).toBe(2);
  const [first] = held;
  if (first && 'next' in first) await first.return?.();
  expect(await open()).toHaveProperty('next');
});

it('a flood of events nobody reads is bounded in bytes; what waits is handed out, then an error', async () => {
  const text = 'x'.repeat(1000);
  const event = next({ data: { progress: 1 }, extensions: { text } });
  evil.behave = afterwards(...Array.from({ length: 100 }, () => event));
  const engine = await start({ maxWaitingBytes: 10_000 });
  const opened = await engine.subscribe(
    operationOf('subscription { progress }'),
    contextOf({ deadline: Number.POSITIVE_INFINITY }),
  );
  await until(() => openUpstreams().length === 0);
  const results: ExecutionResult[] = [];
  for await (const answer of opened as AsyncIterable<never>) results.push(resultOf(answer));
  expect(results).toHaveLength(10);
  expect(errorsOf(results.at(-1) ?? {})).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
});
