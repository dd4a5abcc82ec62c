/** Reads journeys: one, a player's page of them, and a place in the queue. */
import type { FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { isUuid } from '#subgraphs/kit/ids.ts';
import {
  connection,
  decodeCursor,
  encodeCursor,
  pageSize,
  type Connection,
  type PageArguments,
} from '#subgraphs/kit/page.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { fresh, Journey, type JourneyRow } from '../entities.ts';

/** @throws Refusal JOURNEY_NOT_FOUND, also for another player's */
export async function findJourney(em: EntityManager, id: string, playerId: string): Promise<JourneyRow> {
  const journey = isUuid(id) ? await em.findOne(Journey, { id, playerId }, fresh) : null;
  if (!journey) throw new Refusal('JOURNEY_NOT_FOUND', 'You have made no such journey.');
  return journey;
}

/** A journey whose columns were read by SQL, or kept as JSON. */
export function journeyOf(em: EntityManager, columns: object): JourneyRow {
  return em.fork({ clear: true }).map(Journey, columns);
}

export interface JourneyPage extends Connection<JourneyRow> {
  playerId: string;
}

const cursorKind = 'journey';

/** One page of a player's journeys, newest first; BAD_USER_INPUT for arguments that make no sense. */
export async function journeysOf(
  em: EntityManager,
  playerId: string,
  args: PageArguments,
): Promise<JourneyPage> {
  const size = pageSize(args);
  const cursor = decodeCursor(cursorKind, args.after);
  const where: FilterQuery<JourneyRow> = { $and: [{ playerId }, cursor === undefined ? {} : behind(cursor)] };
  const rows = await em.find(Journey, where, {
    ...fresh,
    orderBy: { startedAt: 'desc', id: 'desc' },
    limit: size + 1,
  });
  return { ...connection(rows, size, cursor === undefined, cursorOf), playerId };
}

export function countJourneys(em: EntityManager, { playerId }: JourneyPage): Promise<number> {
  return em.count(Journey, { playerId });
}

function cursorOf({ startedAt, id }: JourneyRow): string {
  return encodeCursor(cursorKind, `${startedAt.getTime()}.${id}`);
}

/** Times are kept to the millisecond, so a cursor's time is the row's own. */
function behind(cursor: string): FilterQuery<JourneyRow> {
  const [, time = '', id = ''] = /^(\d{1,14})\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (!isUuid(id)) throw new Refusal('BAD_USER_INPUT', '`after` must be a cursor of this list.');
  const startedAt = new Date(Number(time));
  return { $or: [{ startedAt: { $lt: startedAt } }, { startedAt, id: { $lt: id } }] };
}
