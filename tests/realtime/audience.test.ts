import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { memberChanged } from '#subgraphs/region/modules/governance/events.ts';
import { officeTaken } from '#subgraphs/region/modules/governance/elections-events.ts';
import { playerMoved, playerScanned } from '#subgraphs/region/modules/sectors/events.ts';
import { learnSector } from '#subgraphs/region/modules/sectors/service/visibility.ts';
import { tradeCompleted } from '#subgraphs/region/modules/economy/events.ts';
import { subscribeMessage } from '#tests/kit/test-socket.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { openRegionStream, regionSocket, type RegionStream } from '#tests/kit/region-stream.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await testRegion();
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

const tell = (...events: [string, object][]): Promise<void> =>
  transact(region.services.fork(), async (tx) => {
    for (const event of events) await emit(tx, region.regionId, ...event);
  });
const labelsOf = async (player?: { id: string; role?: string }, sectors = 'null'): Promise<any> => {
  const query = `{ eventLabels(regionId: "${region.regionId}", sectors: ${sectors}) }`;
  const { data, errors } = await region.ask(query, {}, player);
  return data?.eventLabels ?? errors?.[0]?.extensions['code'];
};
const join = async (): Promise<{ id: string }> => {
  const player = { id: randomUUID() };
  await region.ask(`mutation { joinRegion(regionId: "${region.regionId}") { joined } }`, {}, player);
  return player;
};
const ids = async (stream: RegionStream, count: number): Promise<string[]> => {
  const seen: string[] = [];
  while (seen.length < count) {
    const { data } = await stream.event();
    if (data) seen.push(data.regionEvents.player.id);
  }
  return seen;
};
const moved = (playerId: string, fromSector: number, toSector: number): [string, object] =>
  playerMoved({ playerId, fromSector, toSector, method: 'WARP', turnsSpent: 1 });

