/** `regionEvents`: the outbox as subscribers may see it. */
import { requireViewer } from '#subgraphs/kit/trust.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type {
  PlayerArrivedResolvers,
  PlayerMovedResolvers,
  RegionEventResolvers,
  SubscriptionResolvers,
} from '../../../generated/types.ts';
import {
  accepts,
  kindOf,
  type ArrivedPayload,
  type EventKind,
  type MovedPayload,
  type Watcher,
} from '../events.ts';
import { ownsRegion } from '../permissions.ts';
import { knownSectors } from '../service/visibility.ts';
import { assertOwnRegion } from './region.ts';

const maxSectors = 100;

export const eventSubscriptions: Pick<SubscriptionResolvers, 'regionEvents'> = {
  regionEvents: {
    subscribe: async (_root, { regionId, types, sectors }, context) => {
      assertOwnRegion(regionId, context);
      if (sectors && sectors.length > maxSectors)
        throw new Refusal('BAD_USER_INPUT', `\`sectors\` takes at most ${maxSectors} numbers.`);
      const { id } = requireViewer(context.viewer);
      const local = await context.loaders.region();
      const watcher: Watcher = {
        playerId: id,
        seesAll: ownsRegion(context.viewer, local),
        known: new Set([local.capitalSector]),
        types: types ? new Set(types) : null,
        sectors: sectors ? new Set(sectors) : null,
      };
      // Subscribed before the known sectors are read: what the pilot learns meanwhile is in one of the two.
      const events = context.relay.hub.subscribe((event) => accepts(watcher, event));
      for (const sector of await knownSectors(context.em, id)) watcher.known.add(sector);
      return events as never;
    },
    resolve: (event: unknown) => event as OutboxEvent,
  },
};

const moved = (event: OutboxEvent): MovedPayload => event.payload as unknown as MovedPayload;
const arrived = (event: OutboxEvent): ArrivedPayload => event.payload as unknown as ArrivedPayload;

function requiredKind(event: OutboxEvent): EventKind {
  const kind = kindOf(event);
  if (!kind) throw new Error(`event ${event.type} is not for clients`);
  return kind;
}

export const regionEvent: RegionEventResolvers = {
  __resolveType: (event) => requiredKind(event).typename,
};

/** What every kind of event shows. */
export const sharedEventFields = {
  type: (event: OutboxEvent) => requiredKind(event).type,
  regionId: (event: OutboxEvent) => event.regionId ?? '',
  region: (event: OutboxEvent) => ({ id: event.regionId ?? '' }),
  cursor: (event: OutboxEvent) => Buffer.from(event.cursor).toString('base64url'),
};

const shared = {
  ...sharedEventFields,
  player: (event: OutboxEvent) => ({ id: moved(event).playerId }),
};

export const playerMoved: PlayerMovedResolvers = {
  ...shared,
  fromSector: (event) => moved(event).fromSector,
  toSector: (event) => moved(event).toSector,
  method: (event) => moved(event).method,
  turnsSpent: (event, _arguments, { viewer }) =>
    viewer?.id === moved(event).playerId ? moved(event).turnsSpent : null,
};

export const playerArrived: PlayerArrivedResolvers = {
  ...shared,
  sector: (event) => arrived(event).sector,
};
