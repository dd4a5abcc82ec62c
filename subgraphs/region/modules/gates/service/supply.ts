/** Bringing what beacons and gates are built of. Source: domain facts §4.4. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import type { Commodity } from '../../economy/rules/commodities.ts';
import { forgetImports } from '../../economy/service/imports.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import { beaconPhase, focusPhase, missingOf, type Delivered, type Phase } from '../rules/building.ts';
import { beaconStatus, type BeaconTimes } from '../rules/status.ts';
import type { GateDeed } from './beacon.ts';
import { requireInSpace } from './ground.ts';
import { findBeacon, lockGate, requireOwnGate } from './store.ts';

export interface SupplyRequest {
  playerId: string;
  /** A beacon or a gate of the player's own. */
  siteId: string;
  commodity: Commodity;
  quantity: number;
  /** Idempotency key. */
  key: string | undefined;
}

interface Site {
  table: 'gate_beacons' | 'warp_gates';
  phase: Phase;
  sector: number;
  delivered: Delivered;
  deed: GateDeed;
}

/** Builds goods of the ship's hold into a site in its sector. Throws a Refusal for each thing that forbids it. */
export async function supply(em: EntityManager, request: SupplyRequest): Promise<GateDeed> {
  const { playerId, siteId, commodity, quantity, key } = request;
  if (quantity < 1) throw new Refusal('BAD_USER_INPUT', '`quantity` must be at least 1.');
  const input = { supplyWarpGate: [siteId, commodity, quantity] };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const acting = await lockPilot(tx, playerId);
    const ship = requireInSpace(acting);
    const { table, phase, sector, delivered, deed } = await openSite(tx, request, acting.now);
    if (sector !== acting.pilot.sector)
      throw new Refusal('NOT_IN_SECTOR', `This is built in sector ${sector}, your pilot is not there.`);
    const lacks = missingOf(phase, delivered).find(({ good }) => good === commodity)?.quantity ?? 0;
    if (quantity > lacks)
      throw new Refusal('STORAGE_FULL', `It takes ${lacks} more units of ${commodity}.`, { room: lacks });
    await moveGoods(tx, {
      ...{ from: `ship:${ship.id}`, to: 'consumed', good: commodity, quantity, action: randomUUID() },
    });
    await forgetImports(tx, ship.id);
    const now: Delivered = { ...delivered, [commodity]: (delivered[commodity] ?? 0) + quantity };
    const done = missingOf(phase, now).length === 0;
    const finished = table === 'gate_beacons' ? `state = 'DEPLOYED', ` : '';
    await tx.execute(
      `update ${table} set ${done ? `${finished}supplied_at = clock_timestamp(), ` : ''}delivered = ? where id = ?`,
      [JSON.stringify(now), siteId],
    );
    return deed;
  });
}

/** The site, locked, while goods may still be built into it. */
async function openSite(tx: EntityManager, { siteId, playerId }: SupplyRequest, now: Date): Promise<Site> {
  const beacon = await findBeacon(tx, siteId, true);
  if (beacon) {
    requireOwnGate(beacon, playerId);
    requireLit(beacon, now);
    const deed = { playerId, beaconId: siteId, gateId: null };
    return { ...beacon, table: 'gate_beacons', phase: beaconPhase, deed };
  }
  const gate = requireOwnGate(await lockGate(tx, siteId), playerId);
  if (gate.link !== 'MATCHED')
    throw new Refusal('GATE_NOT_READY', "The exit's region has not answered yet; try again in a moment.");
  return {
    ...gate,
    table: 'warp_gates',
    phase: focusPhase,
    deed: { playerId, beaconId: null, gateId: siteId },
  };
}

/** BEACON_CLOSED for one that went out or was taken. */
export function requireLit(beacon: BeaconTimes, now: Date): void {
  const status = beaconStatus(beacon, now);
  if (status !== 'BUILDING' && status !== 'DEPLOYED')
    throw new Refusal('BEACON_CLOSED', `The beacon is ${status.toLowerCase()}.`);
}
