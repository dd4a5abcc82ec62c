/**
 * Makes regions remember again how a journey ended: one that was restored from a backup has forgotten it. Every step is keyed by the
 * journey and answered with what is stored, so that a region which remembers does nothing.
 */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { fresh, Journey, type JourneyRow } from '../entities.ts';
import { accept, settleAt, type AskParts } from '../journeys/ask.ts';
import { isGone, type Place } from '../regions/places.ts';
import { isOver } from '../rules/states.ts';

/** Takes the last steps of a journey that is over once more; does nothing for any other. */
export async function repair(parts: AskParts, em: EntityManager, journeyId: string): Promise<void> {
  const journey = await em.findOne(Journey, { id: journeyId }, fresh);
  if (!journey || !isOver(journey.state)) return;
  const source = await present(parts, journey.sourceId);
  if (journey.state === 'COMPLETED' || journey.state === 'DIVERTED')
    await arriveAgain(parts, em, journey, source);
  else if (source) await parts.regions(journey.traceId).giveBack(source, journeyId, percentOf(journey));
}

/** The destination first: only what it has is let go. It took the ship in before, so nothing but a ban keeps it out now. */
async function arriveAgain(
  parts: AskParts,
  em: EntityManager,
  journey: JourneyRow,
  source: Place | undefined,
): Promise<void> {
  const arrival = await present(parts, journey.arrivalId ?? journey.destinationId);
  const toCapital = journey.state === 'DIVERTED';
  const verdict = arrival && (await accept(parts, em, arrival, journey, { stakeholder: true, toCapital }));
  if (verdict && verdict.state !== 'ACCEPTED') return;
  if (source) await settleAt(parts, source, journey, percentOf(journey));
}

async function present({ places }: AskParts, regionId: string): Promise<Place | undefined> {
  const place = await places.find(regionId);
  return place && !isGone(place) ? place : undefined;
}

/** Of fee and toll, as the journey was refunded: whole where nothing was to be paid, because it never departed. */
function percentOf({ refund, fee, toll, departedAt }: JourneyRow): number {
  const cost = fee + toll;
  if (!departedAt) return 100;
  return refund && cost > 0 ? Math.round((100 * refund) / cost) : 0;
}
