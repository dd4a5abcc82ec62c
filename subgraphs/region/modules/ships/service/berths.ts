/** A pilot at a station with its own ships: what every service of a station begins with. */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Deed } from '../../economy/rules/ownership.ts';
import { dockedAt, requireDocked, requireWorking, type StationRow } from '../../economy/service/stations.ts';
import { ShipSchema, type Pilot, type Ship } from '../../sectors/entities.ts';
import { countTime, lockLeavingPilot } from '../../sectors/service/pilots.ts';
import { shipChanged, type ShipEventName } from '../events.ts';
import { isShipyard } from '../rules/shipyards.ts';
import { storageFee } from '../rules/storage.ts';

/** What a mutation of this module leads to. */
export interface ShipResult {
  playerId: string;
  shipId: string;
  /** By how much the pilot's credits changed. */
  credits: number;
}

export interface ShipRequest {
  regionId: string;
  playerId: string;
  /** Pays for the platform. */
  galacticCitizen: boolean;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Visit {
  station: StationRow;
  pilot: Pilot;
  /** The ship it flies, docked at the station. */
  ship: Ship;
  now: Date;
}

/** Locks the pilot and the ship it is docked with; the station before them, as whoever changes one does. NOT_DOCKED, PILOT_REQUIRED. */
export async function visitStation(tx: EntityManager, playerId: string): Promise<Visit> {
  const station = await dockedAt(tx, playerId);
  const acting = await lockLeavingPilot(tx, playerId);
  const { pilot, now } = acting;
  const ship = requireDocked(acting, station.id);
  requireWorking(station, now);
  return { station, pilot, now, ship };
}

/** As `visitStation`; NO_SHIPYARD where there is none. */
export async function visitShipyard(tx: EntityManager, playerId: string): Promise<Visit> {
  const visit = await visitStation(tx, playerId);
  if (!isShipyard(visit.station))
    throw new Refusal(
      'NO_SHIPYARD',
      'This station is no shipyard; those of class 11 and of type SHIPYARD are.',
    );
  return visit;
}

const gone = new Set<Ship['status']>(['DESTROYED', 'SCRAPPED', 'AWAY']);

/** Locks a ship of a pilot that is locked. SHIP_NOT_FOUND when it has no such ship. */
export async function lockShip(
  tx: EntityManager,
  { playerId }: Pilot,
  shipId: string,
  now: Date,
): Promise<Ship> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const ship = await tx.findOne(ShipSchema, { id: shipId, playerId }, { lockMode });
  if (!ship || gone.has(ship.status)) throw new Refusal('SHIP_NOT_FOUND', 'You have no such ship.');
  countTime(ship, now);
  return ship;
}

/** Locks a ship that is laid up at the station and could be flown. */
export async function lockStored(tx: EntityManager, visit: Visit, shipId: string): Promise<Ship> {
  const ship = await lockShip(tx, visit.pilot, shipId, visit.now);
  if (ship.id === visit.ship.id) throw new Refusal('SHIP_IN_USE', 'Your pilot flies this ship.');
  if (ship.status !== 'STORED' || ship.stationId !== visit.station.id)
    throw new Refusal('SHIP_NOT_HERE', 'This ship is not laid up at the station you are docked at.');
  if (ship.readyAt && ship.readyAt > visit.now)
    throw new Refusal('SHIP_NOT_READY', `The ship is being built until ${ship.readyAt.toISOString()}.`, {
      readyAt: ship.readyAt.toISOString(),
    });
  return ship;
}

/** Credits due for the storage of a ship that is laid up there. */
export function storageDue(
  { station, now }: Visit,
  ship: Ship,
  deed: Pick<Deed, 'serviceCharge'> | null,
): number {
  return storageFee(ship, { size: station.size, serviceCharge: deed?.serviceCharge ?? 1 }, now);
}

/** Tells of what was done and says what it led to. */
export async function settled(
  tx: EntityManager,
  name: ShipEventName,
  { regionId, visit, ship, credits }: { regionId: string; visit: Visit; ship: Ship; credits: number },
): Promise<ShipResult> {
  const { playerId } = visit.pilot;
  await tx.flush();
  const { id: stationId, sector } = visit.station;
  const payload = { playerId, shipId: ship.id, hull: ship.hull, stationId, sector, credits };
  await emit(tx, regionId, ...shipChanged(name, payload));
  return { playerId, shipId: ship.id, credits };
}
