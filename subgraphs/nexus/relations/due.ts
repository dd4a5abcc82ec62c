/** Ends what is due, by the clock: proposals that nobody answered, treaties whose time is over, all that a region leaves behind that ends. */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { readRelations, saveRelation, takeTurn, type RelationRow } from './store.ts';
import { tellEnd } from './tell.ts';

const endedSql = `exists (select from regions r where r.id in (from_region_id, to_region_id) and r.status = 'TERMINATED')`;
const dueSql = `state in ('PROPOSED', 'ACTIVE') and (ends_at <= ?::timestamptz or ${endedSql})`;

/**
 * Ends each once, with its event, whoever else is at it: who takes the turn second finds it ended.
 * @returns how many were ended, at most 100
 */
export async function settleDue(em: EntityManager): Promise<number> {
  const [found] = await em.execute<object[]>(
    `select id from relations where ${dueSql.replace('?::timestamptz', 'clock_timestamp()')} limit 1`,
  );
  if (!found) return 0;
  return await transact(em, async (tx) => {
    const now = await takeTurn(tx);
    const due = await readRelations(tx, dueSql, [now]);
    for (const row of due) await end(tx, row, now);
    return due.length;
  });
}

async function end(tx: EntityManager, row: RelationRow, now: Date): Promise<void> {
  const inTime = row.endsAt !== null && row.endsAt <= now;
  const state = inTime && row.noticeBy === null ? 'EXPIRED' : 'TERMINATED';
  const ended: RelationRow = { ...row, state, endsAt: inTime ? row.endsAt : now };
  await saveRelation(tx, ended);
  if (row.state === 'ACTIVE') await tellEnd(tx, ended, null);
}

/** Milliseconds until something is due; 0 or less when it is, Infinity when nothing will be. */
export async function untilDue(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ after: number | null }[]>(
    `select extract(epoch from min(case when ${endedSql} then clock_timestamp() else ends_at end) - clock_timestamp())::float8 * 1000 as after
     from relations where state in ('PROPOSED', 'ACTIVE')`,
  );
  return row?.after ?? Infinity;
}
