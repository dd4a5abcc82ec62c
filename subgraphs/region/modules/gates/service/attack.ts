/** Shooting at a warp gate until it collapses. Source: domain facts §4.4, §7.7. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { attackPower } from '../../combat/engine/fighter.ts';
import { fines, isFairGame } from '../../combat/rules/flags.ts';
import { lawfulness } from '../../combat/rules/places.ts';
import { fighterOf } from '../../combat/service/fighters.ts';
import { requireGrown, requirePlace, requireWarship, siteOf } from '../../combat/service/ground.ts';
import { readHolds } from '../../combat/service/holds.ts';
import { fine, punish } from '../../combat/service/law.ts';
import type { Commodity } from '../../economy/rules/commodities.ts';
import { readSettings } from '../../governance/service/settings.ts';
import { PilotSchema } from '../../sectors/entities.ts';
import { decay, deeds, disgraced } from '../../sectors/rules/reputation.ts';
import { lockPilot, spendTurns } from '../../sectors/service/pilots.ts';
import { attackTurns, salvaged, salvo } from '../rules/attack.ts';
import { gateStatus } from '../rules/status.ts';
import type { GateRequest } from './focus.ts';
import { lockGateAndExit } from './store.ts';
import { endGate } from './terms.ts';

export interface GateAttacked {
  playerId: string;
  gateId: string;
  /** Hit points that it lost. */
  damage: number;
  lawful: boolean;
  policeDamage: number;
  /** What the wreckage left in the hold; empty while the gate stands. */
  salvage: { commodity: Commodity; quantity: number }[];
}

/** Fires at a gate in the pilot's sector. Throws a Refusal for each thing that forbids it. */
export async function attackGate(em: EntityManager, request: GateRequest): Promise<GateAttacked> {
  const { regionId, playerId, gateId, key } = request;
  return await transactOnce(em, { playerId, key, input: { attackWarpGate: gateId } }, async (tx) => {
    const settings = await readSettings(tx);
    const { pilot, ship, now } = await lockPilot(tx, playerId);
    const own = requireWarship(ship);
    const gate = await lockGateAndExit(tx, gateId);
    if (gate.ownerId === playerId)
      throw new Refusal('OWN_TARGET', 'The gate is your own; `dismantleWarpGate` takes it down.');
    if (gate.sector !== pilot.sector) throw new Refusal('TARGET_NOT_HERE', 'The gate is not in your sector.');
    if (gateStatus(gate, now) !== 'ACTIVE')
      throw new Refusal('GATE_NOT_READY', 'Only a gate that is open can be attacked.');
    const site = await siteOf(tx, pilot.sector);
    requirePlace(site, settings);
    requireGrown([pilot], settings, now);
    spendTurns(pilot, attackTurns);
    Object.assign(pilot, decay(pilot, now));
    const owner = await tx.findOneOrFail(PilotSchema, { playerId: gate.ownerId });
    const lawful = lawfulness(site, settings) === 'OPEN' || isFairGame(owner, pilot.reputation, now);
    const holds = await readHolds(tx, [own]);
    const damage = Math.min(gate.hitPoints, salvo(attackPower(fighterOf({ pilot, ship: own }, holds))));
    const policeDamage = lawful ? 0 : punish({ pilot, ship: own }, site, now);
    const collapses = damage === gate.hitPoints;
    if (collapses) {
      await endGate(tx, regionId, gate, { state: 'COLLAPSED', by: playerId });
      Object.assign(pilot, disgraced(pilot, deeds.destroyGate, now));
    } else
      await tx.execute('update warp_gates set hit_points = hit_points - ? where id = ?', [damage, gateId]);
    await tx.flush();
    const salvage = collapses ? await takeSalvage(tx, own.id, holds.room(own)) : [];
    if (!lawful) await fine(tx, pilot, fines.innocent, randomUUID());
    return { playerId, gateId, damage, lawful, policeDamage, salvage };
  });
}

async function takeSalvage(
  tx: EntityManager,
  shipId: string,
  room: number,
): Promise<GateAttacked['salvage']> {
  const loads = salvaged(Math.max(0, room));
  const action = randomUUID();
  for (const load of loads) await moveGoods(tx, { ...load, from: 'produced', to: `ship:${shipId}`, action });
  return loads.map(({ good, quantity }) => ({ commodity: good, quantity }));
}
