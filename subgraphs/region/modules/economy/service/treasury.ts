/** The treasury's ledger, newest first. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { treasury } from '../../../ledger/accounts.ts';

export interface LedgerRow {
  seq: number;
  action: string;
  amount: number;
  before: number;
  after: number;
  cause: string;
  reason: string;
  at: Date;
}

type Raw = Record<'seq' | 'amount' | 'before' | 'after' | 'at', string> &
  Pick<LedgerRow, 'action' | 'cause' | 'reason'>;

/** Up to `limit` entries that are older than `before`. */
export async function treasuryEntries(
  em: EntityManager,
  before: number,
  limit: number,
): Promise<LedgerRow[]> {
  const rows = await em.execute<Raw[]>(
    `select seq, action, amount, before, after, cause, reason, at from ledger
     where account = ? and seq < ? order by seq desc limit ?`,
    [treasury, before, limit],
  );
  return rows.map(({ action, cause, reason, ...row }) => ({
    ...{ action, cause, reason, at: new Date(row.at) },
    ...{ seq: Number(row.seq), amount: Number(row.amount) },
    ...{ before: Number(row.before), after: Number(row.after) },
  }));
}
