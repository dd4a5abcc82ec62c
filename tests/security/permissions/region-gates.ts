/** Warp gates of the subject and of its foe that begin in the hidden sector, and beacons of the subject. */
import { randomUUID } from 'node:crypto';
import { standingGate } from '#tests/kit/gates.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import type { TestRegion } from '#tests/kit/region-server.ts';

export interface WorldGates {
  gateId: string;
  foeGateId: string;
  /** A beacon in the hidden sector that goods may be brought to. */
  siteId: string;
  /** A beacon that may be focused on from the sector beyond. */
  curedId: string;
}

export async function raiseGates(
  region: TestRegion,
  { hidden, beyond }: { hidden: number; beyond: number },
  subject: JoinedPilot,
  foe: JoinedPilot,
): Promise<WorldGates> {
  const gateId = await standingGate(region, subject, { from: hidden, to: beyond, allowed: [foe.player.id] });
  const foeGateId = await standingGate(region, foe, { from: hidden, to: hidden, access: 'PRIVATE' });
  const [siteId, curedId] = [randomUUID(), randomUUID()];
  const laid = [region.regionId, subject.player.id];
  await region.sql('insert into gate_beacons (region_id, id, sector, owner_id) values ($1, $3, $4, $2)', [
    ...[...laid, siteId, hidden],
  ]);
  await region.sql(
    `insert into gate_beacons (region_id, id, sector, owner_id, state, supplied_at)
     select $1, $3, far.number, $2, 'DEPLOYED', now() - interval '25 hours' from sectors far, sectors near
     where near.number = $4 order by (far.x - near.x) ^ 2 + (far.y - near.y) ^ 2 desc limit 1`,
    [...laid, curedId, beyond],
  );
  return { gateId, foeGateId, siteId, curedId };
}
