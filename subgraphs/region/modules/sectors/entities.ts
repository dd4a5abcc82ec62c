/** The tables of the sectors module as entities. Every row carries its region: row-level security checks it again. */
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ClusterKind, ZoneKind } from './generation/blueprint.ts';
import type {
  EdgePlan,
  PlanetType,
  SectorPlan,
  SectorType,
  StationPlan,
  StationType,
} from './generation/plan.ts';
import type { HullName } from '../ships/rules/hulls.ts';
import type { InsurancePlan } from '../ships/rules/insurance.ts';
import type { Upgrades } from '../ships/rules/upgrades.ts';

const regionId = (): ReturnType<typeof p.uuid> => p.uuid();

export const RegionSchema = defineEntity({
  name: 'LocalRegion',
  tableName: 'region',
  properties: {
    regionId: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    ownerId: p.uuid().nullable(),
    kind: p.text(),
    blueprint: p.json(),
    seed: p.text(),
    checksum: p.text(),
    phases: p.json(),
    generatedAt: p.datetime(),
    totalSectors: p.integer(),
    capitalSector: p.integer(),
    nexusWarpSector: p.integer().nullable(),
    nexusRegionId: p.uuid().nullable(),
    nexusSector: p.integer().nullable(),
  },
});
export type LocalRegion = InferEntity<typeof RegionSchema>;

export const ZoneSchema = defineEntity({
  name: 'Zone',
  tableName: 'zones',
  properties: {
    regionId: regionId().primary(),
    number: p.integer().primary(),
    kind: p.text().$type<ZoneKind>(),
    name: p.text(),
    firstSector: p.integer(),
    lastSector: p.integer(),
    policing: p.integer(),
    danger: p.integer(),
  },
});
export type Zone = InferEntity<typeof ZoneSchema>;

export const ClusterSchema = defineEntity({
  name: 'Cluster',
  tableName: 'clusters',
  properties: {
    regionId: regionId().primary(),
    number: p.integer().primary(),
    name: p.text(),
    theme: p.text().nullable(),
    kind: p.text().$type<ClusterKind>(),
    firstSector: p.integer(),
    lastSector: p.integer(),
    sectorCount: p.integer(),
    characteristics: p.array(),
    nebulaCoverage: p.integer(),
  },
});
export type Cluster = InferEntity<typeof ClusterSchema>;

export const SectorSchema = defineEntity({
  name: 'Sector',
  tableName: 'sectors',
  properties: {
    regionId: regionId().primary(),
    number: p.integer().primary(),
    name: p.text(),
    type: p.text().$type<SectorType>(),
    zone: p.integer(),
    cluster: p.integer(),
    x: p.integer(),
    y: p.integer(),
    z: p.integer(),
    isCapital: p.boolean(),
    nebulaCoreTurns: p.integer(),
    securityLevel: p.integer(),
    developmentLevel: p.integer(),
    trafficLevel: p.integer(),
    hazardLevel: p.integer(),
    radiationLevel: p.float(),
    asteroidYield: p.json<SectorPlan['asteroidYield']>().nullable(),
    patrolShips: p.integer(),
    controllingFaction: p.text().nullable(),
  },
});
export type Sector = InferEntity<typeof SectorSchema>;

export const EdgeSchema = defineEntity({
  name: 'Edge',
  tableName: 'edges',
  properties: {
    regionId: regionId().primary(),
    number: p.integer().primary(),
    kind: p.text().$type<EdgePlan['kind']>(),
    fromSector: p.integer(),
    toSector: p.integer(),
    twoWay: p.boolean(),
    cost: p.integer(),
    stability: p.float(),
    latent: p.boolean(),
    usesLeft: p.integer().nullable(),
    expiresAt: p.datetime().nullable(),
  },
});

export const StationSchema = defineEntity({
  name: 'Station',
  tableName: 'stations',
  properties: {
    regionId: regionId().primary(),
    id: p.uuid().primary(),
    sector: p.integer(),
    name: p.text(),
    stationClass: p.integer(),
    type: p.text().$type<StationType>(),
    size: p.integer(),
    security: p.text().$type<StationPlan['security']>(),
    transientSlips: p.integer(),
    longTermSlips: p.integer(),
    tradeDockTier: p.text().$type<'A' | 'B'>().nullable(),
    isSpaceDock: p.boolean(),
    /** What fights cost it as of `damagedAt`. */
    hullLost: p.integer(),
    shieldsLost: p.integer(),
    damagedAt: p.datetime(),
    /** Until then nobody works there. */
    closedUntil: p.datetime().nullable(),
  },
});
export type Station = InferEntity<typeof StationSchema>;

