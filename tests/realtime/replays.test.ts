import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { until } from '#tests/gateway/engine/galaxy.ts';
import { hear, openSharedField, type SharedField } from './shared-field.ts';

let field: SharedField;
beforeEach(async () => {
  field = await openSharedField();
});
afterEach(async () => {
  await field[Symbol.asyncDispose]();
});

const events = 'subscription($after: ID, $room: Int) { events(after: $after, room: $room) { text } }';
describe('a client that goes on behind a cursor', () => {
  test('gets what it missed from a replay of its own, then belongs to the shared stream: no gap, no duplicate', async () => {
    field.labels = { ada: ['all'], ben: ['all'], cleo: ['all'] };
    const said = (text: string) => field.server.emit(text, { audience: ['all'] });
    for (const text of ['1', '2', '3']) said(text);
    const live = await field.join(events, 'ada');
    await field.upstreams(1);
    await until(() => field.asked.length === 1);
    const back = await field.join(events, 'ben', { after: '1' });
    const further = await field.join(events, 'cleo', { after: '2' });
    expect(await hear(back, 2)).toEqual(['2', '3']);
    expect(await hear(further, 1)).toEqual(['3']);
    // Their replays have come to where the shared stream is.
    await field.upstreams(1);
    expect(field.server.asked).toHaveLength(3);
    said('4');
    said('5');
    for (const client of [live, back, further]) expect(await hear(client, 2)).toEqual(['4', '5']);
    for (const { socket } of [live, back, further]) socket.ws.close();
    await field.upstreams(0);
  });

  test('is told what it was allowed to see then, by its own token, not what its field.labels are now', async () => {
    field.labels = { ada: ['sector:5'], ben: ['sector:5'] };
    for (const text of ['1', '2', '3']) field.server.emit(text, { audience: ['sector:5'] });
    field.hidden = ['2'];
    const ada = await field.join(events, 'ada');
    await field.upstreams(1);
    const ben = await field.join(events, 'ben', { after: '1' });
    expect(await ben.next()).toBe('3');
    const { params, extensions } = field.server.asked.at(-1)!;
    expect(extensions).toEqual({ after: '1', bookmarks: true });
    expect(params).toMatchObject({ authorization: expect.any(String) });
    // It has caught up, and is one of the others, though nothing has happened since.
    await field.upstreams(1);
    field.server.emit('4', { audience: ['sector:5'] });
    for (const client of [ada, ben]) expect(await client.next()).toBe('4');
  });

  test('waits for its turn when its player has too many, or when all have; live streams are not kept waiting', async () => {
    await field.restart({
      ...{ LIMIT_REPLAYS_PER_USER: '2', LIMIT_UPSTREAM_SUBSCRIPTIONS: '12' },
      LIMIT_REQUEST_MS: '1000',
    });
    field.labels = { ada: ['all'], ben: ['all'] };
    for (const text of ['1', '2', '3']) field.server.emit(text, { audience: ['all'] });
    const { promise, resolve: tell } = Promise.withResolvers<void>();
    field.beforeReplay = promise;
    const replays = () =>
      field.server.asked.filter((by) => by.extensions.after ?? by.variables['after']).length;
    const behind = (player: string, query = events) => field.join(query, player, { after: '2' });
    const own = 'subscription($after: ID) { events(after: $after) { text mine } }';
    const first = [await behind('ada'), await behind('ada', own)];
    await until(() => replays() === 2);
    // Two of hers are under way; of all, there may be three.
    const third = await behind('ada');
    const bens = await behind('ben');
    await until(() => replays() === 3);
    const late = await behind('ben');
    const live = await field.join(events, 'ada');
    await until(() => field.asked.includes('ada'));
    field.server.emit('4', { audience: ['all'] });
    expect(await live.next()).toBe('4');
    expect(await third.next()).toBe('RATE_LIMITED');
    expect(await late.next()).toBe('RATE_LIMITED');
    expect(replays()).toBe(3);
    const again = await behind('ada');
    tell();
    for (const client of [...first, bens, again]) expect(await hear(client, 2)).toEqual(['3', '4']);
    expect(replays()).toBe(4);
  });

  test('after a restart of the gateway: many cursors end up on one stream', async () => {
    const players = Array.from({ length: 10 }, (_, n) => `p${n}`);
    field.labels = Object.fromEntries(players.map((player) => [player, ['all']]));
    for (let n = 1; n <= 10; n += 1) field.server.emit(`${n}`, { audience: ['all'] });
    const clients = await Promise.all(
      players.map((player, n) => field.join(events, player, { after: `${n}` })),
    );
    for (const [n, client] of clients.entries()) {
      // Client n has seen the events up to n.
      const missed = Array.from({ length: 10 - n }, (_, at) => `${n + at + 1}`);
      expect(await hear(client, missed.length)).toEqual(missed);
    }
    field.server.emit('11', { audience: ['all'] });
    for (const client of clients) expect(await client.next()).toBe('11');
    await field.upstreams(1);
  });
});

test('server-sent events carry cursors, and Last-Event-ID goes on behind one', async () => {
  field.labels = { ada: ['all'] };
  for (const text of ['1', '2', '3']) field.server.emit(text, { audience: ['all'] });
  const response = await fetch(`${field.gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'text/event-stream', 'last-event-id': '1' },
      authorization: `Bearer ${await field.token('ada')}`,
    },
    body: JSON.stringify({ query: events }),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('"3"')) text += (await reader.read()).value;
  expect(text.match(/^id: .*|"text":"\d"/gm)).toEqual(['id: 2', '"text":"2"', 'id: 3', '"text":"3"']);
  await reader.cancel();
  await field.upstreams(0);
});
