/** Who may not enter a region does not listen to it either: refused at the start, and told when it comes to that later. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { portUpdated } from '#subgraphs/region/modules/economy/events.ts';
import { writeSettings } from '#subgraphs/region/modules/governance/service/settings.ts';
import { playerArrived } from '#subgraphs/region/modules/sectors/events.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { gatewayKey, startRegionGateway, type RegionGateway } from '#tests/kit/region-gateway.ts';
import { testRegion, type TestPlayer, type TestRegion } from '#tests/kit/region-server.ts';
import { openRegionStream } from '#tests/kit/region-stream.ts';
import { until } from '#tests/kit/stack.ts';
import { connectSocket, subscribeMessage } from '#tests/kit/test-socket.ts';

const owner = { id: randomUUID() };
const slug = `entry-${randomUUID().slice(0, 6)}`;
let region: TestRegion;
let gateway: RegionGateway;
/** Where all events happen that are told here. */
let capital: number;
let station: string;
/** A cursor from which on streams are replayed. */
let place: string;

beforeAll(async () => {
  region = await testRegion({ slug, key: gatewayKey(slug), ownerId: owner.id });
  gateway = await startRegionGateway(region);
  [{ capital }] = (await region.sql('select capital_sector as capital from region')) as [{ capital: number }];
  // A station that everybody knows.
  const move = `update stations set sector = $1 where id = (select id from stations order by id limit 1) returning id`;
  [{ id: station }] = (await region.sql(move, [capital])) as [{ id: string }];
  const stream = await openRegionStream(region, { player: owner });
  place = stream.cursor ?? '';
  stream.leave();
}, 120_000);
afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await region?.[Symbol.asyncDispose]();
});
afterEach(async () => {
  await region.sql(`delete from settings where name in ('bans', 'immigration')`);
});

/** Something that everybody may see. */
const happen = (): Promise<void> =>
  transact(region.services.fork(), (tx) =>
    emitAll(tx, region.regionId, [
      playerArrived({ playerId: randomUUID(), sector: capital }),
      portUpdated({
        sector: capital,
        stationId: station,
        commodity: 'ORE',
        quantity: 1,
        buyPrice: null,
        sellPrice: null,
      }),
    ]),
  );

async function ban(playerId: string): Promise<void> {
  const mutation =
    'mutation ($r: ID!, $p: ID!) { banPlayer(regionId: $r, playerId: $p) { member { standing } } }';
  const { errors } = await gateway.ask(mutation, { p: playerId }, owner);
  expect(errors).toBeUndefined();
}

const set = (name: string, value: unknown): Promise<object[]> =>
  region.sql('insert into settings (name, value) values ($1, $2)', [name, JSON.stringify(value)]);

/** All ways to listen: shared with others, one's own, and from a place on. */
const ways = {
  shared: () => `regionEvents(regionId: "${region.regionId}")`,
  around: () => `regionEvents(regionId: "${region.regionId}", around: 1)`,
  replayed: () => `regionEvents(regionId: "${region.regionId}", after: "${place}")`,
  market: () => `market(regionId: "${region.regionId}", stationId: "${station}")`,
  'market replayed': () =>
    `market(regionId: "${region.regionId}", stationId: "${station}", after: "${place}")`,
};
type Way = keyof typeof ways;
const each = Object.keys(ways) as Way[];

interface Listener {
  leave(): void;
  /** Resolves when it has heard something. */
  hears: Promise<void>;
  /** How much it has heard. */
  count(): number;
  /** Code with which the stream ends. */
  ended: Promise<unknown>;
}

async function listen(player: TestPlayer, way: Way): Promise<Listener> {
  const socket = await connectSocket(gateway.url, { authorization: await region.authorization(player) });
  socket.send(subscribeMessage('1', `subscription { told: ${ways[way]()} { cursor } }`));
  const { promise: hears, resolve } = Promise.withResolvers<void>();
  let count = 0;
  const read = async (): Promise<unknown> => {
    for (;;) {
      const message = await socket.next();
      if (message === 'closed' || message.type === 'complete') return message;
      const payload = message.payload as any;
      const errors = message.type === 'error' ? payload : payload?.errors;
      if (errors) return errors[0].extensions.code;
      if (!payload?.data?.told) continue;
      count += 1;
      resolve();
    }
  };
  return { hears, count: () => count, ended: read(), leave: () => socket.ws.terminate() };
}

