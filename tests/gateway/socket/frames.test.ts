import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { frame, openRawSocket, type RawSocket } from '#tests/kit/raw-socket.ts';
import { connectSocket, subscribeMessage, type TestSocket } from '#tests/kit/test-socket.ts';

let app: TestGateway;
let sibling: TestSocket;
beforeEach(async () => {
  app = await startTestGateway({ LIMIT_SOCKET_PONG_MS: '300' });
  sibling = await connectSocket(app.gateway.url);
  sibling.send(subscribeMessage('1', 'subscription { ticks }'));
  await eventually(() => app.engine.openSubscriptions === 1);
});
afterEach(() => app[Symbol.asyncDispose]());

/** The gateway is as it was: another socket's subscription goes on, and the bad one is gone. */
async function expectUnharmed(): Promise<void> {
  app.engine.tick(5);
  expect(await sibling.next()).toMatchObject({ type: 'next', payload: { data: { ticks: 5 } } });
  await eventually(() => app.gateway.metrics.socketsOpen.value === 1);
  sibling.ws.terminate();
}

/** Writes in pieces until all is written or the server hangs up. */
async function pour({ tcp }: RawSocket, piece: Buffer, times: number): Promise<void> {
  for (let n = 0; n < times && !tcp.destroyed && !tcp.writableEnded; n += 1) {
    if (!tcp.write(piece))
      await new Promise<void>((resolve) => {
        tcp.once('drain', resolve).once('close', () => resolve());
      });
  }
}

const bomb = deflateRawSync(Buffer.alloc(10 * 1024 * 1024));

test.each<[string, number, Buffer]>([
  ['a frame of 64 KiB and one byte', 1009, frame({ opcode: 1, payload: 'x'.repeat(65_537) })],
  ['a frame that claims 100 MB', 1009, frame({ opcode: 1, length: 100_000_000 })],
  ['a frame that claims 2^53 bytes', 1009, frame({ opcode: 1, length: 2 ** 53 })],
  ['a binary frame', 4400, frame({ opcode: 2, payload: '{"type":"ping"}' })],
  ['text that is no UTF-8', 1007, frame({ opcode: 1, payload: Buffer.from([0xc3, 0x28]) })],
  ['a compressed bomb', 1002, frame({ opcode: 1, payload: bomb, compressed: true })],
  ['a reserved opcode', 1002, frame({ opcode: 3, payload: 'x' })],
  ['a continuation of nothing', 1002, frame({ opcode: 0, payload: 'x' })],
  ['a ping of 126 bytes', 1002, frame({ opcode: 9, payload: 'x'.repeat(126) })],
  ['a ping in fragments', 1002, frame({ opcode: 9, payload: 'x', fin: false })],
  ['a close frame with half a code', 1002, frame({ opcode: 8, payload: 'x' })],
  ['an unmasked frame', 1002, Buffer.from([0x81, 0x01, 0x78])],
])('G6: %s closes the socket with %d', async (_what, code, bytes) => {
  const offer = ['Sec-WebSocket-Extensions: permessage-deflate'];
  const socket = await openRawSocket(app.gateway.url, offer);
  socket.tcp.write(bytes);
  expect(await socket.closed).toBe(code);
  await expectUnharmed();
});

test.each<[string, string]>([
  ['tiny', 'x'],
  ['empty', ''],
])('G6: a message in a million %s fragments closes the socket with 1008', async (_what, payload) => {
  const socket = await openRawSocket(app.gateway.url);
  socket.tcp.write(frame({ opcode: 1, payload, fin: false }));
  const thousand = Buffer.concat(
    Array.from({ length: 1000 }, () => frame({ opcode: 0, payload, fin: false })),
  );
  const pouring = pour(socket, thousand, 1000);
  expect(await socket.closed).toBe(1008);
  await pouring;
  await expectUnharmed();
});

test('G6: 100 MB in one frame are not taken: the connection ends before they have arrived', async () => {
  const socket = await openRawSocket(app.gateway.url);
  socket.tcp.write(frame({ opcode: 1, length: 100 * 1024 * 1024 }));
  const pouring = pour(socket, Buffer.alloc(1024 * 1024), 100);
  expect([1006, 1009]).toContain(await socket.closed);
  await pouring;
  await expectUnharmed();
});

test('G6: a message that arrives byte by byte is a message', async () => {
  const socket = await openRawSocket(app.gateway.url);
  socket.tcp.setNoDelay(true);
  for (const byte of frame({ opcode: 1, payload: '{"type":"ping"}' })) {
    socket.tcp.write(Buffer.from([byte]));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await eventually(() => socket.messages.length === 1);
  expect(socket.messages).toEqual(['{"type":"pong"}']);
  socket.tcp.destroy();
  await expectUnharmed();
});

test.each([9, 10])(
  'G9: a flood of control frames (opcode %d) closes the socket with 4429',
  async (opcode) => {
    const socket = await openRawSocket(app.gateway.url);
    socket.tcp.write(Buffer.concat(Array.from({ length: 500 }, () => frame({ opcode }))));
    expect(await socket.closed).toBe(4429);
    await expectUnharmed();
  },
);

test('G10: a client that never answers our close frame keeps nothing open but its connection, and that not for long', async () => {
  const socket = await openRawSocket(app.gateway.url);
  await socket.initialise();
  socket.send(subscribeMessage('1', 'subscription { silent }'));
  await eventually(() => app.engine.openSubscriptions === 2);
  socket.tcp.write(frame({ opcode: 2 }));
  expect(await socket.closed).toBe(4400);
  await eventually(() => app.engine.openSubscriptions === 1);
  await expectUnharmed();
});

test('an ID may be used again at once, and belongs to the new operation only', async () => {
  const socket = await openRawSocket(app.gateway.url);
  const ticks = subscribeMessage('1', 'subscription { ticks }');
  const text = (message: object) => frame({ opcode: 1, payload: JSON.stringify(message) });
  const again = [ticks, { type: 'complete', id: '1' }].map(text);
  await socket.initialise();
  socket.tcp.write(Buffer.concat([...again, ...again, ...again, text(ticks)]));
  await eventually(() => app.engine.openSubscriptions === 2);
  app.engine.tick(3);
  await eventually(() => socket.messages.length === 2);
  expect(JSON.parse(socket.messages[1]!)).toEqual({ id: '1', type: 'next', payload: { data: { ticks: 3 } } });
  socket.send({ type: 'complete', id: '1' });
  await eventually(() => app.engine.openSubscriptions === 1);
  await sibling.next();
  socket.tcp.destroy();
  await expectUnharmed();
});

test.each([
  ['the same ID twice', 4409, subscribeMessage('1', 'subscription { ticks }')],
  ['a second connection_init', 4429, { type: 'connection_init' }],
  ['what only a server may say', 4400, { type: 'connection_ack' }],
  ['an event', 4400, { type: 'next', id: '1', payload: { data: {} } }],
])('G3: %s closes the socket with %d', async (_what, code, message) => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(subscribeMessage('1', 'subscription { silent }'));
  await eventually(() => app.engine.openSubscriptions === 2);
  socket.send(message);
  expect(await socket.closed).toBe(code);
  await eventually(() => app.engine.openSubscriptions === 1);
  await expectUnharmed();
});
