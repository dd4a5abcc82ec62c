/** Subscriptions to what the platform tells everybody: from a cursor on, then live. */
import { requireEvent, resumePlace } from '#subgraphs/kit/platform-stream.ts';
import type { PlatformEventName } from '#wire/platform-events.ts';
import type { NexusContext } from '../context.ts';

function told(types: readonly PlatformEventName[]) {
  const wanted = new Set<string>(types);
  return {
    subscribe: (_: object, { after }: { after?: string | null }, context: NexusContext) =>
      context.services.hub.subscribe(({ type }) => wanted.has(type), { after: resumePlace(context, after) }),
    resolve: requireEvent,
  };
}

export const announcements = told(['nexus.announcement', 'platform.maintenance']);
export const regionLifecycle = told(['region.created', 'region.suspended', 'region.deleted']);
