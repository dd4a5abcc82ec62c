/** What regions may agree on and declare, and when it begins and ends. Source: domain facts §9.5; what is marked P is not fixed there. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { isTreaty, reasonSchema, termsSchema, type RelationKind, type Terms } from '#wire/relations.ts';
import type { RegionKind, RegionStatus } from '../generated/types.ts';

const dayMs = 86_400_000;
/** P: how long a proposal waits for its answer. */
const answerDays = 30;
/** P: between notice and end of a treaty. */
const noticeDays = 7;
/** Between a declaration and its effect: the warning of MR-P4. */
const warningMs = dayMs;

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

/** When a proposal that is made now is over. */
export const proposalEnd = (now: Date): Date => later(now, answerDays * dayMs);
/** When a treaty that is signed now is over. */
export const treatyEnd = (now: Date, { durationDays }: Terms): Date => later(now, durationDays * dayMs);
/** When a declaration that is made now is in effect. */
export const declarationStart = (now: Date): Date => later(now, warningMs);
/** When a treaty that would last until `end` is over after a notice that is given now. */
export function noticeEnd(now: Date, end: Date): Date {
  const noticed = later(now, noticeDays * dayMs);
  return noticed < end ? noticed : end;
}

/** What a proposal or a declaration says: terms or a reason. BAD_USER_INPUT for anything else. */
export function wordsOf(
  kind: RelationKind,
  given: { terms: string | null; reason: string | null },
): { terms: Terms | null; reason: string | null } {
  const read = isTreaty(kind)
    ? { terms: termsSchema.safeParse(parse(given.terms)).data ?? null, reason: null }
    : { terms: null, reason: reasonSchema.safeParse(given.reason).data ?? null };
  const bonus = read.terms?.tradeBonus ?? null;
  if ((!read.terms && !read.reason) || (bonus !== null && kind !== 'TRADE_AGREEMENT'))
    throw new Refusal('BAD_USER_INPUT', 'These terms, or this reason, are out of bounds.');
  return read;
}

function parse(text: string | null): unknown {
  try {
    return text === null || text.length > 16_384 ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Regions that are not there any more, or not yet. */
const absent: ReadonlySet<RegionStatus> = new Set(['PENDING', 'GENERATION_CORRUPT', 'TERMINATED']);

export interface Party {
  id: string;
  kind: RegionKind;
  status: RegionStatus;
}

/** SAME_REGION, REGION_NOT_FOUND; FORBIDDEN for the platform's own regions, which are everybody's (P). */
export function requireParties(from: Party, to: Party | null, given: string): void {
  if (to?.id === from.id) throw new Refusal('SAME_REGION', 'A region has no relation with itself.');
  if (!to || absent.has(to.status) || absent.has(from.status))
    throw new Refusal('REGION_NOT_FOUND', `There is no region \`${given.slice(0, 50)}\`.`);
  if (from.kind !== 'PLAYER_OWNED' || to.kind !== 'PLAYER_OWNED')
    throw new Refusal('FORBIDDEN', "The platform's own regions sign and declare nothing.");
}

/** What the other live relations of a pair forbid. */
export function requireNoHostility(kind: RelationKind, live: readonly RelationKind[]): void {
  if (live.includes(kind))
    throw new Refusal('RELATION_EXISTS', 'The two regions have, or wait for, one of this kind already.');
  if (isTreaty(kind) && live.includes('WAR'))
    throw new Refusal('AT_WAR', 'The two regions are at war; they sign no treaties.');
  if (kind === 'TRADE_AGREEMENT' && live.includes('EMBARGO'))
    throw new Refusal('EMBARGO', 'There is an embargo between the two regions.');
}

/** Treaties that a declaration ends as it takes effect (P). */
export function endedBy(kind: RelationKind): readonly RelationKind[] {
  if (kind === 'WAR') return ['TRADE_AGREEMENT', 'DEFENSE_PACT', 'NON_AGGRESSION', 'CULTURAL_EXCHANGE'];
  return kind === 'EMBARGO' ? ['TRADE_AGREEMENT'] : [];
}
