import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { transact } from '#subgraphs/kit/database.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { portUpdated } from '#subgraphs/region/modules/economy/events.ts';
import { subscribeMessage, type TestSocket } from '#tests/kit/test-socket.ts';
import { testRegion } from '#tests/kit/region-server.ts';
import { regionSocket } from '#tests/kit/region-stream.ts';

const payloadOf = async (socket: TestSocket): Promise<any> => {
  const message = await socket.next();
  return message === 'closed' ? message : message.payload;
};

it('a station’s board is told to those who know its sector; of a burst that nobody could read only the latest', async () => {
  await using region = await testRegion();
  const [player, admin] = [{ id: randomUUID() }, { id: randomUUID(), role: 'ADMIN' }];
  await region.ask(`mutation { joinRegion(regionId: "${region.regionId}") { joined } }`, {}, player);
  const stations = await region.sql<{ id: string; sector: number }>(
    'select distinct on (sector) id, sector from stations order by sector limit 2',
  );
  const [near, far] = stations as [(typeof stations)[0], (typeof stations)[0]];
  await region.sql('update pilots set sector = $1', [near.sector]);
  await region.sql(
    `insert into known_sectors (region_id, player_id, sector, how) values ($1, $2, $3, 'scan') on conflict do nothing`,
    [region.regionId, player.id, near.sector],
  );
  const open = async (who: typeof player | typeof admin | undefined, station: string, extensions: object) => {
    const socket = await regionSocket(region, who ? { player: who } : {});
    const query = `subscription { market(regionId: "${region.regionId}", stationId: "${station}") { stationId cursor prices { commodity quantity buyPrice sellPrice } } }`;
    socket.send(subscribeMessage('1', query, { extensions: { bookmarks: true, ...extensions } }));
    return { socket, first: await payloadOf(socket) };
  };
  const hidden = await open(player, far.id, {});
  expect(hidden.first.errors[0].extensions.code).toBe('STATION_NOT_FOUND');
  const one = await open(player, near.id, {});
  const all = await open(undefined, near.id, { audience: true });
  const change = { sector: near.sector, stationId: near.id, commodity: 'ORE' } as const;
  await transact(region.services.fork(), (tx) =>
    emitAll(
      tx,
      region.regionId,
      Array.from({ length: 300 }, (_, quantity) =>
        portUpdated({ ...change, quantity, buyPrice: null, sellPrice: null }),
      ),
    ),
  );
  const [{ id: last }] = (await region.sql<{ id: string }>(
    'select id from outbox order by outbox.xid desc, outbox.seq desc limit 1',
  )) as [{ id: string }];
  const readToTheEnd = async (socket: TestSocket): Promise<any[]> => {
    const told: any[] = [];
    for (;;) {
      const payload = await payloadOf(socket);
      if (!payload.data) continue;
      told.push(payload);
      const cursor = Buffer.from(payload.data.market.cursor, 'base64url').toString();
      if (cursor.endsWith(last.slice(-8))) return told;
    }
  };
  const [mine, shared] = [await readToTheEnd(one.socket), await readToTheEnd(all.socket)];
  expect(mine.length).toBeLessThan(30);
  expect(mine.at(-1).data.market.prices.length).toBeGreaterThan(0);
  expect(shared.at(-1).extensions.audience).toEqual([`sector:${near.sector}`]);
  const figures = (told: any[]) => told.at(-1).data.market.prices.map(({ commodity }: any) => commodity);
  expect(figures(shared)).toEqual(figures(mine));
  for (const { socket } of [hidden, one, all]) socket.ws.terminate();
});
