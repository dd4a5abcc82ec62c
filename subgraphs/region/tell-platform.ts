/** Hands events that leave the region on to the Nexus, which remembers how far: a region has no other way to the platform. */
import { forwardEvents } from '#subgraphs/kit/bus/forward.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { leavesRegion } from '#wire/platform-events.ts';
import type { NexusClient } from './nexus-client.ts';

export function tellPlatform(regionId: string, hub: Hub, nexus: NexusClient, log: Logger): AsyncDisposable {
  return forwardEvents({
    ...{ hub, log, scope: regionId },
    accept: ({ type }) => leavesRegion(type),
    place: async () => (await nexus.publish(regionId, [])).cursor,
    async send(event) {
      const { refused } = await nexus.publish(regionId, [event]);
      for (const { id, message } of refused)
        log.error({ event: id, type: event.type, message }, 'the Nexus did not take an event');
    },
  });
}
