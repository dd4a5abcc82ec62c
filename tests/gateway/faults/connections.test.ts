/** Servers that misbehave below GraphQL, each as the region of a root field, as the owner of an entity, and as a subgraph of its own. */
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { errorsOf, ids, startGalaxy, until, type Galaxy } from '../engine/galaxy.ts';
import { openBlackHole } from './black-hole.ts';
import { answer, drip, startRawServer, type RawServer, type Serve } from './raw-server.ts';
import { untrusted } from './untrusted-certificate.ts';

const { andromeda: a, borealis: b } = ids;
const query = `{ root: sector(regionId: "${b}", number: 1) { name } entity: region(id: "${b}") { slug motto }
  good: sector(regionId: "${a}", number: 1) { name } }`;
const good = { good: { name: 'andromeda 1' } };
const callTimeoutMs = 600;
const never = { breaker: { minimumRequests: 1_000, silencesToOpen: 1_000 } };

type Code = 'UNAVAILABLE' | 'TIMEOUT' | 'BAD_REPLY';
const codes = {
  UNAVAILABLE: ['REGION_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE'],
  TIMEOUT: ['REGION_TIMEOUT', 'SUBGRAPH_TIMEOUT'],
  BAD_REPLY: ['SUBGRAPH_BAD_REPLY', 'SUBGRAPH_BAD_REPLY'],
} as const;

const json = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
/** Writes, then cuts the connection: with what was written delivered. */
const thenCut =
  (bytes: string): Serve =>
  (socket) => {
    socket.write(bytes, () => setTimeout(() => socket.resetAndDestroy(), 20));
  };

function flood(socket: Socket, head: string, piece: Buffer, most: number): void {
  socket.write(head);
  let left = most;
  const pump = () => {
    while (left > 0 && !socket.destroyed) {
      left -= piece.length;
      if (!socket.write(piece)) {
        socket.once('drain', pump);
        return;
      }
    }
    socket.end();
  };
  pump();
}

const chunk = (size: number) => Buffer.from(`${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`);

const faults: [string, Code, Serve][] = [
  ['resets the connection before a byte', 'UNAVAILABLE', (socket) => void socket.resetAndDestroy()],
  ['hangs up before a byte', 'UNAVAILABLE', (socket) => void socket.end()],
  ['resets within the head', 'UNAVAILABLE', thenCut(json)],
  ['resets after the head', 'BAD_REPLY', thenCut(`${json}Content-Length: 50\r\n\r\n`)],
  ['resets within the body', 'BAD_REPLY', thenCut(`${json}Content-Length: 50\r\n\r\n{"data":{"root":{`)],
  ['ends within the body', 'BAD_REPLY', (socket) => void socket.end(`${json}Content-Length: 50\r\n\r\n{"da`)],
  ['resets between chunks', 'BAD_REPLY', thenCut(`${json}Transfer-Encoding: chunked\r\n\r\n4\r\n{"da\r\n`)],
  [
    'ends a body without a length early',
    'BAD_REPLY',
    (socket) => void socket.end(`${json}Connection: close\r\n\r\n{"da`),
  ],
  [
    'sends a chunk of bad size',
    'BAD_REPLY',
    (socket) => void socket.write(`${json}Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}`),
  ],
  ['says nothing', 'TIMEOUT', () => undefined],
  ['drips its head', 'TIMEOUT', (socket) => drip(socket, answer('{"data":{}}'), 50)],
  [
    'drips its body',
    'TIMEOUT',
    (socket) => (
      socket.write(`${json}Content-Length: 999\r\n\r\n`),
      drip(socket, Buffer.alloc(999, ' '), 50)
    ),
  ],
  [
    'goes on and on saying 102',
    'TIMEOUT',
    (socket) => drip(socket, Buffer.from('HTTP/1.1 102 Processing\r\n\r\n'.repeat(99)), 1),
  ],
  ['speaks another protocol', 'UNAVAILABLE', (socket) => void socket.write('SSH-2.0-OpenSSH_9.9\r\n')],
  [
    'changes the protocol',
    'UNAVAILABLE',
    (socket) =>
      void socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
  ],
  [
    'sends a head of 100 KB',
    'UNAVAILABLE',
    (socket) => void socket.write(`${json}X-A: ${'a'.repeat(100_000)}\r\n\r\n`),
  ],
  [
    'announces two lengths',
    'UNAVAILABLE',
    (socket) => void socket.write(`${json}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`),
  ],
  [
    'announces 5 GB',
    'BAD_REPLY',
    (socket) => void socket.write(`${json}Content-Length: 5000000000\r\n\r\n{`),
  ],
  [
    'answers 500 with a page',
    'BAD_REPLY',
    (socket) => void socket.write(answer('<h1>500</h1>', { 'Content-Type': 'text/html' }, '500 Oops')),
  ],
  [
    'compresses unasked',
    'BAD_REPLY',
    (socket) =>
      void socket.write(answer(Buffer.from('1f8b08000000000000', 'hex'), { 'Content-Encoding': 'gzip' })),
  ],
];

