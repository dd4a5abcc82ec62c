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
  const rows: unknown[] = [];
  for (const [account, own] of byAccount) {
    const change = own.reduce((sum, { amount }) => sum + amount, 0);
    let balance = (await changeBalance(tx, account, change)) - change;
    for (const { amount, ...entry } of own) {
      rows.push({ ...entry, amount, before: balance, after: balance + amount });
      balance += amount;
    }
  }
  await tx.execute(
    `insert into ledger (action, account, amount, before, after, cause, reason)
     select action, account, amount, before, after, cause, reason from jsonb_to_recordset(?::jsonb)
       as x(action uuid, account text, amount bigint, before bigint, after bigint, cause text, reason text)`,
    [JSON.stringify(rows)],
  );
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
  // A row that is not there yet holds nothing: it can be paid, and the mint overdrawn.
  if (change > 0 || kind === 'mint')
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
