/** Moves a region on in its life and tells of it, in the running transaction. */
import { emitPlatformEvent } from '#subgraphs/kit/bus/emit.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { RegionRow } from '../entities.ts';
import type { RegionStatus } from '../generated/types.ts';
import { lifecycleEvent } from '../rules/lifecycle.ts';

/**
 * @param region as it is in the database, locked
 * @param reason what everybody may know of why
 */
export async function changeStatus(
  tx: EntityManager,
  { id, status: from, ownerId = null, tier }: RegionRow,
  to: RegionStatus,
  reason: string | null = null,
): Promise<void> {
  if (from === to) return;
  await tx.execute('update regions set status = ?, status_since = now() where id = ?', [to, id]);
  const type = lifecycleEvent(from, to);
  const effectiveAt = new Date().toISOString();
  if (type) await emitPlatformEvent(tx, id, type, { ownerId, tier, reason, effectiveAt });
}
