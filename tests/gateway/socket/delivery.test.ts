import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { eventually } from '#tests/kit/http-gateway.ts';
import { connectSocket, subscribeMessage, type Message, type TestSocket } from '#tests/kit/test-socket.ts';
import { regionIds, startLetters, type Letter, type LetterStack } from './letters.ts';

let stack: LetterStack;
beforeAll(async () => {
  stack = await startLetters();
});
afterAll(async () => {
  await stack[Symbol.asyncDispose]();
});
afterEach(() =>
  eventually(() => stack.subscribers === 0 && stack.regions.every(({ openSockets }) => openSockets === 0)),
);

const query = (region: number) =>
  `subscription { letters(regionId: "${regionIds[region]}") { regionId to number } }`;
const players = ['ada', 'ben', 'cleo'];
const connect = (player: string) => connectSocket(stack.gateway.url, { authorization: `Bearer ${player}` });
const event = (id: string, { region, to, number }: Letter) => ({
  ...{ id, type: 'next' },
  payload: { data: { letters: { regionId: regionIds[region], to, number } } },
});

async function take(socket: TestSocket, count: number): Promise<(Message | 'closed')[]> {
  const taken: (Message | 'closed')[] = [];
  while (taken.length < count) taken.push(await socket.next());
  return taken;
}

test('G15: every letter reaches all subscriptions of its player and region, in order, and no other', async () => {
  const player = fc.constantFrom(...players);
  const region = fc.nat({ max: 2 });
  const sockets = fc.array(fc.record({ player, regions: fc.array(region, { minLength: 1, maxLength: 4 }) }), {
    minLength: 2,
    maxLength: 5,
  });
  const letters = fc.array(fc.record({ region, to: player }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(sockets, letters, async (given, posts) => {
      const { subscriptionsOpen } = stack.gateway.metrics;
      const clients = await Promise.all(
        given.map(async (one) => ({ ...one, socket: await connect(one.player) })),
      );
      for (const { socket, regions } of clients)
        regions.forEach((at, index) => socket.send(subscribeMessage(String(index), query(at))));
      // A player's equal subscriptions share one at the region.
      const pairs = given.flatMap(({ player: who, regions }) => regions.map((at) => `${who} ${at}`));
      await eventually(
        () => subscriptionsOpen.value === pairs.length && stack.subscribers === new Set(pairs).size,
      );
      // One more for everybody marks the end: whatever was delivered wrongly came before it.
      const last = players.flatMap((to) => [0, 1, 2].map((at) => ({ region: at, to })));
      const all = [...posts, ...last].map((post, number) => ({ ...post, number }));
      all.forEach(stack.post);
      for (const { socket, regions, player: to } of clients) {
        const expected = regions.flatMap((at, index) =>
          all
            .filter((letter) => letter.region === at && letter.to === to)
            .map((letter) => event(String(index), letter)),
        );
        const received = await take(socket, expected.length);
        const of = (id: number) => received.filter((one) => one !== 'closed' && one.id === String(id));
        expect(regions.flatMap((_at, index) => of(index))).toEqual(expected);
        socket.ws.terminate();
      }
      await eventually(() => stack.subscribers === 0);
    }),
    { numRuns: 12 },
  );
});

test('G21: a region that goes down is an error and a complete for its subscriptions; siblings go on', async () => {
  const socket = await connect('ada');
  socket.send(subscribeMessage('lost', query(2)));
  socket.send(subscribeMessage('sibling', query(0)));
  await eventually(() => stack.subscribers === 2);
  await stack.regions[2]!.stop();
  expect(await socket.next()).toEqual({
    ...{ id: 'lost', type: 'next' },
    payload: {
      errors: [
        {
          message: expect.any(String),
          path: ['letters'],
          extensions: {
            code: 'REGION_UNAVAILABLE',
            regionId: regionIds[2],
            retryAfterMs: expect.any(Number),
          },
        },
      ],
    },
  });
  expect(await socket.next()).toEqual({ type: 'complete', id: 'lost' });
  socket.send(subscribeMessage('again', query(2)));
  expect(await socket.next()).toMatchObject({
    ...{ id: 'again', type: 'next' },
    payload: { errors: [{ extensions: { code: 'REGION_UNAVAILABLE' } }] },
  });
  expect(await socket.next()).toEqual({ type: 'complete', id: 'again' });
  const letter = { region: 0, to: 'ada', number: 1 };
  stack.post(letter);
  expect(await socket.next()).toEqual(event('sibling', letter));
  await stack.regions[2]!.start();
  socket.send(subscribeMessage('back', query(2)));
  await eventually(() => stack.subscribers >= 2);
  stack.post({ ...letter, region: 2 });
  expect(await socket.next()).toEqual(event('back', { ...letter, region: 2 }));
  socket.ws.terminate();
});

test.each(['complete', 'close', 'terminate'] as const)(
  'G10: after %s of the client nothing is left open at the regions',
  async (how) => {
    const socket = await connect('ada');
    // Texts that differ: equal ones would share.
    for (let n = 0; n < 30; n += 1) socket.send(subscribeMessage(String(n), `${query(n % 3)} # ${n}`));
    await eventually(() => stack.subscribers === 30);
    expect(stack.regions.reduce((sum, { openSockets }) => sum + openSockets, 0)).toBe(30);
    const metrics = await (await fetch(`${stack.gateway.url}/metrics`)).text();
    expect(metrics).toContain('sectorwars_sockets_open 1\n');
    expect(metrics).toContain('sectorwars_subscriptions_open 30\n');
    expect(metrics).toContain('sectorwars_upstream_subscriptions{endpoint="region",region="region-2"} 10\n');
    if (how === 'complete') for (let n = 0; n < 30; n += 1) socket.send({ type: 'complete', id: String(n) });
    else socket.ws[how]();
    await eventually(() => stack.regions.every(({ openSockets }) => openSockets === 0));
    socket.ws.terminate();
  },
);
