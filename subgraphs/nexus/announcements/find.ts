/** Reads announcements. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { placeColumns, toldEvent, type PlacedRow, type ToldEvent } from '../platform/event.ts';

interface Row {
  id: string;
  type: string;
  title: string;
  body: string;
  severity: string;
  from: string;
  until: string;
  occurredAt: string;
  traceId: string | null;
  xid: string | null;
  place: string | null;
}

const columns = `a.id, a.type, a.title, a.body, a.severity, a.starts_at as "from", a.ends_at as until,
  a.created_at as "occurredAt", o.payload ->> 'traceId' as "traceId", ${placeColumns}`;
const most = 100;

/** Those that have not ended, in the order in which they begin. */
export function findAnnouncements(em: EntityManager): Promise<ToldEvent[]> {
  return read(em, `where a.ends_at > now() order by a.starts_at, a.id limit ${most}`);
}

export async function findAnnouncement(em: EntityManager, id: string): Promise<ToldEvent> {
  const [found] = await read(em, 'where a.id = ?', [id]);
  if (!found) throw new Error('an announcement that was made is not there');
  return found;
}

async function read(em: EntityManager, which: string, values: unknown[] = []): Promise<ToldEvent[]> {
  const rows = await em.execute<Row[]>(
    `select ${columns} from announcements a left join outbox o on o.id = a.id ${which}`,
    values,
  );
  return rows.map(({ id, type, occurredAt, xid, place, from, until, ...words }): ToldEvent => {
    const payload = { ...words, from: new Date(from), until: new Date(until) };
    const row: PlacedRow = { id, type, occurredAt, xid, place, regionId: null, payload };
    return toldEvent(row);
  });
}
