/** Acts of regions on their relations: each request once, whatever becomes of its answer. */
import { createHash } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { readRelations, type RelationRow } from './store.ts';

export interface Act {
  /** For whom; its server has proved that it is. */
  regionId: string;
  playerId: string;
  /** Idempotency key of the player's request. */
  key: string | undefined;
  traceId: string;
}

/** Does `work` unless the request was done before; the relation that it names, as it is now. */
export async function actOnce(
  em: EntityManager,
  { regionId, playerId, key }: Act,
  input: object,
  work: (tx: EntityManager) => Promise<string>,
): Promise<RelationRow> {
  // One player may act for several regions with the same key.
  const own = key === undefined ? undefined : createHash('sha256').update(`${regionId} ${key}`).digest('hex');
  const id = await transactOnce(em, { playerId, key: own, input: { regionId, ...input } }, work);
  const [row] = await readRelations(em, 'id = ?', [id]);
  if (!row) throw new Error(`relation ${id} is gone`);
  return row;
}
