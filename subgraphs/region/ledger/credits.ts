/** Credits move here and nowhere else: double entry, never below zero, every movement in the ledger. */
import { ringAfter } from '#subgraphs/kit/bell.ts';
import { withCommit, type EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { byLockOrder, holderOf, kindOf, mint, type AccountId } from './accounts.ts';
import { isShared, post, type Entry } from './posting.ts';
import { refusedBySql } from './refused.ts';

export interface Transfer extends Omit<Entry, 'account'> {
  from: AccountId;
  to: AccountId;
  /** Credits: a whole number of at least 0; 0 moves nothing and leaves no entry. */
  amount: number;
}

/**
 * Moves credits from one account to another.
 * @throws Refusal NOT_ENOUGH_CREDITS when `from` would fall below zero; only `mint` and `abroad` may
 */
export async function transfer(tx: EntityManager, movement: Transfer): Promise<void> {
  await transferAll(tx, [movement]);
}

/** Credits no account holds; asking for more never reaches the database, whose numbers end at some nine times as many. */
const heldByNobody = 1e15;

/** Moves credits in several steps as one: only what the accounts hold at the end counts. Throws as `transfer` does. */
export async function transferAll(tx: EntityManager, transfers: readonly Transfer[]): Promise<void> {
  await (
    await send(tx, transfers)
  ).written;
}

/** A locked pilot as the ORM knows it, of which nothing but turns has changed: its wallet is in the same row. */
interface Spender {
  playerId: string;
  /** Credits. */
  credits: number;
  turns: number;
  turnsAt: Date;
}

/**
 * As `transferAll`, but only the commit waits for its last statement: what is locked there is locked no longer than the commit takes.
 * @returns whether the spender, if there is one, was written with its wallet, and holds what is left of its credits; else the ORM writes it
 */
export async function transferWithCommit(
  tx: EntityManager,
  transfers: readonly Transfer[],
  spender?: Spender,
): Promise<boolean> {
  const { written, spent } = await send(tx, transfers, spender);
  withCommit(tx, written);
  return spent;
}

interface Sent {
  /** The last statement. */
  written: Promise<unknown>;
  /** Whether the spender is in it. */
  spent: boolean;
}

/** Sends the statements of the transfers; the last of them is still to be waited for. */
async function send(tx: EntityManager, transfers: readonly Transfer[], spender?: Spender): Promise<Sent> {
  const entries = transfers.flatMap(entriesOf);
  if (entries.length === 0) return { written: Promise.resolve(), spent: false };
  const byAccount = [...Map.groupBy(entries, ({ account }) => account)].toSorted(([a], [b]) =>
    byLockOrder(a, b),
  );
  const all = byAccount.map(([account, own]) => ({
    ...{ account, own, change: own.reduce((sum, { amount }) => sum + amount, 0) },
  }));
  const noted = all.filter(({ account, change }) => isShared(account) && payable(account, change));
  const changes = all.filter((one) => !noted.includes(one));
  // For the bookkeeper: not every payment is told as an event.
  if (noted.length > 0) await ringAfter(tx);
  // What may fall short comes first; the last of it, a pilot and an account of few, goes with the ledger's own statement.
  const firstPaid = changes.findLastIndex(({ account, change }) => !payable(account, change)) + 1;
  const alone = changes.slice(0, firstPaid);
  const few = !isShared(alone.at(-1)?.account ?? mint);
  const drawn = few && kindOf(alone.at(-1)?.account ?? mint) !== 'pilot' ? alone.pop() : undefined;
  const wallet = few && kindOf(alone.at(-1)?.account ?? mint) === 'pilot' ? alone.pop() : undefined;
  const balances = new Map<AccountId, number>();
  for (const run of runsOf(alone))
    for (const [account, balance] of await changeBalances(tx, run)) balances.set(account, balance);
  const rows = changes.flatMap(({ account, own, change }) => {
    let since = -change;
    return own.map(({ amount, ...entry }) => {
      const row = { ...entry, amount, balance: balances.get(account), since };
      since += amount;
      return row;
    });
  });
  const paid = changes.slice(firstPaid).map(({ account, change }) => ({
    ...{ id: account, kind: kindOf(account), holder: holderOf(account), change },
  }));
  const spent = wallet && spender?.playerId === holderOf(wallet.account) ? spender : undefined;
  if (spent) {
    tx.getUnitOfWork().unsetIdentity(spent);
    spent.credits += wallet?.change ?? 0;
  }
  const written = tx.execute(writeSql, [
    ...[wallet?.change, spent?.turns, spent?.turnsAt],
    ...[wallet && holderOf(wallet.account), wallet?.change, wallet?.account],
    ...[drawn?.change, drawn?.account, drawn?.change, JSON.stringify(paid)],
    ...[JSON.stringify(noted.flatMap(({ own }) => own)), JSON.stringify(rows)],
  ]);
  return {
    written: written.catch((error: unknown) => {
      const short = changes.find(({ account }) => account === refusedBySql(error)?.how);
      throw short ? fallsShort(short.account, short.change) : error;
    }),
    spent: spent !== undefined,
  };
}

/**
 * Changes a wallet (and its pilot's turns), an account that may fall short, and those that are paid, in this order, and writes the entries; those of accounts that
 * everybody shares are posted later. Refuses what falls short. `since` is what an entry's account had before it, against its end.
 */
const writeSql = `
  with wallet as (
    update pilots set credits = credits + ?::bigint, turns = coalesce(?::int, turns), turns_at = coalesce(?::timestamptz, turns_at)
    where player_id = ?::uuid and credits + ?::bigint >= 0
    returning ?::text as id, credits as balance
  ), drawn as (
    update accounts set balance = balance + ?::bigint where id = ?::text and balance + ?::bigint >= 0 returning id, balance
  ), paid as (
    insert into accounts as a (id, kind, holder, balance)
    select id, kind, holder, change from jsonb_to_recordset(?::jsonb) as x(id text, kind text, holder text, change bigint)
    on conflict (region_id, id) do update set balance = a.balance + excluded.balance returning id, balance
  ), noted as (
    insert into unposted (action, account, amount, cause, reason)
    select action, account, amount, cause, reason
    from jsonb_to_recordset(?::jsonb) as x(action uuid, account text, amount bigint, cause text, reason text)
  ), changed as (
    select * from wallet union all select * from drawn union all select * from paid)
  insert into ledger (action, account, amount, before, after, cause, reason)
  select action, account, amount, b.balance + since, b.balance + since + amount, cause, reason
  from rows from (jsonb_to_recordset(?::jsonb)
      as (action uuid, account text, amount bigint, cause text, reason text, balance bigint, since bigint)) with ordinality
      as x(action, account, amount, cause, reason, known, since, place)
    left join changed on changed.id = x.account
    cross join lateral (select coalesce(x.known, changed.balance, refuse('SHORT', x.account)::bigint) as balance) b
  order by place`;

/** Whether a change needs nothing of the account: a row that is not there yet can be paid, and the mint and `abroad` overdrawn. */
function payable(account: AccountId, change: number): boolean {
  const kind = kindOf(account);
  return kind !== 'pilot' && (change >= 0 || kind === 'mint' || kind === 'abroad');
}

function entriesOf({ from, to, amount, ...rest }: Transfer): Entry[] {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`${amount} is not an amount of credits`);
  if (from === to) throw new RangeError(`${from} cannot pay itself`);
  if (amount === 0) return [];
  if (amount > heldByNobody) throw fallsShort(from, -amount);
  return [
    { ...rest, account: from, amount: -amount },
    { ...rest, account: to, amount },
  ];
}

