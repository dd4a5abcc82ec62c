/** Relations as the database holds them. Whoever changes one waits for who changed one before: revisions are in the order of commits. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import type { RelationKind, RelationState, Terms } from '#wire/relations.ts';

export interface RelationRow {
  id: string;
  kind: RelationKind;
  fromRegionId: string;
  toRegionId: string;
  state: RelationState;
  terms: Terms | null;
  reason: string | null;
  madeAt: Date;
  startsAt: Date | null;
  endsAt: Date | null;
  /** The region that ended it before its time, or the declaration that does. */
  noticeBy: string | null;
  revision: number;
}

type Raw = Omit<RelationRow, 'madeAt' | 'startsAt' | 'endsAt' | 'revision'> & {
  madeAt: string;
  startsAt: string | null;
  endsAt: string | null;
  revision: string;
};

const columns = `id, kind, from_region_id as "fromRegionId", to_region_id as "toRegionId", state, terms, reason, made_at as "madeAt",
  starts_at as "startsAt", ends_at as "endsAt", notice_by as "noticeBy", revision`;

const time = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Relations by a condition, in the order of their changes. */
export async function readRelations(
  em: EntityManager,
  condition: string,
  values: unknown[],
): Promise<RelationRow[]> {
  const rows = await em.execute<Raw[]>(
    `select ${columns} from relations where ${condition} order by revision limit 100`,
    values,
  );
  return rows.map((row) => ({
    ...{ ...row, madeAt: new Date(row.madeAt), revision: Number(row.revision) },
    ...{ startsAt: time(row.startsAt), endsAt: time(row.endsAt) },
  }));
}

/** Waits for the turn to change relations, and returns what time it is then. */
export async function takeTurn(tx: EntityManager): Promise<Date> {
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('relations', 0))`);
  const [row] = await tx.execute<{ now: string }[]>('select clock_timestamp() as now');
  return new Date(row?.now ?? Number.NaN);
}

/** Rouses the servers of the two regions; nobody else is told of it. */
export const relationChanged = 'relation.changed';

async function rouse(tx: EntityManager, { fromRegionId, toRegionId }: Sides): Promise<void> {
  await emit(tx, null, relationChanged, { regionIds: [fromRegionId, toRegionId] });
}

type Sides = Pick<RelationRow, 'fromRegionId' | 'toRegionId'>;

export async function insertRelation(
  tx: EntityManager,
  row: Omit<RelationRow, 'revision' | 'noticeBy'>,
): Promise<void> {
  await tx.execute(
    `insert into relations (id, kind, from_region_id, to_region_id, state, terms, reason, made_at, starts_at, ends_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[row.id, row.kind, row.fromRegionId, row.toRegionId, row.state],
      ...[row.terms && JSON.stringify(row.terms), row.reason, row.madeAt, row.startsAt, row.endsAt],
    ],
  );
  await rouse(tx, row);
}

/** Writes a changed row under the next revision. */
export async function saveRelation(tx: EntityManager, row: RelationRow): Promise<void> {
  await tx.execute(
    `update relations set state = ?, starts_at = ?, ends_at = ?, notice_by = ?, revision = nextval('relation_revisions') where id = ?`,
    [row.state, row.startsAt, row.endsAt, row.noticeBy, row.id],
  );
  await rouse(tx, row);
}
