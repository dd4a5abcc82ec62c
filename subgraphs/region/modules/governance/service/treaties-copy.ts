/** Copies what the Nexus has decided about the region's relations: in any order and as often as it comes, the newest stays. */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { isTreaty, type Relation, type RelationKind } from '#wire/relations.ts';
import { relationChanged } from '../treaties-events.ts';
import { embargoesNow, inEffectSql, type EmbargoCopy } from '../rules/treaties.ts';
import { writeSettings } from './settings.ts';

const copySql = `
  insert into relations as r (id, kind, other_region_id, ours, state, terms, reason, made_at, starts_at, ends_at, noticed, revision)
  select id, kind, other_region_id, ours, state, terms, reason, made_at, starts_at, ends_at, noticed, revision
  from jsonb_to_recordset(?::jsonb) as x(id uuid, kind text, other_region_id uuid, ours boolean, state text, terms jsonb, reason text,
    made_at timestamptz, starts_at timestamptz, ends_at timestamptz, noticed boolean, revision bigint) order by id
  on conflict (region_id, id) do update set state = excluded.state, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    noticed = excluded.noticed, revision = excluded.revision where r.revision < excluded.revision
  returning id, kind`;

/** Takes in what is newer than the copies, tells the region's people of it, and has embargoes hold from when they are in effect. */
export async function applyRelations(
  em: EntityManager,
  regionId: string,
  relations: readonly Relation[],
): Promise<void> {
  if (relations.length === 0) return;
  const rows = relations.map((relation) => rowOf(regionId, relation));
  await transact(em, async (tx) => {
    const changed = await tx.execute<{ id: string; kind: RelationKind }[]>(copySql, [JSON.stringify(rows)]);
    await failpoint('relations: copied');
    if (changed.length === 0) return;
    await emitAll(
      ...([tx, regionId] as const),
      changed.map(({ id, kind }) => relationChanged(isTreaty(kind), { relationId: id })),
    );
    await writeEmbargoes(tx);
  });
}

function rowOf(regionId: string, relation: Relation): object {
  const { id, kind, fromRegionId, toRegionId, state, terms, reason, noticed, revision } = relation;
  const ours = fromRegionId === regionId;
  return {
    ...{ id, kind, state, terms, reason, noticed, revision, ours },
    other_region_id: ours ? toRegionId : fromRegionId,
    ...{ made_at: relation.madeAt, starts_at: relation.startsAt, ends_at: relation.endsAt },
  };
}

/** Where the next news begin; 0 before the first. Copies are made of news alone, a page at a time: what is older than the newest is there. */
export async function newestRevision(em: EntityManager): Promise<number> {
  const [row] = await em.execute<[{ newest: string }]>(
    'select coalesce(max(revision), 0) as newest from relations',
  );
  return Number(row.newest);
}

const lookSql = `
  select coalesce((select value from settings where name = 'embargoes'), '[]') as embargoes,
    (select coalesce(jsonb_agg(e), '[]') from (
       select other_region_id as "otherRegionId", bool_or(${inEffectSql}) as "inEffect" from relations where kind = 'EMBARGO' group by 1) e) as copies`;

interface Look {
  embargoes: string[];
  copies: EmbargoCopy[];
}

/** Has embargoes hold that took effect since the last look, and those hold no more that ended. Returns whether there were any. */
export async function settleEmbargoes(em: EntityManager): Promise<boolean> {
  const [{ embargoes, copies }] = await em.execute<[Look]>(lookSql);
  if (!embargoesNow(embargoes, copies)) return false;
  await transact(em, writeEmbargoes);
  return true;
}

/** Milliseconds until the next embargo begins or ends by the clock; Infinity when none will. */
export async function untilEmbargo(em: EntityManager): Promise<number> {
  const [row] = await em.execute<[{ after: number | null }]>(
    `select extract(epoch from min(at) - clock_timestamp())::float8 * 1000 as after
     from relations cross join lateral (values (starts_at), (ends_at)) as time(at)
     where kind = 'EMBARGO' and state = 'ACTIVE' and at > clock_timestamp()`,
  );
  return row.after ?? Infinity;
}

/** The setting is the one truth for everybody who asks: declarations only move it. Two servers take turns. */
async function writeEmbargoes(tx: EntityManager): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('embargoes', 0))`);
  const [{ embargoes, copies }] = await tx.execute<[Look]>(lookSql);
  const now = embargoesNow(embargoes, copies);
  if (now) await writeSettings(tx, { embargoes: now });
}
