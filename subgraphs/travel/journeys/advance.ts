/**
 * The saga, one step at a time: asks the one region whose word decides the next state and writes that state down. What it knows is in
 * the row and in the regions' stored verdicts, so a step may run twice, late, or beside another worker. The destination's
 * verdict is the only commit point; whoever wants to end a journey has the destination store a refusal and believes its answer.
 */
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { JourneyRow } from '../entities.ts';
import type { Verdict } from '../regions/region-client.ts';
import { isSuspended } from '../rules/authorisation.ts';
import { refundOf, transitOf, type Times } from '../rules/passage.ts';
import { diversionRefund, endingOf, ourRefusals } from '../rules/states.ts';
import { accept, hold, settleAt, standing, wordOfTheGone, type AskParts } from './ask.ts';
import { moveOn } from './move-on.ts';

export interface SagaParts extends AskParts {
  em: EntityManager;
  settings: Times & { nexusId: string };
}

/** Returns the journey in its next state; throws when a region's answer cannot be had now. */
export async function advance(parts: SagaParts, journey: JourneyRow): Promise<JourneyRow> {
  await failpoint(`travel:${journey.state}`);
  switch (journey.state) {
    case 'AUTHORISED':
      return depart(parts, journey);
    case 'ESCROWED':
      return moveOn(parts.em, journey, 'SHIPPED');
    case 'SHIPPED':
      return arrive(parts, journey);
    case 'ARRIVED':
      return settle(parts, journey);
    default:
      return journey;
  }
}

async function depart(parts: SagaParts, journey: JourneyRow): Promise<JourneyRow> {
  const { em, settings } = parts;
  const source = await standing(parts, journey, journey.sourceId);
  const callOff = reasonToCallOff(journey, journey.authorisedAt, settings.timeoutMs);
  const asked = (place: NonNullable<typeof source>): Promise<Verdict> =>
    callOff ? parts.regions(journey.traceId).refuse(place, journey.id, callOff) : hold(parts, place, journey);
  const verdict = source ? await asked(source) : wordOfTheGone(callOff ?? 'REGION_NOT_FOUND');
  await failpoint('travel:held');
  if (verdict.state === 'HELD') {
    const { manifest } = verdict;
    return moveOn(em, journey, 'ESCROWED', { manifest }, transitOf(journey, settings));
  }
  const called = (await codeOf(em, verdict, journey)) === ourRefusals.cancelled;
  const state = called ? 'CANCELLED' : 'FAILED';
  return moveOn(em, journey, state, { ...reasonIn(verdict), arrival_id: journey.sourceId });
}

async function arrive(parts: SagaParts, journey: JourneyRow): Promise<JourneyRow> {
  const { em, settings } = parts;
  const { destinationId, sourceId } = journey;
  const callOff = reasonToCallOff(journey, journey.dueAt, settings.timeoutMs);
  const verdict = await enter(parts, journey, destinationId, callOff, false);
  await failpoint('travel:accepted');
  if (verdict.state === 'ACCEPTED') return arrived(em, journey, destinationId, {});
  const code = await codeOf(em, verdict, journey);
  const between = destinationId !== settings.nexusId && sourceId !== settings.nexusId;
  const passesNexus = journey.method === 'PLATFORM_GATE' && between;
  const { cancelledAt, departedAt } = journey;
  const early = !!cancelledAt && !!departedAt && cancelledAt < departedAt;
  const ending = endingOf(code, passesNexus, early);
  if (ending.kind === 'return') return giveBack(parts, journey, verdict, ending);
  // Twice the time: the Nexus is only asked once the destination has answered.
  const late = reasonToCallOff({ ...journey, cancelling: false }, journey.dueAt, 2 * settings.timeoutMs);
  const ship = await divert(parts, journey, verdict, late);
  return ship ?? giveBack(parts, journey, verdict, { state: 'RETURNED', refundPercent: 100 });
}

/** Asks a region to take the ship in, or to store that it will not. */
async function enter(
  parts: SagaParts,
  journey: JourneyRow,
  regionId: string,
  callOff: string | undefined,
  toCapital: boolean,
): Promise<Verdict> {
  const place = await standing(parts, journey, regionId);
  if (!place) return wordOfTheGone(callOff ?? 'REGION_NOT_FOUND');
  const closed = !toCapital && !journey.stakeholder && isSuspended(place.status);
  const code = callOff ?? (closed ? 'REGION_SUSPENDED' : undefined);
  if (code) return parts.regions(journey.traceId).refuse(place, journey.id, code);
  return accept(parts, parts.em, place, journey, {
    ...{ stakeholder: place.ownerId === journey.playerId, toCapital },
  });
}

