/** The region's settings: what its owner and its policies decide, read and written here only. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { rightsChanged } from '../../sectors/events.ts';
import { hasUncheckedKey, settingsSchema, type Settings } from '../rules/settings.ts';

/** What was decided, as a column of a statement that reads more; `settingsOf` makes settings of it. */
export const decidedSql = `(select coalesce(jsonb_object_agg(name, value), '{}') from settings) as decided`;

/** What nobody decided has its default. */
export const settingsOf = (decided: object): Settings => settingsSchema.parse(decided);

/** All settings. */
export async function readSettings(em: EntityManager): Promise<Settings> {
  const [row] = await em.execute<[{ decided: object }]>(`select ${decidedSql}`);
  return settingsOf(row.decided);
}

/**
 * Sets what is given and leaves the rest.
 * @throws Refusal BAD_USER_INPUT that names every value out of its bounds
 */
export async function writeSettings(tx: EntityManager, changes: Partial<Settings>): Promise<void> {
  const { error } = settingsSchema.partial().safeParse(changes);
  const faults = (error?.issues ?? [])
    .slice(0, 10)
    .map(({ path, message }) => `${path.join('.').slice(0, 100)}: ${message}`);
  for (const [name, value] of Object.entries(changes))
    if (hasUncheckedKey(value)) faults.push(`${name}: takes no \`__proto__\``);
  if (faults.length > 0)
    throw new Refusal('BAD_USER_INPUT', `These settings cannot be: ${faults.join('; ')}.`);
  if (changes.bans || changes.immigration) await tellOfRights(tx, changes);
  await tx.execute(
    `insert into settings (name, value) select key, value from jsonb_each(?::jsonb)
     on conflict (region_id, name) do update set value = excluded.value, changed_at = clock_timestamp()`,
    [JSON.stringify(changes)],
  );
}

/** Who may listen no more, with or without a pilot here, is told so by the streams that are open. */
async function tellOfRights(tx: EntityManager, { bans, immigration }: Partial<Settings>): Promise<void> {
  const before = await readSettings(tx);
  const known = new Set(before.bans);
  const banned = (bans ?? []).filter((playerId) => !known.has(playerId));
  const closes = immigration === 'closed' && before.immigration !== 'closed';
  const changes = [
    ...banned.map((playerId) => rightsChanged(playerId)),
    ...(closes ? [rightsChanged()] : []),
  ];
  const [region] = await tx.execute<[{ id: string }]>('select region_id as id from region');
  if (changes.length > 0) await emitAll(tx, region.id, changes);
}
