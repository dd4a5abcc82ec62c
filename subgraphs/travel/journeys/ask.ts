/** Asks the regions that a journey touches to do their part. One that is gone for good answers no more, and that is an answer too. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { JourneyRow } from '../entities.ts';
import { homeOf } from '../players/presences.ts';
import { isGone, type Place, type Places } from '../regions/places.ts';
import type { Departed, HoldInput, Regions, Verdict } from '../regions/region-client.ts';

export interface AskParts {
  places: Places;
  regions: Regions;
  settings: { nexusId: string };
}

/** P: a region that the Nexus has not known for so long is none any more; the Nexus itself may have lost and found it. */
const forgottenMs = 24 * 3_600_000;

/**
 * Where a region is; undefined when it is gone for good: terminated, or unloaded (domain facts §3.6). Throws when that cannot be told now.
 * @param changedAt, readAt for how long the journey has waited, by the database's clock
 */
export async function standing(
  { places }: AskParts,
  { changedAt, readAt }: Pick<JourneyRow, 'changedAt' | 'readAt'>,
  regionId: string,
): Promise<Place | undefined> {
  const place = await places.find(regionId);
  if (place) return isGone(place) ? undefined : place;
  if (readAt.getTime() < changedAt.getTime() + forgottenMs)
    throw new Error('the Nexus does not know the region');
  return undefined;
}

/** What stands for the word of a region that is gone: it has nothing, and takes nothing in. */
export function wordOfTheGone(code: string): Verdict {
  return { state: 'REFUSED', code, message: 'The region is gone.', manifest: null };
}

/** Asks a region to hold everything that departs. */
export function hold({ regions }: AskParts, source: Place, journey: JourneyRow): Promise<Verdict> {
  const { id, playerId, method, destinationId, gateId, fee, toll, tollTo, portablePercent } = journey;
  const input: HoldInput = {
    ...{ journeyId: id, playerId, method, destinationId, gateId: gateId ?? null, fee, toll },
    ...{ tollTo: tollTo ?? null, portablePercent, galacticCitizen: journey.galacticCitizen },
  };
  return regions(journey.traceId).hold(source, input);
}

/** Asks a region to take in what departed. */
export async function accept(
  { regions, settings }: AskParts,
  em: EntityManager,
  place: Place,
  journey: JourneyRow,
  how: { stakeholder: boolean; toCapital: boolean },
): Promise<Verdict> {
  const { playerId, sourceId, method, galacticCitizen, foreignVisit } = journey;
  const gateId = journey.gateId ?? null;
  const homeId = (await homeOf(em, playerId, settings.nexusId)) ?? null;
  // Who owns the region has all that citizens have.
  const visiting = foreignVisit && !galacticCitizen && !how.toCapital;
  return regions(journey.traceId).accept(place, {
    ...{
      journeyId: journey.id,
      playerId,
      sourceId,
      method,
      gateId,
      homeId,
      galacticCitizen,
      visiting,
      ...how,
    },
    manifest: journey.manifest ?? '',
  });
}

/** Asks the source to let go for good of what departed, whether or not it remembers the departure. */
export function settleAt(
  { regions }: AskParts,
  source: Place,
  journey: JourneyRow,
  refundPercent: number,
): Promise<Verdict> {
  const { id, playerId, method, destinationId, arrivalId } = journey;
  const departed: Departed = {
    ...{ playerId, method, destinationId: arrivalId ?? destinationId },
    manifest: journey.manifest ?? '',
  };
  return regions(journey.traceId).settle(source, id, refundPercent, departed);
}
