/** The log of fights: append-only, one row each. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { CombatRow, FightRow } from '../entities.ts';

const columns = `id, kind, sector, attacker_id as "attackerId", defender_id as "defenderId", attacker_ship_id as "attackerShipId",
  defender_ship_id as "defenderShipId", target_id as "targetId", state, seed, result, rounds, lawful, police_damage as "policeDamage",
  spoils, fled_to as "fledTo", at`;

/** `Omit` for each kind of its own. */
type New<T> = T extends FightRow ? Omit<T, 'at'> : never;
type Side = 'defenderId' | 'attackerShipId' | 'defenderShipId' | 'targetId' | 'fledTo';

export async function writeFight(tx: EntityManager, fight: New<FightRow>): Promise<void> {
  const sides: Partial<Record<Side, string | number | null>> = fight;
  const { defenderId = null, attackerShipId = null, defenderShipId = null, targetId = null } = sides;
  await tx.execute(
    `insert into combats (id, kind, sector, attacker_id, defender_id, attacker_ship_id, defender_ship_id, target_id, state, seed, result,
       rounds, lawful, police_damage, spoils, fled_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[fight.id, fight.kind, fight.sector, fight.attackerId, defenderId, attackerShipId, defenderShipId],
      ...[targetId, JSON.stringify(fight.state), fight.seed, fight.result, JSON.stringify(fight.rounds)],
      ...[fight.lawful, fight.policeDamage, JSON.stringify(fight.spoils), sides.fledTo ?? null],
    ],
  );
}

/** One fight of any kind by ID; null when there is none. */
export async function findFight(em: EntityManager, id: string): Promise<FightRow | null> {
  const [row] = await em.execute<FightRow[]>(`select ${columns} from combats where id = ?`, [id]);
  return row ?? null;
}

/** One fight between two ships by ID; null when there is none. */
export async function findCombat(em: EntityManager, id: string): Promise<CombatRow | null> {
  const fight = await findFight(em, id);
  return fight?.kind === 'SHIP' ? fight : null;
}
