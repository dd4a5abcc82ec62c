/** Journeys as the database holds them. */
import { defineEntity, type InferEntity } from '@mikro-orm/core';
import type { JourneyMethod, JourneyState } from './generated/types.ts';

export const Journey = defineEntity({
  name: 'Journey',
  tableName: 'journeys',
  properties: (p) => ({
    id: p.uuid().primary(),
    playerId: p.uuid(),
    sourceId: p.uuid(),
    destinationId: p.uuid(),
    method: p.string().$type<JourneyMethod>(),
    express: p.boolean(),
    gateId: p.uuid().nullable(),
    fee: p.bigint('number'),
    toll: p.bigint('number'),
    tollTo: p.uuid().nullable(),
    portablePercent: p.integer(),
    galacticCitizen: p.boolean(),
    stakeholder: p.boolean(),
    foreignVisit: p.boolean(),
    state: p.string().$type<JourneyState>(),
    attempt: p.integer(),
    cancelling: p.boolean(),
    cancelledAt: p.datetime().nullable(),
    manifest: p.text().nullable(),
    refund: p.bigint('number').nullable(),
    refusalCode: p.string().nullable(),
    refusalMessage: p.string().nullable(),
    arrivalId: p.uuid().nullable(),
    startedAt: p.datetime(),
    authorisedAt: p.datetime().nullable(),
    departedAt: p.datetime().nullable(),
    dueAt: p.datetime().nullable(),
    changedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    /** The trace of the request that began it, 32 hexadecimal digits. */
    traceId: p.string(),
    /** ID of the event that told of its latest state. */
    toldBy: p.uuid(),
    /** When the row was read, by the database's clock: the one that all its times are by. */
    readAt: p.datetime().formula('clock_timestamp()'),
  }),
});

export const entities = [Journey];

export type JourneyRow = InferEntity<typeof Journey>;

/** Rows are read past the identity map: one request may read, write by SQL and read again. */
export const fresh = { disableIdentityMap: true } as const;
