import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Socket } from 'node:net';
import type { Answer } from '#gateway/engine/engine.ts';
import { openEventStream } from '#tests/kit/event-stream.ts';
import { createFakeEngine } from '#tests/kit/fake-engine.ts';
import { eventually, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { frame, openRawSocket } from '#tests/kit/raw-socket.ts';
import { connectSocket, subscribeMessage } from '#tests/kit/test-socket.ts';

const mebibyte = 1024 * 1024;
const note = 'x'.repeat(16 * 1024);
/** More than the system's own buffers of a connection can hold. */
const enough = 4096;

let app: TestGateway;
beforeEach(async () => {
  app = await startTestGateway();
});
afterEach(() => app[Symbol.asyncDispose]());

const slowConsumers = async (transport: string) =>
  (await app.gateway.metrics.slowConsumers.get()).values.find(({ labels }) => labels.transport === transport)
    ?.value ?? 0;

/** Bytes that wait in the fullest connection of this process. */
function mostWaiting(): number {
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles(): unknown[] };
  return Math.max(...handles.call(process).map((held) => (held instanceof Socket ? held.writableLength : 0)));
}

/** Sends notes, each when the event loop has turned, until the condition holds. Returns how many, and the most that waited. */
async function noteUntil(over: () => boolean): Promise<{ sent: number; waited: number }> {
  let waited = 0;
  for (let sent = 0; ; sent += 1) {
    if (over()) return { sent, waited };
    if (sent === enough) throw new Error('It never came true.');
    app.engine.note(note);
    await new Promise((resolve) => setImmediate(resolve));
    waited = Math.max(waited, mostWaiting());
  }
}

test('G12: who takes nothing of what waits is closed with 4008; others get every event', async () => {
  const slow = await connectSocket(app.gateway.url);
  const fast = await connectSocket(app.gateway.url);
  for (const socket of [slow, fast]) socket.send(subscribeMessage('1', 'subscription { notes }'));
  await eventually(() => app.engine.openSubscriptions === 2);
  let received = 0;
  fast.ws.on('message', () => (received += 1));
  slow.ws.pause();
  const { sent, waited } = await noteUntil(() => app.engine.openSubscriptions === 1);
  // The rest waits as references to what the others get too.
  expect(waited).toBeLessThan(128 * 1024);
  await eventually(() => received === sent);
  expect(await slowConsumers('websocket')).toBe(1);
  slow.ws.resume();
  expect(await slow.closed).toBe(4008);
  fast.ws.terminate();
});

test('G12: pings that are answered but never read close the socket too, however lively it seems', async () => {
  await using bounded = await startTestGateway({
    LIMIT_SOCKET_QUEUE_BYTES: '1000',
    LIMIT_SOCKET_MESSAGES_PER_SECOND: '1000000',
  });
  const socket = await openRawSocket(bounded.gateway.url);
  socket.tcp.pause();
  const pings = Buffer.concat(
    Array.from({ length: 1000 }, () => frame({ opcode: 9, payload: 'x'.repeat(125) })),
  );
  const closed = async () => (await bounded.gateway.metrics.slowConsumers.get()).values[0]?.value === 1;
  // As fast as they go out: on a busy machine that takes its time.
  while (!(await closed())) {
    if (socket.tcp.writableLength < mebibyte) socket.tcp.write(pings);
    await new Promise((resolve) => setImmediate(resolve));
  }
  socket.tcp.destroy();
  expect(await closed()).toBe(true);
});

test('a reader that only lags behind a burst is not taken for a slow one', async () => {
  const fake = createFakeEngine();
  async function* burst(): AsyncGenerator<Answer> {
    for (let n = 0; n < 500; n += 1) yield { data: JSON.stringify({ notes: note }), errors: [] };
  }
  const engine = { ...fake, subscribe: async () => burst() };
  const limits = { LIMIT_SOCKET_QUEUE_BYTES: String(128 * 1024) };
  await using lagging = await startTestGateway(limits, { engine });
  const stream = await openEventStream(lagging.gateway.url, 'subscription { notes }');
  for (let n = 0; n < 500; n += 1) expect(await stream.next()).toMatchObject({ data: { notes: note } });
  expect(await stream.next()).toBe('complete');
  const socket = await connectSocket(lagging.gateway.url);
  socket.send(subscribeMessage('1', 'subscription { notes }'));
  for (let n = 0; n < 500; n += 1) expect(await socket.next()).toMatchObject({ type: 'next' });
  expect(await socket.next()).toEqual({ type: 'complete', id: '1' });
  socket.ws.terminate();
});

test('G12: a client of server-sent events that takes nothing is cut, and leaves nothing open', async () => {
  await using stalling = await startTestGateway({ LIMIT_STREAM_STALL_MS: '1000' });
  const socket = new Socket();
  socket.connect(stalling.gateway.port, '127.0.0.1').on('error', () => socket.destroy());
  const body = JSON.stringify({ query: 'subscription { notes }' });
  socket
    .pause()
    .write(
      [
        ...[
          'POST /graphql HTTP/1.1',
          'Host: x',
          'Content-Type: application/json',
          'Accept: text/event-stream',
        ],
        ...[`Content-Length: ${body.length}`, '', body],
      ].join('\r\n'),
    );
  await eventually(() => stalling.engine.openSubscriptions === 1);
  let waited = 0;
  while (stalling.engine.openSubscriptions === 1) {
    stalling.engine.note(note);
    await new Promise((resolve) => setTimeout(resolve, 1));
    waited = Math.max(waited, mostWaiting());
  }
  expect(waited).toBeLessThan(mebibyte);
  expect((await stalling.gateway.metrics.slowConsumers.get()).values).toEqual([
    { labels: { transport: 'sse' }, value: 1 },
  ]);
  socket.destroy();
});
