/** Accounts: making them, logging in to them, finding them. */
import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { isUuid } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { tellLockout } from './alerts.ts';
import type { Attempts } from './attempts.ts';
import { Account, type AccountRow } from './entities.ts';
import type { RegisterInput } from './generated/types.ts';
import type { Passwords } from './passwords.ts';
import { foldHandle, newEmail, newHandle, newPassword, normalPassword } from './rules.ts';
import { openSession, type SessionGrant } from './sessions.ts';

/** Rows are read past the identity map: a request may read, write by SQL and read again. */
const fresh = { disableIdentityMap: true } as const;

export type AccountLoader = DataLoader<string, AccountRow | null>;

/** Finds accounts by ID, many at once; null for the unknown. */
export function accountLoader(em: EntityManager): AccountLoader {
  return new DataLoader(
    async (ids) => {
      const known = ids.filter(isUuid).map((id) => id.toLowerCase());
      const accounts = known.length > 0 ? await em.find(Account, { id: { $in: known } }, fresh) : [];
      const byId = new Map(accounts.map((account) => [account.id, account]));
      return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
    },
    { cache: false },
  );
}

export function findByHandle(em: EntityManager, handle: string): Promise<AccountRow | null> {
  return em.findOne(Account, { handle }, fresh);
}

/** Makes an account and opens its first session. Refuses with BAD_USER_INPUT, HANDLE_TAKEN, EMAIL_TAKEN, RATE_LIMITED. */
export async function register(
  em: EntityManager,
  passwords: Passwords,
  input: RegisterInput,
): Promise<SessionGrant> {
  const handle = newHandle(input.handle);
  const email = newEmail(input.email);
  const password = newPassword(input.password);
  await requireFree(em, handle, email);
  const passwordHash = await passwords.hash(password);
  return transact(em, async (tx) => {
    const id = randomUUID();
    const made = await tx.execute(
      'insert into accounts (id, handle, email, password_hash) values (?, ?, ?, ?) on conflict do nothing returning id',
      [id, handle, email, passwordHash],
    );
    // Somebody took the name while we hashed: ask again whose fault it is.
    if (made.length === 0) await requireFree(tx, handle, email);
    return openSession(tx, id);
  });
}

async function requireFree(em: EntityManager, handle: string, email: string | null): Promise<void> {
  if (await findByHandle(em, handle))
    throw new Refusal('HANDLE_TAKEN', `The handle \`${handle}\` is taken; choose another.`);
  if (email && (await em.count(Account, { email })) > 0) {
    throw new Refusal('EMAIL_TAKEN', 'This e-mail address belongs to an account already; log in instead.');
  }
}

export interface Credentials {
  handle: string;
  password: string;
}

/** Opens a session. Refuses with INVALID_CREDENTIALS, whether the handle or the password is wrong, or RATE_LIMITED. */
export async function login(
  em: EntityManager,
  { passwords, attempts }: { passwords: Passwords; attempts: Attempts },
  given: Credentials,
): Promise<SessionGrant> {
  const handle = foldHandle(given.handle);
  const password = normalPassword(given.password);
  // Neither can belong to any account, so a quick answer tells nothing.
  if (handle === undefined || password === undefined) throw invalidCredentials();
  passwords.requireRoom();
  await attempts.begin(handle, () => tellLockout(em, handle));
  const account = await findByHandle(em, handle);
  const matches = await passwords.matches(account?.passwordHash, password);
  if (!account || !matches) throw invalidCredentials();
  await attempts.succeeded(handle);
  return transact(em, (tx) => openSession(tx, account.id));
}

function invalidCredentials(): Refusal {
  return new Refusal('INVALID_CREDENTIALS', 'The handle or the password is wrong.');
}
