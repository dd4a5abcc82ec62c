/** What the streams of the platform's services have in common: a cursor to go on behind, and an error in the place of lost events. */
import { decodePlace, encodePlace, type Place } from './cursor.ts';
import type { RequestContext } from './context.ts';
import type { EntityManager } from './database.ts';
import { eventsLost, platformScope, type LossReason } from './history.ts';
import { findPlace, type OutboxEvent } from './outbox.ts';
import { Refusal } from './refusal.ts';

/** Where a stream goes on; undefined when it begins now. BAD_USER_INPUT when `after` is no cursor of the platform's. */
export function resumePlace(
  { stream }: Pick<RequestContext, 'stream'>,
  after: string | null | undefined,
): Place | undefined {
  const cursor = stream.after ?? after ?? undefined;
  return cursor === undefined ? undefined : decodePlace(platformScope, cursor);
}

/** Who has lost events is told so by an error in their place, and what follows: what they tell of is there to be queried. @throws Refusal EVENTS_LOST */
export function requireEvent(event: OutboxEvent): OutboxEvent {
  if (event.type !== eventsLost) return event;
  const { reason } = event.payload as { reason: LossReason };
  const message = 'Events are missing here: look at the state anew. What follows is complete again.';
  throw new Refusal('EVENTS_LOST', message, { reason, cursor: event.cursor });
}

/** The cursor of the event that has this ID; null when it is kept no more. */
export async function cursorOfEvent(em: EntityManager, id: string): Promise<string | null> {
  const place = await findPlace(em, id);
  return place ? encodePlace(platformScope, place) : null;
}
