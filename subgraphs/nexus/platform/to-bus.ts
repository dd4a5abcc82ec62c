/** Publishes platform events from the outbox on the bus; the place it has come to is a row. */
import type { Bus } from '#subgraphs/kit/bus/bus.ts';
import { forwardEvents } from '#subgraphs/kit/bus/forward.ts';
import { topicsOf } from '#subgraphs/kit/bus/topics.ts';
import type { Database } from '#subgraphs/kit/database.ts';
import { platformScope } from '#subgraphs/kit/history.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { isPlatformEvent } from '#wire/platform-events.ts';

const source = 'bus';

export function publishOnBus(bus: Bus, hub: Hub, database: Database, log: Logger): AsyncDisposable {
  return forwardEvents({
    ...{ hub, log, scope: platformScope },
    accept: ({ type }) => isPlatformEvent(type),
    async place() {
      const [row] = await database
        .fork()
        .execute<{ cursor: string | null }[]>('select cursor from event_places where source = ?', [source]);
      return row?.cursor ?? null;
    },
    async send({ id, type, regionId, occurredAt, payload, cursor }) {
      if (!isPlatformEvent(type)) return;
      const topics = topicsOf(type, regionId, payload);
      const traceId = (payload['traceId'] as string | null | undefined) ?? null;
      await bus.publish([
        { id, topics, type, regionId, occurredAt: occurredAt.toISOString(), traceId, payload },
      ]);
      await database.fork().execute(
        `insert into event_places (source, cursor) values (?, ?)
           on conflict (source) do update set cursor = excluded.cursor, at = clock_timestamp()`,
        [source, cursor],
      );
    },
  });
}