describe('H9: a region that', () => {
  let galaxy: Galaxy;
  let raw: RawServer;
  beforeAll(async () => {
    galaxy = await startGalaxy({ callTimeoutMs, ...never });
    raw = await startRawServer(() => undefined);
    await moveTo(galaxy, raw.url);
  });
  afterAll(async () => {
    await galaxy[Symbol.asyncDispose]();
    await raw[Symbol.asyncDispose]();
  });

  it.each(faults)(
    '%s is %s for its own fields and entities only, and served again afterwards',
    async (_name, code, serve) => {
      raw.behave(serve);
      const result = await galaxy.run(query);
      expect(result.data).toEqual({ root: null, entity: { slug: 'borealis', motto: null }, ...good });
      expect(errorsOf(result)).toEqual(
        [['root'], ['entity', 'motto']].map((path) =>
          expect.objectContaining({
            path,
            extensions: expect.objectContaining({ code: codes[code][0], regionId: b }),
          }),
        ),
      );
      raw.behave((socket) => void socket.write(answer('{"data":{"_alias_root":{"name":"back"}}}')));
      const { data, errors } = await galaxy.run(`{ root: sector(regionId: "${b}", number: 1) { name } }`);
      expect([errors, data]).toEqual([undefined, { root: { name: 'back' } }]);
    },
  );
});

describe('H9: a subgraph with one server that', () => {
  let galaxy: Galaxy;
  let raw: RawServer;
  beforeAll(async () => {
    raw = await startRawServer(() => undefined);
    galaxy = await startGalaxy({ callTimeoutMs, routingUrls: { nexus: raw.url }, ...never });
  });
  afterAll(async () => {
    await galaxy[Symbol.asyncDispose]();
    await raw[Symbol.asyncDispose]();
  });

  it.each(faults)(
    '%s is %s for its own fields only, and served again afterwards',
    async (_name, code, serve) => {
      raw.behave(serve);
      const result = await galaxy.run(`{ greeting good: sector(regionId: "${a}", number: 1) { name } }`);
      expect(result.data).toEqual({ greeting: null, ...good });
      expect(errorsOf(result)).toEqual([
        expect.objectContaining({
          path: ['greeting'],
          extensions: expect.objectContaining({ code: codes[code][1] }),
        }),
      ]);
      raw.behave((socket) => void socket.write(answer('{"data":{"greeting":"back"}}')));
      expect(await galaxy.run('{ greeting }')).toEqual({ data: { greeting: 'back' } });
    },
  );
});

/** Has the directory say that borealis is there. */
let revision = 1;
async function moveTo(galaxy: Galaxy, endpoint: string): Promise<void> {
  galaxy.directory.put(galaxy.shard('borealis', { endpoint, revision: (revision += 1) }));
  await until(() => galaxy.watched.get(b)?.endpoint === endpoint);
}

