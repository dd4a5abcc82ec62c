/** The log of privileged acts: written in the transaction of the act, never changed. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { AuditRow } from '../entities.ts';

export interface PrivilegedAct {
  /** Null for what a vote decided. */
  actorId: string | null;
  /** What was done, as the mutation is called. */
  act: string;
  /** The player it was done to. */
  subjectId?: string;
  details?: object;
}

export async function recordAct(
  tx: EntityManager,
  { actorId, act, subjectId, details = {} }: PrivilegedAct,
): Promise<void> {
  await tx.execute('insert into audit_log (actor_id, act, subject_id, details) values (?, ?, ?, ?)', [
    ...[actorId, act, subjectId ?? null, JSON.stringify(details)],
  ]);
}

/** Up to `limit` acts before `before`, newest first. */
export async function listActs(em: EntityManager, before: number, limit: number): Promise<AuditRow[]> {
  const rows = await em.execute<(Omit<AuditRow, 'seq' | 'at'> & Record<'seq' | 'at', string>)[]>(
    `select seq, at, actor_id as "actorId", act, subject_id as "subjectId", details from audit_log
     where seq < ? order by seq desc limit ?`,
    [before, limit],
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: new Date(row.at) }));
}
