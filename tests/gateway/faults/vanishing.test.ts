/** Clients that vanish: whatever they started ends with them, here and at the servers. Jest fails a test in which a rejection goes unheard. */
import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ids, until } from '../engine/galaxy.ts';
import { startRealGateway, type RealGateway } from './real-gateway.ts';

const { andromeda: a, borealis: b } = ids;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const clients = 1_000;
const wave = 250;

let app: RealGateway;
beforeAll(async () => {
  app = await startRealGateway({}, { callTimeoutMs: 60_000, connections: 64, maxWaiting: 1_000 });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
});
beforeEach(() => {
  app.galaxy.clear();
  app.log.length = 0;
});
afterEach(() => {
  for (const server of [app.galaxy.nexus, ...Object.values(app.galaxy.regions)]) server.answerWith();
});

/** Sends a request and never reads. */
function ask(query: string): Socket {
  const body = JSON.stringify({ query });
  const socket = connect(app.gateway.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  return socket;
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}

async function settled(): Promise<void> {
  const { regions, nexus } = app.galaxy;
  await until(() => [nexus, ...Object.values(regions)].every((server) => server.answering === 0));
  while (app.inFlight() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

const served = { data: { sector: { name: 'borealis 1' } } };
const root = `{ sector(regionId: "${b}", number: 1) { name } }`;

test('A19: a client that leaves has its requests to servers aborted at once', async () => {
  app.galaxy.regions.borealis.answerWith(() => undefined);
  const socket = ask(
    `{ a: sector(regionId: "${a}", number: 1) { name } b: sector(regionId: "${b}", number: 1) { name } }`,
  );
  await until(() => app.galaxy.regions.borealis.requests.length === 1);
  const leftAt = performance.now();
  socket.resetAndDestroy();
  await until(() => app.galaxy.regions.borealis.requests[0]?.abortedAt !== undefined);
  // 100 ms are promised; the rest is for a busy machine. The call itself might last a minute.
  expect((app.galaxy.regions.borealis.requests[0]?.abortedAt ?? 0) - leftAt).toBeLessThan(10_000);
  await settled();
});

test.each([
  ['a root field of a region', root],
  ['an entity', `{ region(id: "${b}") { slug motto } }`],
  ['a mutation', `mutation { move(regionId: "${b}") { step } }`],
])('A19: 1000 clients that vanish during %s leave nothing behind', async (_name, query) => {
  const { borealis } = app.galaxy.regions;
  const before = openSockets();
  borealis.answerWith(() => undefined);
  for (let gone = 0; gone < clients; gone += wave) {
    const sockets = Array.from({ length: wave }, () => ask(query));
    // Some of them are asked about at the server, the others wait for a connection to it.
    await until(() => borealis.answering >= 64);
    expect(openSockets()).toBeGreaterThan(before + wave);
    for (const [index, socket] of sockets.entries()) {
      if (index % 2 === 0) socket.destroy();
      else socket.resetAndDestroy();
    }
    await until(() => borealis.answering === 0);
  }
  await settled();
  await until(() => borealis.requests.every(({ abortedAt }) => abortedAt !== undefined));
  borealis.answerWith();
  // Connections to servers may be kept, both ends of them in this process.
  await until(() => openSockets() <= before + 16);
  // One line each says so, and nothing more.
  await until(() => app.log.length >= clients);
  expect(app.log).toHaveLength(clients);
  expect(app.log.filter((line) => !line.includes('"status":499'))).toEqual([]);
  expect(await app.post(root)).toMatchObject(served);
});

test('A19: clients that vanish while their answer is written leave nothing behind', async () => {
  const sockets: Socket[] = [];
  for (let n = 0; n < wave; n += 1) {
    const socket = ask(root);
    socket.once('data', () => socket.resetAndDestroy());
    sockets.push(socket);
  }
  await until(() => sockets.every((socket) => socket.destroyed));
  await settled();
  expect(await app.post(root)).toMatchObject(served);
});

test('A19: what they held in memory is let go', async () => {
  const { borealis } = app.galaxy.regions;
  const heapAfter = async (count: number): Promise<number> => {
    for (let gone = 0; gone < count; gone += wave) {
      borealis.answerWith(() => undefined);
      const sockets = Array.from({ length: wave }, () => ask(root));
      await until(() => borealis.answering >= 64);
      for (const socket of sockets) socket.destroy();
      await until(() => borealis.answering === 0);
      app.galaxy.clear();
      app.log.length = 0;
    }
    await settled();
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  await heapAfter(500);
  const before = await heapAfter(100);
  const growth = (await heapAfter(1_000)) - before;
  // Four KB of each would be as much.
  expect(growth).toBeLessThan(4_000_000);
});

test('H15: what a server answers after the client has gone is thrown away without a word', async () => {
  const { borealis } = app.galaxy.regions;
  const late: (() => void)[] = [];
  borealis.answerWith((response) => {
    late.push(() =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"data":{"sector":{"name":"late"}}}'),
    );
  });
  const sockets = Array.from({ length: 20 }, () => ask(root));
  // One that an earlier test gave up may arrive late.
  while (app.inFlight() < sockets.length || late.length < sockets.length)
    await new Promise((resolve) => setTimeout(resolve, 5));
  for (const socket of sockets) socket.destroy();
  // While the gateway learns that they are gone.
  for (const answer of late) answer();
  await settled();
  await until(() => app.log.length >= 20);
  expect(app.log).toHaveLength(20);
  expect(app.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  borealis.answerWith();
  expect(await app.post(root)).toMatchObject(served);
});