/** How it ends for a player to listen in each way: with a code, or by hearing what happens. */
async function outcomes(player: TestPlayer, asked: Way[] = each): Promise<Record<string, unknown>> {
  const listeners = await Promise.all(asked.map((way) => listen(player, way)));
  const telling = setInterval(() => void happen(), 200);
  try {
    const ends = await Promise.all(
      listeners.map(({ hears, ended }) => Promise.race([hears.then(() => 'hears'), ended])),
    );
    return Object.fromEntries(asked.map((way, index) => [way, ends[index]]));
  } finally {
    clearInterval(telling);
    for (const { leave } of listeners) leave();
  }
}

const all = (outcome: string, asked: Way[] = each): Record<string, string> =>
  Object.fromEntries(asked.map((way) => [way, outcome]));
/** What takes no pilot. */
const afar = each.filter((way) => way !== 'around');

describe('who listens to a region', () => {
  it('may not be banned from it, with a pilot or without', async () => {
    const [{ player }, stranger] = [await joinedPilot(region), { id: randomUUID() }];
    expect(await outcomes(player)).toEqual(all('hears'));
    await set('bans', [player.id, stranger.id]);
    expect(await outcomes(player)).toEqual(all('BANNED'));
    expect(await outcomes(stranger)).toEqual(all('BANNED'));
  }, 60_000);

  it('has a pilot there while it takes in nobody new, or runs it', async () => {
    const [{ player }, stranger] = [await joinedPilot(region), { id: randomUUID() }];
    expect(await outcomes(stranger, afar)).toEqual(all('hears', afar));
    await set('immigration', 'closed');
    expect(await outcomes(stranger)).toEqual(all('REGION_CLOSED'));
    expect(await outcomes(player)).toEqual(all('hears'));
    for (const other of [owner, { id: randomUUID(), role: 'ADMIN' }])
      expect(await outcomes(other, afar)).toEqual(all('hears', afar));
  }, 60_000);

  it('is told when it is banned, and hears no more', async () => {
    const [{ player }, stranger, other] = [
      await joinedPilot(region),
      { id: randomUUID() },
      await joinedPilot(region),
    ];
    const banned = await Promise.all([
      ...each.map((way) => listen(player, way)),
      ...afar.map((way) => listen(stranger, way)),
    ]);
    const rest = await Promise.all(each.map((way) => listen(other.player, way)));
    const telling = setInterval(() => void happen(), 200);
    await Promise.all([...banned, ...rest].map(({ hears }) => hears));
    for (const { id } of [player, stranger]) await ban(id);
    expect(await Promise.all(banned.map(({ ended }) => ended))).toEqual(banned.map(() => 'BANNED'));
    clearInterval(telling);
    const others = await Promise.all(
      rest.map(({ ended }) => Promise.race([ended, Promise.resolve('goes on')])),
    );
    expect(others).toEqual(rest.map(() => 'goes on'));
    for (const { leave } of [...banned, ...rest]) leave();
  }, 60_000);

  it('is told when the region closes, unless it has a pilot there or runs it', async () => {
    const [{ player }, stranger] = [await joinedPilot(region), { id: randomUUID() }];
    const strangers = await Promise.all(afar.map((way) => listen(stranger, way)));
    const rest = await Promise.all([
      ...each.map((way) => listen(player, way)),
      ...afar.map((way) => listen(owner, way)),
    ]);
    const telling = setInterval(() => void happen(), 200);
    await Promise.all([...strangers, ...rest].map(({ hears }) => hears));
    await transact(region.services.fork(), (tx) => writeSettings(tx, { immigration: 'closed' }));
    expect(await Promise.all(strangers.map(({ ended }) => ended))).toEqual(afar.map(() => 'REGION_CLOSED'));
    const heard = rest.map(({ count }) => count());
    await until(async () => Promise.resolve(rest.every(({ count }, index) => count() > heard[index]!)));
    clearInterval(telling);
    for (const { leave } of rest) leave();
  }, 60_000);
});