describe('a region', () => {
  let galaxy: Galaxy;
  let raw: RawServer;
  beforeAll(async () => {
    galaxy = await startGalaxy({ callTimeoutMs: 2_000, connectTimeoutMs: 500 });
    raw = await startRawServer(() => undefined);
  });
  afterAll(async () => {
    await galaxy[Symbol.asyncDispose]();
    await raw[Symbol.asyncDispose]();
  });
  beforeEach(() => moveTo(galaxy, raw.url));
  afterEach(() => until(() => raw.open === 0));

  const codeOf = async () => errorsOf(await galaxy.run(query))[0]?.extensions?.['code'];

  test('H1: that answers 200 MB is read up to the limit of 4 MiB, and hung up on', async () => {
    const size = 64 * 1024;
    raw.behave((socket) =>
      flood(socket, `${json}Transfer-Encoding: chunked\r\n\r\n`, chunk(size), 200 * 1024 * 1024),
    );
    const before = raw.written;
    expect(await codeOf()).toBe('SUBGRAPH_BAD_REPLY');
    await until(() => raw.open === 0);
    // Two requests; what the sockets' buffers hold was not read.
    expect(raw.written - before).toBeLessThan(2 * (4 + 12) * 1024 * 1024);
  });

  test('H9: that sends a second answer nobody asked for is not believed', async () => {
    const lie = answer('{"data":{"_alias_root":{"name":"lie"}}}');
    const truth = answer('{"data":{"_alias_root":{"name":"truth"}}}');
    const ask = async () => (await galaxy.run(`{ root: sector(regionId: "${b}", number: 1) { name } }`)).data;
    raw.behave((socket) => void socket.write(Buffer.concat([truth, lie])));
    expect(await ask()).toEqual({ root: { name: 'truth' } });
    raw.behave((socket) => void socket.write(truth, () => setTimeout(() => socket.write(lie), 5)));
    for (let n = 0; n < 5; n += 1) {
      expect(await ask()).toEqual({ root: { name: 'truth' } });
      // While nothing is asked: what comes after the next question is an answer to it, as far as HTTP can tell.
      await until(() => raw.open === 0);
    }
    raw.behave((socket) => void socket.destroy());
    await ask();
  });

  test('H9: whose certificate nobody vouches for is unavailable', async () => {
    await using secure = await startRawServer(
      (socket) => void socket.write(answer('{"data":{}}')),
      untrusted,
    );
    await moveTo(galaxy, secure.url);
    expect(await codeOf()).toBe('REGION_UNAVAILABLE');
  });

  test('H9: whose name is not known is unavailable', async () => {
    await moveTo(galaxy, 'http://no-such-region.invalid/graphql');
    expect(await codeOf()).toBe('REGION_UNAVAILABLE');
  });

  test('H9: whose packets are dropped is given up after the time to connect, then not asked any more', async () => {
    await using hole = await openBlackHole();
    await moveTo(galaxy, hole.url);
    const calls: { milliseconds: number; outcome: string }[] = [];
    for (let n = 0; n < 3; n += 1) {
      const [error] = errorsOf(await galaxy.run(query, {}, { calls: calls as never }));
      expect(error?.extensions?.['code']).toBe('REGION_UNAVAILABLE');
    }
    const waited = calls
      .filter(({ outcome }) => outcome === 'unavailable')
      .map(({ milliseconds }) => milliseconds);
    // 500 ms each for the five that open the breaker, not the 2 s of a call.
    expect(waited.slice(0, 5).every((each) => each > 450 && each < 1_900)).toBe(true);
    expect(new Map(galaxy.engine.breakers.states()).get(`region:${b}`)).toBe('open');
    calls.length = 0;
    expect(errorsOf(await galaxy.run(query, {}, { calls: calls as never }))[0]?.extensions).toMatchObject({
      code: 'REGION_UNAVAILABLE',
      retryAfterMs: expect.any(Number),
    });
    const held = calls.filter(({ outcome }) => outcome === 'unavailable');
    expect(held.map(({ milliseconds }) => milliseconds < 100)).toEqual([true, true]);
  });
});