describe('a stream for all viewers at once', () => {
  it('says for whom each event is and what its player learns by it, and shows nothing of what nobody asked for', async () => {
    const stream = await openRegionStream(region, {
      args: 'types: [PLAYER_MOVE, TRADE_COMPLETED]',
      selection: 'type',
      extensions: { audience: true },
    });
    const id = randomUUID();
    const trade = { playerId: id, sector: 7, transactionId: randomUUID(), stationId: randomUUID() };
    await tell(
      moved(id, 1, 7),
      playerScanned({ playerId: id, sector: 8 }),
      tradeCompleted({ ...trade, direction: 'BUY', commodity: 'ORE', quantity: 1, unitPrice: 1, tax: 0 }),
    );
    const cursor = expect.any(String);
    const own = `player:${id}`;
    const told = [await stream.event(), await stream.event(), await stream.event()];
    expect(told).toEqual([
      {
        data: { regionEvents: { type: 'PLAYER_MOVE' } },
        extensions: {
          cursor,
          audience: [own, 'sector:1', 'sector:7'],
          grants: { [own]: ['sector:1', 'sector:7'] },
        },
      },
      { data: null, extensions: { cursor, audience: [], grants: { [own]: ['sector:8'] } } },
      { data: { regionEvents: { type: 'TRADE_COMPLETED' } }, extensions: { cursor, audience: [own] } },
    ]);
    stream.leave();
  });

  it('says whose rights are to be asked for anew, whatever of it is shown', async () => {
    const [moves, members] = await Promise.all(
      ['PLAYER_MOVE', 'MEMBER_CHANGED'].map((type) =>
        openRegionStream(region, {
          ...{ args: `types: [${type}]`, selection: 'type', extensions: { audience: true } },
        }),
      ),
    );
    const playerId = randomUUID();
    await tell(
      memberChanged({ playerId, standing: 'RESIDENT' }),
      officeTaken({
        playerId,
        officeId: randomUUID(),
        position: 'GOVERNOR',
        endsAt: new Date().toISOString(),
      }),
    );
    const [cursor, revoked] = [expect.any(String), [`player:${playerId}`]];
    const hidden = { data: null, extensions: { cursor, audience: [], revoked } };
    expect([await moves!.event(), await moves!.event()]).toEqual([hidden, hidden]);
    expect([await members!.event(), await members!.event()]).toEqual([
      {
        data: { regionEvents: { type: 'MEMBER_CHANGED' } },
        extensions: { cursor, audience: ['anyone'], revoked },
      },
      hidden,
    ]);
    for (const stream of [moves, members]) stream!.leave();
  });

  it('is for the gateway alone, and not for one ship’s surroundings', async () => {
    const withToken = await openRegionStream(region, {
      player: { id: randomUUID() },
      extensions: { audience: true },
    });
    expect(await withToken.next()).toMatchObject({ refused: [{ extensions: { code: 'FORBIDDEN' } }] });
    const around = await openRegionStream(region, { args: 'around: 1', extensions: { audience: true } });
    expect(await around.next()).toMatchObject({ refused: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    const nobody = await openRegionStream(region);
    expect(await nobody.next()).toMatchObject({ refused: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    for (const stream of [withToken, around, nobody]) stream.leave();
  });

  it('has labels for every viewer: everything for admins, what it knows for a pilot, none for nobody', async () => {
    const player = await join();
    const admin = { id: randomUUID(), role: 'ADMIN' };
    expect(await labelsOf(admin)).toEqual(['*', 'anyone', `player:${admin.id}`]);
    expect(await labelsOf(player)).toEqual(['anyone', `player:${player.id}`, 'sector:1']);
    expect(await labelsOf(player, '[2]')).toEqual(['anyone', `player:${player.id}`]);
    expect(await labelsOf()).toBe('UNAUTHENTICATED');
  });
});

describe('one viewer’s stream', () => {
  it('is the same whether it was open all the time or is read again: what was learned later stays unseen', async () => {
    const player = await join();
    const open = await openRegionStream(region, {
      player,
      args: 'types: [PLAYER_MOVE]',
      selection: '... on PlayerMoved { player { id } }',
    });
    const [early, late] = [randomUUID(), randomUUID()];
    await tell(moved(early, 40, 41));
    await transact(region.services.fork(), async (tx) => {
      await learnSector(tx, region.regionId, player.id, 41, 'scan');
      await emit(tx, region.regionId, ...playerScanned({ playerId: player.id, sector: 41 }));
    });
    await tell(moved(late, 40, 41), moved(player.id, 1, 2));
    expect(await ids(open, 2)).toEqual([late, player.id]);
    const again = await openRegionStream(region, {
      player,
      args: `types: [PLAYER_MOVE], after: "${open.cursor}"`,
      selection: '... on PlayerMoved { player { id } }',
    });
    expect(await ids(again, 2)).toEqual([late, player.id]);
    for (const stream of [open, again]) stream.leave();
  });

  it('follows its ship: events around it, also those that were missed while it flew', async () => {
    const player = await join();
    await transact(region.services.fork(), async (tx) => {
      for (const sector of [1, 200]) await learnSector(tx, region.regionId, player.id, sector, 'scan');
    });
    const request = {
      player,
      args: 'around: 0, types: [PLAYER_MOVE]',
      selection: '... on PlayerMoved { player { id } }',
    };
    const open = await openRegionStream(region, request);
    const others = Array.from({ length: 4 }, () => randomUUID());
    await tell(moved(others[0]!, 1, 1), moved(others[1]!, 200, 200));
    await tell(moved(player.id, 1, 200), moved(others[2]!, 1, 1), moved(others[3]!, 200, 200));
    const seen = [others[0], player.id, others[3]];
    expect(await ids(open, 3)).toEqual(seen);
    const again = await openRegionStream(region, { ...request, extensions: { after: open.cursor! } });
    expect(await ids(again, 3)).toEqual(seen);
    for (const stream of [open, again]) stream.leave();
    for (const around of [-1, 11]) {
      const refused = await openRegionStream(region, { player, args: `around: ${around}` });
      expect(await refused.next()).toMatchObject({ refused: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
      refused.leave();
    }
  });
});

it('G9: one socket carries a thousand subscriptions; more are refused, and the socket stays open', async () => {
  const socket = await regionSocket(region, { player: { id: randomUUID(), role: 'ADMIN' } });
  const query = `subscription { regionEvents(regionId: "${region.regionId}") { id } }`;
  for (let count = 0; count < 10_000; count++)
    socket.send(subscribeMessage(String(count), query, { extensions: { bookmarks: true } }));
  // A stream that is quiet for long says again where it is.
  const begun = new Set<string>();
  let refused = 0;
  while (begun.size + refused < 10_000) {
    const message = await socket.next();
    if (message === 'closed') throw new Error('the socket was closed');
    if (message.type === 'next') begun.add(String(message.id));
    if (message.type !== 'error') continue;
    refused += 1;
    expect(message.payload).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  }
  expect([begun.size, refused]).toEqual([1_000, 9_000]);
  socket.ws.terminate();
});
