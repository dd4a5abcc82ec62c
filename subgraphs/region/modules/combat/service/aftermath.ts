/** What follows on the loss of a ship: spoils, wreck, bounties, and a pod for its pilot. Source: domain facts §7.4. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { moveGoods, type Place } from '../../../ledger/goods.ts';
import { loseShip } from '../../ships/service/loss.ts';
import type { Duel } from '../engine/duel.ts';
import type { Spoils } from '../entities.ts';
import { shipDestroyed } from '../events.ts';
import { divide } from '../rules/spoils.ts';
import { hulls } from '../../ships/rules/hulls.ts';
import { payBounties } from './bounties.ts';
import type { Holds } from './holds.ts';
import type { Combatant, Scene } from './scene.ts';

interface Aftermath {
  regionId: string;
  combatId: string;
  seed: string;
  scene: Scene;
  fight: Duel;
  holds: Holds;
}

interface Loss {
  victim: Combatant;
  killer: Combatant;
  /** Null when the killer was destroyed too. */
  victor: Combatant | null;
}

/** Settles the loss of every ship that was destroyed in a fight. */
export async function settleDestruction(tx: EntityManager, aftermath: Aftermath): Promise<Spoils[]> {
  const { attacker, defender } = aftermath.scene;
  const spoils: Spoils[] = [];
  for (const [victim, killer] of [
    [defender, attacker],
    [attacker, defender],
  ] as const) {
    if (victim.ship.hullPoints > 0) continue;
    const victor = killer.ship.hullPoints > 0 ? killer : null;
    spoils.push(await settleLoss(tx, { victim, killer, victor }, aftermath));
  }
  return spoils;
}

async function settleLoss(tx: EntityManager, loss: Loss, aftermath: Aftermath): Promise<Spoils> {
  const { regionId, combatId } = aftermath;
  const { victim, victor } = loss;
  const { ship, pilot } = victim;
  const { playerId, sector } = pilot;
  const { wreckId, shares } = await divideHold(tx, loss, aftermath);
  const bounties = victor ? await payBounties(tx, playerId, victor.pilot) : 0;
  await loseShip(tx, { regionId, pilot, ship, now: aftermath.scene.now, action: combatId });
  const victorId = victor?.pilot.playerId ?? null;
  const lost = { combatId, playerId, killerId: victorId, shipId: ship.id, hull: ship.hull, sector };
  await emit(tx, regionId, ...shipDestroyed(lost));
  return { victimId: playerId, victorId, wreckId, shares, bounties };
}

async function divideHold(
  tx: EntityManager,
  { victim, killer, victor }: Loss,
  { combatId, seed, holds }: Aftermath,
): Promise<Pick<Spoils, 'wreckId' | 'shares'>> {
  const { ship, pilot } = victim;
  const shares = divide(holds.loads(ship.id), {
    ...{ weapon: hulls[killer.ship.hull].weapon, seed, room: victor ? holds.room(victor.ship) : null },
  });
  const wreckId = shares.some(({ wrecked }) => wrecked > 0) ? randomUUID() : null;
  if (wreckId)
    await tx.execute('insert into wrecks (id, sector, hull, owner_id, killer_id) values (?, ?, ?, ?, ?)', [
      ...[wreckId, pilot.sector, ship.hull, pilot.playerId, killer.pilot.playerId],
    ]);
  const from: Place = `ship:${ship.id}`;
  for (const { good, looted, wrecked, destroyed } of shares) {
    const parts: [Place, number][] = [
      [`ship:${killer.ship.id}`, looted],
      [`wreck:${wreckId}`, wrecked],
      ['consumed', destroyed],
    ];
    for (const [to, quantity] of parts) await moveGoods(tx, { from, to, good, quantity, action: combatId });
  }
  return { wreckId, shares };
}
