/** Subscriptions to what the platform tells everybody: from a cursor on, then live. */
import { decodePlace } from '#subgraphs/kit/cursor.ts';
import { eventsLost, platformScope, type LossReason } from '#subgraphs/kit/history.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { PlatformEventName } from '#wire/platform-events.ts';
import type { NexusContext } from '../context.ts';

/** Who has lost events is told so by an error in their place, and what follows: announcements and regions are there to be queried. */
function told(types: readonly PlatformEventName[]) {
  const wanted = new Set<string>(types);
  return {
    subscribe: (_: object, args: { after?: string | null }, { services, stream }: NexusContext) => {
      const after = stream.after ?? args.after;
      return services.hub.subscribe(({ type }) => wanted.has(type), {
        after: typeof after === 'string' ? decodePlace(platformScope, after) : undefined,
      });
    },
    resolve: (event: OutboxEvent) => {
      if (event.type !== eventsLost) return event;
      const { reason } = event.payload as { reason: LossReason };
      throw new Refusal(
        'EVENTS_LOST',
        'Events are missing here: look at the state anew. What follows is complete again.',
        {
          reason,
          cursor: event.cursor,
        },
      );
    },
  };
}

export const announcements = told(['nexus.announcement', 'platform.maintenance']);
export const regionLifecycle = told(['region.created', 'region.suspended', 'region.deleted']);
