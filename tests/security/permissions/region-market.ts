/** Everybody subscribes to the board of a station that few know, and it changes once. */
import type { GraphQLSchema } from 'graphql';
import { transact } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { portUpdated } from '#subgraphs/region/modules/economy/events.ts';
import { everybody, type Role } from '#schema/permissions/rules.ts';
import { subscribeMessage } from '#tests/kit/test-socket.ts';
import { regionSocket } from '#tests/kit/region-stream.ts';
import type { RegionWorld } from './region-world.ts';
import { everything } from './selection.ts';

/** What each role was told, or the code it was refused with. */
export async function marketUpdates(
  { region, players, station, hidden }: RegionWorld,
  schema: GraphQLSchema,
): Promise<{ role: Role; code?: string; update?: Record<string, any> }[]> {
  const selection = everything(schema, schema.getType('MarketUpdate') as never, {});
  const query = `subscription { market(regionId: "${region.regionId}", stationId: "${station.id}") ${selection} }`;
  const streams = await Promise.all(
    everybody.map(async (role) => {
      const player = players[role];
      const socket = await regionSocket(region, player ? { player } : {});
      socket.send(subscribeMessage('1', query, { extensions: { bookmarks: true } }));
      const next = async (): Promise<any> => ((await socket.next()) as { payload: unknown }).payload;
      const code: string | undefined = (await next()).errors?.[0].extensions.code;
      return { role, code, next, socket };
    }),
  );
  await transact(region.services.fork(), (tx) =>
    emit(
      tx,
      region.regionId,
      ...portUpdated({
        sector: hidden,
        stationId: station.id,
        commodity: 'ORE',
        quantity: 1,
        buyPrice: null,
        sellPrice: null,
      }),
    ),
  );
  return await Promise.all(
    streams.map(async ({ role, code, next, socket }) => {
      const told = code === undefined ? { update: (await next()).data.market } : { code };
      socket.ws.terminate();
      return { role, ...told };
    }),
  );
}
