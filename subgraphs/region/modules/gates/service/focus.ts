/** Aiming a gate at a beacon, in this region or in another, and giving it the Warp Jumper that opens it. Source: domain facts §4.4. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt } from '../../../ledger/accounts.ts';
import { freeBerths } from '../../economy/service/berths.ts';
import { SectorSchema } from '../../sectors/entities.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import { breakOff } from '../../sectors/service/siege.ts';
import { giveShip } from '../../ships/service/build.ts';
import { requireEmpty } from '../../ships/service/empty.ts';
import type { BeaconRow } from '../entities.ts';
import { gateBuilt, gateLinkOpen } from '../events.ts';
import { focusPhase, harmonizingMs, isLongEnough } from '../rules/building.ts';
import { readyAt } from '../rules/status.ts';
import type { GateDeed } from './beacon.ts';
import { lockBuilder, payPhase, requireInSpace, requireRoom, type BuildRequest } from './ground.ts';
import { findBeacon, lockGate, requireOwnGate } from './store.ts';
import { requireLit } from './supply.ts';

export interface FocusRequest extends BuildRequest {
  beaconId: string;
  /** Where the beacon is. */
  exitRegionId: string;
}

/** Begins a gate in the pilot's sector. One to another region waits until that has agreed. Throws a Refusal for each thing that forbids it. */
export async function focusGate(em: EntityManager, request: FocusRequest): Promise<GateDeed> {
  const { regionId, playerId, beaconId, exitRegionId, key } = request;
  const input = { focusWarpGate: [exitRegionId, beaconId] };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const builder = await lockBuilder(tx, request);
    await requireRoom(tx, 'gate', builder);
    const gateId = randomUUID();
    const near = exitRegionId === regionId;
    const beacon = near ? await requireBeacon(tx, { beaconId, playerId, now: builder.now }) : null;
    if (beacon) await requireDistance(tx, builder.sector, beacon.sector);
    // What another region may refuse is paid when it agrees.
    const to = near ? burnt : accountOf('escrow', gateId);
    await payPhase(tx, builder, focusPhase, { to, reason: 'The focus of a warp gate.' });
    if (near) await match(tx, { beaconId, gateId, gateRegionId: regionId });
    await tx.execute(
      'insert into warp_gates (id, sector, owner_id, beacon_id, exit_region_id, exit_sector, link) values (?, ?, ?, ?, ?, ?, ?)',
      [
        ...[gateId, builder.sector, playerId, beaconId, exitRegionId, beacon?.sector ?? null],
        near ? 'MATCHED' : 'ASKED',
      ],
    );
    if (!near) await emit(tx, regionId, ...gateLinkOpen);
    return { playerId, beaconId: null, gateId };
  });
}

/** A beacon of the player's own, locked, that may be focused on. BEACON_NOT_FOUND, NOT_YOUR_GATE, BEACON_CLOSED, GATE_NOT_READY. */
export async function requireBeacon(
  tx: EntityManager,
  { beaconId, playerId, now }: { beaconId: string; playerId: string; now: Date },
): Promise<BeaconRow> {
  const beacon = await findBeacon(tx, beaconId, true);
  if (!beacon) throw new Refusal('BEACON_NOT_FOUND', 'The region has no such beacon.');
  requireOwnGate(beacon, playerId);
  requireLit(beacon, now);
  const ready = readyAt(beacon);
  if (!ready) throw new Refusal('GATE_NOT_READY', 'The beacon still lacks goods.');
  if (ready > now) throw curing(ready);
  return beacon;
}

const curing = (until: Date): Refusal =>
  new Refusal('GATE_NOT_READY', `What was built in cures until ${until.toISOString()}.`, {
    until: until.toISOString(),
  });

/** Takes a locked beacon for a gate. */
export async function match(
  tx: EntityManager,
  { beaconId, gateId, gateRegionId }: { beaconId: string; gateId: string; gateRegionId: string },
): Promise<void> {
  await tx.execute(
    `update gate_beacons set state = 'MATCHED', gate_id = ?, gate_region_id = ? where id = ?`,
    [gateId, gateRegionId, beaconId],
  );
}

async function requireDistance(tx: EntityManager, from: number, to: number): Promise<void> {
  const [a, b] = await tx.find(SectorSchema, { number: { $in: [from, to] } });
  if (!a || !b || !isLongEnough(a, b))
    throw new Refusal('GATE_TOO_SHORT', 'A warp gate spans 50 sectors at least.');
}

export interface GateRequest {
  regionId: string;
  playerId: string;
  gateId: string;
  /** Idempotency key. */
  key: string | undefined;
}

/** Turns the Warp Jumper that the pilot flies into the gate; the pilot goes on in a pod. Throws a Refusal for each thing that forbids it. */
export async function harmonizeGate(em: EntityManager, request: GateRequest): Promise<GateDeed> {
  const { regionId, playerId, gateId, key } = request;
  return await transactOnce(em, { playerId, key, input: { harmonizeWarpGate: gateId } }, async (tx) => {
    const acting = await lockPilot(tx, playerId);
    const { pilot, now } = acting;
    const ship = requireInSpace(acting);
    const gate = requireOwnGate(await lockGate(tx, gateId), playerId);
    if (gate.state !== 'BUILDING')
      throw new Refusal('GATE_NOT_READY', `The gate is ${gate.state.toLowerCase()}.`);
    const ready = readyAt(gate);
    if (!ready) throw new Refusal('GATE_NOT_READY', 'The gate still lacks goods.');
    if (ready > now) throw curing(ready);
    if (pilot.sector !== gate.sector)
      throw new Refusal('NOT_AT_GATE', `The gate is in sector ${gate.sector}.`, { gateSector: gate.sector });
    if (ship.hull !== 'WARP_JUMPER')
      throw new Refusal('SHIP_UNFIT', 'It takes a Warp Jumper to open a warp gate.');
    await requireEmpty(tx, ship.id);
    await breakOff(tx, regionId, pilot, now);
    Object.assign(ship, { status: 'SCRAPPED', value: 0 });
    await tx.flush();
    await freeBerths(tx, ship.id);
    pilot.shipId = await giveShip(tx, regionId, playerId, 'ESCAPE_POD');
    const opensAt = new Date(now.getTime() + harmonizingMs).toISOString();
    await tx.execute(`update warp_gates set state = 'HARMONIZING', opens_at = ? where id = ?`, [
      opensAt,
      gateId,
    ]);
    const { sector } = gate;
    await emit(tx, regionId, ...gateBuilt({ gateId, playerId, by: playerId, sector, opensAt }));
    return { playerId, beaconId: null, gateId };
  });
}
