/** Who a member of a region is, and what that lets it do. Source: domain facts §9.2, §9.6. */

export const standings = ['VISITOR', 'RESIDENT', 'CITIZEN'] as const;
export type Standing = (typeof standings)[number];

/** P: names; which there are is from §9.6 and §12.1. The council's seats are granted as one until elections fill them. */
export const permissions = [
  'ECONOMY_MANAGE',
  'MEMBERS_MANAGE',
  'ANALYTICS_VIEW',
  'MODERATE',
  'VOTE',
  'POLICY_PROPOSE',
  'TRADE',
  'COMMUNICATE',
  'CONTENT_CREATE',
  'EVENTS_ATTEND',
  'GOVERNANCE_MANAGE',
  'CULTURE_MANAGE',
  'TREATIES_MANAGE',
  'ELECTIONS_CREATE',
  'COUNCIL_MEMBER',
  'DECLARATIONS_MANAGE',
  'TRADE_MANDATE',
] as const;
export type Permission = (typeof permissions)[number];

/** Ranks that carry rights; any other is a title. */
export const administrator = 'administrator';
export const moderator = 'moderator';

const visitor = ['TRADE', 'COMMUNICATE'] as const;
const resident = [...visitor, 'EVENTS_ATTEND', 'VOTE'] as const;
const ofStanding: Record<Standing, readonly Permission[]> = {
  VISITOR: visitor,
  RESIDENT: resident,
  CITIZEN: [...resident, 'POLICY_PROPOSE', 'CONTENT_CREATE'],
};
/** P: votes come with standing alone, so that ranks do not widen the electorate. */
const ofModerator = ['MODERATE', 'TRADE', 'COMMUNICATE'] as const;
const ofRank = new Map<string, readonly Permission[]>([
  [moderator, ofModerator],
  [administrator, [...ofModerator, 'ECONOMY_MANAGE', 'MEMBERS_MANAGE', 'ANALYTICS_VIEW']],
]);

export interface Role {
  /** Of the region. */
  owner: boolean;
  /** Null without a pilot in the region. */
  standing: Standing | null;
  localRank: string | null;
  granted: readonly Permission[];
  /** Who is banned keeps standing, rank and grants, and has no say by any of them. */
  banned?: boolean;
}

/**
 * What a role may do: all that its standing and its rank let it, and what it was granted besides; banned, no more than a visitor. An owner
 * may do everything but act on a mandate that voters gave to somebody else.
 */
export function permissionsOf({
  owner,
  standing,
  localRank,
  granted,
  banned = false,
}: Role): ReadonlySet<Permission> {
  if (!owner && banned) return new Set(standing === null ? [] : visitor);
  if (owner) return new Set([...permissions.filter((name) => name !== 'TRADE_MANDATE'), ...granted]);
  return new Set([
    ...(standing === null ? [] : ofStanding[standing]),
    ...(ofRank.get(localRank ?? '') ?? []),
    ...granted,
  ]);
}
