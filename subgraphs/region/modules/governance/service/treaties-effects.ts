/** Which relations are in effect between the homes of two players, where they meet. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { RelationKind } from '#wire/relations.ts';
import { inEffectSql, otherSide, type Member } from '../rules/treaties.ts';

const none: ReadonlySet<RelationKind> = new Set();

/** Asks nothing where both are of the same region, or of regions that are not concerned. */
export async function relationsBetween(
  em: EntityManager,
  a: Member,
  b: Member,
): Promise<ReadonlySet<RelationKind>> {
  const other = otherSide(a, b);
  return other === null ? none : await relationsWith(em, other);
}

/** What this region has in effect with another. */
export async function relationsWith(em: EntityManager, other: string): Promise<ReadonlySet<RelationKind>> {
  const rows = await em.execute<{ kind: RelationKind }[]>(
    `select kind from relations where other_region_id = ? and ${inEffectSql}`,
    [other],
  );
  return new Set(rows.map(({ kind }) => kind));
}
