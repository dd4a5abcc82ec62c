/** Subscriptions at a region's server as the gateway opens them, read one message at a time. */
import { randomUUID } from 'node:crypto';
import { transact } from '#subgraphs/kit/database.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { playerArrived } from '#subgraphs/region/modules/sectors/events.ts';
import type { EventExtensions, SubscribeExtensions } from '#wire/event-stream.ts';
import { regionKeyName, sign } from '#wire/signature.ts';
import type { TestRegion } from './region-server.ts';
import { openSocket, subscribeMessage, type TestSocket } from './test-socket.ts';

export interface Told {
  data: any;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions: EventExtensions;
}

export interface Refused {
  refused: NonNullable<Told['errors']>;
}

export interface RegionStream {
  readonly socket: TestSocket;
  /** Where it begins; undefined when it was refused. */
  readonly cursor: string | undefined;
  /** The next message; `lost` when the socket has closed. */
  next(): Promise<Told | Refused | 'lost'>;
  /** The next message that says more than where the stream is; throws for what is none. */
  event(): Promise<Told>;
  leave(): void;
}

export interface StreamRequest {
  /** Nobody when left out. */
  player?: { id: string; role?: string };
  /** Arguments of `regionEvents` beside the region, such as `types: [PLAYER_MOVE]`. */
  args?: string;
  selection?: string;
  extensions?: SubscribeExtensions | Record<string, unknown>;
  /** Another server of the region. */
  url?: string;
}

const usual = 'id type cursor ... on PlayerArrived { player { id } sector }';

/** A socket of the gateway at a region's server. */
export async function regionSocket(
  region: TestRegion,
  { player, url = region.server.url }: Pick<StreamRequest, 'player' | 'url'> = {},
): Promise<TestSocket> {
  const socket = await openSocket(url);
  const payload = {
    signature: sign(region.settings.SERVICE_KEY, regionKeyName(region.slug), '/graphql', '', Date.now()),
    ...(player && { authorization: await region.authorization(player) }),
  };
  socket.send({ type: 'connection_init', payload });
  if ((await socket.next()) === 'closed') throw new Error('the server does not take the socket');
  return socket;
}

/** Resolves when the subscription stands or was refused. */
export async function openRegionStream(
  region: TestRegion,
  request: StreamRequest = {},
): Promise<RegionStream> {
  const { args = '', selection = usual, extensions } = request;
  const socket = await regionSocket(region, request);
  const query = `subscription { regionEvents(regionId: "${region.regionId}" ${args}) { ${selection} } }`;
  socket.send(subscribeMessage('1', query, { extensions: { bookmarks: true, ...extensions } }));
  const read: RegionStream['next'] = async () => {
    for (;;) {
      const message = await socket.next();
      if (message === 'closed') return 'lost';
      if (message.type === 'error') return { refused: message.payload as Refused['refused'] };
      if (message.type !== 'next') continue;
      const told = message.payload as Told;
      return told.errors && !told.data ? { refused: told.errors } : told;
    }
  };
  const opening = await read();
  const begun = opening !== 'lost' && !('refused' in opening);
  const next = begun ? read : () => Promise.resolve(opening);
  return {
    ...{ socket, next },
    cursor: begun ? opening.extensions.cursor : undefined,
    async event() {
      for (;;) {
        const told = await next();
        if (told === 'lost' || 'refused' in told || told.errors) throw new Error(JSON.stringify(told));
        if (told.data !== null || told.extensions.audience) return told;
      }
    },
    leave: () => socket.ws.terminate(),
  };
}

/** Tells of as many arrivals in a sector, in one transaction. Returns who arrived, in order. */
export async function tellArrivals(region: TestRegion, count: number, sector = 1): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await transact(region.services.fork(), (tx) =>
    emitAll(
      tx,
      region.regionId,
      ids.map((playerId) => playerArrived({ playerId, sector })),
    ),
  );
  return ids;
}

/** Who arrived, in the next events. */
export async function arrivals(stream: RegionStream, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) ids.push((await stream.event()).data.regionEvents.player.id);
  return ids;
}
