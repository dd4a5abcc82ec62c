/** Regions, attachments and generator runs as the database holds them. */
import { defineEntity, type InferEntity } from '@mikro-orm/core';
import type { GenerationState, RegionKind, RegionStatus, RegionTier } from './generated/types.ts';

export const Region = defineEntity({
  name: 'Region',
  tableName: 'regions',
  properties: (p) => ({
    id: p.uuid().primary(),
    slug: p.string(),
    name: p.string(),
    kind: p.string().$type<RegionKind>(),
    tier: p.string().$type<RegionTier>(),
    status: p.string().$type<RegionStatus>(),
    ownerId: p.uuid().nullable(),
    seed: p.string(),
    endpoint: p.string().nullable(),
    revision: p.integer(),
    totalSectors: p.integer().nullable(),
    capitalSector: p.integer().nullable(),
    checksum: p.string().nullable(),
    createdAt: p.datetime(),
    statusSince: p.datetime(),
  }),
});

export const Attachment = defineEntity({
  name: 'Attachment',
  tableName: 'attachments',
  properties: (p) => ({
    regionId: p.uuid().primary(),
    warpSector: p.integer(),
    attachedAt: p.datetime(),
  }),
});

export const Generation = defineEntity({
  name: 'Generation',
  tableName: 'generations',
  properties: (p) => ({
    id: p.uuid().primary(),
    regionId: p.uuid(),
    cluster: p.integer().nullable(),
    state: p.string().$type<GenerationState>(),
    phase: p.string(),
    percent: p.integer(),
    seed: p.string().nullable(),
    checksum: p.string().nullable(),
    message: p.string().nullable(),
    startedAt: p.datetime(),
    at: p.datetime(),
    /** ID of the event that told of its latest step. */
    toldBy: p.uuid(),
    /** A run that has not reported for a minute is over, whatever its row says. */
    silent: p.boolean().formula(`state = 'RUNNING' and at < now() - interval '60 seconds'`),
  }),
});

export const entities = [Region, Attachment, Generation];

export type RegionRow = InferEntity<typeof Region>;
export type AttachmentRow = InferEntity<typeof Attachment>;
export type GenerationRow = InferEntity<typeof Generation>;

/** Rows are read past the identity map: one request may read, write by SQL and read again. */
export const fresh = { disableIdentityMap: true } as const;
