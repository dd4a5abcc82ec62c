/** Docking and undocking: fees and turns of domain facts §6.2 and §4.2, the treasury's part of §6.5. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, treasury } from '../../../ledger/accounts.ts';
import { lockedBalance, transferAll } from '../../../ledger/credits.ts';
import { readSettings } from '../../governance/service/settings.ts';
import { lockLeavingPilot, spendTurns, type ActingPilot } from '../../sectors/service/pilots.ts';
import { breakOff } from '../../sectors/service/siege.ts';
import { dockingSubsidy } from '../rules/levers.ts';
import { dockingCharge } from '../rules/ownership.ts';
import { turnsOf } from '../rules/stations.ts';
import { searchChance } from '../rules/contraband.ts';
import { requireSlip } from './berths.ts';
import { search, type Seized } from './contraband.ts';
import { deedOf } from './deeds.ts';
import { dockedAt, lockStation, requireDocked, requireWorking, type StationRow } from './stations.ts';

export interface Docked {
  playerId: string;
  stationId: string;
  /** Credits it cost the pilot. */
  fee: number;
  /** Credits that the treasury paid. */
  subsidy?: number;
  /** What the station's guards took away. */
  seized?: Seized[];
}

export interface DockRequest {
  regionId: string;
  playerId: string;
  stationId: string;
  /** Chance: 0 <= value < 1. */
  random: () => number;
  /** Idempotency key. */
  key: string | undefined;
}

/** Docks the player's ship at a station in its sector. */
export async function dock(em: EntityManager, request: DockRequest): Promise<Docked> {
  const { regionId, playerId, stationId, random, key } = request;
  return await transactOnce(em, { playerId, key, input: { dock: stationId } }, async (tx) => {
    // In one write, and locked in this order.
    const [station, acting] = await Promise.all([
      lockStation(tx, stationId, 'berths'),
      lockLeavingPilot(tx, playerId),
    ]);
    const { pilot, ship, now } = acting;
    requireAlongside(acting, station);
    requireWorking(station, now);
    if (!ship) throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to dock.');
    await requireSlip(tx, { regionId, station, shipId: ship.id, now });
    spendTurns(pilot, turnsOf.dock);
    const deed = await deedOf(tx, stationId);
    const charge = dockingCharge(station, deed, playerId);
    // P: not at players' stations, or friends would dock each other's treasury empty.
    const subsidy = deed ? 0 : await subsidyFor(tx, stationId, charge);
    const fee = charge - subsidy;
    const paid = { to: accountOf('station', stationId), reason: 'Docking fee.', action: randomUUID() };
    await transferAll(tx, [
      { ...paid, from: accountOf('pilot', playerId), amount: fee, cause: 'docking' },
      { ...paid, from: treasury, amount: subsidy, cause: 'docking_subsidy' },
    ]);
    await breakOff(tx, regionId, pilot, now);
    ship.status = 'DOCKED';
    ship.stationId = stationId;
    ship.dockedAt = now;
    const seized = await search(tx, { ...acting, random, likelihood: searchChance(station) });
    return { playerId, stationId, fee, subsidy, seized };
  });
}

function requireAlongside({ pilot, ship }: ActingPilot, station: StationRow): void {
  if (pilot.sector !== station.sector)
    throw new Refusal('NOT_AT_STATION', "The station is not in your pilot's sector.");
  if (ship && ship.status !== 'IN_SPACE')
    throw new Refusal('SHIP_NOT_FREE', `Your ship cannot dock while it is ${ship.status.toLowerCase()}.`, {
      status: ship.status,
    });
}

/** What the treasury pays of a fee: nothing where the region does not, and nothing while the treasury cannot pay its part whole (P). */
async function subsidyFor(tx: EntityManager, stationId: string, fee: number): Promise<number> {
  const share = dockingSubsidy(fee);
  if (share === 0 || !(await readSettings(tx)).dockingSubsidy) return 0;
  // In the order in which accounts are locked everywhere.
  await lockedBalance(tx, accountOf('station', stationId));
  return (await lockedBalance(tx, treasury)) >= share ? share : 0;
}

/** Undocks the player's ship. */
export async function undock(
  em: EntityManager,
  { playerId, key }: Pick<DockRequest, 'playerId' | 'key'>,
): Promise<Docked> {
  return await transactOnce(em, { playerId, key, input: 'undock' }, async (tx) => {
    const [{ id: stationId }, acting] = await Promise.all([
      dockedAt(tx, playerId),
      lockLeavingPilot(tx, playerId),
    ]);
    const ship = requireDocked(acting, stationId);
    spendTurns(acting.pilot, turnsOf.undock);
    ship.status = 'IN_SPACE';
    ship.stationId = null;
    ship.dockedAt = null;
    return { playerId, stationId, fee: 0, subsidy: 0 };
  });
}
