/** Credits for tests: given and taken as all others are, with their entries. */
import { randomUUID } from 'node:crypto';
import { transact } from '#subgraphs/kit/database.ts';
import { burnt, mint, type AccountId } from '#subgraphs/region/ledger/accounts.ts';
import { balanceOf, transfer } from '#subgraphs/region/ledger/credits.ts';
import type { TestRegion } from './region-server.ts';

const entry = { cause: 'test', reason: 'A test.' };

export async function give(region: TestRegion, to: AccountId, amount: number): Promise<void> {
  await transact(region.services.fork(), (tx) =>
    transfer(tx, { ...entry, from: mint, to, amount, action: randomUUID() }),
  );
}

/** Leaves exactly so much in an account. */
export async function leaveIn(region: TestRegion, account: AccountId, amount: number): Promise<void> {
  await transact(region.services.fork(), async (tx) => {
    const surplus = (await balanceOf(tx, account)) - amount;
    const [from, to] = surplus > 0 ? ([account, burnt] as const) : ([mint, account] as const);
    await transfer(tx, { ...entry, from, to, amount: Math.abs(surplus), action: randomUUID() });
  });
}
