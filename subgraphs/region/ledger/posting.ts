/**
 * Accounts that everybody shares are not locked by who pays into them: their entries wait beside the ledger and are posted to it
 * together, in order, with what was before and after. A payment would hold the account until it is on the disk, and all others with it.
 */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { byLockOrder, holderOf, kindOf, type AccountId } from './accounts.ts';

/** An entry that is not posted yet. */
export interface Entry {
  account: AccountId;
  /** Credits: a whole number, below zero for what leaves the account. */
  amount: number;
  /** Kind of the movement, such as `trade` or `tax_collection`: what accounts are grouped by. */
  cause: string;
  /** Why, in words for people. */
  reason: string;
  /** UUID of what was done; the entries of one action sum to zero. */
  action: string;
}

const sharedKinds: ReadonlySet<string> = new Set([
  ...['owner', 'insurer', 'treasury', 'burnt', 'abroad', 'mint'],
]);

/** Whether many who know nothing of each other pay into the account. */
export const isShared = (account: AccountId): boolean => sharedKinds.has(kindOf(account));

/** Locks an account and posts what waits for it. Returns its balance. */
export async function post(tx: EntityManager, account: AccountId): Promise<number> {
  // The lock comes first and alone: a statement sees what was committed when it began, not when it got the lock.
  const locked = tx.execute<{ balance: string }[]>(lockSql, [account, kindOf(account), holderOf(account)]);
  const posted = tx.execute<{ after: string }[]>(postSql, [account, account, account]);
  const [[before], [last]] = await Promise.all([locked, posted]);
  return Number(last?.after ?? before?.balance);
}

/** Posts what waits, account by account; whoever comes second finds nothing left. */
export async function postAll(em: EntityManager): Promise<void> {
  const rows = await em.execute<{ account: AccountId }[]>('select distinct account from unposted');
  for (const { account } of rows.toSorted((a, b) => byLockOrder(a.account, b.account)))
    await transact(em, (tx) => post(tx, account));
}

const lockSql = `
  insert into accounts as a (id, kind, holder, balance) values (?, ?, ?, 0)
  on conflict (region_id, id) do update set balance = a.balance returning balance`;

const postSql = `
  with taken as (
    delete from unposted where account = ? returning seq, action, amount, cause, reason, at
  ), entries as (
    select *, sum(amount) over (order by seq)::bigint as reached, sum(amount) over ()::bigint as total from taken
  ), paid as (
    update accounts set balance = balance + (select total from entries limit 1) where id = ? and exists (select from entries)
    returning balance
  ), written as (
    insert into ledger (action, account, amount, before, after, cause, reason, at)
    select action, ?, amount, balance - total + reached - amount, balance - total + reached, cause, reason, at
    from entries, paid order by entries.seq returning seq, after)
  select after from written order by seq desc limit 1`;
