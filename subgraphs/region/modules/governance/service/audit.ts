/** The log of privileged acts: written in the transaction of the act, never changed. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { ForbiddenAct } from '#subgraphs/kit/forbidden.ts';
import { isUuid } from '#subgraphs/kit/ids.ts';
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

/** Writes down what was refused to who had no right to it: the first time on a day (UTC). */
export async function recordForbidden(
  em: EntityManager,
  { act, player, given }: ForbiddenAct,
): Promise<void> {
  const { playerId: subject } = given;
  await em.execute(
    'insert into audit_log (actor_id, act, subject_id, refused) values (?, ?, ?, true) on conflict do nothing',
    [player.id, act, typeof subject === 'string' && isUuid(subject) ? subject : null],
  );
}

/** Up to `limit` acts before `before`, newest first; only those that were refused, or only those that were done, when that is asked. */
export async function listActs(
  em: EntityManager,
  refused: boolean | null,
  before: number,
  limit: number,
): Promise<AuditRow[]> {
  const rows = await em.execute<(Omit<AuditRow, 'seq' | 'at'> & Record<'seq' | 'at', string>)[]>(
    `select seq, at, actor_id as "actorId", act, subject_id as "subjectId", details, refused from audit_log
     where seq < ? and refused is not distinct from coalesce(?, refused) order by seq desc limit ?`,
    [before, refused, limit],
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: new Date(row.at) }));
}
