/** The region's settings: what its owner and its policies decide, read and written here only. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { settingsSchema, type Settings } from '../rules/settings.ts';

/** All settings; what nobody decided has its default. */
export async function readSettings(em: EntityManager): Promise<Settings> {
  const rows = await em.execute<{ name: string; value: unknown }[]>('select name, value from settings');
  return settingsSchema.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}

/**
 * Sets what is given and leaves the rest.
 * @throws Refusal BAD_USER_INPUT that names every value out of its bounds
 */
export async function writeSettings(tx: EntityManager, changes: Partial<Settings>): Promise<void> {
  const checked = settingsSchema.partial().safeParse(changes);
  if (!checked.success) {
    const faults = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Refusal('BAD_USER_INPUT', `These settings cannot be: ${faults.join('; ')}.`);
  }
  await tx.execute(
    `insert into settings (name, value) select key, value from jsonb_each(?::jsonb)
     on conflict (region_id, name) do update set value = excluded.value, changed_at = clock_timestamp()`,
    [JSON.stringify(changes)],
  );
}
