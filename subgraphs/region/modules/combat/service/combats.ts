/** The log of fights: append-only, one row each. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { CombatRow } from '../entities.ts';

const columns = `id, sector, attacker_id as "attackerId", defender_id as "defenderId", attacker_ship_id as "attackerShipId",
  defender_ship_id as "defenderShipId", state, seed, result, rounds, lawful, police_damage as "policeDamage", spoils, fled_to as "fledTo", at`;

export async function writeCombat(tx: EntityManager, combat: Omit<CombatRow, 'at'>): Promise<void> {
  await tx.execute(
    `insert into combats (id, sector, attacker_id, defender_id, attacker_ship_id, defender_ship_id, state, seed, result, rounds,
       lawful, police_damage, spoils, fled_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[combat.id, combat.sector, combat.attackerId, combat.defenderId, combat.attackerShipId],
      ...[combat.defenderShipId, JSON.stringify(combat.state), combat.seed, combat.result],
      ...[JSON.stringify(combat.rounds), combat.lawful, combat.policeDamage, JSON.stringify(combat.spoils)],
      combat.fledTo,
    ],
  );
}

type Raw = Omit<CombatRow, 'at'> & { at: string };

/** One fight by ID; null when there is none. */
export async function findCombat(em: EntityManager, id: string): Promise<CombatRow | null> {
  const [row] = await em.execute<Raw[]>(`select ${columns} from combats where id = ?`, [id]);
  return row ? { ...row, at: new Date(row.at) } : null;
}

/** A fight and its place among all. */
export type PlacedCombat = CombatRow & { seq: number };

/** A pilot's fights on either side, newest first, up to `limit` that are older than `before`. */
export async function combatsOf(
  em: EntityManager,
  playerId: string,
  before: number,
  limit: number,
): Promise<PlacedCombat[]> {
  const side = (column: string): string =>
    `(select ${columns}, seq::float8 as seq from combats where ${column} = ? and combats.seq < ? order by combats.seq desc limit ?)`;
  const rows = await em.execute<(Raw & { seq: number })[]>(
    `select * from (${side('attacker_id')} union all ${side('defender_id')}) x order by seq desc limit ?`,
    [playerId, before, limit, playerId, before, limit, limit],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
