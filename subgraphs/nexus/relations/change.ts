/** Treaties are answered, and relations ended, by one of their two regions. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { isUuid } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { isTreaty } from '#wire/relations.ts';
import { endedBy, noticeEnd, treatyEnd } from '../rules/relations.ts';
import { outlawed } from './make.ts';
import { actOnce, type Act } from './once.ts';
import { readRelations, saveRelation, takeTurn, type RelationRow } from './store.ts';
import { tellBegin, tellEnd } from './tell.ts';

export interface Answer {
  id: string;
  accept: boolean;
}

const notOpen = (what: string): Refusal => new Refusal('RELATION_NOT_OPEN', what);

/** The other side says yes or no. RELATION_NOT_FOUND; RELATION_NOT_OPEN for one's own proposal, or what waits for no answer. */
export async function answerRelation(em: EntityManager, act: Act, answer: Answer): Promise<RelationRow> {
  return await actOnce(em, act, { answer }, async (tx) => {
    const { row, now } = await lockRelation(tx, act.regionId, answer.id);
    if (row.fromRegionId === act.regionId) throw notOpen('The other region answers what you proposed.');
    if (row.state !== 'PROPOSED' || !row.terms || (row.endsAt !== null && row.endsAt <= now))
      throw notOpen('This waits for no answer.');
    const changed: RelationRow = answer.accept
      ? { ...row, state: 'ACTIVE', startsAt: now, endsAt: treatyEnd(now, row.terms) }
      : { ...row, state: 'REJECTED', endsAt: now };
    await saveRelation(tx, changed);
    await failpoint('relations: answered');
    if (answer.accept) await tellBegin(tx, changed, act.traceId);
    return row.id;
  });
}

/**
 * A treaty ends seven days after the first notice of either side; a proposal or a declaration is taken back at once, by who made it.
 * @throws Refusal RELATION_NOT_FOUND, RELATION_NOT_OPEN
 */
export async function endRelation(em: EntityManager, act: Act, id: string): Promise<RelationRow> {
  return await actOnce(em, act, { end: id }, async (tx) => {
    const { row, now } = await lockRelation(tx, act.regionId, id);
    const open = row.state === 'PROPOSED' || row.state === 'ACTIVE';
    if (!open || (row.endsAt !== null && row.endsAt <= now)) throw notOpen('This is over.');
    const signed = isTreaty(row.kind) && row.state === 'ACTIVE';
    if (!signed && row.fromRegionId !== act.regionId)
      throw notOpen('The region that made it takes it back, nobody else.');
    // The second side's notice changes nothing.
    if (signed && [row.fromRegionId, row.toRegionId].includes(row.noticeBy ?? '')) return row.id;
    const noticeBy = act.regionId;
    if (signed) {
      await saveRelation(tx, { ...row, noticeBy, endsAt: noticeEnd(now, row.endsAt ?? now) });
    } else {
      const state = row.state === 'PROPOSED' ? 'REJECTED' : 'TERMINATED';
      const ended: RelationRow = { ...row, state, noticeBy, endsAt: now };
      await saveRelation(tx, ended);
      if (row.state === 'ACTIVE') await tellEnd(tx, ended, act.traceId);
      if (row.startsAt && row.startsAt > now) await spareTreaties(tx, row);
    }
    await failpoint('relations: ended');
    return row.id;
  });
}

/** Treaties that a declaration was to end are what they were before, but for what another one ends. */
async function spareTreaties(
  tx: EntityManager,
  { id, fromRegionId, toRegionId }: RelationRow,
): Promise<void> {
  const pair = [fromRegionId, toRegionId];
  const live = await readRelations(
    tx,
    `state = 'ACTIVE' and from_region_id in (?, ?) and to_region_id in (?, ?)`,
    [...pair, ...pair],
  );
  for (const treaty of live.filter(({ noticeBy }) => noticeBy === id)) {
    if (!treaty.startsAt || !treaty.terms) continue;
    const spared = { ...treaty, noticeBy: null, endsAt: treatyEnd(treaty.startsAt, treaty.terms) };
    const others = live.filter(({ kind }) => endedBy(kind).includes(treaty.kind));
    await saveRelation(tx, others.reduce(outlawed, spared));
  }
}

async function lockRelation(
  tx: EntityManager,
  regionId: string,
  id: string,
): Promise<{ row: RelationRow; now: Date }> {
  const now = await takeTurn(tx);
  const [row] = isUuid(id)
    ? await readRelations(tx, 'id = ? and ? in (from_region_id, to_region_id)', [id, regionId])
    : [];
  if (!row) throw new Refusal('RELATION_NOT_FOUND', 'Your region has no such treaty or declaration.');
  return { row, now };
}
