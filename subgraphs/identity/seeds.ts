/** Accounts that must exist, such as the demo accounts of the embedded stack. Existing ones are left as they are. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { PlatformRole } from './generated/types.ts';
import type { Passwords } from './passwords.ts';

export interface SeedAccount {
  id: string;
  handle: string;
  role: PlatformRole;
  password: string;
}

/** Returns the handles of the accounts that were made. */
export async function ensureAccounts(
  em: EntityManager,
  passwords: Passwords,
  seeds: SeedAccount[],
): Promise<string[]> {
  const made: string[] = [];
  for (const { id, handle, role, password } of seeds) {
    const known = await em.execute('select from accounts where id = ? or handle = ?', [id, handle]);
    if (known.length > 0) continue;
    const inserted = await em.execute(
      // Old enough to vote in a region.
      `insert into accounts (id, handle, password_hash, role, created_at) values (?, ?, ?, ?, now() - interval '90 days')
       on conflict do nothing returning id`,
      [id, handle, await passwords.hash(password), role],
    );
    if (inserted.length > 0) made.push(handle);
  }
  return made;
}
