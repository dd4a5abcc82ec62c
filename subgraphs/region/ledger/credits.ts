/** Credits move here and nowhere else: double entry, never below zero, every movement in the ledger. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { byLockOrder, holderOf, kindOf, type AccountId } from './accounts.ts';

export interface Transfer {
  from: AccountId;
  to: AccountId;
  /** Credits: a whole number of at least 0; 0 moves nothing and leaves no entry. */
  amount: number;
  /** Kind of the movement, such as `trade` or `tax_collection`: what accounts are grouped by. */
  cause: string;
  /** Why, in words for people. */
  reason: string;
  /** UUID of what was done; the entries of one action sum to zero. */
  action: string;
}

/**
 * Moves credits from one account to another.
 * @throws Refusal NOT_ENOUGH_CREDITS when `from` would fall below zero; only `mint` may
 */
export async function transfer(tx: EntityManager, movement: Transfer): Promise<void> {
  await transferAll(tx, [movement]);
}

interface Entry extends Pick<Transfer, 'amount' | 'cause' | 'reason' | 'action'> {
  account: AccountId;
}

/** Moves credits in several steps as one: only what the accounts hold at the end counts. Throws as `transfer` does. */
export async function transferAll(tx: EntityManager, transfers: readonly Transfer[]): Promise<void> {
  const entries = transfers.flatMap(entriesOf);
  if (entries.length === 0) return;
  const byAccount = [...Map.groupBy(entries, ({ account }) => account)].toSorted(([a], [b]) =>
    byLockOrder(a, b),
  );
  const changes = byAccount.map(([account, own]) => ({
    ...{ account, own, change: own.reduce((sum, { amount }) => sum + amount, 0) },
  }));
  // What may fall short is asked one by one; the accounts behind it, which many share, are paid with the ledger's own statement.
  const alone = changes.findLastIndex(({ account, change }) => !payable(account, change)) + 1;
  const balances = new Map<AccountId, number>();
  for (const { account, change } of changes.slice(0, alone))
    balances.set(account, await changeBalance(tx, account, change));
  const rows = changes.flatMap(({ account, own, change }) => {
    let since = -change;
    return own.map(({ amount, ...entry }) => {
      const row = { ...entry, amount, balance: balances.get(account), since };
      since += amount;
      return row;
    });
  });
  const paid = changes.slice(alone).map(({ account, change }) => ({
    ...{ id: account, kind: kindOf(account), holder: holderOf(account), change },
  }));
  await tx.execute(writeSql, [JSON.stringify(paid), JSON.stringify(rows)]);
}

/** Pays accounts in the order given and writes all entries; `since` is what an entry's account had before it, against its end. */
const writeSql = `
  with paid as (
    insert into accounts as a (id, kind, holder, balance)
    select id, kind, holder, change from jsonb_to_recordset(?::jsonb) as x(id text, kind text, holder text, change bigint)
    on conflict (region_id, id) do update set balance = a.balance + excluded.balance returning id, balance)
  insert into ledger (action, account, amount, before, after, cause, reason)
  select action, account, amount, b.balance + since, b.balance + since + amount, cause, reason
  from rows from (jsonb_to_recordset(?::jsonb)
      as (action uuid, account text, amount bigint, cause text, reason text, balance bigint, since bigint)) with ordinality
      as x(action, account, amount, cause, reason, known, since, place)
    left join paid on paid.id = x.account cross join lateral (select coalesce(x.known, paid.balance) as balance) b
  order by place`;

/** Whether a change needs nothing of the account: a row that is not there yet can be paid, and the mint overdrawn. */
function payable(account: AccountId, change: number): boolean {
  const kind = kindOf(account);
  return kind !== 'pilot' && (change > 0 || kind === 'mint');
}

function entriesOf({ from, to, amount, ...rest }: Transfer): Entry[] {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`${amount} is not an amount of credits`);
  if (from === to) throw new RangeError(`${from} cannot pay itself`);
  if (amount === 0) return [];
  return [
    { ...rest, account: from, amount: -amount },
    { ...rest, account: to, amount },
  ];
}

/** Returns the balance after the change. The row stays locked until the transaction ends. */
async function changeBalance(tx: EntityManager, account: AccountId, change: number): Promise<number> {
  const [row] = await tx.execute<{ balance: string }[]>(...statement(account, change));
  if (!row) {
    if (kindOf(account) === 'pilot' && change >= 0) throw new Error(`${account} is not there to be paid`);
    throw new Refusal('NOT_ENOUGH_CREDITS', shortfall(account, -change), { creditsNeeded: -change });
  }
  return Number(row.balance);
}

function statement(account: AccountId, change: number): [string, unknown[]] {
  const kind = kindOf(account);
  const holder = holderOf(account);
  if (kind === 'pilot')
    return [
      'update pilots set credits = credits + ? where player_id = ? and credits + ? >= 0 returning credits as balance',
      [change, holder, change],
    ];
  if (payable(account, change))
    return [
      `insert into accounts as a (id, kind, holder, balance) values (?, ?, ?, ?)
       on conflict (region_id, id) do update set balance = a.balance + excluded.balance returning balance`,
      [account, kind, holder, change],
    ];
  return [
    'update accounts set balance = balance + ? where id = ? and balance + ? >= 0 returning balance',
    [change, account, change],
  ];
}

function shortfall(account: AccountId, needed: number): string {
  const whose = {
    pilot: 'You have',
    station: 'The station has',
    treasury: 'The treasury has',
  } as Partial<Record<string, string>>;
  return `This takes ${needed} credits; ${whose[kindOf(account)] ?? 'the account has'} fewer.`.replace(
    /^./,
    (letter) => letter.toUpperCase(),
  );
}

/** As `balanceOf`, for a change: the account stays as it is until the transaction ends. Lock in the order of `byLockOrder`. */
export async function lockedBalance(tx: EntityManager, account: AccountId): Promise<number> {
  await tx.execute('select from accounts where id = ? for no key update', [account]);
  return await balanceOf(tx, account);
}

/** Credits in an account; 0 for one that nobody paid into yet. */
export async function balanceOf(em: EntityManager, account: AccountId): Promise<number> {
  const pilot = kindOf(account) === 'pilot';
  const [row] = await em.execute<{ balance: string }[]>(
    pilot
      ? 'select credits as balance from pilots where player_id = ?'
      : 'select balance from accounts where id = ?',
    [pilot ? holderOf(account) : account],
  );
  return Number(row?.balance ?? 0);
}

/** As `balanceOf` for several accounts, in one statement; none of them a pilot's. */
export async function balancesOf(em: EntityManager, accounts: readonly AccountId[]): Promise<number[]> {
  const rows = await em.execute<{ id: string; balance: string }[]>(
    'select id, balance from accounts where id = any(?::text[])',
    [`{${accounts.join(',')}}`],
  );
  const balances = new Map(rows.map(({ id, balance }) => [id, Number(balance)]));
  return accounts.map((id) => balances.get(id) ?? 0);
}
