import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { until } from '#tests/gateway/engine/galaxy.ts';
import { hear, supergraphSdl, openSharedField, type Client, type SharedField } from './shared-field.ts';

let field: SharedField;
beforeEach(async () => {
  field = await openSharedField();
});
afterEach(async () => {
  await field[Symbol.asyncDispose]();
});

const news = 'subscription { news { text } }';
const events = 'subscription($after: ID, $room: Int) { events(after: $after, room: $room) { text } }';
describe('equal subscriptions to what is the same for all', () => {
  test('share one upstream, opened without a token; each gets every event', async () => {
    const clients = await Promise.all(['ada', 'ben', undefined].map((player) => field.join(news, player)));
    await field.open(3);
    await field.upstreams(1);
    expect(field.server.asked).toMatchObject([{ extensions: { bookmarks: true } }]);
    expect(field.server.asked[0]?.params).not.toHaveProperty('authorization');
    for (const text of ['one', 'two']) field.server.emit(text);
    for (const client of clients) expect(await hear(client, 2)).toEqual(['one', 'two']);
    const late = await field.join(news, 'cleo');
    await field.open(4);
    field.server.emit('three');
    for (const client of [...clients, late]) expect(await client.next()).toBe('three');
    expect(field.server.asked).toHaveLength(1);
    for (const { socket } of [...clients, late]) socket.ws.close();
    await field.upstreams(0);
  });

  test.each([
    ['a field that may differ', 'subscription { news { text mine } }'],
    ['the same in a fragment', 'subscription { news { ...F } } fragment F on Event { text mine }'],
  ])('are not shared with %s, but by those of one caller', async (_what, query) => {
    const clients = await Promise.all(['ada', 'ben', 'ben'].map((player) => field.join(query, player)));
    await field.open(3);
    await field.upstreams(2);
    field.server.emit('one');
    for (const client of clients) expect(await client.next()).toBe('one');
    for (const { socket } of clients) socket.ws.close();
    await field.upstreams(0);
  });

  test('with an argument for which each viewer has a stream of its own are not shared', async () => {
    field.labels = { ada: ['all'], ben: ['all'] };
    const around = 'subscription($around: Int) { events(around: $around) { text } }';
    await Promise.all(['ada', 'ben'].map((player) => field.join(around, player)));
    await field.open(2);
    await field.upstreams(1);
    await Promise.all(['ada', 'ben'].map((player) => field.join(around, player, { around: 1 })));
    await field.open(4);
    await field.upstreams(3);
    expect(field.server.asked.at(-1)?.params).toMatchObject({ authorization: expect.any(String) });
  });

  test.each([
    ['a literal', 'subscription { events(after: "1") { text } }'],
    ['never absent', 'subscription($after: ID!) { events(after: $after) { text } }'],
    ['used twice', 'subscription($after: ID) { events(after: $after, also: $after) { text } }'],
    ['defaulted', 'subscription($after: ID = "1") { events(after: $after) { text } }'],
  ])('are not shared when their cursor is %s', async (_what, query) => {
    await Promise.all(['ada', 'ben'].map((player) => field.join(query, player, { after: '1' })));
    await field.open(2);
    await field.upstreams(2);
    expect(field.server.asked.every(({ params }) => 'authorization' in params)).toBe(true);
  });

  test('are told of an error in an event’s place, and go on', async () => {
    const clients = await Promise.all(['ada', undefined].map((player) => field.join(news, player)));
    await field.open(2);
    await field.upstreams(1);
    for (const text of ['lost', 'two']) field.server.emit(text);
    for (const client of clients) expect(await hear(client, 2)).toEqual(['EVENTS_LOST', 'two']);
  });

  test('survive the loss of their upstream together', async () => {
    const clients = await Promise.all(['ada', 'ben'].map((player) => field.join(news, player)));
    await field.open(2);
    await field.upstreams(1);
    field.server.emit('one');
    for (const client of clients) expect(await client.next()).toBe('one');
    await field.server.stop();
    field.server.emit('two');
    await field.server.start();
    await field.upstreams(1);
    field.server.emit('three');
    for (const client of clients) expect(await hear(client, 2)).toEqual(['two', 'three']);
  });
});

test('a shared stream moves to a new supergraph as one: behind its last event, no gap, no duplicate', async () => {
  const clients = await Promise.all(['ada', 'ben', 'cleo'].map((player) => field.join(news, player)));
  await field.open(3);
  await field.upstreams(1);
  let sent = 0;
  const emitting = setInterval(() => field.server.emit(`${(sent += 1)}`), 2);
  const heard = clients.map((client) => hear(client, 400));
  for (let round = 1; round <= 3; round += 1) {
    const { current: old } = field.generations;
    await field.reload();
    await until(() => old.signal.aborted);
  }
  await until(() => sent >= 400);
  clearInterval(emitting);
  const all = Array.from({ length: 400 }, (_, n) => `${n + 1}`);
  for (const each of heard) expect(await each).toEqual(all);
  expect(field.server.asked).toHaveLength(4);
  await field.upstreams(1);
  // Who comes now finds it under the new supergraph.
  await field.join(news, 'dora');
  await field.open(4);
  expect(field.server.asked).toHaveLength(4);
});

