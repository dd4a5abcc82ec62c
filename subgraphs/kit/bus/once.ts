/** Makes a consumer idempotent: what an event leads to is done once, however often and in whatever order it is delivered. */
import type { EntityManager } from '../database.ts';

/** Table of what a database's consumers have done; part of its migrations. */
export const consumedSql = `
  create table consumed_events (
    consumer text not null,
    event_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
  );
  create index consumed_events_at on consumed_events (at);`;

/** Days after which no bus delivers an event again. */
const keptDays = 30;

/**
 * Runs `work` in the running transaction unless the consumer has had the event; a delivery at the same time waits for the first.
 * @returns whether it ran
 */
export async function onceByEvent(
  tx: EntityManager,
  consumer: string,
  eventId: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const first = await tx.execute<object[]>(
    'insert into consumed_events (consumer, event_id) values (?, ?) on conflict do nothing returning event_id',
    [consumer, eventId],
  );
  if (first.length === 0) return false;
  await tx.execute(`delete from consumed_events where at < clock_timestamp() - interval '${keptDays} days'`);
  await work();
  return true;
}
