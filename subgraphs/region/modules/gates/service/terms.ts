/** What the owner of a gate says about it, and how it ends by its owner's will. Source: domain facts §4.4. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { randomUUID } from 'node:crypto';
import { accountOf, burnt } from '../../../ledger/accounts.ts';
import { balanceOf, transfer } from '../../../ledger/credits.ts';
import { highestToll, longestList, type GateAccess } from '../../sectors/rules/gates.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import type { GateRow } from '../entities.ts';
import { gateDestroyed, gateLinkOpen } from '../events.ts';
import type { GateDeed } from './beacon.ts';
import type { GateRequest } from './focus.ts';
import { closeBeacon } from './links.ts';
import { findBeacon, lockGate, lockGateAndExit, requireOwnGate } from './store.ts';
import { requireLit } from './supply.ts';

export interface TermsRequest extends GateRequest {
  access: GateAccess | undefined;
  toll: number | undefined;
  allowed: readonly string[] | undefined;
}

/** Changes what is given; the rest stays. BAD_USER_INPUT, GATE_NOT_FOUND, NOT_YOUR_GATE. */
export async function updateGate(em: EntityManager, request: TermsRequest): Promise<GateDeed> {
  const { playerId, gateId, access, toll, allowed, key } = request;
  if (toll !== undefined && (toll < 0 || toll > highestToll))
    throw new Refusal('BAD_USER_INPUT', `\`toll\` must be between 0 and ${highestToll}.`);
  if (allowed && allowed.length > longestList)
    throw new Refusal('BAD_USER_INPUT', `\`allowed\` takes at most ${longestList} players.`);
  const input = { updateWarpGate: [gateId, access, toll, allowed] };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    await lockPilot(tx, playerId);
    const gate = requireOwnGate(await lockGate(tx, gateId), playerId);
    await tx.execute('update warp_gates set access = ?, toll = ?, allowed = ?::uuid[] where id = ?', [
      ...[
        access ?? gate.access,
        toll ?? gate.toll,
        `{${[...new Set(allowed ?? gate.allowed)].join(',')}}`,
        gateId,
      ],
    ]);
    return { playerId, beaconId: null, gateId };
  });
}

export interface DismantleRequest extends Omit<GateRequest, 'gateId'> {
  /** A beacon or a gate. */
  siteId: string;
}

/** Takes down a beacon or a gate of the player's own, from wherever it is; what was built in is lost (P). */
export async function dismantle(em: EntityManager, request: DismantleRequest): Promise<GateDeed> {
  const { regionId, playerId, siteId, key } = request;
  return await transactOnce(em, { playerId, key, input: { dismantleWarpGate: siteId } }, async (tx) => {
    const { now } = await lockPilot(tx, playerId);
    const beacon = await findBeacon(tx, siteId, true);
    if (beacon) {
      requireOwnGate(beacon, playerId);
      // The exit of a gate goes with the gate.
      requireLit(beacon, now);
      await tx.execute(`update gate_beacons set state = 'CANCELLED' where id = ?`, [siteId]);
      return { playerId, beaconId: siteId, gateId: null };
    }
    const gate = requireOwnGate(await lockGateAndExit(tx, siteId), playerId);
    await endGate(tx, regionId, gate, { state: 'CANCELLED', by: playerId });
    return { playerId, beaconId: null, gateId: siteId };
  });
}

/** Ends a gate that is locked with its exit: in this region at once, by and by in that of its exit. */
export async function endGate(
  tx: EntityManager,
  regionId: string,
  gate: GateRow,
  { state, by }: { state: 'CANCELLED' | 'COLLAPSED'; by: string },
): Promise<void> {
  const { id: gateId } = gate;
  const near = gate.exitRegionId === regionId;
  await tx.execute(`update warp_gates set state = ?, link = ?, hit_points = ? where id = ?`, [
    state,
    near ? 'OVER' : 'RELEASING',
    state === 'COLLAPSED' ? 0 : gate.hitPoints,
    gateId,
  ]);
  if (near) await closeBeacon(tx, gateId, regionId);
  else await emit(tx, regionId, ...gateLinkOpen);
  if (gate.link === 'ASKED') {
    const escrow = accountOf('escrow', gateId);
    const amount = await balanceOf(tx, escrow);
    const action = randomUUID();
    const reason = 'The focus of a warp gate that was given up.';
    await transfer(tx, { from: escrow, to: burnt, amount, action, cause: 'warp_gate', reason });
  }
  const { ownerId: playerId, sector } = gate;
  if (gate.state === 'HARMONIZING')
    await emit(tx, regionId, ...gateDestroyed({ gateId, playerId, by, sector, opensAt: null }));
}
