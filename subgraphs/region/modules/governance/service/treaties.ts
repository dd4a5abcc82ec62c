/** The region's treaties and declarations: what its people read, and what it asks the Nexus, which alone decides. Source: domain facts §9.5. */
import { createHash } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import type { RelationKind, RelationState, Relation, Terms } from '#wire/relations.ts';
import { inEffectSql } from '../rules/treaties.ts';
import { recordAct } from './audit.ts';

/** The region's copy of a relation. */
export interface RelationCopy {
  id: string;
  kind: RelationKind;
  otherRegionId: string;
  /** Whether this region proposed or declared it. */
  ours: boolean;
  state: RelationState;
  terms: Terms | null;
  reason: string | null;
  madeAt: string;
  startsAt: string | null;
  endsAt: string | null;
  noticed: boolean;
  /** By the database's clock. */
  inEffect: boolean;
}

/** Who asks the Nexus for a change. */
export interface NotaryRequest {
  playerId: string;
  /** Idempotency key. */
  key: string | undefined;
}

export interface NewRelation {
  kind: RelationKind;
  otherRegionId: string;
  terms: Terms | null;
  reason: string | null;
}

/** How long an answer without news may be kept back, and when nobody waits for it any more. */
export interface Waiting {
  patienceMs?: number;
  signal?: AbortSignal;
}

/** The Nexus as the region knows it: each call is refused with its code, or answered with what is decided. */
export interface Notary {
  make(regionId: string, request: NotaryRequest, asked: NewRelation): Promise<Relation>;
  answer(regionId: string, request: NotaryRequest, id: string, accept: boolean): Promise<Relation>;
  end(regionId: string, request: NotaryRequest, id: string): Promise<Relation>;
  /** What changed behind a revision, in order; none when nothing did, at once or until the patience is over. */
  news(regionId: string, after: number, waiting?: Waiting): Promise<Relation[]>;
}

const columns = `id, kind, other_region_id as "otherRegionId", ours, state, terms, reason, made_at as "madeAt", starts_at as "startsAt",
  ends_at as "endsAt", noticed, ${inEffectSql} as "inEffect"`;
const most = 100;

/** The newest hundred of these kinds, newest first. */
export async function relationsOf(
  em: EntityManager,
  kinds: readonly RelationKind[],
  states: readonly RelationState[] | null,
): Promise<RelationCopy[]> {
  return await em.execute<RelationCopy[]>(
    `select ${columns} from relations where kind = any(?::text[]) and (?::text[] is null or state = any(?::text[]))
     order by made_at desc, id desc limit ${most}`,
    [listOf(kinds), states && listOf(states), states && listOf(states)],
  );
}

const listOf = (values: readonly string[]): string => `{${values.join(',')}}`;

export async function findRelation(em: EntityManager, id: string): Promise<RelationCopy | null> {
  const [row] = await em.execute<RelationCopy[]>(`select ${columns} from relations where id = ?`, [id]);
  return row ?? null;
}

/**
 * Asks the Nexus for a change, and copies it with all other news. Nothing is written when it refuses. What cannot be copied now
 * is copied soon; asked for again with its key it is the same.
 */
export async function decide(ask: () => Promise<Relation>, copy: () => Promise<void>): Promise<Relation> {
  const decided = await ask();
  await copy().catch(() => undefined);
  return decided;
}

/** Leaves what somebody had the Nexus decide in the region's log, once for each key. */
export async function logDecision(
  em: EntityManager,
  { playerId, key }: NotaryRequest,
  act: string,
  { id: relationId, kind }: Relation,
): Promise<void> {
  const details = { relationId, kind };
  // The key stands for this as well as for what the Nexus has decided, each with its own row.
  const own = key && createHash('sha256').update(`log ${key}`).digest('hex');
  await transactOnce(em, { playerId, key: own, input: { act, details } }, async (tx) => {
    await recordAct(tx, { actorId: playerId, act, details });
    return null;
  });
}

/** A relation as the Nexus told it, seen by one of its regions. */
export function asCopy(regionId: string, relation: Relation, now: Date): RelationCopy {
  const { fromRegionId, toRegionId, startsAt, endsAt } = relation;
  const ours = fromRegionId === regionId;
  const begun = relation.state === 'ACTIVE' && startsAt !== null && new Date(startsAt) <= now;
  return {
    ...{ ...relation, ours, otherRegionId: ours ? toRegionId : fromRegionId },
    inEffect: begun && (endsAt === null || new Date(endsAt) > now),
  };
}
