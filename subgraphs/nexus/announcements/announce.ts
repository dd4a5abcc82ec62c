/** Tells everybody something: the announcement and its event in one transaction. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emitPlatformEvent } from '#subgraphs/kit/bus/emit.ts';
import { transactOnce, type RequestIdentity } from '#subgraphs/kit/idempotency.ts';
import type { NewAnnouncement } from '../rules/announcing.ts';

/** Returns the announcement's ID, which is its event's, too. */
export async function announce(
  em: EntityManager,
  identity: RequestIdentity,
  { type, from, until, ...words }: NewAnnouncement,
  traceId: string,
): Promise<string> {
  return await transactOnce(em, identity, async (tx) => {
    const times = { from: from.toISOString(), until: until.toISOString() };
    const { id, occurredAt } = await emitPlatformEvent(tx, null, type, { ...words, ...times, traceId });
    await tx.execute(
      `insert into announcements (id, type, title, body, severity, starts_at, ends_at, author_id, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, type, words.title, words.body, words.severity, from, until, identity.playerId, occurredAt],
    );
    return id;
  });
}
