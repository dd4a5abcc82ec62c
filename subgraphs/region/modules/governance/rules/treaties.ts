/** What treaties and declarations do to their regions' members. Source: domain facts §9.5; all effects are P there. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { textArgument } from '#subgraphs/kit/texts.ts';
import { termsSchema, type RelationKind, type Terms, type TreatyKind } from '#wire/relations.ts';

/** SQL: whether a row of `relations` is in effect now, also when nobody has come to end it yet. */
export const inEffectSql = `state = 'ACTIVE' and starts_at <= clock_timestamp() and coalesce(ends_at > clock_timestamp(), true)`;

/** A player as relations of regions see it. */
export interface Member {
  /** The region where something happens. */
  regionId: string;
  /** Null for who is not known to belong anywhere: no relation concerns it. */
  homeRegionId?: string | null | undefined;
}

/**
 * The region whose relations with the one where they are concern two players: members of both sides, in either of the two regions.
 * Null when none do.
 */
export function otherSide(a: Member, b: Member): string | null {
  const homes = [a.homeRegionId, b.homeRegionId];
  if (!a.homeRegionId || !b.homeRegionId || homes[0] === homes[1]) return null;
  if (!homes.includes(a.regionId)) return null;
  return a.homeRegionId === a.regionId ? b.homeRegionId : a.homeRegionId;
}

/** NON_AGGRESSION when a treaty forbids the two to fight. */
export function requireNoPact(relations: ReadonlySet<RelationKind>): void {
  if (relations.has('NON_AGGRESSION'))
    throw new Refusal(
      'NON_AGGRESSION',
      'A treaty of your two home regions forbids you to attack each other.',
    );
}

/** Police of the ally come to help: as many again, however many allies there are (P). */
export const policingWith = (policing: number, allied: boolean): number => (allied ? policing * 2 : policing);

/** EMBARGO for members of a region, or goods from it, that nobody trades with. */
export function requireNoEmbargo(regionId: string | null | undefined, embargoes: readonly string[]): void {
  if (regionId && embargoes.includes(regionId))
    throw new Refusal('EMBARGO', 'There is an embargo: nobody trades with that region, or with its members.');
}

export interface EmbargoCopy {
  otherRegionId: string;
  inEffect: boolean;
}

/** The embargoes as declarations have them: others that were set stay. Null when nothing changes. */
export function embargoesNow(before: readonly string[], copies: readonly EmbargoCopy[]): string[] | null {
  const held = new Set(before);
  const changed = copies.filter(({ otherRegionId, inEffect }) => held.has(otherRegionId) !== inEffect);
  if (changed.length === 0) return null;
  const lifted = new Set(changed.filter(({ inEffect }) => !inEffect).map((copy) => copy.otherRegionId));
  const begun = changed.filter(({ inEffect }) => inEffect).map((copy) => copy.otherRegionId);
  return [...before.filter((id) => !lifted.has(id)), ...begun];
}

/** Terms as they are proposed. BAD_USER_INPUT names what is out of bounds. */
export function checkedTerms(type: TreatyKind, given: Record<keyof Terms, unknown>): Terms {
  const { data, error } = termsSchema.safeParse(given);
  const faults = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  if (data?.tradeBonus != null && type !== 'TRADE_AGREEMENT')
    faults.push('tradeBonus: is of trade agreements only');
  if (!data || faults.length > 0)
    throw new Refusal('BAD_USER_INPUT', `These terms cannot be: ${faults.join('; ')}.`);
  return data;
}

/** BAD_USER_INPUT for a reason that is none. P: the length. */
export const checkedReason = (given: string): string =>
  textArgument(given, { name: 'reason', most: 500, lines: true });

/** Null for clauses that say nothing. */
export const checkedClauses = (given: string | null | undefined): string | null =>
  textArgument(given ?? '', { name: 'terms.clauses', least: 0, most: 2_000, lines: true }) || null;
