/** The terminal of the Nexus: so many journeys in transit at a time, the others wait in the order in which they came. */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import type { JourneyRow } from '../entities.ts';
import { tellOf } from '../events.ts';
import type { Terminal } from '../generated/types.ts';

export interface TerminalSettings {
  /** Journeys in transit at a time. */
  capacity: number;
  /** Journeys that may wait. */
  maxQueue: number;
  timeoutMs: number;
}

/**
 * A journey has a place from its authorisation until it leaves transit; one whose source does not answer keeps it no longer than
 * the time-out.
 */
const occupiedSql = `select count(*)::int from journeys where method = 'PLATFORM_GATE' and not express
  and (state = 'ESCROWED' or (state = 'AUTHORISED' and authorised_at > now() - ? * interval '1 millisecond'))`;
const queuedSql = `select count(*)::int from journeys where state = 'QUEUED'`;

export async function readTerminal(em: EntityManager, settings: TerminalSettings): Promise<Terminal> {
  const [row] = await em.execute<{ occupied: number; queued: number }[]>(
    `select (${occupiedSql}) as occupied, (${queuedSql}) as queued`,
    [settings.timeoutMs],
  );
  if (!row) throw new Error('an aggregate gave no row');
  return { capacity: settings.capacity, ...row };
}

/** Whoever comes and whoever is let through waits here for the other until the transaction ends. */
export async function lockTerminal(tx: EntityManager): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('terminal', 0))`);
}

type Admitted = Pick<JourneyRow, 'id' | 'attempt'>;

/** Lets as many through as there is room for. Returns their journeys, authorised now. */
export async function admitQueued(em: EntityManager, settings: TerminalSettings): Promise<Admitted[]> {
  // Nobody waits nearly always: that costs one look at an empty index.
  if ((await em.execute<object[]>(`select from journeys where state = 'QUEUED' limit 1`)).length === 0)
    return [];
  return transact(em, async (tx) => {
    await lockTerminal(tx);
    const { capacity, occupied } = await readTerminal(tx, settings);
    if (occupied >= capacity) return [];
    return tx.execute<Admitted[]>(
      `with admitted as (
         update journeys set state = 'AUTHORISED', told_by = gen_random_uuid(), authorised_at = clock_timestamp(), changed_at = clock_timestamp()
         where id in (select id from journeys where state = 'QUEUED' order by started_at, id limit ? for update) returning *
       ), told as (${tellOf('admitted')}) select id, attempt from admitted`,
      [capacity - occupied],
    );
  });
}

/** 1 is next; null for a journey that does not wait. */
export async function queuePosition(
  em: EntityManager,
  { id, state, startedAt }: JourneyRow,
): Promise<number | null> {
  if (state !== 'QUEUED') return null;
  const [row] = await em.execute<{ ahead: number }[]>(
    `select count(*)::int as ahead from journeys where state = 'QUEUED' and (started_at, id) < (?, ?::uuid)`,
    [startedAt, id],
  );
  return (row?.ahead ?? 0) + 1;
}
