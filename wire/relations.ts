/** Relations between regions: what the Nexus, which decides about them, tells the two regions, which keep copies. */
import { z } from 'zod';
import { plainText } from './plain-text.ts';

/** Both sides must want them. Source: domain facts §9.5. */
export const treatyKinds = [
  'TRADE_AGREEMENT',
  'DEFENSE_PACT',
  'NON_AGGRESSION',
  'CULTURAL_EXCHANGE',
] as const;
/** One side makes them. */
export const declarationKinds = ['EMBARGO', 'WAR'] as const;
export const relationKinds = [...treatyKinds, ...declarationKinds] as const;
export const relationStates = ['PROPOSED', 'ACTIVE', 'REJECTED', 'TERMINATED', 'EXPIRED'] as const;

export type TreatyKind = (typeof treatyKinds)[number];
export type RelationKind = (typeof relationKinds)[number];
export type RelationState = (typeof relationStates)[number];

export const isTreaty = (kind: RelationKind): kind is TreatyKind =>
  (treatyKinds as readonly string[]).includes(kind);

const prose = (most: number) => plainText({ most, lines: true });

/** Domain facts §9.5: the bonus; P: the days and the length. */
export const termsSchema = z.strictObject({
  durationDays: z.int().min(1).max(365),
  /** Factor on what is paid for goods from the other region; trade agreements only. */
  tradeBonus: z.number().min(1).max(1.2).nullable(),
  /** What else the two agree on, in words: it binds nobody but the players. */
  clauses: prose(2_000).nullable(),
});
export type Terms = z.infer<typeof termsSchema>;

/** Why a declaration is made. P: the length. */
export const reasonSchema = prose(500);

export const relationSchema = z.object({
  id: z.uuid(),
  kind: z.enum(relationKinds),
  /** Who proposed or declared it, and to whom. */
  fromRegionId: z.uuid(),
  toRegionId: z.uuid(),
  state: z.enum(relationStates),
  /** Of treaties. */
  terms: termsSchema.nullable(),
  /** Of declarations. */
  reason: z.string().nullable(),
  madeAt: z.iso.datetime(),
  /** From when on it is in effect; null until it is accepted. */
  startsAt: z.iso.datetime().nullable(),
  /** Until when a proposal can be answered, or until when it is in effect; null for no end. */
  endsAt: z.iso.datetime().nullable(),
  /** Whether one of the sides ended it before its time. */
  noticed: z.boolean(),
  /** Counts the changes of all relations: the higher one is the later one. */
  revision: z.int().min(1),
});
export type Relation = z.infer<typeof relationSchema>;
