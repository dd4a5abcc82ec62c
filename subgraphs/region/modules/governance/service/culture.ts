/** How a region presents itself, changed by who governs it. Source: domain facts §9.6. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import type { Settings } from '../rules/settings.ts';
import { recordAct } from './audit.ts';
import { writeSettings } from './settings.ts';

export type CultureChanges = Partial<
  Pick<Settings, 'motto' | 'traditions' | 'socialHierarchy' | 'languagePack' | 'aestheticTheme'>
>;

export type Theme = Settings['aestheticTheme'];

export interface CultureRequest {
  regionId: string;
  playerId: string;
  changes: CultureChanges;
  /** Idempotency key. */
  key: string | undefined;
}

/** Sets what is given; the caller has proved that the player may. BAD_USER_INPUT names what is out of bounds. */
export async function updateCulture(em: EntityManager, request: CultureRequest): Promise<void> {
  const { regionId, playerId, changes, key } = request;
  await transactOnce(em, { playerId, key, input: { updateCulture: changes } }, async (tx) => {
    await writeSettings(tx, changes);
    await recordAct(tx, { actorId: playerId, act: 'updateCulture', details: changes });
    // For caches, not for clients.
    await emit(tx, regionId, 'culture.changed', { by: playerId, changes });
    return null;
  });
}
