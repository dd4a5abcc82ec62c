/** Follows one journey: as it stands, then every change, and the stream ends with the journey. */
import { follows, isAt, type Place } from '#subgraphs/kit/cursor.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { eventsLost } from '#subgraphs/kit/history.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import { findPlace, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { requireEvent } from '#subgraphs/kit/platform-stream.ts';
import type { JourneyRow } from '../entities.ts';
import { journeyChanged, readJourneyChanged } from '../events.ts';
import { isOver } from '../rules/states.ts';
import { findJourney, journeyOf } from './find.ts';

/** A journey as a stream tells of it: without its manifest, and with its place. */
export type ToldJourney = JourneyRow & { cursor?: string };

/**
 * A cancellable source of events that `toldJourney` reads; of the row itself when what told of its state is kept no more.
 * @param after where it goes on; when left out, it begins with the event that told of the latest state
 * @throws Refusal JOURNEY_NOT_FOUND, also for another player's
 */
export async function followJourney(
  em: EntityManager,
  hub: Hub,
  { id, playerId, after }: { id: string; playerId: string; after: Place | undefined },
): Promise<AsyncIterable<OutboxEvent | JourneyRow>> {
  const journey = await findJourney(em, id, playerId);
  const latest = await findPlace(em, journey.toldBy);
  if (!latest) return once(journey);
  const missed = after !== undefined && follows(latest, after);
  const over = isOver(journey.state);
  if (over && !missed && after && isAt(latest, after)) return once();
  // What is over says nothing behind a place that is not before its end.
  const start = after && (missed || !over) ? { after } : { from: { ...latest, including: true as const } };
  const isOf = (event: OutboxEvent): boolean =>
    event.type === journeyChanged && readJourneyChanged(event).travelId === id;
  return hub.subscribe(isOf, {
    ...start,
    // The end may be among what was lost.
    last: (event) => event.type === eventsLost || (isOf(event) && isOver(readJourneyChanged(event).status)),
  });
}

async function* once<T>(...values: T[]): AsyncGenerator<T, undefined> {
  yield* values;
}

/** The journey as an event tells of it. @throws Refusal EVENTS_LOST */
export function toldJourney(em: EntityManager, told: OutboxEvent | JourneyRow): ToldJourney {
  if (!('payload' in told)) return told;
  const { cursor } = requireEvent(told);
  return Object.assign(journeyOf(em, readJourneyChanged(told).journey), { cursor });
}

/** What travels, null before departure; a journey as an event tells of it has it in its row only. */
export async function manifestOf(em: EntityManager, journey: JourneyRow): Promise<string | null> {
  if (!journey.departedAt) return null;
  const { id, playerId, manifest } = journey;
  return manifest ?? (await findJourney(em, id, playerId)).manifest ?? null;
}
