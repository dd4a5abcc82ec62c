/** Tells everybody how regions stand to each other, in the transaction of the change. */
import { emitPlatformEvent } from '#subgraphs/kit/bus/emit.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { isTreaty, type Terms } from '#wire/relations.ts';
import type { RelationRow } from './store.ts';

type Words = Pick<RelationRow, 'kind' | 'terms' | 'reason'>;

const nameOf = (kind: string): string => kind.toLowerCase().replace('_', ' ');

/** For people: what it is and what it says. */
function sayingOf({ kind, terms, reason }: Words): string {
  return `${nameOf(kind)}: ${terms ? sayingOfTerms(terms) : (reason ?? '')}`;
}

function sayingOfTerms({ durationDays, tradeBonus, clauses }: Terms): string {
  const bonus = tradeBonus === null ? '' : `, bonus ${tradeBonus}`;
  return `${durationDays} days${bonus}${clauses === null ? '' : `\n${clauses}`}`;
}

/** A treaty was signed or a declaration made. P: a defence pact is the alliance of two regions. */
export async function tellBegin(tx: EntityManager, row: RelationRow, traceId: string): Promise<void> {
  const payload = pactOf(row, row.startsAt, traceId);
  if (row.kind === 'WAR') await emitPlatformEvent(tx, row.fromRegionId, 'war.declared', payload);
  if (row.kind === 'EMBARGO') await emitPlatformEvent(tx, row.fromRegionId, 'embargo.declared', payload);
  if (isTreaty(row.kind)) await emitPlatformEvent(tx, row.fromRegionId, 'treaty.signed', payload);
  if (row.kind === 'DEFENSE_PACT') await emitPlatformEvent(tx, row.fromRegionId, 'alliance.formed', payload);
}

/** What was in effect, or was to be, is over. */
export async function tellEnd(tx: EntityManager, row: RelationRow, traceId: string | null): Promise<void> {
  const types = { WAR: 'war.ended', EMBARGO: 'embargo.ended' } as const;
  const type = isTreaty(row.kind) ? ('treaty.ended' as const) : types[row.kind];
  await emitPlatformEvent(tx, row.fromRegionId, type, pactOf(row, row.endsAt, traceId));
}

function pactOf(row: RelationRow, at: Date | null, traceId: string | null) {
  const { fromRegionId, toRegionId } = row;
  const effectiveAt = (at ?? row.madeAt).toISOString();
  return { regionIds: [fromRegionId, toRegionId], terms: sayingOf(row), effectiveAt, traceId };
}
