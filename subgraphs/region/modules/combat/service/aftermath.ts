/** What follows on the loss of a ship: spoils, wreck, bounties, and a pod for its pilot. Source: domain facts §7.4. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { moveGoods, type Place } from '../../../ledger/goods.ts';
import { carryImports } from '../../economy/service/imports.ts';
import { loseShip } from '../../ships/service/loss.ts';
import type { Spoils } from '../entities.ts';
import { shipDestroyed } from '../events.ts';
import { divide } from '../rules/spoils.ts';
import { hulls, type Weapon } from '../../ships/rules/hulls.ts';
import { payBounties } from './bounties.ts';
import type { Holds } from './holds.ts';
import type { Combatant, Scene } from './scene.ts';

export interface Aftermath {
  regionId: string;
  combatId: string;
  seed: string;
  now: Date;
  holds: Holds;
}

export interface Loss {
  victim: Combatant;
  /** Who is there to loot and to be paid; null when that is nobody. */
  victor: Combatant | null;
  /** The player who counts as the victor, there or not. */
  victorId: string | null;
  /** The player whom the wreck belongs to beside its owner. */
  killerId: string | null;
  /** What destroyed it. */
  weapon: Weapon;
  /** Whether the victor broke the law by it. */
  crime?: boolean;
}

/** Settles the loss of every ship that was destroyed in a fight. */
export async function settleDestruction(
  tx: EntityManager,
  { attacker, defender, lawful }: Pick<Scene, 'attacker' | 'defender' | 'lawful'>,
  aftermath: Aftermath,
): Promise<Spoils[]> {
  const spoils: Spoils[] = [];
  for (const [victim, killer] of [
    [defender, attacker],
    [attacker, defender],
  ] as const) {
    if (victim.ship.hullPoints > 0) continue;
    const victor = killer.ship.hullPoints > 0 ? killer : null;
    const loss = {
      crime: killer === attacker && !lawful,
      ...{ victim, victor, victorId: victor?.pilot.playerId ?? null },
      ...{ killerId: killer.pilot.playerId, weapon: hulls[killer.ship.hull].weapon },
    };
    spoils.push(await settleLoss(tx, loss, aftermath));
  }
  return spoils;
}

/** Settles the loss of a ship: spoils, wreck, a pod for its pilot. */
export async function settleLoss(tx: EntityManager, loss: Loss, aftermath: Aftermath): Promise<Spoils> {
  const { regionId, combatId, now } = aftermath;
  const { victim, victor, victorId, crime = false } = loss;
  const { ship, pilot } = victim;
  const { playerId, sector } = pilot;
  const { wreckId, shares } = await divideHold(tx, loss, aftermath);
  await loseShip(tx, { regionId, pilot, ship, now, action: combatId });
  const bounties = victor ? await payBounties(tx, pilot, victor.pilot, { now, crime }) : 0;
  const lost = { combatId, playerId, killerId: victorId, shipId: ship.id, hull: ship.hull, sector };
  await emit(tx, regionId, ...shipDestroyed(lost));
  return { victimId: playerId, victorId, wreckId, shares, bounties };
}

async function divideHold(
  tx: EntityManager,
  { victim, victor, killerId, weapon }: Loss,
  { combatId, seed, holds }: Aftermath,
): Promise<Pick<Spoils, 'wreckId' | 'shares'>> {
  const { ship, pilot } = victim;
  const shares = divide(holds.loads(ship.id), {
    ...{ weapon, seed, room: victor ? holds.room(victor.ship) : null },
  });
  const wreckId = shares.some(({ wrecked }) => wrecked > 0) ? randomUUID() : null;
  if (wreckId)
    await tx.execute('insert into wrecks (id, sector, hull, owner_id, killer_id) values (?, ?, ?, ?, ?)', [
      ...[wreckId, pilot.sector, ship.hull, pilot.playerId, killerId],
    ]);
  const from: Place = `ship:${ship.id}`;
  for (const { good, looted, wrecked, destroyed } of shares) {
    const parts: [Place, number][] = [
      [`ship:${victor?.ship.id}`, looted],
      [`wreck:${wreckId}`, wrecked],
      ['consumed', destroyed],
    ];
    for (const [to, quantity] of parts) await moveGoods(tx, { from, to, good, quantity, action: combatId });
  }
  await carryImports(
    tx,
    `ship:${ship.id}`,
    shares.flatMap(({ good, looted, wrecked, destroyed }) => [
      { to: `ship:${victor?.ship.id}` as const, good, quantity: looted },
      { to: `wreck:${wreckId}` as const, good, quantity: wrecked },
      { to: null, good, quantity: destroyed },
    ]),
  );
  return { wreckId, shares };
}
