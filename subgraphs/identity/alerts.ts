/** What looks like an attack, as platform admins are told of it. */
import { emitPlatformEvent } from '#subgraphs/kit/bus/emit.ts';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';

/** In the transaction that ends the session. @param accountId whose session it was */
export async function tellReuse(tx: EntityManager, accountId: string): Promise<void> {
  await emitPlatformEvent(tx, null, 'security.alert', {
    ...{ kind: 'refresh_token_reused', subject: accountId, severity: 'WARNING' },
  });
}

/** Once for each time that the handle is locked, whether an account has it or not. */
export async function tellLockout(em: EntityManager, handle: string): Promise<void> {
  await transact(em, (tx) =>
    emitPlatformEvent(tx, null, 'security.alert', {
      ...{ kind: 'login_locked', subject: handle, severity: 'WARNING' },
    }),
  );
}
