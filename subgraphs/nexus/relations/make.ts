/** A region proposes a treaty to another, or declares an embargo or a war. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { isUuid } from '#subgraphs/kit/ids.ts';
import { isTreaty, type RelationKind } from '#wire/relations.ts';
import { fresh, Region } from '../entities.ts';
import {
  declarationStart,
  endedBy,
  proposalEnd,
  requireNoHostility,
  requireParties,
  wordsOf,
} from '../rules/relations.ts';
import { actOnce, type Act } from './once.ts';
import { insertRelation, readRelations, saveRelation, takeTurn, type RelationRow } from './store.ts';
import { tellBegin } from './tell.ts';

export interface NewRelation {
  kind: RelationKind;
  otherRegionId: string;
  /** JSON; of treaties. */
  terms: string | null;
  /** Of declarations. */
  reason: string | null;
}

/** @throws Refusal BAD_USER_INPUT, SAME_REGION, REGION_NOT_FOUND, FORBIDDEN, RELATION_EXISTS, AT_WAR, EMBARGO */
export async function makeRelation(em: EntityManager, act: Act, asked: NewRelation): Promise<RelationRow> {
  const { kind, otherRegionId } = asked;
  const words = wordsOf(kind, asked);
  return await actOnce(em, act, { make: asked }, async (tx) => {
    const now = await takeTurn(tx);
    const from = await tx.findOneOrFail(Region, { id: act.regionId }, fresh);
    const id = otherRegionId.toLowerCase();
    const to = isUuid(id) ? await tx.findOne(Region, { id }, fresh) : null;
    requireParties(from, to, otherRegionId);
    const pair = [from.id, id, from.id, id];
    const live = await readRelations(
      tx,
      `state in ('PROPOSED', 'ACTIVE') and from_region_id in (?, ?) and to_region_id in (?, ?)`,
      pair,
    );
    requireNoHostility(
      kind,
      live.map((row) => row.kind),
    );
    const row = {
      ...{ id: randomUUID(), kind, ...words, fromRegionId: from.id, toRegionId: id, madeAt: now },
      ...(isTreaty(kind)
        ? { state: 'PROPOSED' as const, startsAt: null, endsAt: proposalEnd(now) }
        : { state: 'ACTIVE' as const, startsAt: declarationStart(now), endsAt: null }),
    };
    await insertRelation(tx, row);
    await failpoint('relations: made');
    if (row.startsAt) {
      await tellBegin(tx, { ...row, noticeBy: null, revision: 0 }, act.traceId);
      for (const treaty of live.filter((other) => endedBy(kind).includes(other.kind)))
        await saveRelation(tx, outlawed(treaty, row));
    }
    return row.id;
  });
}

/** A treaty as a declaration leaves it: it ends as that takes effect; a proposal ends at once. */
export function outlawed(
  treaty: RelationRow,
  { id: noticeBy, startsAt }: Pick<RelationRow, 'id' | 'startsAt'>,
): RelationRow {
  if (treaty.state === 'PROPOSED') return { ...treaty, state: 'REJECTED', endsAt: treaty.madeAt, noticeBy };
  const sooner = startsAt === null || (treaty.endsAt !== null && treaty.endsAt <= startsAt);
  return sooner ? treaty : { ...treaty, endsAt: startsAt, noticeBy: treaty.noticeBy ?? noticeBy };
}
