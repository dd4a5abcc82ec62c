/** Publishes a platform event: into the outbox of the running transaction, from where it goes its way. */
import { randomUUID } from 'node:crypto';
import type { PlatformEventName } from '#wire/platform-events.ts';
import type { PlatformPayload } from '#wire/platform-payloads.ts';
import type { EntityManager } from '../database.ts';
import { emitAs, traced, type WrittenEvent } from '../outbox.ts';

/** @param regionId the region it comes from; null for the platform's own */
export async function emitPlatformEvent<T extends PlatformEventName>(
  tx: EntityManager,
  regionId: string | null,
  type: T,
  payload: PlatformPayload<T>,
): Promise<WrittenEvent> {
  const event = { id: randomUUID(), regionId, type, payload: traced(tx, payload), occurredAt: new Date() };
  await emitAs(tx, [event]);
  return event;
}