describe('after a reload', () => {
  test('streams that have become equal are one again, without gap or duplicate', async () => {
    await field.restart({ RELOAD_WINDOW_MS: '1000' });
    field.labels = { ada: ['all'], ben: ['all'] };
    const ada = await field.join(events, 'ada');
    await field.upstreams(1);
    await until(() => field.asked.length === 1);
    const { current: old } = field.generations;
    await field.reload();
    // The one moves at some moment; the other finds nothing under the new supergraph, or that one.
    const ben = await field.join(events, 'ben');
    await until(() => field.asked.length === 2);
    await until(() => old.signal.aborted);
    for (const text of ['1', '2']) field.server.emit(text, { audience: ['all'] });
    for (const client of [ada, ben]) expect(await hear(client, 2)).toEqual(['1', '2']);
    await field.upstreams(1);
    field.server.emit('3', { audience: ['all'] });
    for (const client of [ada, ben]) expect(await client.next()).toBe('3');
  });

  test('what is not the same for all any more is not shared any longer: its subscribers are told to come again', async () => {
    const clients = await Promise.all(['ada', 'ben'].map((player) => field.join(news, player)));
    await field.open(2);
    await field.upstreams(1);
    await field.reload(supergraphSdl.replace(/(text: String!) @sameForAll/, '$1'));
    for (const client of clients) expect(await hear(client, 2)).toEqual(['SUBGRAPH_UNAVAILABLE', 'complete']);
    await field.upstreams(0);
    await Promise.all(['ada', 'ben'].map((player) => field.join(news, player)));
    await field.upstreams(2);
  });
});

describe('events for an audience', () => {
  test('reach those who hold one of their field.labels, or see everything', async () => {
    field.labels = { ada: ['player:ada', 'sector:1'], ben: ['sector:1', 'sector:2'], admin: ['*'], cleo: [] };
    const players = ['ada', 'ben', 'admin', 'cleo'];
    const clients = await Promise.all(players.map((player) => field.join(events, player)));
    await field.open(4);
    await until(() => field.asked.length === 4);
    await field.upstreams(1);
    expect(field.server.asked[0]?.extensions).toEqual({ audience: true, bookmarks: true });
    field.server.emit('for ada', { audience: ['player:ada'] });
    field.server.emit('in 1', { audience: ['sector:1', 'player:ada'] });
    field.server.emit('in 2', { audience: ['sector:2'] });
    field.server.emit('for nobody');
    field.server.emit('end', { audience: ['player:ada', 'sector:2', 'sector:1'] });
    const [ada, ben, admin, cleo] = clients as [Client, Client, Client, Client];
    expect(await hear(ada, 3)).toEqual(['for ada', 'in 1', 'end']);
    expect(await hear(ben, 3)).toEqual(['in 1', 'in 2', 'end']);
    expect(await hear(admin, 5)).toEqual(['for ada', 'in 1', 'in 2', 'for nobody', 'end']);
    field.labels['cleo'] = ['sector:9'];
    field.server.emit('new rights', { revoked: ['player:cleo'] });
    cleo.socket.ws.close();
  });

  test('are kept while field.labels are field.asked for, extended by grants, and field.asked for anew after a revocation', async () => {
    field.labels = { ada: ['player:ada'] };
    const { promise, resolve: answer } = Promise.withResolvers<void>();
    field.beforeLabels = promise;
    const ada = await field.join(events, 'ada');
    await field.upstreams(1);
    await field.open(1);
    field.server.emit('early', { audience: ['player:ada'], grants: { 'player:ada': ['sector:5'] } });
    field.server.emit('in 5', { audience: ['sector:5'] });
    answer();
    expect(await hear(ada, 2)).toEqual(['early', 'in 5']);
    field.labels = { ada: ['player:ada', 'sector:6'] };
    field.server.emit('revoked', { audience: ['sector:5'], revoked: ['player:ada'] });
    field.server.emit('in 5 again', { audience: ['sector:5'] });
    field.server.emit('in 6', { audience: ['sector:6'] });
    expect(await hear(ada, 2)).toEqual(['revoked', 'in 6']);
    field.labels = { ada: 'FORBIDDEN' };
    field.server.emit('out', { revoked: ['player:ada'] });
    expect(await hear(ada, 2)).toEqual(['FORBIDDEN', 'complete']);
    await field.upstreams(0);
  });

  test('are refused to whom the field.server gives no field.labels; others go on', async () => {
    field.labels = { ada: ['player:ada'], eve: 'NOT_IN_REGION' };
    const [ada, eve] = [await field.join(events, 'ada'), await field.join(events, 'eve')];
    expect(await hear(eve, 2)).toEqual(['NOT_IN_REGION', 'complete']);
    await until(() => field.asked.includes('ada'));
    field.server.emit('one', { audience: ['player:ada'] });
    expect(await ada.next()).toBe('one');
  });
});

test('a reader that lags gets the latest with a mark of the gap, the others every event', async () => {
  const [slow, fast] = [await field.join(news, 'ada'), await field.join(news, 'ben')];
  await field.open(2);
  await field.upstreams(1);
  slow.socket.ws.pause();
  // More than the system keeps for a connection, than waits at the socket, and than waits for the subscriber.
  const long = 'x'.repeat(100_000);
  const dropped = async () => (await field.gateway.metrics.eventsDropped.get()).values[0]?.value ?? 0;
  let sent = 0;
  while ((await dropped()) === 0) {
    field.server.emit(`${(sent += 1)} ${long}`);
    expect(await fast.next()).toBe(`${sent} ${long}`);
  }
  slow.socket.ws.resume();
  const heard: string[] = [];
  while (!heard.at(-1)?.startsWith('~')) heard.push(String(await slow.next()).slice(0, 8));
  expect(heard.at(-1)).toMatch(new RegExp(`^~${sent} `));
  expect(heard.slice(0, -1).map((text) => Number.parseInt(text, 10))).toEqual(
    heard.slice(0, -1).map((_, n) => n + 1),
  );
  expect(heard.length).toBeLessThan(sent);
  field.server.emit('after');
  expect(await slow.next()).toBe('after');
});
