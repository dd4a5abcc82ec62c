/** Hands events of an outbox on to the Nexus, which remembers how far: regions and services have no other way to the platform. */
import { callService } from '../call.ts';
import { platformScope } from '../history.ts';
import type { Hub } from '../hub.ts';
import type { Logger } from '../log.ts';
import type { OutboxEvent } from '../outbox.ts';
import { forwardEvents } from './forward.ts';

export interface Published {
  /** Of the last event that the Nexus has; null before the first. */
  cursor: string | null;
  /** Events that made no sense to the Nexus. */
  refused: { id: string; message: string }[];
}

/** Hands on events in order; none only asks how far they were taken. */
export type Publish = (events: readonly OutboxEvent[]) => Promise<Published>;

const mutation = `mutation ($regionId: ID, $service: String, $events: [PublishedEventInput!]!) {
  publishEvents(regionId: $regionId, service: $service, events: $events) { cursor refused { id message } } }`;

/** @param source whose events they are: a region's, or a platform service's by its name */
export function publisher(
  call: <T>(query: string, variables: Record<string, unknown>) => Promise<T>,
  source: { regionId: string } | { service: string },
): Publish {
  return async (events) => {
    const told = events.map(({ id, type, occurredAt, payload, cursor }) => {
      const text = JSON.stringify(payload);
      return { id, type, occurredAt: occurredAt.toISOString(), payload: text, cursor };
    });
    const variables = { ...source, events: told };
    return (await call<{ publishEvents: Published }>(mutation, variables)).publishEvents;
  };
}

export interface Teller {
  hub: Hub;
  /** Whose outbox it is. */
  scope: string;
  accept: (type: string) => boolean;
  publish: Publish;
  log: Logger;
}

export function tellPlatform({ hub, scope, accept, publish, log }: Teller): AsyncDisposable {
  return forwardEvents({
    ...{ hub, log, scope },
    accept: ({ type }) => accept(type),
    place: async () => (await publish([])).cursor,
    async send(event) {
      const { refused } = await publish([event]);
      for (const { id, message } of refused)
        log.error({ event: id, type: event.type, message }, 'the Nexus did not take an event');
    },
  });
}

/** Where the Nexus answers, and the key that its callers sign with. */
export interface NexusAddress {
  url: string;
  key: string;
}

/** Hands on the alerts that a platform's service writes to its outbox. */
export function tellAlerts(
  service: string,
  { url, key }: NexusAddress,
  { hub, log }: Pick<Teller, 'hub' | 'log'>,
): AsyncDisposable {
  const publish = publisher(
    (query, variables) => callService({ url, keyName: 'nexus', key, query, variables }),
    { service },
  );
  const accept = (type: string): boolean => type === 'security.alert';
  return tellPlatform({ hub, scope: platformScope, accept, publish, log });
}
