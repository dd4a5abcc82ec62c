import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createEngine } from '#gateway/engine/create-engine.ts';
import type { Gateway } from '#gateway/gateway.ts';
import { createDirectory, type Directory } from '#gateway/regions/directory.ts';
import { transact } from '#subgraphs/kit/database.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { emit, emitAll } from '#subgraphs/kit/outbox.ts';
import { portUpdated } from '#subgraphs/region/modules/economy/events.ts';
import { playerArrived, playerMoved, playerScanned } from '#subgraphs/region/modules/sectors/events.ts';
import { learnSector } from '#subgraphs/region/modules/sectors/service/visibility.ts';
import { createRegionServer, type RegionServer } from '#subgraphs/region/server.ts';
import { startDirectory, type TestDirectory } from '#tests/kit/directory.ts';
import { startTestGateway } from '#tests/kit/http-gateway.ts';
import { electionsOf } from '#tests/kit/elections.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';
import { tellArrivals } from '#tests/kit/region-stream.ts';
import { deriveKey, regionKeyName } from '#wire/signature.ts';
import { connectSocket, subscribeMessage, type TestSocket } from '#tests/kit/test-socket.ts';
import { until } from '#tests/gateway/engine/galaxy.ts';

const supergraphSdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const query = `subscription($id: ID!, $after: ID) {
  regionEvents(regionId: $id, after: $after) { cursor ... on PlayerArrived { player { id } } }
}`;
const market = `subscription($id: ID!, $station: ID!) {
  market(regionId: $id, stationId: $station) { cursor stationId }
}`;
const masterKey = '33'.repeat(32);

let region: TestRegion;
let server: RegionServer;
let directory: TestDirectory;
let watched: Directory;
let gateway: Gateway;
let cleanup: AsyncDisposableStack;
let stopGateway: () => Promise<void>;
let revision = 1;

async function startServer(): Promise<void> {
  const SERVICE_KEY = deriveKey(masterKey, regionKeyName(region.slug));
  const settings = { ...region.settings, SERVICE_KEY };
  server = await createRegionServer({ slug: region.slug, settings, log: createLog('again', 'error') });
  revision += 1;
  const { regionId: key, slug: name } = region;
  directory.put({ key, name, endpoint: server.url, state: 'active', revision });
}

async function startGateway(): Promise<void> {
  const opened = new AsyncDisposableStack();
  const engine = await createEngine({ supergraphSdl, directory: watched, masterKey, planTimeoutMs: 10_000 });
  const app = opened.use(await startTestGateway({}, { engine: engine as never, supergraphSdl }));
  ({ gateway } = app);
  stopGateway = () => opened.disposeAsync();
}

beforeAll(async () => {
  cleanup = new AsyncDisposableStack();
  region = cleanup.use(await testRegion());
  directory = cleanup.use(await startDirectory());
  watched = cleanup.use(createDirectory({ url: directory.url, retryMs: { min: 10, max: 50 } }));
  await startServer();
  cleanup.defer(() => server[Symbol.asyncDispose]());
  await watched.ready();
  await startGateway();
  cleanup.defer(() => stopGateway());
}, 120_000);
afterAll(() => cleanup?.disposeAsync());

/** A client that goes on behind what it has, whenever it is cut off. */
class Client {
  readonly arrived: string[] = [];
  readonly faults: unknown[] = [];
  #cursor: string | undefined;
  #socket: TestSocket | undefined;
  #authorization: string | undefined;

  constructor(authorization: string | undefined) {
    this.#authorization = authorization;
  }