export const PlanetSchema = defineEntity({
  name: 'Planet',
  tableName: 'planets',
  properties: {
    regionId: regionId().primary(),
    id: p.uuid().primary(),
    sector: p.integer(),
    name: p.text(),
    type: p.text().$type<PlanetType>(),
    habitability: p.integer(),
    maxPopulation: p.bigint('number'),
    size: p.integer(),
    /** In percent. */
    richness: p.integer(),
    isHub: p.boolean(),
  },
});
export type Planet = InferEntity<typeof PlanetSchema>;

export const PilotSchema = defineEntity({
  name: 'Pilot',
  tableName: 'pilots',
  properties: {
    regionId: regionId().primary(),
    playerId: p.uuid().primary(),
    sector: p.integer(),
    credits: p.bigint('number'),
    turns: p.integer(),
    turnsAt: p.datetime(),
    shipId: p.uuid().nullable(),
    joinedAt: p.datetime(),
    lastMovedAt: p.datetime().nullable(),
    rankPoints: p.integer(),
    reputation: p.integer(),
    reputationAt: p.datetime(),
    greyUntil: p.datetime().nullable(),
    suspectUntil: p.datetime().nullable(),
    wantedUntil: p.datetime().nullable(),
    /** Since when the law's price on its head grows; null for who was never bad enough. */
    huntedSince: p.datetime().nullable(),
    stationGreyUntil: p.datetime().nullable(),
    /** The planet it took position before; the siege may have ended since. */
    besieging: p.uuid().nullable(),
    /** The region its player calls home; null until the platform has said so. */
    homeRegionId: p.uuid().nullable(),
    /** When a visitor has to leave; null for who may stay. */
    visitUntil: p.datetime().nullable(),
  },
});
export type Pilot = InferEntity<typeof PilotSchema>;

export const ShipSchema = defineEntity({
  name: 'Ship',
  tableName: 'ships',
  properties: {
    regionId: regionId().primary(),
    id: p.uuid().primary(),
    playerId: p.uuid(),
    hull: p.text().$type<HullName>(),
    name: p.text(),
    status: p.text().$type<ShipStatus>(),
    hullPoints: p.integer(),
    maxHullPoints: p.integer(),
    shieldPoints: p.integer(),
    maxShieldPoints: p.integer(),
    /** Time up to which regeneration is counted into the shield points. */
    shieldsAt: p.datetime(),
    condition: p.integer(),
    /** Time up to which wear is counted into the condition. */
    conditionAt: p.datetime(),
    upgrades: p.json<Upgrades>(),
    cargoCapacity: p.integer(),
    /** Credits paid for it, upgrades included. */
    value: p.bigint('number'),
    acquiredAt: p.datetime(),
    /** When the shipyard is done with it; null for what was never built to order. */
    readyAt: p.datetime().nullable(),
    insurance: p.text().$type<InsurancePlan>().nullable(),
    insuredValue: p.bigint('number').nullable(),
    insuredUntil: p.datetime().nullable(),
    /** The station it is docked or stored at. */
    stationId: p.uuid().nullable(),
    dockedAt: p.datetime().nullable(),
    /** When it last left a region with its own drive. */
    jumpedAt: p.datetime().nullable(),
  },
});
export type Ship = InferEntity<typeof ShipSchema>;
export type ShipStatus =
  | 'IN_SPACE'
  | 'DOCKED'
  | 'LANDED'
  | 'HANGARED'
  | 'TOWED'
  | 'IMMOBILISED'
  | 'HARMONIZING'
  | 'STORED'
  | 'AWAY'
  | 'SCRAPPED'
  | 'DESTROYED';

export const entities = [
  RegionSchema,
  ZoneSchema,
  ClusterSchema,
  SectorSchema,
  EdgeSchema,
  StationSchema,
  PlanetSchema,
  PilotSchema,
  ShipSchema,
];