/** Offers the ship to the capital of the Nexus; undefined when that refuses it too. */
async function divert(
  parts: SagaParts,
  journey: JourneyRow,
  refused: Verdict,
  callOff: string | undefined,
): Promise<JourneyRow | undefined> {
  const { nexusId } = parts.settings;
  const rescue = await enter(parts, journey, nexusId, callOff, true);
  await failpoint('travel:diverted');
  if (rescue.state === 'ACCEPTED') return arrived(parts.em, journey, nexusId, reasonIn(refused));
  refusalIn(rescue);
  return undefined;
}

function arrived(
  em: EntityManager,
  journey: JourneyRow,
  regionId: string,
  reason: ReturnType<typeof reasonIn> | object,
): Promise<JourneyRow> {
  return moveOn(em, journey, 'ARRIVED', { ...reason, arrival_id: regionId });
}

/** A source's verdict is final, whatever it is: one that does not fit is for the audit to name, not for us to ask about for ever. */
async function settle(parts: SagaParts, journey: JourneyRow): Promise<JourneyRow> {
  const diverted = journey.arrivalId !== journey.destinationId;
  const percent = diverted ? diversionRefund(journey.refusalCode) : 0;
  const source = await standing(parts, journey, journey.sourceId);
  const verdict = source && (await settleAt(parts, source, journey, percent));
  await failpoint('travel:settled');
  const refund = verdict && percent > 0 ? { refund: refundOf(journey.fee + journey.toll, percent) } : {};
  return moveOn(parts.em, journey, diverted ? 'DIVERTED' : 'COMPLETED', refund);
}

/** A source that knows nothing of the departure was restored from a backup, and everything is there: it answers with a refusal. */
async function giveBack(
  parts: SagaParts,
  journey: JourneyRow,
  refused: Verdict,
  { state, refundPercent }: { state: 'CANCELLED' | 'RETURNED'; refundPercent: number },
): Promise<JourneyRow> {
  const { em } = parts;
  const source = await standing(parts, journey, journey.sourceId);
  if (!source) return homeless(parts, journey, refused);
  const verdict = await parts.regions(journey.traceId).giveBack(source, journey.id, refundPercent);
  await failpoint('travel:returned');
  const cost = journey.fee + journey.toll;
  const refund = verdict.state === 'REFUSED' ? cost : refundOf(cost, refundPercent);
  return moveOn(em, journey, state, { ...reasonIn(refused), refund, arrival_id: journey.sourceId });
}

/**
 * There is no way back: the Nexus takes in whoever loses the region it left (domain facts §3.6, §10.5). Whom the Nexus has refused as well
 * has lost the ship with the region that held it.
 */
async function homeless(parts: SagaParts, journey: JourneyRow, refused: Verdict): Promise<JourneyRow> {
  const ship = await divert(parts, journey, refused, undefined);
  return (
    ship ??
    moveOn(parts.em, journey, 'RETURNED', { ...reasonIn(refused), refund: 0, arrival_id: journey.sourceId })
  );
}

/**
 * The code to have stored when the journey is to end before it is known how: who cancels what is too late already does not pay for it. All
 * times are the database's.
 */
function reasonToCallOff(
  { cancelling, cancelledAt, readAt }: Pick<JourneyRow, 'cancelling' | 'cancelledAt' | 'readAt'>,
  since: Date | null | undefined,
  timeoutMs: number,
): string | undefined {
  const lateAt = since ? since.getTime() + timeoutMs : Infinity;
  if (cancelling && (cancelledAt?.getTime() ?? 0) <= lateAt) return ourRefusals.cancelled;
  return readAt.getTime() > lateAt ? ourRefusals.late : undefined;
}

function refusalIn(verdict: Verdict): { code: string } {
  if (verdict.state !== 'REFUSED') throw unexpected(verdict);
  return { code: verdict.code ?? 'FORBIDDEN' };
}

/** A region that says its player called the journey off, though nobody did, is not believed: it would cost the player half. */
async function codeOf(em: EntityManager, verdict: Verdict, { id }: JourneyRow): Promise<string> {
  const { code } = refusalIn(verdict);
  if (code !== ourRefusals.cancelled) return code;
  // Written before any region is asked to store that refusal.
  const [row] = await em.execute<{ cancelling: boolean }[]>('select cancelling from journeys where id = ?', [
    id,
  ]);
  return row?.cancelling ? code : 'FORBIDDEN';
}

function reasonIn({ code, message }: Verdict) {
  return { refusal_code: code, refusal_message: message };
}

/** Another worker was faster, or a region contradicts itself: the row is read anew, and the audit tells which it was. */
function unexpected({ state }: Verdict): Error {
  return new Error(`the region answered ${state}`);
}
