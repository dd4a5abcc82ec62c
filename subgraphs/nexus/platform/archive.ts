/** Keeps what the bus told anybody, for admins to read. */
import { transact, type Database, type EntityManager } from '#subgraphs/kit/database.ts';
import type { Bus } from '#subgraphs/kit/bus/bus.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { connection, decodeCursor, encodeCursor, pageSize, type Connection } from '#subgraphs/kit/page.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { QueryPlatformEventsArgs } from '../generated/types.ts';
import { nameOf, placeColumns, toldEvent, type PlacedRow, type ToldEvent } from './event.ts';

/** Source: domain facts §14. */
const keptDays = 90;
const cursorKind = 'platform-event';

/** Consumes every topic; an event that comes again is known by its ID. */
export function startArchive(bus: Bus, database: Database): AsyncDisposable {
  return bus.subscribe({ group: 'nexus-archive', topics: ['*'] }, (event) =>
    transact(database.fork(), async (tx) => {
      await tx.execute(
        `insert into platform_events (id, type, region_id, payload, occurred_at) values (?, ?, ?, ?, ?) on conflict (id) do nothing`,
        [event.id, event.type, event.regionId, JSON.stringify(event.payload), event.occurredAt],
      );
      await tx.execute(
        `delete from platform_events where taken_at < clock_timestamp() - interval '${keptDays} days'`,
      );
    }),
  );
}

interface Archived extends ToldEvent {
  seq: string;
}

export type EventPage = Connection<Archived>;

/** Newest first. @throws Refusal BAD_USER_INPUT */
export async function findPlatformEvents(
  em: EntityManager,
  { types, regionId, ...page }: QueryPlatformEventsArgs,
): Promise<EventPage> {
  const size = pageSize(page);
  const before = decodeCursor(cursorKind, page.after);
  if (before !== undefined && !/^\d{1,18}$/.test(before))
    throw new Refusal('BAD_USER_INPUT', '`after` must be a cursor of this list.');
  const conditions: [sql: string, ...values: string[]][] = [['true']];
  if (types)
    conditions.push([`e.type in (${['null', ...types.map(() => '?')].join(', ')})`, ...types.map(nameOf)]);
  if (regionId) conditions.push(['e.region_id = ?', uuid(regionId, 'regionId')]);
  if (before !== undefined) conditions.push(['e.seq < ?', before]);
  const rows = await em.execute<Row[]>(
    `select e.seq::text, e.id, e.type, e.region_id as "regionId", e.payload, e.occurred_at as "occurredAt", ${placeColumns}
     from platform_events e left join outbox o on o.id = e.id
     where ${conditions.map(([sql]) => sql).join(' and ')} order by e.seq desc limit ?`,
    [...conditions.flatMap(([, ...values]) => values), size + 1],
  );
  const events = rows.map(({ seq, ...row }) => ({ ...toldEvent(row), seq }));
  return connection(events, size, before === undefined, ({ seq }) => encodeCursor(cursorKind, seq));
}

interface Row extends PlacedRow {
  seq: string;
}
