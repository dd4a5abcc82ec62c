/** Follows one journey: as it stands, then every change, and the stream ends with the journey. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import type { JourneyRow } from '../entities.ts';
import { journeyChanged, readJourneyChanged } from '../events.ts';
import { isOver } from '../rules/states.ts';
import { findJourney } from './find.ts';

/**
 * A cancellable source of the journey's rows; states that follow each other quickly may be told as one.
 * @throws Refusal JOURNEY_NOT_FOUND, also for another player's
 */
export async function followJourney(
  em: EntityManager,
  hub: Hub,
  id: string,
  playerId: string,
): Promise<AsyncIterableIterator<JourneyRow>> {
  // Subscribed before the row is read: a change meanwhile is in one of the two.
  const changes = hub.subscribe(
    (event) => event.type === journeyChanged && readJourneyChanged(event).travelId === id,
  );
  let known: JourneyRow | undefined;
  try {
    await findJourney(em, id, playerId);
  } catch (error) {
    await changes.return();
    throw error;
  }

  async function next(): Promise<IteratorResult<JourneyRow>> {
    for (;;) {
      if (known) {
        if (isOver(known.state)) return end();
        const change = await changes.next();
        if (change.done) return { done: true, value: undefined };
      }
      const journey = await findJourney(em, id, playerId);
      if (journey.state === known?.state) continue;
      known = journey;
      return { done: false, value: journey };
    }
  }
  async function end(): Promise<IteratorResult<JourneyRow>> {
    await changes.return();
    return { done: true, value: undefined };
  }
  const rows: AsyncIterableIterator<JourneyRow> = { next, return: end, [Symbol.asyncIterator]: () => rows };
  return rows;
}