  async connect(): Promise<void> {
    const socket = await connectSocket(gateway.url, { authorization: this.#authorization });
    this.#socket = socket;
    const variables = { id: region.regionId, ...(this.#cursor !== undefined && { after: this.#cursor }) };
    socket.send(subscribeMessage(randomUUID(), query, { variables }));
    void this.#read(socket);
  }

  async #read(socket: TestSocket): Promise<void> {
    for (;;) {
      const message = await socket.next();
      if (message === 'closed' || message.type !== 'next') return;
      const { data, errors } = message.payload as { data?: any; errors?: unknown[] };
      if (errors) this.faults.push(...errors);
      if (!data?.regionEvents) continue;
      this.#cursor = data.regionEvents.cursor;
      if (data.regionEvents.player) this.arrived.push(data.regionEvents.player.id);
    }
  }

  async leave(): Promise<void> {
    this.#socket?.ws.close();
    await this.#socket?.closed;
  }
}

/** The next results: sectors that were reached, stations, or codes of errors. */
async function hear(socket: TestSocket, count: number): Promise<unknown[]> {
  const heard: unknown[] = [];
  while (heard.length < count) {
    const message = await socket.next();
    if (message === 'closed') throw new Error('the socket has closed');
    const { data, errors } = (message.payload ?? {}) as any;
    const event = data?.regionEvents ?? data?.market;
    if (message.type !== 'ping')
      heard.push(errors?.[0].extensions.code ?? event?.toSector ?? event?.stationId);
  }
  return heard;
}

const tell = (...events: [string, object][]): Promise<void> =>
  transact(region.services.fork(), (tx) => emitAll(tx, region.regionId, events));
const moved = (fromSector: number, toSector: number): [string, object] =>
  playerMoved({ playerId: randomUUID(), fromSector, toSector, method: 'WARP', turnsSpent: 1 });

/** Makes a sector known to a player, as a scan does. */
const learn = (playerId: string, sector: number): Promise<void> =>
  transact(region.services.fork(), async (tx) => {
    await learnSector(tx, region.regionId, playerId, sector, 'scan');
    await emit(tx, region.regionId, ...playerScanned({ playerId, sector }));
  });

test('who is no owner any more sees no more of the region than others, in shared streams and in its own; who has become one sees all', async () => {
  const [ada, ben] = [{ id: randomUUID() }, { id: randomUUID() }];
  const own = (player: { id: string }) => region.sql('update region set owner_id = $1', [player.id]);
  await own(ada);
  const moves = (extra: string) =>
    `subscription($id: ID!) { regionEvents(regionId: $id, types: [PLAYER_MOVE] ${extra}) { cursor ... on PlayerMoved { toSector } } }`;
  const [{ id: station, sector }] = (await region.sql<{ id: string; sector: number }>(
    'select id, sector from stations s where sector <> (select capital_sector from region) order by sector, id limit 1',
  )) as [{ id: string; sector: number }];
  const open = async (player: { id: string }, text: string, variables: object = {}): Promise<TestSocket> => {
    const socket = await connectSocket(gateway.url, { authorization: await region.authorization(player) });
    socket.send(
      subscribeMessage(randomUUID(), text, { variables: { id: region.regionId, station, ...variables } }),
    );
    return socket;
  };
  const unshared = moves('').replace('toSector', 'toSector turnsSpent');
  const inSectors = moves(', sectors: [1, 300]');
  const adas = await Promise.all([moves(''), unshared, inSectors].map((text) => open(ada, text)));
  const bens = await Promise.all([moves(''), unshared].map((text) => open(ben, text)));
  const board = await open(ada, market);
  await until(() => gateway.metrics.subscriptionsOpen.value === 6);
  const change = portUpdated({
    sector,
    stationId: station,
    commodity: 'ORE',
    quantity: 1,
    buyPrice: null,
    sellPrice: null,
  });
  const heard = [...adas, board].map((socket) => hear(socket, 1));
  // What a stream is told before its labels are known is not lost, but before it stands.
  const trying = setInterval(() => void tell(moved(299, 300), change), 200);
  expect(await Promise.all(heard)).toEqual([[300], [300], [300], [station]]);
  clearInterval(trying);
  await own(ben);
  const refused = (async () => {
    for (;;) {
      const [code] = await hear(board, 1);
      if (code !== station) return code;
    }
  })();
  await tell(moved(299, 301), moved(300, 1), change);
  const rest = async (socket: TestSocket): Promise<unknown[]> => {
    const all: unknown[] = [];
    while (all.at(-1) !== 1) all.push(...(await hear(socket, 1)));
    return all.filter((number) => number !== 300);
  };
  expect(await Promise.all(adas.map(rest))).toEqual([[1], [1], [1]]);
  expect(await Promise.all(bens.map(rest))).toEqual([
    [301, 1],
    [301, 1],
  ]);
  expect(await refused).toBe('STATION_NOT_FOUND');
  // A stranger is told at once.
  const stranger = await open(ada, market);
  expect(await hear(stranger, 1)).toEqual(['STATION_NOT_FOUND']);
  for (const socket of [...adas, ...bens, board, stranger]) socket.ws.close();
  await until(() => gateway.metrics.subscriptionsOpen.value === 0);
});

test('who gets or loses a rank or an office sees more or less of the region from the next event on, who is banned nothing', async () => {
  const elections = electionsOf(region);
  const [owner, ben] = [{ id: randomUUID() }, (await elections.citizen()).player];
  const own = (player: { id: string }) => region.sql('update region set owner_id = $1', [player.id]);
  await own(owner);
  const socket = await connectSocket(gateway.url, { authorization: await region.authorization(ben) });
  // Those who wait to be citizens are for who manages members.
  const text = `subscription($id: ID!) {
    regionEvents(regionId: $id, types: [PLAYER_ARRIVE]) { cursor region { applicants { player { id } } } ... on PlayerArrived { sector } } }`;
  socket.send(subscribeMessage(randomUUID(), text, { variables: { id: region.regionId } }));
  await until(() => gateway.metrics.subscriptionsOpen.value === 1, 20_000);
  let [{ capital: sector }] = (await region.sql<{ capital: number }>(
    'select capital_sector as capital from region',
  )) as [{ capital: number }];
  await learn(ben.id, 100);
  /** Whether the next event shows them; each arrival is somewhere else. */
  const sees = async (): Promise<boolean> => {
    sector += 1;
    await learn(ben.id, sector);
    await tell(playerArrived({ playerId: randomUUID(), sector }));
    for (;;) {
      const message = await socket.next();
      if (message === 'closed') throw new Error('the socket has closed');
      const event = (message.payload as any)?.data?.regionEvents;
      if (event?.sector === sector) return event.region.applicants !== null;
    }
  };
  const done = async (reply: Promise<Reply>): Promise<void> => expect((await reply).errors).toBeUndefined();
  const rank = (localRank: string | null): Promise<void> =>
    done(
      elections.say(
        owner,
        'mutation ($r: ID!, $p: ID!, $i: MemberInput!) { changeMember(regionId: $r, playerId: $p, input: $i) { member { localRank } } }',
        { p: ben.id, i: { localRank } },
      ),
    );
  expect(await sees()).toBe(false);
  await rank('administrator');
  expect(await sees()).toBe(true);
  await rank(null);
  expect(await sees()).toBe(false);
  await done(elections.appoint(owner, 'GOVERNOR', ben));
  expect(await sees()).toBe(true);
  await elections.sleep(90);
  await elections.settle();
  expect(await elections.offices()).toEqual([]);
  expect(await sees()).toBe(false);
  await own(ben);
  expect(await sees()).toBe(true);
  await own(owner);
  expect(await sees()).toBe(false);
  await done(elections.appoint(owner, 'GOVERNOR', ben));
  expect(await sees()).toBe(true);
  await done(
    elections.say(
      owner,
      `mutation ($r: ID!) { banPlayer(regionId: $r, playerId: "${ben.id}", reason: "Enough.") { member { standing } } }`,
    ),
  );
  expect(await hear(socket, 1)).toEqual(['BANNED']);
  socket.ws.close();
  await until(() => gateway.metrics.subscriptionsOpen.value === 0, 20_000);
}, 60_000);

test('who comes back is told what it was allowed to see then, not what happened before it learned of a sector', async () => {
  const pilot = { id: randomUUID() };
  await region.ask(`mutation { joinRegion(regionId: "${region.regionId}") { joined } }`, {}, pilot);
  const authorization = await region.authorization(pilot);
  const moves = `subscription($id: ID!, $after: ID) {
    regionEvents(regionId: $id, after: $after, types: [PLAYER_MOVE]) { cursor ... on PlayerMoved { toSector } }
  }`;
  const open = async (after?: string): Promise<TestSocket> => {
    const socket = await connectSocket(gateway.url, { authorization });
    socket.send(subscribeMessage(randomUUID(), moves, { variables: { id: region.regionId, after } }));
    return socket;
  };
  const told = async (socket: TestSocket): Promise<any> =>
    ((await socket.next()) as any).payload.data.regionEvents;
  const move = (from: number, to: number): Promise<void> => tell(moved(from, to));
  const before = await open();
  await until(() => gateway.metrics.subscriptionsOpen.value === 1);
  // Labels are asked for once the stream stands.
  const first = told(before);
  const moving = setInterval(() => void move(1, 1), 100);
  const { cursor } = await first;
  clearInterval(moving);
  await move(40, 41);
  await transact(region.services.fork(), async (tx) => {
    await learnSector(tx, region.regionId, pilot.id, 41, 'scan');
    await emit(tx, region.regionId, ...playerScanned({ playerId: pilot.id, sector: 41 }));
  });
  await move(41, 42);
  const nextMove = async (socket: TestSocket): Promise<number> => {
    const { toSector } = await told(socket);
    return toSector === 1 ? await nextMove(socket) : toSector;
  };
  // All of it has been told by now: it is history.
  expect(await nextMove(before)).toBe(42);
  before.ws.close();
  const back = await open(cursor);
  expect(await nextMove(back)).toBe(42);
  await move(41, 43);
  expect((await told(back)).toSector).toBe(43);
  back.ws.close();
  await back.closed;
});

describe('subscribers of a real region, through the gateway', () => {
  let clients: Client[];
  beforeEach(async () => {
    const admins = Array.from({ length: 20 }, () => ({ id: randomUUID(), role: 'ADMIN' }));
    clients = await Promise.all(admins.map(async (admin) => new Client(await region.authorization(admin))));
    await Promise.all(clients.map((client) => client.connect()));
    await until(() => gateway.metrics.subscriptionsOpen.value === clients.length);
  });

  test('hear every event once and in order, though server and gateway are restarted in turn', async () => {
    const expected: string[] = [];
    const tell = async (count: number): Promise<void> =>
      void expected.push(...(await tellArrivals(region, count)));
    const everyoneHas = (): Promise<void> =>
      until(() => clients.every(({ arrived }) => arrived.length >= expected.length));
    await tell(5);
    await everyoneHas();
    for (let round = 0; round < 3; round += 1) {
      await server[Symbol.asyncDispose]();
      await tell(5);
      await startServer();
      await tell(5);
      await everyoneHas();
      await stopGateway();
      await tell(5);
      await startGateway();
      await Promise.all(clients.map((client) => client.connect()));
      await tell(5);
      await everyoneHas();
    }
    for (const { arrived, faults } of clients) {
      expect(arrived).toEqual(expected);
      expect(faults).toEqual([]);
    }
    for (const client of clients) await client.leave();
  }, 180_000);
});
