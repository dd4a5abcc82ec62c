/** A player calls a journey off. In the queue that is all; later its destination decides whether it comes in time. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { TravelServices } from '../context.ts';
import type { JourneyRow } from '../entities.ts';
import { isCancellable } from '../rules/states.ts';
import { findJourney } from './find.ts';
import { moveOn } from './move-on.ts';

/** Calling off twice changes nothing. @throws Refusal JOURNEY_NOT_FOUND, JOURNEY_OVER */
export async function cancelJourney(
  em: EntityManager,
  { engine }: Pick<TravelServices, 'engine'>,
  id: string,
  playerId: string,
): Promise<JourneyRow> {
  let journey = await findJourney(em, id, playerId);
  // The queue may let it through just now: then it is called off like any that is under way.
  if (journey.state === 'QUEUED')
    journey = await moveOn(em, journey, 'CANCELLED', { arrival_id: journey.sourceId });
  if (journey.state === 'CANCELLED') return journey;
  if (!isCancellable(journey.state))
    throw new Refusal('JOURNEY_OVER', 'The journey has arrived or ended; nothing is left to cancel.');
  await em.execute(
    'update journeys set cancelling = true, cancelled_at = clock_timestamp(), carried_at = clock_timestamp() where id = ? and not cancelling',
    [id],
  );
  await engine.wake(journey);
  return findJourney(em, id, playerId);
}
