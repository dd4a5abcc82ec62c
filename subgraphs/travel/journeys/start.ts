/** Begins a journey: everybody who has a say is asked, then it is written down once and set off. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { resultBefore, transactOnce, type RequestIdentity } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { TravelServices, TravelSettings } from '../context.ts';
import type { JourneyRow } from '../entities.ts';
import { tellOf } from '../events.ts';
import { reserveVisit } from '../players/visits.ts';
import { needsPlace } from '../rules/passage.ts';
import { authorise, refusalOf, type Findings, type JourneyPlan } from './authorise.ts';
import { findJourney } from './find.ts';
import { lockTerminal, readTerminal, type TerminalSettings } from './terminal.ts';

/**
 * @param key the request's idempotency key
 * @param traceId what the journey belongs to from now on
 * @throws Refusal TRAVELLING, TERMINAL_FULL, IDEMPOTENCY_MISMATCH, or the first reason against the journey
 */
export async function startJourney(
  em: EntityManager,
  services: TravelServices,
  plan: JourneyPlan,
  key: string | undefined,
  traceId: string,
): Promise<JourneyRow> {
  const { playerId } = plan;
  const identity = { playerId, key, input: ['startJourney', plan] };
  // Under way already, perhaps over: what the regions say now is about another journey.
  const before = await resultBefore<{ id: string }>(em, identity);
  if (before) return findJourney(em, before.id, playerId);
  const begun = await begin(em, services, plan, identity, traceId).catch(async (error: unknown) => {
    // The first of two equal requests may have begun the journey while this one was weighed.
    const meanwhile = await resultBefore<{ id: string }>(em, identity);
    if (!meanwhile) throw error;
    return meanwhile;
  });
  await failpoint('travel:begun');
  const journey = await findJourney(em, begun.id, playerId);
  // What cannot be set off now is found by the sweep.
  if (journey.state === 'AUTHORISED')
    await services.engine.start(journey).catch((error: unknown) => {
      services.log.warn({ err: error, traceId: journey.traceId }, 'journey waits for the sweep');
    });
  return journey;
}

async function begin(
  em: EntityManager,
  services: TravelServices,
  plan: JourneyPlan,
  identity: RequestIdentity,
  traceId: string,
): Promise<{ id: string }> {
  await requireNoOther(em, plan.playerId);
  const findings = await authorise(em, services, plan, traceId);
  const [reason] = findings.reasons;
  if (reason) throw refusalOf(reason);
  return await transactOnce(em, identity, async (tx) => ({
    id: await insertJourney(tx, plan, findings, traceId, services.settings),
  }));
}

async function requireNoOther(em: EntityManager, playerId: string): Promise<void> {
  const other = await em.execute<object[]>(
    `select from journeys where player_id = ? and state in ('QUEUED', 'AUTHORISED', 'ESCROWED', 'SHIPPED')`,
    [playerId],
  );
  if (other.length > 0) throw travelling();
}

function travelling(): Refusal {
  return new Refusal('TRAVELLING', 'Another journey of yours is under way; cancel it or wait for its end.');
}

/** Of two at once the index on open journeys lets one through. */
async function insertJourney(
  tx: EntityManager,
  plan: JourneyPlan,
  findings: Findings,
  traceId: string,
  settings: TravelSettings,
): Promise<string> {
  const id = randomUUID();
  if (findings.foreignVisit && findings.visitsLeft !== null)
    await reserveVisit(tx, plan.playerId, settings.foreignVisits);
  const state = needsPlace(plan) ? await placeOrQueue(tx, settings) : 'AUTHORISED';
  const inserted = await tx.execute<object[]>(
    `with begun as (
       insert into journeys (id, player_id, source_id, destination_id, method, express, gate_id, fee, toll, toll_to, portable_percent,
         galactic_citizen, stakeholder, foreign_visit, trace_id, state, authorised_at, started_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? = 'AUTHORISED' then clock_timestamp() end, clock_timestamp())
       on conflict do nothing returning *
     ), told as (${tellOf('begun')}) select id from begun`,
    [
      ...[id, plan.playerId, plan.sourceId, plan.destinationId, plan.method, plan.express, plan.gateId],
      ...[findings.fee, findings.toll, findings.tollTo, findings.portablePercent],
      ...[findings.galacticCitizen, findings.stakeholder, findings.foreignVisit, traceId, state, state],
    ],
  );
  if (inserted.length === 0) throw travelling();
  return id;
}

/** Nobody passes those who wait already. */
async function placeOrQueue(tx: EntityManager, settings: TerminalSettings): Promise<'AUTHORISED' | 'QUEUED'> {
  await lockTerminal(tx);
  const { occupied, queued } = await readTerminal(tx, settings);
  if (queued === 0 && occupied < settings.capacity) return 'AUTHORISED';
  if (queued < settings.maxQueue) return 'QUEUED';
  throw new Refusal('TERMINAL_FULL', 'Too many journeys wait already; try again later, or travel express.', {
    retryAfterMs: 10_000,
  });
}
