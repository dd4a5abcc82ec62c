/** Asks everybody who has a say in a journey, at the same time: what it would cost, and every reason against it. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { isErrorCode } from '#wire/error-codes.ts';
import type { JourneyMethod } from '../generated/types.ts';
import type { TravelServices } from '../context.ts';
import { homeOf } from '../players/presences.ts';
import { visitsThisMonth } from '../players/visits.ts';
import type { Place } from '../regions/places.ts';
import { isForeign, visitsLeft } from '../rules/allowance.ts';
import { reasonsAgainst, type Reason } from '../rules/authorisation.ts';
import { discountPercentOf, feeOf, portablePercentOf, type Passage } from '../rules/passage.ts';
import { span } from './spans.ts';

export interface JourneyPlan {
  playerId: string;
  sourceId: string;
  destinationId: string;
  method: JourneyMethod;
  express: boolean;
  gateId: string | null;
  /** The most to pay a gate's owner; any toll when left out. */
  maxToll?: number;
}

export interface Findings {
  fee: number;
  toll: number;
  tollTo: string | null;
  discountPercent: number;
  portablePercent: number;
  galacticCitizen: boolean;
  stakeholder: boolean;
  homeId: string | null;
  foreignVisit: boolean;
  visitsLeft: number | null;
  reasons: Reason[];
}

/**
 * Moves nothing. What the regions say may change until they hold and accept; only that binds.
 * @throws Refusal REGION_NOT_FOUND, SUBGRAPH_UNAVAILABLE when Nexus or identity do not answer
 */
export async function authorise(
  em: EntityManager,
  services: TravelServices,
  plan: JourneyPlan,
  traceId: string,
): Promise<Findings> {
  const { sourceId, destinationId, playerId, method, express } = plan;
  const checked = span(
    services,
    () => traceId,
    'auth_check',
    () =>
      Promise.all([
        knownPlace(services, sourceId),
        knownPlace(services, destinationId),
        services.isGalacticCitizen(playerId).catch(unavailable),
        homeOf(em, playerId, services.settings.nexusId),
        visitsThisMonth(em, playerId),
      ]),
  );
  const [source, destination, galacticCitizen, homeId, made] = await checked;
  const nexusId = services.settings.nexusId;
  const passage: Passage = {
    ...{ method, express, galacticCitizen },
    hops: sourceId === nexusId || destinationId === nexusId ? 1 : 2,
  };
  const owner = destination.ownerId === playerId;
  const known = {
    ...{ fee: feeOf(passage), galacticCitizen },
    discountPercent: discountPercentOf(passage),
    portablePercent: portablePercentOf(passage),
    homeId: homeId ?? null,
    foreignVisit: isForeign({
      ...{ destinationId, nexusId, owner },
      // Who has been nowhere but in the Nexus is at home where it goes.
      homeId: homeId ?? (sourceId === nexusId ? destinationId : undefined),
    }),
    visitsLeft: visitsLeft(galacticCitizen, made, services.settings.foreignVisits),
  };
  const answers = await span(
    services,
    () => traceId,
    'travel_authorization',
    () => askRegions(services, source, destination, { ...plan, ...known, owner, traceId }),
  );
  const findings = { ...known, stakeholder: owner || (answers.entry?.stakeholder ?? false) };
  const { toll, tollTo } = answers.departure ?? { toll: 0, tollTo: null };
  const reasons = reasonsAgainst({
    ...answers,
    ...findings,
    destination,
    ...{ cost: findings.fee + toll, toll, maxToll: plan.maxToll },
  });
  return { ...findings, toll, tollTo, reasons };
}

/** A region that does not answer has said something too: null. */
async function askRegions(
  { regions, log }: TravelServices,
  source: Place,
  destination: Place,
  asked: JourneyPlan &
    Pick<Findings, 'galacticCitizen' | 'portablePercent' | 'homeId'> & { owner: boolean; traceId: string },
) {
  const silent = (error: unknown): null => {
    log.warn({ err: error }, 'a region does not answer about a journey');
    return null;
  };
  const { playerId, sourceId, destinationId, galacticCitizen, portablePercent } = asked;
  const { method, gateId, owner, homeId } = asked;
  const departing = { playerId, method, gateId, destinationId, galacticCitizen, portablePercent };
  const entering = { playerId, sourceId, galacticCitizen, stakeholder: owner, homeId };
  const traced = regions(asked.traceId);
  const [departure, entry] = await Promise.all([
    traced.departure(source, departing).catch(silent),
    traced.entry(destination, entering).catch(silent),
  ]);
  return { departure, entry };
}

async function knownPlace({ places }: TravelServices, id: string): Promise<Place> {
  const place = await places.find(id).catch(unavailable);
  // What is gone, and what is still being made, is for no traveller.
  if (!place || place.shard === 'gone')
    throw new Refusal('REGION_NOT_FOUND', `There is no region \`${id}\`.`);
  return place;
}

function unavailable(): never {
  throw new Refusal('SUBGRAPH_UNAVAILABLE', 'The platform cannot check the journey now; try again later.', {
    retryAfterMs: 2_000,
  });
}

/** A reason as the refusal that the client gets. */
export function refusalOf({ code, message, details }: Reason): Refusal {
  return new Refusal(isErrorCode(code) ? code : 'FORBIDDEN', message, details);
}