interface Change {
  account: AccountId;
  change: number;
}

/** In the same order, those together that one statement can draw on. */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  for (const one of changes) {
    const last = runs.at(-1);
    if (last && [last[0] ?? one, one].every(isDrawn)) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

const isDrawn = ({ account, change }: Change): boolean =>
  kindOf(account) !== 'pilot' && !isShared(account) && !payable(account, change);

/** Returns the balances after the changes. The rows are locked in this order and stay so until the transaction ends. */
async function changeBalances(tx: EntityManager, run: readonly Change[]): Promise<[AccountId, number][]> {
  const [first] = run;
  const draw = async (): Promise<{ balance: string }[]> =>
    run.length === 1 && first
      ? await tx.execute(...statement(first.account, first.change))
      : await tx.execute(drawSql, [JSON.stringify(run)]);
  let rows = await draw();
  // What waits to be posted counts, where it is needed; such an account is always alone.
  if (first && isShared(first.account) && rows.length === 0) {
    await post(tx, first.account);
    rows = await draw();
  }
  return run.map(({ account, change }, index) => {
    const { balance } = rows[index] ?? {};
    if (balance === undefined || balance === null) throw fallsShort(account, change);
    return [account, Number(balance)];
  });
}

/** A balance for each, null where it would fall below zero. */
const drawSql = `
  with given as (
    select account, change, place
    from rows from (jsonb_to_recordset(?::jsonb) as (account text, change bigint)) with ordinality as x(account, change, place)
  ), locked as materialized (
    select id from given join accounts on id = account order by place for no key update of accounts
  ), drawn as (
    update accounts a set balance = a.balance + g.change from given g
    where a.id = g.account and a.id in (select id from locked) and a.balance + g.change >= 0 returning a.id, a.balance
  )
  select drawn.balance from given left join drawn on drawn.id = given.account order by place`;

function fallsShort(account: AccountId, change: number): Error {
  return kindOf(account) === 'pilot' && change >= 0
    ? new Error(`${account} is not there to be paid`)
    : new Refusal('NOT_ENOUGH_CREDITS', shortfall(account, -change), { creditsNeeded: -change });
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
  if (isShared(account)) return await post(tx, account);
  const [row] = await tx.execute<{ balance: string }[]>(
    'select balance from accounts where id = ? for no key update',
    [account],
  );
  return Number(row?.balance ?? 0);
}

/** Credits in an account; 0 for one that nobody paid into yet. */
export async function balanceOf(em: EntityManager, account: AccountId): Promise<number> {
  const pilot = kindOf(account) === 'pilot';
  const [row] = await em.execute<{ balance: string }[]>(
    pilot
      ? 'select credits as balance from pilots where player_id = ?'
      : `select coalesce((select balance from accounts a where a.id = x.id), 0)
           + (select coalesce(sum(amount), 0) from unposted where account = x.id) as balance from (select ?::text as id) x`,
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
