/**
 * The outbox: events are written in the transaction of the change they tell of, and read in commit order.
 * A plain sequence is taken before commit, so a reader that trusts it skips an event that commits late; this one
 * reads only below the oldest running transaction and orders by (transaction, sequence).
 */
import { ringAfter } from './bell.ts';
import type { Place, Position } from './cursor.ts';
import { traceOf, type EntityManager } from './database.ts';
import { timedId } from './ids.ts';

/** Table and trigger of the outbox; part of every database's first migration. */
export const outboxSql = `
  create table outbox (
    seq bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    id uuid not null unique,
    region_id uuid,
    type text not null,
    payload jsonb not null,
    occurred_at timestamptz not null default clock_timestamp()
  );
  create index outbox_order on outbox (xid, seq);
  create function outbox_notify() returns trigger language plpgsql as $$ begin perform pg_notify('outbox', ''); return null; end $$;
  create trigger outbox_notify after insert on outbox for each statement execute function outbox_notify();`;

export interface OutboxEvent extends Position {
  id: string;
  regionId: string | null;
  type: string;
  payload: Record<string, unknown>;
  occurredAt: Date;
  /** Its place in commit order, as clients keep it. */
  cursor: string;
}

/** Reads what an event tells as the module wrote it that declares the event. */
export const payloadOf =
  <T>() =>
  (event: OutboxEvent): T =>
    event.payload as unknown as T;

/** What an event tells, and the trace that it belongs to where there is one. */
export function traced<T extends object>(tx: EntityManager, payload: T): T & { traceId?: string } {
  const traceId = traceOf(tx);
  return traceId === undefined ? payload : { ...payload, traceId };
}

/** Writes an event in the running transaction. */
export async function emit(
  tx: EntityManager,
  regionId: string | null,
  type: string,
  payload: object,
): Promise<void> {
  await emitAll(tx, regionId, [[type, payload]]);
}

/** Writes several events, in this order, in one statement. */
export async function emitAll(
  tx: EntityManager,
  regionId: string | null,
  events: readonly (readonly [type: string, payload: object])[],
): Promise<void> {
  await tx.execute(
    `insert into outbox (id, region_id, type, payload) values ${events.map(() => '(?, ?, ?, ?)').join(', ')}`,
    events.flatMap(([type, payload]) => [timedId(), regionId, type, JSON.stringify(traced(tx, payload))]),
  );
  await ringAfter(tx);
}

/** An event that has its ID and its time already. */
export interface WrittenEvent {
  id: string;
  regionId: string | null;
  type: string;
  payload: object;
  occurredAt: Date;
}

/** Writes events under the IDs they have; one that is there already is left out. Returns the IDs that were new. */
export async function emitAs(tx: EntityManager, events: readonly WrittenEvent[]): Promise<string[]> {
  const written = await tx.execute<{ id: string }[]>(
    `insert into outbox (id, region_id, type, payload, occurred_at)
     values ${events.map(() => '(?, ?, ?, ?, ?)').join(', ')} on conflict (id) do nothing returning id`,
    events.flatMap(({ id, regionId, type, payload, occurredAt }) => [
      ...[id, regionId, type, JSON.stringify(payload), occurredAt],
    ]),
  );
  if (written.length > 0) await ringAfter(tx);
  return written.map(({ id }) => id);
}

/** Where an event lies that has this ID; undefined when it is kept no more. */
export async function findPlace(em: EntityManager, id: string): Promise<Place | undefined> {
  const [row] = await em.execute<{ xid: string; seq: string }[]>(
    'select xid::text, seq::text from outbox where id = ?',
    [id],
  );
  return row && { xid: Number(row.xid), seq: Number(row.seq), id };
}
