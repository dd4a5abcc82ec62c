/** Records relations as the Nexus does for a region that is alone in a test: it believes everything. */
import { randomUUID } from 'node:crypto';
import type { Relation, RelationKind } from '#wire/relations.ts';

interface Asked {
  regionId: string;
  id?: string;
  kind?: RelationKind;
  otherRegionId?: string;
  terms?: string | null;
  reason?: string | null;
  accept?: boolean;
  after?: number;
}

type Told = Omit<Relation, 'terms'> & { terms: string | null };
type Reply = { data: { answer: unknown } } | { errors: { message: string; extensions: { code: string } }[] };

/** Answers what a region's server asks about relations; undefined for everything else. */
export function smallNotary(): (query: string, variables: object) => Reply | undefined {
  const known = new Map<string, Told>();
  let revision = 0;
  const save = (relation: Omit<Told, 'revision'>): Reply => {
    const told = { ...relation, revision: ++revision };
    known.set(told.id, told);
    return { data: { answer: told } };
  };
  const now = (): string => new Date().toISOString();
  return (query, variables) => {
    const asked = variables as Asked;
    if (query.includes('relations(')) {
      const news = [...known.values()].filter((told) => told.revision > (asked.after ?? 0));
      return { data: { answer: news.toSorted((a, b) => a.revision - b.revision) } };
    }
    if (query.includes('makeRelation(')) {
      const { regionId, kind = 'WAR', otherRegionId = randomUUID(), terms = null, reason = null } = asked;
      const declared = terms === null;
      return save({
        ...{ id: randomUUID(), kind, fromRegionId: regionId, toRegionId: otherRegionId, terms, reason },
        ...{ state: declared ? 'ACTIVE' : 'PROPOSED', madeAt: now(), startsAt: declared ? now() : null },
        ...{ endsAt: null, noticed: false },
      });
    }
    if (!/(answer|end)Relation\(/.test(query)) return undefined;
    const found = known.get(asked.id ?? '');
    if (!found)
      return { errors: [{ message: 'There is none.', extensions: { code: 'RELATION_NOT_FOUND' } }] };
    if (query.includes('endRelation(')) return save({ ...found, state: 'TERMINATED', endsAt: now() });
    return save({ ...found, state: asked.accept ? 'ACTIVE' : 'REJECTED', startsAt: now(), endsAt: now() });
  };
}
