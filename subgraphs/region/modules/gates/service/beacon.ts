/** Laying the beacon of a gate's exit. Source: domain facts §4.4. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { burnt } from '../../../ledger/accounts.ts';
import { beaconPhase } from '../rules/building.ts';
import { lockBuilder, payPhase, requireRoom, type BuildRequest } from './ground.ts';

/** Whose deed it was, and what it was done to. */
export interface GateDeed {
  playerId: string;
  beaconId: string | null;
  gateId: string | null;
}

/** Lays a beacon in the pilot's sector. Throws a Refusal for each thing that forbids it. */
export async function deployBeacon(em: EntityManager, request: BuildRequest): Promise<GateDeed> {
  const { playerId, key } = request;
  return await transactOnce(em, { playerId, key, input: 'deployGateBeacon' }, async (tx) => {
    const builder = await lockBuilder(tx, request);
    await requireRoom(tx, 'beacon', builder);
    await payPhase(tx, builder, beaconPhase, { to: burnt, reason: 'The beacon of a warp gate.' });
    const beaconId = randomUUID();
    await tx.execute('insert into gate_beacons (id, sector, owner_id) values (?, ?, ?)', [
      ...[beaconId, builder.sector, playerId],
    ]);
    return { playerId, beaconId, gateId: null };
  });
}
