/** The region's events as subscribers see them. */
import { payloadOf, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type {
  EventsLostResolvers,
  PlayerArrivedResolvers,
  PlayerMovedResolvers,
  PlayerSessionResolvers,
  QueryResolvers,
  RegionEventResolvers,
  SubscriptionResolvers,
} from '../../../generated/types.ts';
import {
  kindOf,
  type ArrivedPayload,
  type EventKind,
  type LostPayload,
  type MovedPayload,
  type SessionPayload,
} from '../events.ts';
import { assertOwnRegion } from './region.ts';
import { labelsOf, watchEvents } from './watch.ts';

export const eventQueries: Pick<QueryResolvers, 'eventLabels'> = {
  eventLabels: async (_root, { regionId, sectors }, context) => {
    assertOwnRegion(regionId, context);
    return await labelsOf(context, sectors);
  },
};

export const eventSubscriptions: Pick<SubscriptionResolvers, 'regionEvents'> = {
  regionEvents: {
    subscribe: async (_root, args, context) => {
      assertOwnRegion(args.regionId, context);
      return (await watchEvents(args, context)) as never;
    },
    resolve: (event: unknown) => event as OutboxEvent,
  },
};

const moved = payloadOf<MovedPayload>();
const arrived = payloadOf<ArrivedPayload>();
const lost = payloadOf<LostPayload>();
const session = payloadOf<SessionPayload>();

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
  traceId: ({ payload }: OutboxEvent) => (payload['traceId'] as string | undefined) ?? null,
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

export const playerSession: PlayerSessionResolvers = {
  ...shared,
  sector: (event) => session(event).sector,
  sessionId: (event, _arguments, { viewer }) =>
    viewer?.id === session(event).playerId ? session(event).sessionId : null,
};

export const eventsLost: EventsLostResolvers = {
  ...sharedEventFields,
  reason: (event) => lost(event).reason,
};
