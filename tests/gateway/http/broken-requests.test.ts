/** Garbage on a connection: refused, and never in place of an answer that is owed. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually, startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';

let app: TestGateway;
let waiting: ((data?: string) => void)[];
const sockets: Socket[] = [];

beforeEach(async () => {
  app = await startTestGateway({ INFLIGHT_DEDUP: 'off' });
  waiting = [];
  app.engine.execute = () =>
    new Promise((resolve) => {
      waiting.push((data = '{"hello":"you"}') => resolve({ data, errors: [] }));
    });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await app[Symbol.asyncDispose]();
});

const body = '{"query":"{ hello }"}';
const request = [
  ...['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Accept: application/json'],
  ...[`Content-Length: ${body.length}`, '', body],
].join('\r\n');
const garbage = 'NO HTTP AT ALL\r\n\r\n';

/** All that comes until the server ends the connection; this side keeps its own half open. */
async function open(): Promise<{ socket: Socket; all: Promise<string> }> {
  const socket = connect({ port: app.gateway.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => socket.destroy());
  sockets.push(socket);
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const all = once(socket, 'end').then(() => text);
  return { socket, all };
}

const statuses = (text: string): string[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => `${code}`);

test('garbage alone is refused', async () => {
  const { socket, all } = await open();
  socket.write(garbage);
  const text = await all;
  expect(statuses(text)).toEqual(['400']);
  expect(text).toContain('"BAD_REQUEST"');
  expect(text).not.toContain('NO HTTP');
});

test('behind a request it does not take the place of the answer', async () => {
  const { socket, all } = await open();
  socket.write(request + garbage);
  await eventually(() => waiting.length === 1);
  for (const answer of waiting) answer();
  const text = await all;
  expect(statuses(text)).toEqual(['200']);
  expect(text).toContain('{"data":{"hello":"you"}}');
});

test('more of it does not cut the answer off', async () => {
  const { socket, all } = await open();
  socket.pause();
  socket.write(request + garbage);
  await eventually(() => waiting.length === 1);
  const long = 'x'.repeat(3_000_000);
  for (const answer of waiting) answer(`{"hello":"${long}"}`);
  for (let times = 0; times < 20; times += 1) {
    socket.write(garbage);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  socket.resume();
  expect((await all).includes(`{"data":{"hello":"${long}"}}`)).toBe(true);
});

test('a broken body does not overtake the answer before it', async () => {
  const { socket, all } = await open();
  const broken = request.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked').replace(body, 'zz\r\n');
  socket.write(request + broken);
  await eventually(() => waiting.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const answer of waiting) answer();
  const text = await all;
  expect(statuses(text)[0]).toBe('200');
  expect(text).toContain('{"data":{"hello":"you"}}');
});

test('a broken body is refused when nothing else is owed', async () => {
  const { socket, all } = await open();
  socket.write(request);
  await eventually(() => waiting.length === 1);
  for (const answer of waiting) answer();
  await eventually(() => socket.bytesRead > 0);
  socket.write(request.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked').replace(body, 'zz\r\n'));
  expect(statuses(await all)).toEqual(['200', '400']);
});

test('who never hangs up is hung up on', async () => {
  const { socket, all } = await open();
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(garbage);
  await all;
  // Only who writes on notices that there is nobody any more.
  const writing = setInterval(() => socket.write('x'), 50);
  await closed;
  clearInterval(writing);
  expect(socket.destroyed).toBe(true);
});
