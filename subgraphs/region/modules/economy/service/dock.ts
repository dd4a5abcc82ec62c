/** Docking and undocking: slips, fees and turns of domain facts §6.2 and §4.2. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { lockPilot, spendTurns, type ActingPilot } from '../../sectors/service/pilots.ts';
import { bumpAfterMs, dockingFee, turnsOf } from '../rules/stations.ts';
import { dockedAt, lockStation, requireDocked, requireWorking, type StationRow } from './stations.ts';

export interface Docked {
  playerId: string;
  stationId: string;
  /** Credits it cost. */
  fee: number;
}

export interface DockRequest {
  playerId: string;
  stationId: string;
  /** Idempotency key. */
  key: string | undefined;
}

/** Docks the player's ship at a station in its sector. */
export async function dock(em: EntityManager, { playerId, stationId, key }: DockRequest): Promise<Docked> {
  return await transactOnce(em, { playerId, key, input: { dock: stationId } }, async (tx) => {
    const station = await lockStation(tx, stationId);
    const acting = await lockPilot(tx, playerId);
    const { pilot, ship, now } = acting;
    requireAlongside(acting, station);
    requireWorking(station, now);
    if (!ship) throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to dock.');
    await requireSlip(tx, station, now);
    spendTurns(pilot, turnsOf.dock);
    const fee = dockingFee(station);
    await transfer(tx, {
      ...{ from: accountOf('pilot', playerId), to: accountOf('station', stationId), amount: fee },
      ...{ cause: 'docking', reason: 'Docking fee.', action: randomUUID() },
    });
    ship.status = 'DOCKED';
    ship.stationId = stationId;
    ship.dockedAt = now;
    await tx.flush();
    return { playerId, stationId, fee };
  });
}

function requireAlongside({ pilot, ship }: ActingPilot, station: StationRow): void {
  if (pilot.sector !== station.sector)
    throw new Refusal('NOT_AT_STATION', `The station is in sector ${station.sector}, your pilot is not.`);
  if (ship && ship.status !== 'IN_SPACE')
    throw new Refusal('SHIP_NOT_FREE', `Your ship cannot dock while it is ${ship.status.toLowerCase()}.`, {
      status: ship.status,
    });
}

/** When all slips are taken, the ship that has been there longest leaves if its day is over. */
async function requireSlip(tx: EntityManager, station: StationRow, now: Date): Promise<void> {
  const [row] = await tx.execute<{ docked: number }[]>(
    'select count(*)::int as docked from ships where station_id = ?',
    [station.id],
  );
  if ((row?.docked ?? 0) < station.transientSlips) return;
  const bumped = await tx.execute<object[]>(
    `update ships set status = 'IN_SPACE', station_id = null, docked_at = null where id =
       (select id from ships where station_id = ? and docked_at < ? order by docked_at limit 1 for update skip locked) returning id`,
    [station.id, new Date(now.getTime() - bumpAfterMs).toISOString()],
  );
  if (bumped.length === 0)
    throw new Refusal('NO_FREE_SLIP', `All ${station.transientSlips} slips of the station are taken.`);
}

/** Undocks the player's ship. */
export async function undock(
  em: EntityManager,
  { playerId, key }: Omit<DockRequest, 'stationId'>,
): Promise<Docked> {
  return await transactOnce(em, { playerId, key, input: 'undock' }, async (tx) => {
    const { id: stationId } = await dockedAt(tx, playerId);
    const acting = await lockPilot(tx, playerId);
    const ship = requireDocked(acting, stationId);
    spendTurns(acting.pilot, turnsOf.undock);
    ship.status = 'IN_SPACE';
    ship.stationId = null;
    ship.dockedAt = null;
    await tx.flush();
    return { playerId, stationId, fee: 0 };
  });
}
