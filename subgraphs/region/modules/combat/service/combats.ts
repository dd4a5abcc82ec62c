/** The log of fights: append-only, one row each. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { CombatRow, FightKind, FightRow } from '../entities.ts';

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

type Raw<T> = T extends FightRow ? Omit<T, 'at'> & { at: string } : never;

const read = <T extends FightRow>(row: Raw<T>): T => ({ ...row, at: new Date(row.at) }) as unknown as T;

/** One fight of any kind by ID; null when there is none. */
export async function findFight(em: EntityManager, id: string): Promise<FightRow | null> {
  const [row] = await em.execute<Raw<FightRow>[]>(`select ${columns} from combats where id = ?`, [id]);
  return row ? read<FightRow>(row) : null;
}

/** One fight of a kind by ID, which is there. */
export async function requireFight<K extends FightKind>(
  em: EntityManager,
  id: string,
  kind: K,
): Promise<Extract<FightRow, { kind: K }>> {
  const fight = await findFight(em, id);
  if (fight?.kind !== kind) throw new Error(`${id} is no fight of the kind ${kind}`);
  return fight as Extract<FightRow, { kind: K }>;
}

/** One fight between two ships by ID; null when there is none. */
export async function findCombat(em: EntityManager, id: string): Promise<CombatRow | null> {
  const fight = await findFight(em, id);
  return fight?.kind === 'SHIP' ? fight : null;
}

/** A fight and its place among all. */
export type PlacedCombat = CombatRow & { seq: number };

/** A pilot's fights with other ships on either side, newest first, up to `limit` that are older than `before`. */
export async function combatsOf(
  em: EntityManager,
  playerId: string,
  before: number,
  limit: number,
): Promise<PlacedCombat[]> {
  const side = (column: string): string =>
    `(select ${columns}, seq::float8 as seq from combats where kind = 'SHIP' and ${column} = ? and combats.seq < ? order by combats.seq desc limit ?)`;
  const rows = await em.execute<(Omit<PlacedCombat, 'at'> & { at: string })[]>(
    `select * from (${side('attacker_id')} union all ${side('defender_id')}) x order by seq desc limit ?`,
    [playerId, before, limit, playerId, before, limit, limit],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
