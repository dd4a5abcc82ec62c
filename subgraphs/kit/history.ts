/** Reads an outbox in commit order, from a place on, and forgets what is older than it has to be kept. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { encodePlace, isAt, type Place } from './cursor.ts';
import type { OutboxEvent } from './outbox.ts';

interface Row {
  xid: string;
  seq: string;
  id: string;
  region_id: string | null;
  type: string;
  payload: Record<string, unknown>;
  /** MikroORM's pool leaves timestamps as text. */
  occurred_at: string;
  /** Whether no event can come before it any more. */
  ready: boolean;
}

const ready = 'xid < pg_snapshot_xmin(pg_current_snapshot())';
/** Orders name the table: `xid` alone would be the text of it. */
const columns = `xid::text, seq::text, id, region_id, type, payload, occurred_at, ${ready} as ready`;
/**
 * The event of the place comes first: without it something is missing. Events that an older transaction still holds back
 * come last.
 */
const readSql = `
  select ${columns} from outbox
  where (xid, seq) >= ($1::xid8, $2::bigint) and (xid, seq) <= ($3::xid8, $4::bigint)
  order by outbox.xid, outbox.seq limit $5`;
const tailSql = `select ${columns} from outbox where ${ready} order by outbox.xid desc, outbox.seq desc limit $1`;
const oldestSql = `select ${columns} from outbox order by outbox.xid, outbox.seq limit 1`;
/** There is always an event, so that every place can name one. */
const openSql = `
  insert into outbox (id, region_id, type, payload)
  select gen_random_uuid(), nullif(current_setting('app.current_region', true), '')::uuid, 'outbox.opened', '{}'
  where not exists (select from outbox)`;
/**
 * What a service may do to its history, which it else only appends to; part of every database's migrations. Transactions that are
 * still to come are in rows that were copied here from another server. The newest event stays, however old it is.
 */
export const historySql = `
  create function outbox_adopt() returns void language sql security definer set search_path = public, pg_temp as $$
    update outbox set xid = pg_current_xact_id() where xid >= pg_snapshot_xmax(pg_current_snapshot()) $$;
  create function outbox_prune(older_than interval, at_most int) returns int language sql security definer set search_path = public, pg_temp as $$
    with gone as (
      delete from outbox where seq in (
        select o.seq from (select xid, seq, occurred_at from outbox order by xid, seq limit at_most) o
        where o.occurred_at < now() - greatest(older_than, interval '1 day')
          and exists (select from outbox n where (n.xid, n.seq) > (o.xid, o.seq)))
      returning 1)
    select count(*)::int from gone $$;`;
const latest: Pick<Place, 'xid' | 'seq'> = { xid: Number.MAX_SAFE_INTEGER, seq: Number.MAX_SAFE_INTEGER };

/** Why events are missing. */
export type LossReason = 'EXPIRED' | 'RESTORED' | 'TOO_SLOW';

/** The events behind a place and whether more are held back by an older transaction, or why they cannot be told and where to go on. */
export type Page =
  | { events: OutboxEvent[]; held: boolean; lost?: undefined }
  | { lost: Exclude<LossReason, 'TOO_SLOW'>; goOn: Place };

export interface History {
  /** Whose history it is. */
  readonly scope: string;
  /** The newest events whose predecessors are all known, oldest first. */
  tail(limit: number): Promise<OutboxEvent[]>;
  /** Where those end who have read everything. */
  newest(): Promise<Place>;
  /** At most `limit` events behind a place, none behind `upTo`. */
  read(place: Place, limit: number, upTo?: Place): Promise<Page>;
  /** Removes events of a certain age, oldest first and at most `limit`. Returns how many there were. */
  prune(olderThanMs: number, limit: number): Promise<number>;
  /** What a subscriber is told in place of events it cannot have. */
  lossEvent(reason: LossReason, goOn: Place): OutboxEvent;
}

/** The type of the event that stands for lost ones; it is never written. */
export const eventsLost = 'events.lost';

/** Whose history it is where it is no region's. */
export const platformScope = 'platform';

/** @param regionId left out by a service of the platform */
export async function openHistory(pool: () => Promise<Pool>, regionId?: string): Promise<History> {
  const scope = regionId ?? platformScope;
  const database = await pool();
  await database.query(openSql);
  await database.query('select outbox_adopt()');
  const query = async (sql: string, values: unknown[] = [], name?: string): Promise<Row[]> =>
    (await (await pool()).query<Row>({ text: sql, values, ...(name !== undefined && { name }) })).rows;
  const oldest = async (): Promise<Place> => {
    const [row] = await query(oldestSql);
    if (!row) throw new Error('the outbox is empty, though its newest event is never removed');
    return { ...placeOf(row), including: true };
  };
  const tail = async (limit: number): Promise<OutboxEvent[]> =>
    (await query(tailSql, [limit])).toReversed().map((row) => toEvent(scope, row));
  const newest = async (): Promise<Place> => (await tail(1))[0] ?? (await oldest());
  return {
    scope,
    ...{ tail, newest },
    async read(place, limit, upTo) {
      const end = upTo ?? latest;
      // Named, so that it is parsed and planned once: a busy outbox is read a hundred times a second.
      const rows = await query(readSql, [place.xid, place.seq, end.xid, end.seq, limit + 1], 'outbox_read');
      const [head] = rows;
      // Held back or not, the place's own event shows that nothing is missing.
      if (head && isAt(placeOf(head), place)) {
        const readable = rows.slice(place.including ? 0 : 1).filter((row) => row.ready);
        return {
          events: readable.slice(0, limit).map((row) => toEvent(scope, row)),
          held: rows.some((row) => !row.ready),
        };
      }
      const kept = await oldest();
      const expired = kept.xid > place.xid || (kept.xid === place.xid && kept.seq > place.seq);
      return expired ? { lost: 'EXPIRED', goOn: kept } : { lost: 'RESTORED', goOn: await newest() };
    },
    async prune(olderThanMs, limit) {
      const sql = 'select outbox_prune(make_interval(secs => $1), $2) as gone';
      const { rows } = await (await pool()).query<{ gone: number }>(sql, [olderThanMs / 1_000, limit]);
      return rows[0]?.gone ?? 0;
    },
    lossEvent: (reason, goOn) => ({
      ...{ xid: goOn.xid, seq: goOn.seq, id: randomUUID(), regionId: regionId ?? null },
      ...{ type: eventsLost, payload: { reason }, occurredAt: new Date(), cursor: encodePlace(scope, goOn) },
    }),
  };
}

const placeOf = ({ xid, seq, id }: Row): Place => ({ xid: Number(xid), seq: Number(seq), id });

function toEvent(scope: string, row: Row): OutboxEvent {
  const place = placeOf(row);
  return {
    ...place,
    regionId: row.region_id,
    type: row.type,
    payload: row.payload,
    occurredAt: new Date(row.occurred_at),
    cursor: encodePlace(scope, place),
  };
}
